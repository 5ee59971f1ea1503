import { CITATION_KEY } from '../text/citation-keys.ts';

const KEY = new RegExp(`^${CITATION_KEY}$`, 'u');

/**
 * How a key can be cited by Pandoc's grammar (https://pandoc.org/MANUAL.html#citation-syntax): as it is (`@key`), in
 * braces only (`@{key}`), or not at all.
 */
export function citableAs(key: string): 'plain' | 'braces' | 'never' {
  if (KEY.test(key)) return 'plain';
  return /^[^{}\s]+$/.test(key) ? 'braces' : 'never';
}

/** The nearest key that can be cited as it is: "Smith et al. (2001)" → "Smith-et-al-2001"; '' where nothing is left. */
export function legalKey(key: string): string {
  return key
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_:.#$%&\-+?<>~/]+/gu, '-')
    .replace(/[:.#$%&\-+?<>~/]{2,}/g, (marks) => (marks.includes('-') ? '-' : (marks[0] ?? '-')))
    .replace(/^[:.#$%&\-+?<>~/]|[:.#$%&\-+?<>~/]$/g, '');
}
