import { CSL_NAMES } from '../glossary/csl.ts';
import type { CslItem } from '../glossary/types.ts';
import { isRecord } from './dates.ts';

/**
 * "And others": the last name of a list can be the literal `others`, as Pandoc converts it from BibTeX. CSL has no such
 * name: it is formatted as a placeholder, which is then replaced with words.
 */
const OTHERS = 'others';

/** The placeholder for the others while names are formatted. A private-use character. */
const PLACEHOLDER = '\u{E001}';

/** What joins the placeholder to the name before it: "Doe and ", "Doe, Jane, and ", "Doe, J., & ", "DoeとRoe". */
const JOINED = new RegExp(`(,?)(\\s*)(?:(?:and|&amp;|&#38;|&)\\s+|と)?${PLACEHOLDER}`, 'g');

/** Whether a name means the others, whom a source does not name. */
export function isOthers(name: unknown): boolean {
  return isRecord(name) && name['literal'] === OTHERS;
}

/** An item with the placeholder for others at the end of its lists of names; a name that is alone stays. */
export function markOthers(item: CslItem): CslItem {
  const marked = CSL_NAMES.flatMap((variable): [string, unknown][] => {
    const names: unknown = item[variable];
    if (!Array.isArray(names) || names.length < 2 || !isOthers(names.at(-1))) return [];
    return [[variable, [...(names.slice(0, -1) as unknown[]), { family: PLACEHOLDER }]]];
  });
  return marked.length === 0 ? item : { ...item, ...Object.fromEntries(marked) };
}

/**
 * Replaces the placeholder of `markOthers` with words, in formatted HTML.
 * @param words those of the style in its language: "et al.", "and others", 「ほか」
 */
export function spellOutOthers(html: string, words: string): string {
  if (!html.includes(PLACEHOLDER)) return html;
  const space = /^[A-Za-z]/.test(words) ? ' ' : '';
  const replaced = html.replaceAll(JOINED, (_, comma: string) =>
    space === '' ? words : `${words.startsWith('and ') ? '' : comma} ${words}`,
  );
  // The style may add a full stop after that of "et al.".
  return words.endsWith('.') ? replaced.replaceAll(`${words}.`, words) : replaced;
}
