import path from 'node:path';
import {
  analyzeNote,
  lintNote,
  NoteQuotationChecker,
  settleFixes,
  type Analysis,
  type CheckedQuotation,
  type Finding,
  type LintConfig,
  type LintedNote,
  type Note,
  type Position,
  type TermIndex,
} from '../core/index.ts';
import { readText, reasonOf, writeAtomically } from './files.ts';
import type { Indexes } from './indexes.ts';
import { NoteSources } from './note-sources.ts';
import type { Plan } from './plan.ts';
import { SourceTexts, type TextPlaces } from './texts.ts';
import type { FileError } from './workspace.ts';

/** What is done with the notes of a run. */
export interface LintTask {
  readonly fix: 'write' | 'dry-run' | undefined;
  readonly reportUnusedDirectives: boolean;
  /** Where the texts are that quotations are held against. */
  readonly texts: TextPlaces;
}

/** A finding with its place. Lines and columns count from 0. */
export interface LocatedFinding extends Finding {
  readonly start: Position;
  readonly end: Position;
}

/** A note that was checked. */
export interface CheckedNote {
  readonly path: string;
  /** What the findings are of: with fixes, the text afterwards. */
  readonly text: string;
  readonly findings: readonly LocatedFinding[];
}

/** Lints notes as planned. */
export class NoteLinter {
  private readonly plan: Plan;
  private readonly sources: NoteSources;
  private readonly task: LintTask;
  private quotations: NoteQuotationChecker | undefined;

  constructor(plan: Plan, indexes: Indexes, task: LintTask) {
    this.plan = plan;
    this.sources = new NoteSources(plan, indexes);
    this.task = task;
  }

  /** Lints a file of the plan, relative to the working folder. */
  async lintFile(file: string): Promise<CheckedNote | FileError> {
    const absolute = path.resolve(this.plan.cwd, file);
    try {
      const { text, bom } = readText(absolute);
      const checked = await this.lintText(text, file);
      if (this.task.fix === 'write' && checked.text !== text) {
        writeAtomically(absolute, (bom ? '\uFEFF' : '') + checked.text);
      }
      return checked;
    } catch (error) {
      return { path: file, message: reasonOf(error) };
    }
  }

  /** Lints a text as if it stood in a file of the plan. */
  async lintText(text: string, file: string): Promise<CheckedNote> {
    const absolute = path.resolve(this.plan.cwd, file);
    const folder = this.plan.folders.get(path.dirname(absolute));
    if (folder === undefined) throw new RangeError(`${file} is not planned.`);
    const index = await this.sources.indexFor(text, absolute, folder);
    return this.lintAndFix({ path: file, text }, index, folder.config);
  }

  /** Lints a text; with fixes, applies those that go together. */
  private lintAndFix(
    { path, text }: Pick<CheckedNote, 'path' | 'text'>,
    index: TermIndex,
    config: LintConfig,
  ): CheckedNote {
    const linted = this.lintOnce(text, index, config);
    const { note, findings } =
      this.task.fix === undefined ? linted : this.fix(linted, index, config);
    return { path, text: note.text, findings: findings.map((one) => locate(one, note)) };
  }

  /** The note with its fixes that go together. */
  private fix(linted: LintedNote, index: TermIndex, config: LintConfig): LintedNote {
    const steps = settleFixes(linted);
    let step = steps.next();
    while (step.done !== true) step = steps.next(this.lintOnce(step.value, index, config));
    return step.value.fixed;
  }

  private lintOnce(text: string, index: TermIndex, config: LintConfig): LintedNote {
    const analysis = analyzeNote(text, index);
    const { reportUnusedDirectives } = this.task;
    const quotations = this.quotationsOf(analysis);
    return {
      note: analysis.note,
      findings: lintNote(analysis, config, { reportUnusedDirectives, quotations }),
    };
  }

  /** Most notes cite nothing: for them nothing is made ready. */
  private quotationsOf(analysis: Analysis): readonly CheckedQuotation[] | undefined {
    if (analysis.note.citations.length === 0) return undefined;
    // A text that cannot be read is the business of `check`: here its source has none.
    this.quotations ??= new NoteQuotationChecker(new SourceTexts(this.task.texts, () => {}));
    return this.quotations.check(analysis);
  }
}

function locate(finding: Finding, { lines }: Note): LocatedFinding {
  const { start, end } = finding.range;
  return { ...finding, start: lines.position(start), end: lines.position(end) };
}
