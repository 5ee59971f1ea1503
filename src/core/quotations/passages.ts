import { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { SEAM } from './characters.ts';
import type { SourcePassage } from './checked.ts';
import type { HeldSource } from './held-sources.ts';
import type { SourceText } from './source-text.ts';

/** So much is shown on each side of a passage. */
const CONTEXT = 80;

/** Cuts passages out of texts, with their places. */
export class Passages {
  private readonly lines = new WeakMap<SourceText, LineIndex>();

  /** The passage at a range of a text's raw form. */
  at({ key, text, file }: HeldSource, range: Range): SourcePassage {
    const { raw } = text;
    const passage = {
      key,
      before: wordsBefore(raw, range.start),
      text: raw.slice(range.start, range.end),
      after: wordsBehind(raw, range.end),
    };
    if (file === undefined) return passage;
    const lines = this.linesOf(text);
    const [start, end] = [lines.position(range.start), lines.position(range.end)];
    return { ...passage, place: { file, range, start, end } };
  }

  private linesOf(text: SourceText): LineIndex {
    const known = this.lines.get(text);
    if (known !== undefined) return known;
    const made = new LineIndex(text.raw);
    this.lines.set(text, made);
    return made;
  }
}

/** Whole words of the same paragraph. */
function wordsBefore(raw: string, offset: number): string {
  const from = Math.max(0, offset - CONTEXT);
  const near = raw.slice(from, offset);
  const own = near.slice(lastBreak(near));
  return own.length < near.length || from === 0
    ? own.trimStart()
    : own.replace(/^[^\s\u3000-\u9FFF]*\s*/, '');
}

function wordsBehind(raw: string, offset: number): string {
  const to = Math.min(raw.length, offset + CONTEXT);
  const near = raw.slice(offset, to);
  const end = near.search(PARAGRAPH);
  if (end >= 0) return near.slice(0, end).trimEnd();
  return to === raw.length ? near.trimEnd() : near.replace(/\s*[^\s\u3000-\u9FFF]*$/, '');
}

const PARAGRAPH = new RegExp(String.raw`\r?\n[ \t]*\r?\n|${SEAM}`);

function lastBreak(text: string): number {
  let end = 0;
  for (const match of text.matchAll(new RegExp(PARAGRAPH, 'g')))
    end = match.index + match[0].length;
  return end;
}
