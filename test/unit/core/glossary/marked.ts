import { parseGlossary, type GlossaryFile, type Problem } from '../../../../src/core/index.ts';

/** A text in which «…» showed ranges, without the marks. */
export interface Marked {
  readonly text: string;
  /** What the marks showed, in order of their starts. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks « and » out of a text; «» shows an empty range. */
export function readMarks(marked: string): Marked {
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  let start = -1;
  for (const char of marked) {
    if (char === '«') start = text.length;
    else if (char === '»') ranges.push({ start, end: text.length });
    else text += char;
  }
  return { text, ranges };
}

/** Reads a glossary as a workspace has it. */
export function parse(text: string): GlossaryFile {
  return parseGlossary(text, { file: 'test.glossary.yaml', layer: 'workspace' });
}

/** A text with marks around the ranges of problems, so that a failing test shows where they are. */
export function mark(text: string, problems: readonly Problem[]): string {
  const marks = problems.flatMap(({ range }) => [
    { at: range.start, char: '«' },
    { at: range.end, char: '»' },
  ]);
  let marked = text;
  for (const { at, char } of marks.toSorted((a, b) => b.at - a.at || (a.char < b.char ? 1 : -1)))
    marked = marked.slice(0, at) + char + marked.slice(at);
  return marked;
}

/** The ids of a file's terms and sources. */
export function idsOf(file: GlossaryFile): string[] {
  return [...file.terms, ...file.sources].map(({ id }) => id);
}
