/**
 * The attribution of the citation processor. Its license (CPAL 1.0, section 14 and exhibit B) requires that these three
 * are shown where people use it; they are not translated. See docs/decisions/citeproc-license.md.
 */
export const CITEPROC_ATTRIBUTION = [
  '(c) Frank Bennett',
  'citeproc-js implements the Citation Style Language',
  'https://citationstyles.org/',
] as const;
