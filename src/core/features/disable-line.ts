import type { Finding } from '../lint/types.ts';
import type { ProseBlock } from '../text/blocks.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Note } from '../text/note.ts';
import { encloses } from '../text/range.ts';
import { endsWithAttributes } from '../text/syntax/attributes.ts';

/** The closing marks of a heading: `# Title ##`. */
const CLOSING_MARKS = /(?<![ \t])[ \t]+#+$/;
/** The id of a block for Obsidian's links: `^name`. */
const BLOCK_NAME = /[ \t]\^[A-Za-z0-9-]+$/;
/** A backslash that breaks the line. */
const LINE_BREAK = /(?<!\\)\\$/;

/**
 * The edit that disables a rule for the line of a finding: with a directive in the line, or before it if it is a
 * heading, since links use an id made from its text. For a quotation it is the line where the quotation ends, so that
 * its words do not change.
 */
export function disableLineEdit(note: Note, finding: Finding): TextEdit {
  const { text, lines } = note;
  const { line } = lines.position(lastOf(finding.about));
  const start = lines.lineStart(line);
  const heading = note.blocks.find(
    ({ kind, range }) => kind === 'heading' && encloses(range, finding.about),
  );
  if (heading?.range.start === start && isSeparateBefore(heading, note)) {
    const directive = `<!-- policy-gloss-disable-next-line ${finding.rule} -->`;
    return { range: { start, end: start }, text: `${directive}${lineBreakOf(text)}` };
  }
  const content = text.slice(start, lines.lineStart(line + 1)).trimEnd();
  const at = start + endOfProse(content);
  return {
    range: { start: at, end: at },
    text: ` <!-- policy-gloss-disable-line ${finding.rule} -->`,
  };
}

/** Whether a line before a heading would be a separate block: it has an empty line before it, or begins the note. */
function isSeparateBefore({ range: { start } }: ProseBlock, { text, frontMatter }: Note): boolean {
  const before = text.slice(frontMatter?.end ?? 0, start);
  return /(?:^\uFEFF?|(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r))$/.test(before);
}

/**
 * The length of a line without what must stay at its end: the bar of a table row, attributes, a block id, the closing
 * marks of a heading, a hard line break.
 */
function endOfProse(line: string): number {
  if (/^\s*\|.*\|$/.test(line)) return line.slice(0, -1).trimEnd().length;
  let end = endsWithAttributes(line) ?? line.length;
  if (/^[>\s]*#/.test(line)) end -= CLOSING_MARKS.exec(line.slice(0, end))?.[0].length ?? 0;
  end -= BLOCK_NAME.exec(line.slice(0, end))?.[0].length ?? 0;
  return end - (LINE_BREAK.exec(line.slice(0, end))?.[0].length ?? 0);
}

function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The last offset in a range. */
function lastOf({ start, end }: { readonly start: number; readonly end: number }): number {
  return Math.max(start, end - 1);
}
