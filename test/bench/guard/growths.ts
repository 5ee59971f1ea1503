import {
  analyzeNote,
  buildIndex,
  combineGlossaries,
  findOccurrences,
  lintNote,
  parseGlossary,
  parseNote,
} from '../../../src/core/index.ts';
import { asGlossary } from '../corpus/formats.ts';
import { makeNotes } from '../corpus/corpus.ts';
import { makeTerms } from '../corpus/terms.ts';
import type { Growth } from './growth.ts';
import { GROWTHS_OF_BAD_INPUT } from './bad-input.ts';
import { GROWTHS_OF_THE_GRAMMAR } from './grammar.ts';
import { SHAPES } from './shapes.ts';

const LOCATION = { file: 'guard.glossary.yaml', layer: 'workspace' } as const;
const terms = makeTerms(8000);
const glossaryOf = (count: number) =>
  combineGlossaries([parseGlossary(asGlossary(terms.slice(0, count)), LOCATION)]);
const index = buildIndex(glossaryOf(500));
const lint = (text: string): unknown => lintNote(analyzeNote(text, index));
const textsOf = (count: number): string[] => [...makeNotes(count, terms)].map(({ text }) => text);

/** Everything of ours that may grow with what it is given, and no faster. */
export const GROWTHS: readonly Growth[] = [
  {
    name: 'parsing a glossary, by terms',
    size: 300,
    shape: 'linear',
    prepare: (size) => {
      const text = asGlossary(terms.slice(0, size));
      return () => parseGlossary(text, LOCATION);
    },
  },
  {
    name: 'building an index, by terms',
    size: 1500,
    shape: 'linear',
    prepare: (size) => {
      const glossary = glossaryOf(size);
      return () => buildIndex(glossary);
    },
  },
  {
    name: 'matching, by terms',
    size: 2000,
    shape: 'flat',
    prepare: (size) => {
      const built = buildIndex(glossaryOf(size));
      const notes = textsOf(30).map((text) => parseNote(text));
      return () => notes.map((note) => findOccurrences(note, built));
    },
  },
  {
    name: 'checking notes, by notes',
    size: 20,
    shape: 'linear',
    prepare: (size) => {
      const texts = textsOf(size);
      return () => texts.map(lint);
    },
  },
  {
    name: 'checking a note, by findings',
    size: 2000,
    shape: 'linear',
    prepare: (size) => {
      const text = 'The USJF met them again.\n\n'.repeat(size);
      return () => lint(text);
    },
  },
  {
    name: 'checking a note, by findings in one paragraph',
    size: 2000,
    shape: 'linear',
    prepare: (size) => {
      const text = 'The USJF met them again. '.repeat(size);
      return () => lint(text);
    },
  },
  ...Object.entries(SHAPES).map(([name, make]): Growth => ({
    name: `checking ${name}, by length`,
    size: 100_000,
    shape: 'linear',
    prepare: (size) => {
      const text = make(size);
      return () => lint(text);
    },
  })),
  ...GROWTHS_OF_BAD_INPUT,
  ...GROWTHS_OF_THE_GRAMMAR,
];
