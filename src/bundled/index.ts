/** What comes with the product, compiled by `npm run generate`. */
import type { GlossaryFile } from '../core/index.ts';
import glossary from './glossary.json' with { type: 'json' };

/** The glossary files of the product, in the order of their names. */
// TypeScript widens the literals of a JSON file ("exact" is any string), so it cannot see the type itself.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const bundledGlossary = glossary as unknown as readonly GlossaryFile[];
