import { Table, type MarkdownConfig } from '@lezer/markdown';

const gfm = Table.parseBlock?.find(({ name }) => name === 'Table');

/** Wraps GFM's tables: first checks quickly whether a line contains a `|`, as few do. */
export const tables: MarkdownConfig = {
  parseBlock: [
    {
      name: 'Table',
      leaf: (cx, block) => (block.content.includes('|') ? (gfm?.leaf?.(cx, block) ?? null) : null),
    },
  ],
};
