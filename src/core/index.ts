/** The only door into the core: what the editor, the command line and the generators may use. */
export * from './text/range.ts';
export * from './text/lines.ts';
export * from './text/edits.ts';
export * from './glossary/types.ts';
