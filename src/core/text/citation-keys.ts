import type { Range } from './range.ts';

const LETTER = '[\\p{L}\\p{N}_]';

/**
 * The body of a citation key by Pandoc's grammar (https://pandoc.org/MANUAL.html#citation-syntax): letters,
 * digits and `_`, with single inner punctuation; a trailing `.` is not part of it. Needs the `u` flag.
 */
export const CITATION_KEY = `${LETTER}+(?:[:.#$%&\\-+?<>~/]${LETTER}+)*`;

const PLAIN_KEY = new RegExp(`^${CITATION_KEY}$`, 'u');

/**
 * How Pandoc's grammar lets a key be cited: as it is (`@key`), only in braces (`@{key}`), or not at all, because it
 * contains spaces, braces, or the mark of a link definition: a line `[@{a]:b}]` defines the link `@{a`.
 */
export function citableAs(key: string): 'plain' | 'braces' | 'never' {
  if (PLAIN_KEY.test(key)) return 'plain';
  return /^[^{}\s]+$/.test(key) && !key.includes(']:') ? 'braces' : 'never';
}

/** A key as written after `@`: in braces if it would end too early without them (`{HFH+:WEKA:09}`). */
export function writtenKey(key: string): string {
  return citableAs(key) === 'plain' ? key : `{${key}}`;
}

const KEY_IN_CLUSTER = new RegExp(
  `(?<![\\p{L}\\p{N}_.\\\\])(-?)@(?:\\{([^{}\\s]+)\\}|(${CITATION_KEY}))((?:\\{[^{}\\]]*\\}|[^;\\]])*)`,
  'gu',
);

/** One key inside a citation. */
export interface CitationKey {
  readonly key: string;
  /** The key itself, without `@` and braces; offsets relative to the given text. */
  readonly range: Range;
  /** `-@key`: the author is omitted. */
  readonly suppressAuthor: boolean;
  /**
   * The text after the key up to `;` or the end ("p. 3"), without braces; empty if there is none. A semicolon in braces
   * is part of it.
   */
  readonly suffix: string;
}

/** The keys in a bracketed citation `[see @a, p. 3; -@b]`, or of a bare `@a`. */
export function findCitationKeys(text: string): CitationKey[] {
  return [...text.matchAll(KEY_IN_CLUSTER)].map((match) => {
    const key = match[2] ?? match[3] ?? '';
    const start = match.index + (match[1] ?? '').length + 1 + (match[2] === undefined ? 0 : 1);
    return {
      key,
      range: { start, end: start + key.length },
      suppressAuthor: match[1] === '-',
      suffix: (match[4] ?? '').replace(/^[\s,]+|\s+$/g, '').replace(/^\{(.*)\}$/, '$1'),
    };
  });
}

const CROSS_REFERENCE =
  /^(?:fig|tbl|tab|sec|eq|eqn|lst|thm|lem|cor|prp|cnj|def|exm|exr|alg|tip|nte|wrn|imp|cau)[:-]/i;

/** Whether a key belongs to Quarto or pandoc-crossref, which name figures, tables and sections of the note. */
export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}
