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
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  szlig: 'ß',
};

/** Diacritics by their names in HTML: `&eacute;` is an e with an acute. */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  macr: '\u0304',
  breve: '\u0306',
  dot: '\u0307',
  uml: '\u0308',
  ring: '\u030a',
  dblac: '\u030b',
  caron: '\u030c',
  cedil: '\u0327',
  ogon: '\u0328',
};
const MARKED = new RegExp(`^([A-Za-z])(${Object.keys(MARKS).join('|')})$`);

/**
 * The character of an HTML entity, folded; an object replacement character for one that does not occur in prose, so
 * that no form matches across it.
 */
export function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1);
  const numeric = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (numeric) {
    const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
    return code > 0 && code <= 0x10ffff ? foldCodePoint(code) : '\uFFFC';
  }
  if (Object.hasOwn(NAMED, name)) return NAMED[name] ?? '';
  const [, letter = '', mark = ''] = MARKED.exec(name) ?? [];
  const marked = `${letter}${MARKS[mark] ?? ''}`.normalize('NFC');
  // If HTML has the letter with this mark, it is one character; there is no `&qacute;`.
  return marked.length === 1 && marked !== letter ? foldForm(marked) : '\uFFFC';
}

function foldCodePoint(code: number): string {
  return foldForm(String.fromCodePoint(code)) || (code === 0x20 || code === 0xa0 ? ' ' : '');
}
