import type { Term } from '../glossary/types.ts';
import type { ProseBlock } from '../text/blocks.ts';
import type { Note } from '../text/note.ts';
import type { Range } from '../text/range.ts';
import { canEnd, canStart, isWordCode } from './boundaries.ts';
import { caseAllows } from './casing.ts';
import type { Form, FormKind } from './forms.ts';
import { lowerCode, type TermIndex } from './term-index.ts';

/** One meaning that an occurrence may have. */
export interface Sense {
  readonly term: Term;
  readonly kind: FormKind;
  /** The form of the glossary that matched, as written there. */
  readonly form: string;
}

/** A place in a folded text where a term is meant. */
export interface Match extends Range {
  readonly senses: readonly Sense[];
}

/** A place in a note where a term is meant. */
export interface Occurrence {
  /** UTF-16 offsets in the note; a possessive is outside, a plural inside. */
  readonly range: Range;
  /** The same as a range of `block.prose.text`. */
  readonly prose: Range;
  readonly block: ProseBlock;
  /** The possible meanings, the stronger layer's first. */
  readonly senses: readonly Sense[];
}

/** All occurrences of a note, in order; they never overlap. */
export function findOccurrences(note: Note, index: TermIndex): Occurrence[] {
  return note.blocks.flatMap((block) => occurrencesIn(block, index));
}

/** The occurrences of one block, in order. They depend on nothing outside it. */
export function occurrencesIn(block: ProseBlock, index: TermIndex): Occurrence[] {
  return matchText(block.prose.text, index).map(({ start, end, senses }) => ({
    range: block.prose.toRaw({ start, end }),
    prose: { start, end },
    block,
    senses,
  }));
}

/**
 * Finds the terms in a folded text: leftmost, then longest. A walk down the trie from each place where a form
 * may begin costs at most the longest form, so that the whole is linear in the text.
 */
export function matchText(text: string, index: TermIndex): Match[] {
  const found: Match[] = [];
  const exclusions = index.hasExclusions ? findExclusions(text, index) : [];
  for (let start = 0; start < text.length;) {
    if (isInsideWord(text, start)) {
      start++;
      continue;
    }
    const match = longestAt(text, start, index, exclusions);
    if (match) found.push(match);
    start = match ? match.end : start + 1;
  }
  return found;
}

/** Whether an ASCII letter or digit stands behind another one, or a space: no form begins there. */
function isInsideWord(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code === 32) return true;
  return start > 0 && code < 0x80 && isWordCode(code) && isAsciiWord(text.charCodeAt(start - 1));
}

function isAsciiWord(code: number): boolean {
  return code < 0x80 && isWordCode(code);
}

interface Exclusion extends Range {
  readonly term: Term;
}

function longestAt(
  text: string,
  start: number,
  index: TermIndex,
  exclusions: readonly Exclusion[],
): Match | undefined {
  let best: Match | undefined;
  walk(text, start, index, (forms, end) => {
    const senses = sensesOf(forms, { start, end }, exclusions);
    if (senses.length > 0) best = { start, end, senses };
  });
  return best;
}

/** Calls back for each form, by growing length, that stands at `start` between boundaries and in an allowed case. */
function walk(
  text: string,
  start: number,
  index: TermIndex,
  visit: (forms: Form[], end: number) => void,
): void {
  const { trie } = index;
  let node = trie.child(0, lowerCode(text.charCodeAt(start)));
  if (node < 0 || !canStart(text, start)) return;
  for (let end = start + 1; ; end++) {
    if (trie.hasValues(node) && canEnd(text, end)) {
      const candidate = text.slice(start, end);
      const forms = trie
        .valuesOf(node)
        .map((number) => index.forms[number])
        .filter((form) => form !== undefined)
        .filter((form) => caseAllows(form.caseRule, form.folded, candidate));
      if (forms.length > 0) visit(forms, end);
    }
    if (end >= text.length) return;
    node = trie.child(node, lowerCode(text.charCodeAt(end)));
    if (node < 0) return;
  }
}

function sensesOf(forms: readonly Form[], range: Range, exclusions: readonly Exclusion[]): Sense[] {
  const meant = forms.filter(
    (form) =>
      form.kind !== 'exclude' &&
      !exclusions.some(
        ({ term, start, end }) => term === form.term && start <= range.start && range.end <= end,
      ),
  );
  const right = meant.filter((form) => form.kind !== 'misspelling');
  const whole = right.filter((form) => form.kind !== 'plural');
  const chosen = whole.length > 0 ? whole : right.length > 0 ? right : meant;
  const seen = new Set<Term>();
  const senses: Sense[] = [];
  for (const { term, kind, text } of chosen) {
    if (seen.has(term)) continue;
    seen.add(term);
    senses.push({ term, kind, form: text });
  }
  return senses;
}

/** Where the longer strings stand in which a term is not meant. */
function findExclusions(text: string, index: TermIndex): Exclusion[] {
  const found: Exclusion[] = [];
  for (let start = 0; start < text.length; start++) {
    if (isInsideWord(text, start)) continue;
    walk(text, start, index, (forms, end) => {
      for (const form of forms) {
        if (form.kind === 'exclude') found.push({ start, end, term: form.term });
      }
    });
  }
  return found;
}
