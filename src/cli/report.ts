import path from 'node:path';
import { BaselineWriter } from './baseline.ts';
import type { BatchResult } from './batch.ts';
import type { FormatName, ReportWriter } from './formats/format.ts';
import { REPORT_FORMATS } from './formats/index.ts';
import { addSummaries, NOTHING, type Summary } from './formats/summary.ts';
import type { Io } from './io.ts';
import { OutputFile } from './output-file.ts';
import type { FileError } from './workspace.ts';

/** Where a report goes, and in which format. */
export interface ReportChoice {
  readonly format: FormatName;
  readonly color: boolean;
  /** Takes the report's text; a file takes it instead where `output` names one. */
  readonly write: (text: string) => void;
  readonly output: string | undefined;
  /** The baseline to be written. */
  readonly newBaseline: string | undefined;
}

/** What is known when everything is told. */
export interface Told {
  /** Of all findings that the baseline does not know, reported or not. */
  readonly found: Summary;
  readonly errors: readonly FileError[];
}

/** The report of a run, written as results come in: it is never whole in memory. */
export class Report {
  private readonly writer: ReportWriter;
  private readonly output: OutputFile | undefined;
  private readonly baseline: BaselineWriter | undefined;
  private readonly errors: FileError[] = [];
  private found = NOTHING;
  private reported = NOTHING;

  private constructor(
    writer: ReportWriter,
    output: OutputFile | undefined,
    baseline: BaselineWriter | undefined,
  ) {
    this.writer = writer;
    this.output = output;
    this.baseline = baseline;
  }

  /** Begins a report. Throws a CliError where a file cannot be written. */
  static open(choice: ReportChoice, { cwd }: Pick<Io, 'cwd'>): Report {
    const { format, color, newBaseline } = choice;
    const resolve = (file: string): string => path.resolve(cwd, file);
    const baseline =
      newBaseline === undefined ? undefined : new BaselineWriter(resolve(newBaseline));
    const output =
      choice.output === undefined
        ? undefined
        : new OutputFile(choice.output, resolve(choice.output));
    const write = output ? (text: string) => output.write(text) : choice.write;
    return new Report(REPORT_FORMATS[format].open(write, color), output, baseline);
  }

  /** Takes the results of notes that follow those before. */
  take({ found, reported, parts, entries, errors }: BatchResult): void {
    this.found = addSummaries(this.found, found);
    this.reported = addSummaries(this.reported, reported);
    for (const error of errors) this.errors.push(error);
    this.baseline?.add(entries);
    this.writer.add(parts);
  }

  /** Ends the report; `problems` are those of configurations and glossaries. */
  end(problems: readonly FileError[]): Told {
    const errors = sorted([...problems, ...this.errors]);
    this.baseline?.end();
    this.writer.end({ summary: this.reported, errors });
    this.output?.commit();
    return { found: this.found, errors };
  }

  /** Leaves no half-written file behind. */
  discard(): void {
    this.output?.discard();
    this.baseline?.discard();
  }
}

/** Each problem once, by path. */
function sorted(problems: readonly FileError[]): FileError[] {
  const each = new Map(problems.map((one) => [JSON.stringify(one), one]));
  return [...each.values()].toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
