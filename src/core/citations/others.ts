import { CSL_NAMES } from '../glossary/csl.ts';
import type { CslItem } from '../glossary/types.ts';
import { isRecord } from './dates.ts';

/**
 * "And others": the last name of a list may be the literal `others`, as Pandoc makes it of BibTeX's. CSL has no such
 * name: it is formatted as a sign that is then put into words.
 */
const OTHERS = 'others';

/** Stands for the others while names are formatted; for private use. */
const SIGN = '\u{E001}';

/** What joins the sign to the name before it: "Doe and ", "Doe, Jane, and ", "Doe, J., & ", "DoeとRoe". */
const JOINED = new RegExp(`(,?)(\\s*)(?:(?:and|&amp;|&#38;|&)\\s+|と)?${SIGN}`, 'g');

/** Whether a name stands for those that a source does not name. */
export function isOthers(name: unknown): boolean {
  return isRecord(name) && name['literal'] === OTHERS;
}

/** An item whose lists of names end with a sign where they end with others; who is alone is nobody else. */
export function signOthers(item: CslItem): CslItem {
  const signed = CSL_NAMES.flatMap((variable): [string, unknown][] => {
    const names: unknown = item[variable];
    if (!Array.isArray(names) || names.length < 2 || !isOthers(names.at(-1))) return [];
    return [[variable, [...(names.slice(0, -1) as unknown[]), { family: SIGN }]]];
  });
  return signed.length === 0 ? item : { ...item, ...Object.fromEntries(signed) };
}

/**
 * Puts the sign of `signOthers` into words, in formatted HTML.
 * @param words those of the style in its language: "et al.", "and others", 「ほか」
 */
export function wordOthers(html: string, words: string): string {
  if (!html.includes(SIGN)) return html;
  const space = /^[A-Za-z]/.test(words) ? ' ' : '';
  const worded = html.replaceAll(JOINED, (_, comma: string) =>
    space === '' ? words : `${words.startsWith('and ') ? '' : comma} ${words}`,
  );
  // A full stop of the style's own may follow that of "et al.".
  return words.endsWith('.') ? worded.replaceAll(`${words}.`, words) : worded;
}
