/** Bibliographies in the formats of other programs. */
export { parseBibliography, parseBibliographyInSteps } from '../bibliographies/parse.ts';
