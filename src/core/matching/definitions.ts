import type { Term } from '../glossary/types.ts';
import type { ProseBlock } from '../text/blocks.ts';
import { isCjk } from '../text/fold.ts';
import type { Note } from '../text/note.ts';
import type { Range } from '../text/range.ts';
import { entriesIn, type ListEntry } from './abbreviation-lists.ts';
import { isAcronymShaped } from './acronym-shape.ts';
import { canEnd, canStart } from './boundaries.ts';
import { isSlipForName, knownName } from './ending-names.ts';
import type { LocalDefinition, NearName } from './local-definition.ts';
import { likelyName, meantBy } from './meant-name.ts';
import { findLongForm } from './schwartz-hearst.ts';
import type { TermIndex } from './term-index.ts';

export { namesOf } from './known-names.ts';
export type { LocalDefinition } from './local-definition.ts';

/** A definition in a folded text, before it is placed in a note. */
interface Found {
  readonly acronym: string;
  readonly acronymAt: Range;
  readonly nameAt: Range;
  readonly term?: Term;
  readonly near?: NearName;
  readonly strong: boolean;
  readonly listed?: true;
}

/** An acronym in parentheses. */
interface Candidate {
  readonly acronym: string;
  readonly at: Range;
}

const PARENTHESES = /\((?:[^()]|\([^()]*\)){1,200}\)/y;
const [OPENING, CLOSING] = [40, 41];
const BEHIND_OR = /, or (?:the )?"?(\p{Lu}[\p{Lu}\d&/+-]+)"?(?=[,.;])/gu;
/** One word in capitals, without characters that could surround an acronym. */
const SINGLE_TOKEN = /^[A-Z\d][A-Z\d&/.+-]*s?$/;
const LEAD =
  /^(?:(?:hereinafter|hereafter|henceforth|also|below|collectively|or|the|formerly|referred to as|known as|called|abbreviated as|abbreviated|以下)[,:、]?\s+)+/i;
const LEAD_WORDS =
  /\b(?:hereinafter|hereafter|henceforth|also|referred|to|as|known|called|abbreviated|or|and|the|以下|s|es)\b/giu;
const TRIMMED = /[\s"'」』”’]/;
const STARTS_NAME = /^[\p{Lu}\d]/u;
const LONGEST_NAME = 200;
const NONE: readonly never[] = [];
/** What ends a sentence or clause, and a full stop after two small letters. */
const BREAKS = ';:!?()[]"。、「」\uFFFC';
const FULL_STOP = /\p{Ll}{2}\.\s$/u;

/** The acronyms that a note itself introduces, in order (docs/matching.md, "Local definitions"). */
export function findDefinitions(note: Note, index: TermIndex): LocalDefinition[] {
  return note.blocks.flatMap((block) => definitionsIn(block, index));
}

/** The acronyms that one block introduces, in order. They depend on nothing outside it. */
export function definitionsIn(block: ProseBlock, index: TermIndex): readonly LocalDefinition[] {
  const { text } = block.prose;
  const entries = block.kind === 'paragraph' ? entriesIn(text, index).map(listed) : NONE;
  const found =
    entries.length > 0 ? [...entries, ...findInText(text, index)] : findInText(text, index);
  if (found.length === 0) return NONE;
  const inOrder =
    found.length === 1 ? found : found.toSorted((a, b) => a.acronymAt.start - b.acronymAt.start);
  return inOrder.map((one) => placed(one, block));
}

function listed(entry: ListEntry): Found {
  return { ...entry, listed: true };
}

function placed({ acronymAt, nameAt, ...found }: Found, block: ProseBlock): LocalDefinition {
  const { prose } = block;
  return {
    ...found,
    name: prose.text.slice(nameAt.start, nameAt.end),
    block,
    acronymRange: prose.toRaw(acronymAt),
    nameRange: prose.toRaw(nameAt),
  };
}

function findInText(text: string, index: TermIndex): readonly Found[] {
  const inside = text.includes('(') ? inAllParentheses(text, index) : NONE;
  return text.includes(', or ') ? [...inside, ...nameOrAcronym(text, index)] : inside;
}

function inAllParentheses(text: string, index: TermIndex): Found[] {
  const found: Found[] = [];
  let open = text.indexOf('(');
  while (open >= 0) {
    const end = closingOf(text, open);
    if (end !== undefined) {
      for (const one of inParentheses(text, { start: open + 1, end }, index)) found.push(one);
    }
    open = text.indexOf('(', (end ?? open) + 1);
  }
  return found;
}

/** The offset of the parenthesis that closes an opening one; undefined if it is missing or too far away. */
function closingOf(text: string, open: number): number | undefined {
  for (let at = open + 1; at < text.length && at <= open + LONGEST_NAME; at++) {
    const code = text.charCodeAt(at);
    if (code === OPENING) break;
    if (code === CLOSING) return at === open + 1 ? undefined : at;
  }
  PARENTHESES.lastIndex = open;
  return PARENTHESES.test(text) ? PARENTHESES.lastIndex - 1 : undefined;
}

/** `Long Form, or ABC,` */
function nameOrAcronym(text: string, index: TermIndex): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(BEHIND_OR)) {
    const acronym = match[1] ?? '';
    const start = match.index + match[0].indexOf(acronym);
    const at = { start, end: start + acronym.length };
    const one = introducedBy(text, match.index, acronym, at, index);
    if (one) found.push(one);
  }
  return found;
}

