import type { Corpus } from '../corpus/corpus.ts';
import type { BenchTerm } from '../corpus/terms.ts';
import type { Job } from '../measure/process.ts';

/** Where a finding begins: the note, relative to the corpus, line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A run that is about to be measured: notes, terms, and a folder of its own for settings and output. */
export interface Setup {
  readonly corpus: Corpus;
  readonly terms: readonly BenchTerm[];
  readonly folder: string;
}

/** A checker under test. */
export interface Tool {
  readonly id: string;
  readonly label: string;
  /** The package whose version is named; undefined for our own. */
  readonly package: string | undefined;
  /** Of 2,000 notes, how many it gets with that many terms: the slow ones get fewer. */
  readonly notes: (terms: number) => number;
  /** Writes what the tool reads besides the notes; returns how it is started. */
  readonly prepare: (setup: Setup) => Job;
  /** Reads the findings out of a finished run. */
  readonly places: (setup: Setup, output: string) => Place[];
}

/** Findings of the form `path:line:column…`, one a line, in paths below the corpus. */
export function placesInLines(output: string, { corpus }: Setup): Place[] {
  const places: Place[] = [];
  for (const line of output.split('\n')) {
    const match = /^(.+?\.md):(\d+)(?::(\d+))?/.exec(line.replace(`${corpus.folder}/`, '').trim());
    if (match?.[1] !== undefined) {
      const [line, column] = [Number(match[2]), Number(match[3] ?? 1)];
      places.push({ file: match[1].replace(/^\.\//, ''), line, column });
    }
  }
  return places;
}
