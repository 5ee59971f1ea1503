import type { Glossary, GlossaryFile, Term, TermKind } from '../glossary/types.ts';
import { formsOf } from '../matching/forms.ts';
import type { Analysis } from '../matching/analysis.ts';
import type { Occurrence } from '../matching/occurrences.ts';
import type { Note } from '../text/note.ts';
import type { Range } from '../text/range.ts';

/** Groups of kinds with a color each; `misspelling` for what is never right, `none` for plain text. */
export type MentionColor = 'actor' | 'matter' | 'thing' | 'misspelling' | 'none';

/** A part of a note with a different color than the grammar gives it. */
export interface Recolored {
  readonly range: Range;
  readonly color: MentionColor;
}

/** What the product's static grammar can color by itself. */
export interface GrammarReach {
  /** The folded forms that the grammar was made from. */
  readonly forms: ReadonlySet<string>;
  /** Longer lines, in UTF-16 units, are not tokenized at all. */
  readonly longestLine: number;
}

const FAMILY_OF: Readonly<Record<TermKind, MentionColor>> = {
  organization: 'actor',
  command: 'actor',
  office: 'actor',
  party: 'actor',
  person: 'actor',
  forum: 'matter',
  agreement: 'matter',
  policy: 'matter',
  law: 'matter',
  event: 'matter',
  publication: 'matter',
  concept: 'matter',
  weapon: 'thing',
  place: 'thing',
};

/**
 * What must be colored in addition to the grammar: terms that it does not know, in the alternative text of images,
 * across lines or inline markup, and in lines too long for it.
 * @param drawn the same note as the grammar sees it, with only the bundled glossary, if the current glossary differs
 * from that ({@link saysOtherwise}): what is no longer a term loses its color, and what is now a different one gets
 * another
 */
export function recolored(analysis: Analysis, reach: GrammarReach, drawn?: Analysis): Recolored[] {
  const { note, occurrences } = analysis;
  if (drawn === undefined) {
    const seen = analysis.recognized.filter((occurrence) => isDrawn(note, occurrence, reach));
    return [
      ...occurrences
        .filter((occurrence) => !isDrawn(note, occurrence, reach))
        .map((occurrence) => ({ range: occurrence.range, color: colorOf(occurrence) })),
      ...uncovered(seen, occurrences).map((range) => ({ range, color: 'none' as const })),
    ];
  }
  const seen = drawn.recognized.filter((occurrence) => isDrawn(note, occurrence, reach));
  const byStart = new Map(seen.map((occurrence) => [occurrence.range.start, occurrence]));
  const colored = occurrences.filter((occurrence) => {
    const before = byStart.get(occurrence.range.start);
    const isSame = before?.range.end === occurrence.range.end;
    return !isSame || colorOf(before) !== colorOf(occurrence);
  });
  return [
    ...colored.map((occurrence) => ({ range: occurrence.range, color: colorOf(occurrence) })),
    ...uncovered(seen, occurrences).map((range) => ({ range, color: 'none' as const })),
  ];
}

/**
 * Whether a glossary changes what the grammar knows: a bundled term is changed or removed, or another one has one of
 * its forms.
 */
export function saysOtherwise(
  glossary: Glossary,
  bundled: readonly GlossaryFile[],
  forms: ReadonlySet<string>,
): boolean {
  const known = new Set<Term>(bundled.flatMap(({ terms }) => terms));
  for (const term of known) if (glossary.termById.get(term.id) !== term) return true;
  return glossary.terms.some(
    (term) => !known.has(term) && formsOf(term).some(({ folded }) => isKnown(folded, forms)),
  );
}

/** The color of a mention: that of its first sense. */
function colorOf({ senses }: Occurrence): MentionColor {
  const [sense] = senses;
  if (sense?.kind === 'misspelling') return 'misspelling';
  return sense?.term.kind === undefined ? 'actor' : FAMILY_OF[sense.term.kind];
}

/**
 * The parts of the first ranges that the second ones do not cover; both are in order, and neither overlap among
 * themselves.
 */
function uncovered(
  first: readonly { readonly range: Range }[],
  second: readonly { readonly range: Range }[],
): Range[] {
  const free: Range[] = [];
  let next = 0;
  for (const { range } of first) {
    while ((second[next]?.range.end ?? Infinity) <= range.start) next++;
    let { start } = range;
    for (let at = next; start < range.end; at++) {
      const cover = second[at]?.range;
      const end = Math.min(cover?.start ?? Infinity, range.end);
      if (end > start) free.push({ start, end });
      start = Math.max(start, cover?.end ?? Infinity);
    }
  }
  return free;
}

/** Whether the grammar colors an occurrence, if it knows the form. */
function isDrawn(note: Note, occurrence: Occurrence, reach: GrammarReach): boolean {
  const { block, prose, range } = occurrence;
  if (block.kind === 'alt' || block.prose.hasMarkup(prose)) return false;
  if (!isKnown(block.prose.text.slice(prose.start, prose.end), reach.forms)) return false;
  const { line } = note.lines.position(range.start);
  const next = note.lines.lineStart(line + 1);
  return range.end <= next && next - note.lines.lineStart(line) <= reach.longestLine;
}

/** Forms are stored in lower case, since the grammar allows the same variations of case as the matcher. */
function isKnown(form: string, forms: ReadonlySet<string>): boolean {
  return forms.has(form.toLowerCase());
}
