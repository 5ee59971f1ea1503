import type { Figures, Series } from './parts/part.ts';
import type { Found } from './peers/count.ts';

/** What a tool did with the notes and a list of terms. */
export interface ToolResult {
  readonly tool: string;
  readonly terms: number;
  /** How many of the notes it got. */
  readonly notes: number;
  /** Median of the wall times of the whole process, for those notes. */
  readonly seconds: number;
  /** The same for all notes: with fewer, its time beyond that for one note is multiplied. */
  readonly allSeconds: number;
  /** For one note: start-up. */
  readonly oneSeconds: number;
  readonly megabytes: number | undefined;
  readonly runs: number;
  readonly found: Found;
}

/** Our own time and memory with ten times the notes. */
export interface MoreNotes {
  readonly notes: number;
  readonly seconds: number;
  readonly megabytes: number | undefined;
}

/** The size of a bundle in bytes, as it is and packed with gzip. */
export interface BundleSize {
  readonly file: string;
  readonly bytes: number;
  readonly zipped: number;
}

/** Everything that a run measured. */
export interface Results {
  readonly notes: number;
  readonly bytes: number;
  readonly tools: readonly ToolResult[];
  readonly moreNotes: MoreNotes | undefined;
  readonly figures: Figures;
  readonly series: readonly Series[];
  readonly bundles: readonly BundleSize[];
  /** Peers that could not be installed or that failed, in words. */
  readonly missing: readonly string[];
}
