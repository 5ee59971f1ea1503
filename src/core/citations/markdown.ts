/**
 * Formatted references in Markdown: text that is safe in a note or a hover, and the simple HTML of `citeproc` converted
 * to Markdown.
 */

const isWord = (char: string) => /[\p{L}\p{N}]/u.test(char);

/** Characters that begin a block when they start a line, with what must follow them. */
const LINE_START = /^(?:#{1,6}(?=\s|$)|>|[-+=](?=[\s=-]|$)|:(?=\s|::))/;
const ORDERED_LIST_START = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * Escapes text so that Markdown (CommonMark, GFM, Pandoc) shows it unchanged. Spaces and line breaks become single
 * spaces, so the result is one line; no-break and ideographic spaces stay. Only what would be read as markup is
 * escaped: the text stays legible in a note.
 * @param next the text after it on the same line, which may be read together with its last characters
 */
export function escapeMarkdown(text: string, next = ''): string {
  const line = text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim();
  const dollars = (line + next).split('$').length > 2;
  const whole = line + next;
  const escaped = line.replaceAll(/[\\`*_[\]<~^$@|&]/g, (char, at: number) =>
    needsEscape(char, whole, at, dollars) ? `\\${char}` : char,
  );
  const isBeforeBracket = next.startsWith('[');
  return escaped
    .replace(LINE_START, String.raw`\$&`)
    .replace(ORDERED_LIST_START, String.raw`$1\$2`)
    .replace(isBeforeBracket ? /!(?=\\?\[|$)/g : /!(?=\\?\[)/g, String.raw`\!`);
}

/** More than the length of the longest HTML entity name. */
const LONGEST_ENTITY = 40;

function needsEscape(char: string, line: string, at: number, dollars: boolean): boolean {
  const before = line.charAt(at - 1);
  const after = line.charAt(at + 1);
  switch (char) {
    case '_':
      // Inside a word it is not emphasis: escaping would only clutter identifiers.
      return !(isWord(before) && isWord(after));
    case '&':
      return /^&#?\w+;/.test(line.slice(at, at + LONGEST_ENTITY));
    case '$':
      // Two of them may be read as a formula.
      return dollars;
    case '@':
      return !isWord(before) && isWord(after);
    case '<':
      // The start of a tag, a comment or an address (CommonMark 6.6, 6.5).
      return /[\p{L}/!?]/u.test(after);
    default:
      return true;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: '\u{A0}',
  quot: '"',
};

/** Replaces HTML character references with their characters; unknown ones stay. */
export function decodeEntities(html: string): string {
  return html.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\u{FFFD}';
  });
}

/** The text of formatted HTML, without tags. */
export function htmlToText(html: string): string {
  return decodeEntities(html.replaceAll(/<\/?[a-z][^>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const MARKERS: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**' };

interface Piece {
  /** Plain text, not yet escaped. */
  readonly text: string;
  /** `*`, `**` or both together. */
  readonly marker: string;
  readonly href?: string;
}

/**
 * Converts HTML formatted by `citeproc` to Markdown: italics and bold, links (also bare addresses), character
 * references; other tags are dropped and their text stays. The result contains no HTML.
 */
export function htmlToMarkdown(html: string): string {
  const pieces = splitAddresses(merge(readPieces(html)));
  return pieces
    .map((piece, i) => writePiece(piece, pieces[i - 1]?.text ?? '', textAfter(pieces, i)))
    .join('')
    .trim();
}

/**
 * The text after a piece, as far as a character may be read together with it; an address and a link begin with their
 * brackets.
 */
function textAfter(pieces: readonly Piece[], index: number): string {
  let text = '';
  for (let i = index + 1; i < pieces.length && text.length < LONGEST_ENTITY; i++) {
    const { text: own = '', href } = pieces[i] ?? {};
    text += href === undefined ? own : href === own ? `<${own}` : `[${own}`;
  }
  return text;
}

function readPieces(html: string): Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  let href: string | undefined;
  for (const token of html.match(/<\/?[a-z][^>]*>|[^<]+|</gi) ?? []) {
    const tag = /^<(\/?)([a-z]+)([^>]*)>$/i.exec(token);
    if (!tag) {
      const text = decodeEntities(token).replace(/[ \t\r\n]+/g, ' ');
      const marker = [...new Set(open)].join('');
      pieces.push(href === undefined ? { text, marker } : { text, marker, href });
      continue;
    }
    const name = (tag[2] ?? '').toLowerCase();
    if (name === 'a') href = tag[1] ? undefined : readHref(tag[3] ?? '');
    const marker = MARKERS[name];
    if (marker && tag[1]) open.splice(open.lastIndexOf(marker), 1);
    else if (marker) open.push(marker);
  }
  return pieces;
}

/** Only web addresses become links: a source's URL comes from a file that anyone may have written. */
function readHref(attributes: string): string | undefined {
  const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
  const address = decodeEntities(href?.[1] ?? href?.[2] ?? '');
  return /^https?:\/\/\S+$/i.test(address) ? address : undefined;
}

/** Joins adjacent pieces with the same marker: `*a**b*` would not be two emphases. */
function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && last.marker === piece.marker && last.href === piece.href) {
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    } else merged.push(piece);
  }
  return merged;
}

/** An address in running text, without the punctuation after it. */
const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]}"'“”‘’])/;

function splitAddresses(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.href !== undefined) return [piece];
    return piece.text
      .split(ADDRESS)
      .filter((text) => text !== '')
      .map((text): Piece => {
        const isAddress = ADDRESS.test(text);
        return isAddress ? { text, marker: '', href: text } : { text, marker: piece.marker };
      });
  });
}

function writePiece(piece: Piece, before: string, after: string): string {
  const [, lead = '', inner = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece.text) ?? [];
  if (inner === '') return lead === '' ? '' : ' ';
  const words =
    piece.href === undefined ? escapeMarkdown(inner, trail || after) : writeLink(inner, piece.href);
  const outerBefore = lead || before.slice(-1);
  const outerAfter = trail || after.slice(0, 1);
  const marked =
    piece.marker !== '' && canEmphasize(inner, outerBefore, outerAfter)
      ? piece.marker + words + piece.marker
      : words;
  return `${lead && ' '}${marked}${trail && ' '}`;
}

function writeLink(text: string, href: string): string {
  const target = href.replaceAll(/[<>\s]/g, encodeURIComponent);
  return text === href ? `<${target}>` : `[${escapeMarkdown(text)}](<${target}>)`;
}

/**
 * Whether `*` around the text would be emphasis, by CommonMark's flanking rules: punctuation inside needs white space
 * or punctuation outside. If not, the text is better without asterisks.
 */
function canEmphasize(inner: string, before: string, after: string): boolean {
  const isEdge = (char: string) => char === '' || /[\s\p{P}\p{S}]/u.test(char);
  const isPunctuation = (char: string) => /[\p{P}\p{S}]/u.test(char);
  const opens = !isPunctuation(inner.charAt(0)) || isEdge(before);
  const closes = !isPunctuation(inner.charAt(inner.length - 1)) || isEdge(after);
  return opens && closes;
}
