/** The only door into the core: what the editor, the command line and the generators may use. */
export * from './text/range.ts';
export * from './text/lines.ts';
export * from './text/edits.ts';
export * from './glossary/types.ts';
export { editDistance, nearest } from './text/distance.ts';
export { parseGlossary } from './glossary/parse.ts';
export type { FileLocation } from './glossary/draft.ts';
export { combineGlossaries, unresolvedReferences } from './glossary/combine.ts';
export * from './citations/index.ts';
