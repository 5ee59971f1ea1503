/** Bibliographies in the formats of other programs. */
export { parseBibliography, parseBibliographyInSteps } from '../core/bibliographies/parse.ts';
