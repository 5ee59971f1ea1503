import type { DraftTerm } from './parse-term.ts';
import type { LayerKind, Problem, Reference, Source } from './types.ts';

/** What is read from a file or a part of one, before ids are assigned and entries compared. */
export interface Draft {
  title: string | undefined;
  language: string | undefined;
  readonly terms: DraftTerm[];
  readonly sources: Source[];
  readonly problems: Problem[];
  readonly references: Reference[];
}

/** Where a text comes from: the file name for problems and hovers, and the layer. */
export interface FileLocation {
  readonly file: string;
  readonly layer: LayerKind;
}
