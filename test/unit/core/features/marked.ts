import {
  analyzeNote,
  ENGLISH_LABELS,
  plainRenderer,
  type Analysis,
  type HoverOptions,
  type TermIndex,
} from '../../../../src/core/index.ts';

/** A note whose cursor was written as `‸`. */
export interface MarkedNote {
  readonly text: string;
  readonly offset: number;
  readonly analysis: Analysis;
}

/** Takes the `‸` out of a note, and analyzes what is left. */
export function marked(note: string, index: TermIndex): MarkedNote {
  const offset = note.indexOf('‸');
  if (offset < 0) throw new Error(`The note has no ‸: ${note}`);
  const text = note.slice(0, offset) + note.slice(offset + 1);
  return { text, offset, analysis: analyzeNote(text, index) };
}

/** A note with `[[…]]` around ranges. */
export function withRanges(
  text: string,
  ranges: readonly { start: number; end: number }[],
): string {
  return ranges
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (out, { start, end }) =>
        `${out.slice(0, start)}[[${out.slice(start, end)}]]${out.slice(end)}`,
      text,
    );
}

/** Hovers in English whose links are short. */
export const OPTIONS: HoverOptions = {
  labels: ENGLISH_LABELS,
  links: {
    showTerm: ({ id }) => `command:show?${id}`,
    openEntry: ({ id }) => `command:open?${id}`,
    listMentions: ({ id }) => `command:mentions?${id}`,
    pinSense: ({ id }) => `command:pin?${id}`,
  },
  renderer: plainRenderer,
  style: 'apa',
  today: '2026-11-22',
  isReported: false,
};
