import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { TextEdit } from '../text/edits.ts';

/**
 * The edit that adds a word to `words:` in a `.policy-gloss.yaml`; undefined if it is already there. Only the list
 * changes.
 */
export function addConfiguredWord(text: string, word: string): TextEdit | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { contents } = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  const list = isMap(contents) ? contents.get('words', true) : undefined;
  if (isSeq(list) && list.items.length > 0) {
    if (list.items.some((item) => isScalar(item) && item.value === word)) return undefined;
    const last = list.items.at(-1) as Node;
    const end = last.range?.[1] ?? text.length;
    const first = list.items[0] as Node;
    const lineStart = text.lastIndexOf('\n', (first.range?.[0] ?? 0) - 1) + 1;
    const dash = /^(\s*)- /.exec(text.slice(lineStart));
    return insertion(
      end,
      list.flow || !dash ? `, ${quoted(word)}` : `${eol}${dash[1]}- ${quoted(word)}`,
    );
  }
  if (isMap(contents) && contents.has('words')) {
    const key = contents.items.find(
      (pair) => isScalar(pair.key) && pair.key.value === 'words',
    )?.key;
    const keyEnd = (key as Node | undefined)?.range?.[1] ?? 0;
    const lineEnd = /\r?\n|$/.exec(text.slice(keyEnd))?.index ?? 0;
    return { range: { start: keyEnd, end: keyEnd + lineEnd }, text: `: [${quoted(word)}]` };
  }
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  return insertion(text.length, `${gap}words:${eol}  - ${quoted(word)}${eol}`);
}

function insertion(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text };
}

/** A word as a YAML scalar. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(word) ? word : JSON.stringify(word);
}