/**
 * What parentheses define: `Long Form (ABC)`, `ABC (Long Form)`, or acronyms after words that do not show their
 * letters.
 */
function inParentheses(text: string, inside: Range, index: TermIndex): readonly Found[] {
  const all = candidates(text, inside, index);
  const named: Found[] = [];
  for (const { acronym, at } of all) {
    const one = introducedBy(text, inside.start - 1, acronym, at, index);
    if (one) named.push(one);
  }
  if (named.length === 0) {
    const one = acronymThenName(text, inside, index);
    if (one) return [one];
  }
  const isNamed = (acronym: string): boolean => named.some((one) => one.acronym === acronym);
  if (all.every(({ acronym }) => isNamed(acronym) && !acronym.includes('/'))) return named;
  const bare = bareAcronyms(text, inside, all);
  return [...named, ...bare.filter(({ acronym }) => !isNamed(acronym))];
}

/** `(ABC)` or `(ABC, DEF and GHI)` after words that do not match: introduced, but by an unknown name. */
function bareAcronyms(text: string, inside: Range, found: readonly Candidate[]): Found[] {
  const end = inside.start - 1;
  if (!/\S/.test(text.slice(0, end))) return [];
  const content = text.slice(inside.start, inside.end);
  const rest = found.reduceRight(
    (left, { at }) => left.slice(0, at.start - inside.start) + left.slice(at.end - inside.start),
    content,
  );
  if (/[\p{L}\p{N}]/u.test(rest.replace(LEAD_WORDS, ''))) return [];
  return found.flatMap(({ acronym, at }) =>
    partsOf(acronym).map((part) => ({
      acronym: part,
      acronymAt: at,
      strong: false,
      nameAt: { start: end, end },
    })),
  );
}

/** `MOD/SDF` introduces both. */
function partsOf(acronym: string): string[] {
  const parts = acronym.split('/');
  return parts.length > 1 && parts.every(isAcronymShaped) ? parts : [acronym];
}

