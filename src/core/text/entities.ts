import { foldForm } from './fold.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '-',
  minus: '-',
  mdash: '—',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  sbquo: "'",
  bdquo: '"',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  middot: '·',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  trade: '™',
  yen: '¥',
  pound: '£',
  euro: '€',
  cent: '¢',
  deg: '°',
  times: '×',
  frac12: '½',
  shy: '',
  zwj: '',
  zwnj: '',
};

/**
 * The character of an HTML entity, folded; an object replacement character for a name that prose has no use
 * for, so that no form matches across it.
 */
export function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1);
  const numeric = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (numeric) {
    const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
    return code > 0 && code <= 0x10ffff ? foldCodePoint(code) : '\uFFFC';
  }
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? '') : '\uFFFC';
}

function foldCodePoint(code: number): string {
  return foldForm(String.fromCodePoint(code)) || (code === 0x20 || code === 0xa0 ? ' ' : '');
}
