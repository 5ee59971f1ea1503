/** What comes with the product, compiled by `npm run generate`. */
import type { GlossaryFile, PrerenderedCitations } from '../core/index.ts';
import citations from './citations.json' with { type: 'json' };
import glossary from './glossary.json' with { type: 'json' };

/** The glossary files of the product, in the order of their names. */
// TypeScript widens the literals of a JSON file ("exact" is any string), so it cannot see the type itself.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const bundledGlossary = glossary as unknown as readonly GlossaryFile[];

/** Their sources, rendered in the styles of `RENDERED_STYLES`. */
export const bundledCitations: PrerenderedCitations = citations;
