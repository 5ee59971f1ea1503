import { realigned } from './table.ts';

/** A generated part of a text that is otherwise handwritten: the text between two fixed pieces. */
export interface GeneratedPart {
  readonly before: string;
  readonly after: string;
  readonly text: string;
}

/**
 * A text with its generated parts. If one is in a table, the table is formatted again.
 * @throws if the text does not contain the pieces around a part
 */
export function withParts(path: string, text: string, parts: readonly GeneratedPart[]): string {
  let result = text;
  for (const { before, after, text: part } of parts) {
    const found = result.indexOf(before);
    const start = found + before.length;
    const end = found < 0 ? -1 : result.indexOf(after, start);
    if (end < 0)
      throw new Error(`${path} has nothing between ${quoted(before)} and ${quoted(after)}.`);
    result = realigned(result.slice(0, start) + part + result.slice(end), start);
  }
  return result;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
