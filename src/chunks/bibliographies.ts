/** Bibliographies in the formats of other programs. */
export { parseBibliography } from '../core/bibliographies/parse.ts';
