import type { DraftTerm } from './parse-term.ts';
import type { LayerKind, Problem, Reference, Source } from './types.ts';

/** What is read from a file or from a part of one, before ids are given and entries compared. */
export interface Draft {
  title: string | undefined;
  language: string | undefined;
  readonly terms: DraftTerm[];
  readonly sources: Source[];
  readonly problems: Problem[];
  readonly references: Reference[];
}

/** Where a text comes from: the file as problems and hovers name it, and its layer. */
export interface FileLocation {
  readonly file: string;
  readonly layer: LayerKind;
}
