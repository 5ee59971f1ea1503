import type { Severity } from '../../core/index.ts';
import type { CheckedNote } from '../linter.ts';
import type { FileError } from '../workspace.ts';
import type { Summary } from './summary.ts';

/** The ways to report. */
export const FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;
export type FormatName = (typeof FORMATS)[number];

/** A part of a report, made where notes are linted: of a note, or in formats that sort of one or more findings. */
export interface ReportPart {
  readonly text: string;
  /** How grave the findings are, where the format sorts by that. */
  readonly severity?: Severity;
  /** What the findings are of, where the format lists the rules that it does not know. */
  readonly rule?: string;
}

/** What a report ends with. */
export interface ReportEnd {
  readonly summary: Summary;
  readonly errors: readonly FileError[];
}

/** Puts a report together, in the order of paths, and writes it as soon as it can. */
export interface ReportWriter {
  readonly add: (parts: readonly ReportPart[]) => void;
  readonly end: (end: ReportEnd) => void;
}

/** A format; `color` is for people alone. */
export interface ReportFormat {
  /** The parts of some notes, in their order. */
  readonly partsOf: (notes: readonly CheckedNote[], color: boolean) => ReportPart[];
  readonly open: (write: (text: string) => void, color: boolean) => ReportWriter;
}
