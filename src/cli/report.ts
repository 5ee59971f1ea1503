import path from 'node:path';
import { BaselineWriter } from './baseline.ts';
import type { BatchResult } from './batch.ts';
import type { FormatName, ReportWriter } from './formats/format.ts';
import { REPORT_FORMATS } from './formats/index.ts';
import { addSummaries, NOTHING, type Summary } from './formats/summary.ts';
import type { Io } from './io.ts';
import { OutputFile } from './output-file.ts';
import { guarded } from './printing.ts';
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
  /** Looks, when all is read, whether a file may be written; throws a CliError where it may not. */
  readonly mayWrite: (read: ReadonlySet<string>) => void;
}

/** What is known when everything is told. */
export interface Told {
  /** Of all findings that the baseline does not know, reported or not. */
  readonly found: Summary;
  readonly errors: readonly FileError[];
  /** What is worth a line on standard error, and no more. */
  readonly notices: readonly FileError[];
}

/** The report of a run, written as results come in: it is never whole in memory. */
export class Report {
  private readonly writer: ReportWriter;
  private readonly output: OutputFile | undefined;
  private readonly baseline: BaselineWriter | undefined;
  private readonly mayWrite: ReportChoice['mayWrite'];
  private readonly errors: FileError[] = [];
  /** The files (absolute paths) that were read for notes. */
  private readonly read = new Set<string>();
  private found = NOTHING;
  private reported = NOTHING;

  private constructor(
    writer: ReportWriter,
    output: OutputFile | undefined,
    baseline: BaselineWriter | undefined,
    mayWrite: ReportChoice['mayWrite'],
  ) {
    this.mayWrite = mayWrite;
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
    const safe = guarded(write, { colors: color, commands: format === 'github' });
    const writer = REPORT_FORMATS[format].open(safe, color);
    return new Report(writer, output, baseline, choice.mayWrite);
  }

  /** Takes the results of notes that follow those before. */
  take({ found, reported, parts, entries, errors, read }: BatchResult): void {
    this.found = addSummaries(this.found, found);
    this.reported = addSummaries(this.reported, reported);
    for (const error of errors) this.errors.push(error);
    for (const file of read) this.read.add(file);
    this.baseline?.add(entries);
    this.writer.add(parts);
  }

  /** Ends the report; `problems` are those of the search, of configurations and of glossaries. */
  end(problems: readonly FileError[]): Told {
    const all = sorted([...problems, ...this.errors]);
    const errors = all.filter(({ isNotice }) => !isNotice);
    // Not before: which bibliographies and texts a note reads, only the note tells.
    this.mayWrite(this.read);
    this.baseline?.end();
    this.writer.end({ summary: this.reported, errors });
    this.output?.commit();
    return { found: this.found, errors, notices: all.filter(({ isNotice }) => isNotice) };
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
