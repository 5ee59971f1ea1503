import type { ColoredSpan } from './tokenizer.ts';

/** One case of a file in `fixtures/cases/`: a text, and the spans of it that must be colored, no others. */
export interface GrammarCase {
  readonly title: string;
  readonly text: string;
  readonly spans: readonly ColoredSpan[];
}

const TITLE = /^%% (.*)\n/gm;
const MARKED = /⟨(.+?):([a-z]+)⟩/gs;

/**
 * Reads a file of cases (`fixtures/cases/`). A line `%% title` begins a case. In its text, `⟨USFJ:command⟩` says that USFJ is
 * colored as a command; the marks are taken out before the text is tokenized. `\u{A0}` stands for the character.
 */
export function readCases(file: string): GrammarCase[] {
  const titles = [...file.matchAll(TITLE)];
  return titles.map((match, index) => {
    const from = match.index + match[0].length;
    const to = titles[index + 1]?.index ?? file.length;
    return { title: match[1] ?? '', ...readMarked(file.slice(from, to).replace(/\n+$/, '\n')) };
  });
}

function readMarked(source: string): { text: string; spans: ColoredSpan[] } {
  const marked = source.replace(/\\u\{([0-9A-Fa-f]+)\}/g, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
  const spans: ColoredSpan[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARKED)) {
    const [whole, content = '', bucket = ''] = match;
    text += marked.slice(at, match.index);
    spans.push({ start: text.length, end: text.length + content.length, bucket });
    text += content;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), spans };
}

/** A text with its spans marked as in a file of cases: what failing tests show. */
export function markSpans(text: string, spans: readonly ColoredSpan[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end, bucket } of spans) {
    marked += `${text.slice(at, start)}⟨${text.slice(start, end)}:${bucket}⟩`;
    at = end;
  }
  return marked + text.slice(at);
}