/** The acronyms in parentheses: the whole, or the first or last of the parts between `;` and `,` (「EDD；拡大抑止協議」). */
function candidates(text: string, inside: Range, index: TermIndex): readonly Candidate[] {
  const content = text.slice(inside.start, inside.end);
  if (SINGLE_TOKEN.test(content)) {
    const acronym = knownOrShaped(content, index);
    return acronym === undefined ? NONE : [{ acronym, at: inside }];
  }
  const found: Candidate[] = [];
  let start = inside.start;
  for (const part of content.split(/[;,、]|\band\b/)) {
    const lead =
      (/^\s*/.exec(part)?.[0].length ?? 0) + (LEAD.exec(part.trimStart())?.[0].length ?? 0);
    const quoted = /^["'「『]?(.*?)(?:'s)?["'」』]?$/.exec(part.slice(lead).trimEnd())?.[1] ?? '';
    const at = start + part.indexOf(quoted, lead);
    start += part.length + (text.startsWith('and', start + part.length) ? 3 : 1);
    const acronym = knownOrShaped(quoted, index);
    if (acronym !== undefined) found.push({ acronym, at: { start: at, end: at + quoted.length } });
  }
  return found;
}

/** A string as an acronym, without the `s` of a plural; undefined if it is not one. */
function knownOrShaped(text: string, index: TermIndex): string | undefined {
  if (index.termsByAcronym.has(text)) return text;
  const singular = text.replace(/(?<=[\p{Lu}\d])e?s$/u, '');
  return index.termsByAcronym.has(singular) || isAcronymShaped(singular) ? singular : undefined;
}

/** The name before `end` for an acronym: a known name, else one found by its letters. */
function introducedBy(
  text: string,
  end: number,
  acronym: string,
  acronymAt: Range,
  index: TermIndex,
): Found | undefined {
  const nameEnd = trimmedEnd(text, end);
  const start = Math.max(0, nameEnd - LONGEST_NAME);
  const before = text.slice(start, nameEnd);
  const known = knownName(before, acronym, index);
  if (known) {
    return {
      acronym,
      acronymAt,
      strong: true,
      term: known.term,
      nameAt: { start: nameEnd - known.length, end: nameEnd },
    };
  }
  if (isSlipForName(before, acronym, index)) return undefined;
  const sentence = before.slice(lastBreak(before));
  const base = nameEnd - sentence.length;
  const long = findLongForm(acronym, sentence);
  const terms = index.termsByAcronym.get(acronym) ?? NONE;
  const likely = long?.strong ? undefined : likelyName(sentence, terms);
  const meant = long && meantBy(sentence.slice(long.start, long.end), terms);
  const { start: from, end: to, ...about } = likely ?? { ...long, ...meant };
  if (from !== undefined && to !== undefined) {
    const strong = likely !== undefined || meant !== undefined || long?.strong === true;
    return { ...about, acronym, acronymAt, strong, nameAt: { start: base + from, end: base + to } };
  }
  if (!isCjk(before.charCodeAt(before.length - 1))) return undefined;
  return { acronym, acronymAt, strong: false, nameAt: { start: nameEnd, end: nameEnd } };
}

/** The end without trailing white space and closing quotation marks. */
function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && TRIMMED.test(text.charAt(at - 1))) at--;
  return at;
}

/** Where the last sentence or bracket before the end begins. */
function lastBreak(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) {
    const char = text.charAt(at);
    if (BREAKS.includes(char)) return at + 1;
    if (char === '.' && FULL_STOP.test(text.slice(Math.max(0, at - 4), at + 2))) return at + 1;
  }
  return 0;
}

/** `ABC (Long Form)`. */
function acronymThenName(text: string, inside: Range, index: TermIndex): Found | undefined {
  const end = trimmedEnd(text, inside.start - 1);
  const token =
    /[\p{Lu}\d][\p{L}\d&/.+-]*$/u.exec(text.slice(Math.max(0, end - 30), end))?.[0] ?? '';
  const acronym = knownOrShaped(token, index);
  if (acronym === undefined || !canStart(text, end - token.length) || !canEnd(text, end))
    return undefined;
  const acronymAt = { start: end - token.length, end };
  const content = text.slice(inside.start, inside.end).trim();
  const from = inside.start + text.slice(inside.start, inside.end).indexOf(content);
  const nameAt = { start: from, end: from + content.length };
  const known = knownName(content, acronym, index);
  if (known && known.length >= content.length - 4)
    return { acronym, acronymAt, nameAt, strong: true, term: known.term };
  const terms = index.termsByAcronym.get(acronym) ?? NONE;
  const meant = STARTS_NAME.test(content) ? meantBy(content, terms) : undefined;
  if (meant !== undefined) return { ...meant, acronym, acronymAt, nameAt, strong: true };
  const long = findLongForm(acronym, content);
  if (long?.start === 0) return { acronym, acronymAt, nameAt, strong: long.strong };
  return undefined;
}
