import type { Locator } from '../glossary/types.ts';
import { findLocator, labelWithoutNumber } from './read-locator.ts';

/** The text around a source where it is cited: `[see @key, p. 3, emphasis added]`. */
export interface CitationDetails {
  /** Words before it: "see", "cf.". */
  readonly prefix?: string;
  readonly locator?: Locator;
  /** The text after it, with its initial comma or space: ", emphasis added". */
  readonly suffix?: string;
}

/** Why a text cannot go with a citation: characters that would end or change it, or a label without its number. */
export type DetailsProblem =
  | { readonly kind: 'signs'; readonly signs: string }
  | { readonly kind: 'no-number'; readonly label: string };

/**
 * Reads what is typed to go with a citation: "see p. 12", "12, emphasis added", "cf. art. V". The text before the
 * locator is the prefix, the text after it the suffix. Without a locator all of it is the prefix, or the suffix if it
 * begins with a comma. Empty braces mean that there is no locator, as in Pandoc: "{}, 2d ed.".
 */
export function readDetails(text: string): CitationDetails {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const none = /^\{ ?\}/.exec(plain)?.[0];
  if (none !== undefined) return details('', undefined, plain.slice(none.length));
  const found = findLocator(plain);
  if (found === undefined) {
    return /^[,、]/.test(plain) ? details('', undefined, plain) : details(plain, undefined, '');
  }
  const { locator, range } = found;
  return details(plain.slice(0, range.start), locator, plain.slice(range.end));
}

function details(before: string, locator: Locator | undefined, after: string): CitationDetails {
  const prefix = hasWords(before) ? before.trim() : '';
  const suffix = hasWords(after) ? after.replace(/^(?=[\p{L}\p{N}])/u, ' ') : '';
  return { ...(prefix && { prefix }), ...(locator && { locator }), ...(suffix && { suffix }) };
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Characters that would end a citation, begin another one, or turn it into code, HTML, a cell or a footnote. */
const FORBIDDEN = /[[\]@;<>`^\\$|{}]/g;

/** The problem in what was typed so far; undefined if it can be inserted. */
export function problemInDetails(text: string): DetailsProblem | undefined {
  const outside = text.replace(/\{[^{}]*\}/, (braced) => braced.replaceAll(/[{}]/g, ''));
  const signs = [...new Set(outside.match(FORBIDDEN))].join(' ');
  if (signs !== '') return { kind: 'signs', signs };
  // A formatted citation is in parentheses: an open one would include what follows.
  const parenthesis = withoutPartner(text);
  if (parenthesis !== undefined) return { kind: 'signs', signs: parenthesis };
  const { prefix = '', suffix = '' } = readDetails(text);
  const label = labelWithoutNumber(suffix) ?? labelWithoutNumber(prefix);
  return label === undefined ? undefined : { kind: 'no-number', label };
}

/** The first parenthesis without a partner. */
function withoutPartner(text: string): '(' | ')' | undefined {
  let open = 0;
  for (const char of text) {
    if (char === '(') open++;
    else if (char === ')' && --open < 0) return ')';
  }
  return open > 0 ? '(' : undefined;
}
