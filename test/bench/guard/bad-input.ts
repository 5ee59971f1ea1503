import { parseBibliography } from '../../../src/core/bibliographies/parse.ts';
import {
  analyzeNote,
  buildIndex,
  combineGlossaries,
  lintNote,
  parseGlossary,
} from '../../../src/core/index.ts';
import type { Growth } from './growth.ts';

/** Broken or hostile files that once took quadratic or cubic time, by what is repeated in them. */
const BIBLIOGRAPHIES: Readonly<Record<string, (count: number) => string>> = {
  'chained cross-references': (count) =>
    lines(count, (i) => `@inbook{k${i}, title={T}, crossref={k${i + 1}}}`),
  'children of one long entry': (count) =>
    `@book{p, title={${'A \\emph{b} '.repeat(count)}}}\n${lines(count, (i) => `@inbook{k${i}, crossref={p}}`)}`,
  'entries that do not end': (count) => '@book{'.repeat(count),
  'braces that are never closed': (count) => `@book{k, ${'{,'.repeat(count)}`,
  'references to entries that are missing': (count) =>
    lines(count, (i) => `@inbook{${'k'.repeat(40)}${i}, crossref={${'q'.repeat(40)}${i}}}`),
};

const LOCATION = { file: 'guard.glossary.yaml', layer: 'workspace' } as const;

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}

/** Bad input of which none may hold up the extension host: its time grows with its length and no faster. */
export const GROWTHS_OF_BAD_INPUT: readonly Growth[] = [
  ...Object.entries(BIBLIOGRAPHIES).map(([name, make]): Growth => ({
    name: `reading ${name}, by their number`,
    size: 400,
    shape: 'linear',
    prepare: (size) => {
      const text = make(size);
      return () => parseBibliography(text, { file: 'guard.bib', layer: 'workspace' });
    },
  })),
  {
    name: 'reading equal entries, by their number',
    size: 1000,
    shape: 'linear',
    prepare: (size) => {
      const text = `terms:\n${'  - {acronym: ABC, name: Alpha Beta Company}\n'.repeat(size)}`;
      return () => parseGlossary(text, LOCATION);
    },
  },
  {
    name: 'checking a note, by the length of an acronym',
    size: 4000,
    shape: 'linear',
    prepare: (size) => {
      const text = `terms: [{acronym: ${'Q'.repeat(size)}, name: Zed}]`;
      const glossary = combineGlossaries([parseGlossary(text, LOCATION)]);
      const note = `${'The ABC met. '.repeat(100)}${'Q'.repeat(size - 1)}`;
      return () => {
        const index = buildIndex(glossary);
        return lintNote(analyzeNote(note, index));
      };
    },
  },
];
