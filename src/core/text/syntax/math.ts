import type { MarkdownConfig } from '@lezer/markdown';
import { takeLinesUntil } from './lines-until.ts';

const DOLLAR = 36;
const MAX_LENGTH = 1000;
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWord = (code: number): boolean => isDigit(code) || /\p{L}/u.test(String.fromCharCode(code));

/** An amount of money followed by words ("5 billion and US") rather than a formula. */
const looksLikeMoney = (content: string): boolean =>
  /^\d/.test(content) && /\p{L}{3}/u.test(content.replace(/\\[a-zA-Z]+/g, ''));

/**
 * Math between dollar signs, by Pandoc's rule: no space inside the marks, no digit after the closing one. Text that
 * looks like amounts of money ("US$5 billion … US$") is not math: policy notes have more of these.
 */
export const math: MarkdownConfig = {
  defineNodes: [{ name: 'InlineMath' }, { name: 'MathBlock', block: true }],
  parseInline: [
    {
      name: 'InlineMath',
      before: 'Emphasis',
      parse(cx, next, pos) {
        if (next !== DOLLAR) return -1;
        if (cx.char(pos + 1) === DOLLAR) {
          const close = cx.slice(pos + 2, Math.min(cx.end, pos + MAX_LENGTH)).indexOf('$$');
          return close < 0 ? -1 : cx.addElement(cx.elt('InlineMath', pos, pos + 4 + close));
        }
        if (isSpace(cx.char(pos + 1)) || (pos > cx.offset && isWord(cx.char(pos - 1)))) return -1;
        const end = Math.min(cx.end, pos + MAX_LENGTH);
        for (let at = pos + 1; at < end; at++) {
          const code = cx.char(at);
          if (code === 92) at++;
          else if (code === DOLLAR) {
            if (isSpace(cx.char(at - 1)) || isDigit(cx.char(at + 1))) continue;
            if (looksLikeMoney(cx.slice(pos + 1, at))) return -1;
            return cx.addElement(cx.elt('InlineMath', pos, at + 1));
          }
        }
        return -1;
      },
    },
  ],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'Blockquote',
      parse(cx, line) {
        if (line.next !== DOLLAR || !/^\$\$[ \t]*$/.test(line.text.slice(line.pos))) return false;
        const from = cx.lineStart + line.pos;
        cx.addElement(cx.elt('MathBlock', from, takeLinesUntil(cx, line, /\$\$[ \t]*$/)));
        return true;
      },
    },
  ],
};
