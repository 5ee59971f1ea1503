export { citableAs } from '../text/citation-keys.ts';

/**
 * The nearest key that can be cited without braces: "Smith et al. (2001)" → "Smith-et-al-2001"; '' if nothing is left.
 */
export function legalKey(key: string): string {
  return key
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_:.#$%&\-+?<>~/]+/gu, '-')
    .replace(/[:.#$%&\-+?<>~/]{2,}/g, (marks) => (marks.includes('-') ? '-' : (marks[0] ?? '-')))
    .replace(/^[:.#$%&\-+?<>~/]|[:.#$%&\-+?<>~/]$/g, '');
}
