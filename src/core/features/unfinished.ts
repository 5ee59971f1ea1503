import { EVERYDAY_ACRONYMS } from '../lint/data/everyday-acronyms.ts';
import type { Analysis } from '../matching/analysis.ts';
import type { TermIndex } from '../matching/term-index.ts';
import { foldForm } from '../text/fold.ts';
import type { Note } from '../text/note.ts';
import type { CompletionPrefix } from './types.ts';

/**
 * Two-letter words in capitals that are not acronyms to complete, besides the everyday acronyms: forms of address,
 * programming languages, and countries and unions in headlines.
 */
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'MR MS DR JR SR ST MT JS TS CS PY JP KR CN TW RU NZ AU PH FR SA'.split(' '),
);
const SHORTEST_ACRONYM = 2;

/**
 * Whether to offer completions automatically for a prefix that ends at an offset: the word is clearly unfinished, and
 * it is in running text. Headings, and markup that is still being typed (and therefore not parsed as markup yet), are
 * excluded.
 */
export function isOfferedUnasked(
  { note, index, definitions }: Analysis,
  offset: number,
  prefix: CompletionPrefix,
): boolean {
  if (!isUnfinished(index, prefix)) return false;
  const folded = foldForm(prefix.text);
  const isIntroduced =
    prefix.kind === 'acronym' && definitions.some(({ acronym }) => acronym === folded);
  return !isIntroduced && isRunningText(note, offset, prefix);
}

/**
 * Whether a prefix is clearly the beginning of something longer: at least two characters of an acronym, not a word of
 * its own, and not in the glossary as it is; or a citation key that no source has.
 */
export function isUnfinished(index: TermIndex, { kind, text }: CompletionPrefix): boolean {
  const { terms, sourceById } = index.glossary;
  if (kind === 'source') return !sourceById.has(text);
  if (kind !== 'acronym' || text.length < SHORTEST_ACRONYM || isOwnWord(text)) return false;
  const isWhole = (form: string): boolean => form === text || form === `${text}s`;
  return !terms.some(
    ({ acronyms, aliases, name }) =>
      acronyms.some(isWhole) || name === text || aliases.some(isWhole),
  );
}

function isOwnWord(text: string): boolean {
  const letters = text.replaceAll('.', '');
  return EVERYDAY_ACRONYMS.has(letters) || SHORT_WORDS.has(letters);
}

function isRunningText(note: Note, offset: number, { kind, text }: CompletionPrefix): boolean {
  const { text: whole } = note;
  const start = offset - text.length - (kind === 'source' ? 1 : 0);
  if (/[\p{L}\p{M}\p{N}_]/u.test(whole.charAt(offset))) return false;
  if (isInOpenFrontMatter(whole, start) || isInHeading(note, start)) return false;
  const line = whole.slice(whole.lastIndexOf('\n', start - 1) + 1, start);
  return kind === 'source' ? !opensCodeOrTag(line) : !opensMarkup(line);
}

/** A first line `---` or `+++` begins front matter, even before its closing line is written. */
function isInOpenFrontMatter(text: string, offset: number): boolean {
  const fence = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (fence === null) return false;
  const close = fence[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m;
  return !close.test(text.slice(fence[0].length, offset));
}

function isInHeading({ text, frontMatter, tree }: Note, offset: number): boolean {
  const base = frontMatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const innermost = tree.resolveInner(Math.max(0, offset - base), 1);
  for (let node: typeof innermost.parent = innermost; node; node = node.parent) {
    if (node.name.includes('Heading')) return true;
  }
  return false;
}

/** Whether a line, up to the cursor, has begun something in which words are not prose. */
function opensMarkup(line: string): boolean {
  return (
    opensCodeOrTag(line) ||
    // A link's text or label, its address, attributes and arguments, math.
    /\[[^\]]*$|\]\([^)]*$|\{[^}]*$|(?<![\\\d\p{L}])\$(?![\d\s])[^$]*$/u.test(line) ||
    // A path, an address, a name in code.
    /[\\=:/<>&%~^`$][^\s\p{Ps}\p{Pi}]*$|[\p{L}\p{N}][._][^\s\p{Ps}\p{Pi}]*$/u.test(line)
  );
}

/** Whether a line has begun code or a tag and not ended it. */
function opensCodeOrTag(line: string): boolean {
  const rest = line.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
  return rest.includes('`') || /<[\p{L}/!?][^>]*$/u.test(rest);
}
