import type { createColors } from 'picocolors';
import type { DifferencePiece } from '../core/index.ts';
import { inLine } from './printing.ts';

const OPS = { same: 'equal', added: 'insert', dropped: 'delete' } as const;

/** A difference from the source to the quotation: what is inserted only the quotation has. */
export function differenceJson(difference: readonly DifferencePiece[]): object[] {
  return difference.map(({ kind, text }) => ({ op: OPS[kind], text }));
}

/** The same for people: [-the source's-]{+the quotation's+}, as git shows words that differ. */
export function differenceText(
  difference: readonly DifferencePiece[],
  colors: ReturnType<typeof createColors>,
): string {
  const pieces = difference.map(({ kind, text }) => {
    const line = inLine(text.replaceAll(/\s+/g, ' '));
    if (kind === 'same') return line;
    const [, before, words, behind] = /^(\s*)(.*?)(\s*)$/.exec(line) ?? ['', '', line, ''];
    return kind === 'added'
      ? `${before}${colors.green(`{+${words}+}`)}${behind}`
      : `${before}${colors.red(`[-${words}-]`)}${behind}`;
  });
  return pieces.join('');
}
