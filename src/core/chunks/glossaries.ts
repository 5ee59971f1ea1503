/** Files with terms and sources: glossaries, and bibliographies in the formats of other programs. */
export { parseBibliography, parseBibliographyInSteps } from '../bibliographies/parse.ts';
export { parseGlossaryInSteps } from '../glossary/parse.ts';
