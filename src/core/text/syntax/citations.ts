import type { MarkdownConfig } from '@lezer/markdown';
import { CITATION_KEY, findCitationKeys } from '../citation-keys.ts';

const MAX_CLUSTER = 1000;
/** A bracket that contains a citation; a key in braces may contain brackets itself. */
const CLUSTER = /^\[(?:@\{[^{}\s]+\}|(?!@\{[^{}\s]+\})[^[\]])*\](?![[(])/;
const BARE = new RegExp(`^@(?:\\{[^{}\\s]+\\}|${CITATION_KEY})`, 'u');

/** Pandoc citations: `[see @key, p. 3; @other]` and `@key` in a text. */
export const citations: MarkdownConfig = {
  defineNodes: [{ name: 'CitationCluster' }, { name: 'BareCitation' }],
  parseInline: [
    {
      name: 'CitationCluster',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== 91) return -1;
        const ahead = cx.slice(pos, Math.min(cx.end, pos + MAX_CLUSTER));
        const match = CLUSTER.exec(ahead);
        if (!match?.[0].includes('@') || findCitationKeys(match[0]).length === 0) return -1;
        return cx.addElement(cx.elt('CitationCluster', pos, pos + match[0].length));
      },
    },
    {
      name: 'BareCitation',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== 64) return -1;
        const before = pos > cx.offset ? cx.slice(pos - 1, pos) : ' ';
        if (/[\p{L}\p{N}_./]/u.test(before)) return -1;
        const match = BARE.exec(cx.slice(pos, Math.min(cx.end, pos + 200)));
        return match ? cx.addElement(cx.elt('BareCitation', pos, pos + match[0].length)) : -1;
      },
    },
  ],
};
