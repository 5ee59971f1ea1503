import path from 'node:path';
import {
  analyzeNote,
  applyEdits,
  lintNote,
  NoteQuotationChecker,
  type Analysis,
  type CheckedQuotation,
  type Finding,
  type LintConfig,
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

const MAX_ROUNDS = 10;

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
    return this.lintRounds({ path: file, text }, index, folder.config);
  }

  /** Lints a text; with fixes, applies those that do not overlap until nothing changes, at most ten rounds. */
  private lintRounds(
    { path, text }: Pick<CheckedNote, 'path' | 'text'>,
    index: TermIndex,
    config: LintConfig,
  ): CheckedNote {
    let current = text;
    for (let round = 0; ; round++) {
      const { note, findings } = this.lintOnce(current, index, config);
      const edits =
        this.task.fix === undefined ? [] : findings.flatMap((one) => one.fix?.edits ?? []);
      if (edits.length === 0 || round === MAX_ROUNDS) {
        return { path, text: current, findings: findings.map((one) => locate(one, note)) };
      }
      current = applyEdits(current, edits).text;
    }
  }

  private lintOnce(
    text: string,
    index: TermIndex,
    config: LintConfig,
  ): { note: Note; findings: readonly Finding[] } {
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
