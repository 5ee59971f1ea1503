import { withoutKnown, entriesOf, type KnownFindings } from './baseline.ts';
import type { FormatName, ReportFormat, ReportPart } from './formats/format.ts';
import { REPORT_FORMATS } from './formats/index.ts';
import { summarize, type Summary } from './formats/summary.ts';
import type { Indexes } from './indexes.ts';
import { NoteLinter, type CheckedNote, type LintTask } from './linter.ts';
import type { Plan } from './plan.ts';
import type { FileError } from './workspace.ts';

/** What is told of the findings. */
export interface Telling {
  readonly format: FormatName;
  readonly color: boolean;
  /** Report errors only. */
  readonly quiet: boolean;
  /** The findings that a baseline knows; "all" when it is written anew. */
  readonly known: KnownFindings | 'all' | undefined;
}

/** All that a thread needs to lint notes and to write its parts of the report; plain data. */
export interface Job {
  readonly plan: Plan;
  readonly task: LintTask;
  readonly telling: Telling;
}

/** What came of some notes. */
export interface BatchResult {
  /** Of all findings that the baseline does not know. */
  readonly found: Summary;
  /** Of those that are reported. */
  readonly reported: Summary;
  readonly parts: readonly ReportPart[];
  /** What a new baseline would say of the notes: items of its list. */
  readonly entries: readonly string[];
  readonly errors: readonly FileError[];
  /** How many notes there were, whatever came of them. */
  readonly notes: number;
  /** The files (absolute paths) that were looked for because of these notes, and not before. */
  readonly read: readonly string[];
}

/** Does a job, batch by batch. */
export class Batches {
  private readonly linter: NoteLinter;
  private readonly telling: Telling;
  private readonly format: ReportFormat;

  constructor(linter: NoteLinter, telling: Telling, format: ReportFormat) {
    this.linter = linter;
    this.telling = telling;
    this.format = format;
  }

  /** Lints files and writes their parts of the report. */
  async lint(files: readonly string[]): Promise<BatchResult> {
    const checked: CheckedNote[] = [];
    const errors: FileError[] = [];
    for (const file of files) {
      const { note, error } = await this.linter.lintFile(file);
      if (note) checked.push(note);
      if (error) errors.push(error);
    }
    return { ...this.tell(checked, errors), notes: files.length };
  }

  /** Lints a text as if it stood in a file; with fixes, the text afterwards. */
  async lintText(text: string, file: string): Promise<BatchResult & { text: string }> {
    const checked = await this.linter.lintText(text, file);
    return { ...this.tell([checked], []), text: checked.text };
  }

  /** What comes of no notes. */
  nothing(): BatchResult {
    return this.tell([], []);
  }

  private tell(checked: readonly CheckedNote[], errors: readonly FileError[]): BatchResult {
    const { known, quiet, color } = this.telling;
    const { read, problems } = this.linter.log.take();
    const left = known === undefined ? checked : checked.map((note) => withoutKnown(note, known));
    const reported = quiet ? left.map(onlyErrors) : left;
    return {
      found: summarize(left),
      reported: summarize(reported),
      parts: this.format.partsOf(reported, color),
      entries: known === 'all' ? checked.flatMap(entriesOf) : [],
      errors: [...errors, ...problems],
      notes: checked.length,
      read,
    };
  }
}

/** Makes ready for a job what it needs beside the indexes. */
export function startBatches({ plan, task, telling }: Job, indexes: Indexes): Batches {
  const format = REPORT_FORMATS[telling.format];
  return new Batches(new NoteLinter(plan, indexes, task), telling, format);
}

function onlyErrors(note: CheckedNote): CheckedNote {
  return { ...note, findings: note.findings.filter(({ severity }) => severity === 'error') };
}
