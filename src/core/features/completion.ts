import { compareSources, describeInLine, describeSource } from '../citations/index.ts';
import type { Term } from '../glossary/types.ts';
import type { Analysis } from '../matching/analysis.ts';
import { writtenKey } from '../text/citation-keys.ts';
import { foldForm } from '../text/fold.ts';
import { BARRIER } from '../text/folded-text.ts';
import type { Note } from '../text/note.ts';
import { contains, type Range } from '../text/range.ts';
import type { CompletionPrefix } from './types.ts';

/** A text offered as a completion. */
export interface CompletionAnswer {
  readonly kind: 'acronym' | 'first-use' | 'name' | 'source';
  readonly label: string;
  /** A few words next to the label. */
  readonly description: string;
  readonly detail: string;
  readonly insert: string;
  /** The text that typed characters are compared with. */
  readonly filter: string;
  /** Of the note. */
  readonly range: Range;
  /** The id of the term, or the key of the source. */
  readonly id: string;
}

const KEY =
  /(?<![\p{L}\p{N}_.])@(?:\{([^{}\s]*)|((?:[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&\-+?<>~/]*)?))$/u;
const ACRONYM = /(?<![\p{L}\p{M}\p{N}@#/])(\p{Lu}[\p{Lu}\d&+./-]*|\d[&+/-][\p{Lu}\d&+/-]*)$/u;
const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]+$/u;
const NAME = /(?<![\p{L}\p{M}\p{N}@#/])\p{Lu}[\p{L}\p{M}\p{N} .,'’&-]*$/u;
const SHORTEST_NAME = 4;
const LONGEST_NAME = 100;

/**
 * What could be completed after a piece of text, judging only by its characters: cheap, so that nothing is parsed while
 * ordinary words are typed.
 * @param before the line up to the cursor
 * @param asked whether the user requested completions; otherwise names and single capitals get none
 */
export function completionPrefix(before: string, asked: boolean): CompletionPrefix | undefined {
  const line = before.slice(-LONGEST_NAME);
  const key = KEY.exec(line);
  if (key) return { kind: 'source', text: key[1] ?? key[2] ?? '' };
  const acronym = ACRONYM.exec(line)?.[0];
  if (acronym !== undefined) {
    return asked || acronym.length > 1 ? { kind: 'acronym', text: acronym } : undefined;
  }
  if (!asked) return undefined;
  const japanese = JAPANESE.exec(line)?.[0];
  if (japanese !== undefined) return { kind: 'japanese', text: japanese };
  const name = NAME.exec(line)?.[0];
  return name !== undefined && name.length >= SHORTEST_NAME
    ? { kind: 'name', text: name }
    : undefined;
}

/** The completions for a prefix that ends at an offset of a note; none in code, links and front matter. */
export function completionsAt(
  analysis: Analysis,
  offset: number,
  prefix: CompletionPrefix,
): CompletionAnswer[] {
  if (prefix.kind === 'source') {
    return isCitable(analysis.note, offset) ? sourceAnswers(analysis, offset, prefix) : [];
  }
  if (!isProse(analysis.note, offset - 1)) return [];
  switch (prefix.kind) {
    case 'acronym':
      return acronymAnswers(analysis, offset, prefix.text);
    case 'japanese':
      return nameAnswers(analysis, offset, suffixes(prefix.text), japaneseNamesOf);
    case 'name':
      return nameAnswers(analysis, offset, wordStarts(prefix.text), (term) => [term.name]);
  }
  return prefix.kind satisfies never;
}

/** Whether the character at an offset is prose (and not markup, code or an address). */
function isProse({ blocks }: Note, offset: number): boolean {
  return blocks.some(({ range, prose }) => {
    if (!contains(range, offset)) return false;
    const index = prose.indexOf(offset);
    return index !== undefined && prose.text[index] !== BARRIER && prose.rawStart(index) === offset;
  });
}

const NO_CITATIONS =
  /Code|URL|Autolink|LinkTitle|LinkReference|HTML|Comment|Math|Shortcode|ProcessingInstruction/;

/** Whether a citation can be written at an offset. An unfinished key is not prose yet, so this uses the tree. */
function isCitable({ text, frontMatter, tree }: Note, offset: number): boolean {
  const base = frontMatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  if (offset < base) return false;
  const innermost = tree.resolveInner(offset - base, -1);
  for (let node: typeof innermost.parent = innermost; node; node = node.parent) {
    if (NO_CITATIONS.test(node.name)) return false;
  }
  return true;
}

function sourceAnswers(
  { note, index }: Analysis,
  offset: number,
  { text }: CompletionPrefix,
): CompletionAnswer[] {
  const range = { start: offset - text.length, end: offset };
  const isBraced = note.text[range.start - 1] === '{';
  // The editor may have added the closing brace already.
  const close = note.text[offset] === '}' ? '' : '}';
  return index.glossary.sources.toSorted(compareSources).map((source) => {
    const description = describeSource(source);
    return {
      kind: 'source',
      label: source.id,
      description: description.title,
      detail: `${description.title} · ${describeInLine(description)}`,
      insert: isBraced ? `${source.id}${close}` : writtenKey(source.id),
      filter: `${source.id} ${description.authors} ${description.title}`,
      range,
      id: source.id,
    };
  });
}

function acronymAnswers(analysis: Analysis, offset: number, typed: string): CompletionAnswer[] {
  const range = { start: offset - typed.length, end: offset };
  return analysis.index.glossary.terms.flatMap((term) =>
    term.acronyms
      .filter((acronym) => acronym.startsWith(typed))
      .flatMap((acronym): CompletionAnswer[] => {
        const plain: CompletionAnswer = {
          kind: 'acronym',
          label: acronym,
          description: term.name === acronym ? '' : term.name,
          detail: '',
          insert: acronym,
          filter: acronym,
          range,
          id: term.id,
        };
        const isNamed = term.name === acronym || isIntroducing(analysis, term.name, range.start);
        if (isNamed || isIntroduced(analysis, acronym, range.start)) return [plain];
        const whole = `${term.name} (${acronym})`;
        const first: CompletionAnswer = {
          ...plain,
          kind: 'first-use',
          label: whole,
          description: '',
          insert: whole,
        };
        return term.expand === 'never' ? [plain, first] : [first, plain];
      }),
  );
}

function isIntroduced({ definitions }: Analysis, acronym: string, before: number): boolean {
  const folded = foldForm(acronym);
  return definitions.some(
    (definition) => definition.acronym === folded && definition.acronymRange.start < before,
  );
}

/** Whether a name and an opening bracket are right before an offset: only the acronym is missing. */
function isIntroducing({ note }: Analysis, name: string, offset: number): boolean {
  const before = note.text.slice(Math.max(0, offset - name.length - 2), offset);
  return before === `${name} (`;
}

/** Names that begin with the typed text, for the longest part of it that begins any. */
function nameAnswers(
  { index }: Analysis,
  offset: number,
  typed: readonly string[],
  namesOf: (term: Term) => readonly string[],
): CompletionAnswer[] {
  const names = index.glossary.terms.flatMap((term) =>
    namesOf(term).map((name) => ({ term, name, lower: name.toLowerCase() })),
  );
  for (const piece of typed) {
    const lower = piece.toLowerCase();
    const found = names.filter(
      ({ name, lower: known }) => known.startsWith(lower) && name !== piece,
    );
    if (found.length === 0) continue;
    return found.map(({ term, name }) => ({
      kind: 'name',
      label: name,
      description: name === term.name ? term.acronyms.join(', ') : term.name,
      detail: '',
      insert: name,
      filter: name,
      range: { start: offset - piece.length, end: offset },
      id: term.id,
    }));
  }
  return [];
}

function japaneseNamesOf(term: Term): readonly string[] {
  return Object.values(term.translations).flat();
}

/** The ends of a text, the longest first, down to two characters; Japanese has no word boundaries. */
function suffixes(text: string): string[] {
  const ends: string[] = [];
  for (let at = Math.max(0, text.length - 20); at <= text.length - 2; at++)
    ends.push(text.slice(at));
  return ends;
}

/** The text from each of its capitalized words on, the longest first. */
function wordStarts(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{M}\p{N}])\p{Lu}/gu)]
    .map(({ index }) => text.slice(index))
    .filter((rest) => rest.length >= SHORTEST_NAME);
}
