import { realpathSync } from 'node:fs';
import path from 'node:path';
import {
  lintInSteps,
  NoteQuotationChecker,
  runAll,
  settleFixes,
  type Analysis,
  type CheckedQuotation,
  type Finding,
  type LintConfig,
  type Note,
  type Position,
  type TermIndex,
} from '../core/index.ts';
import { replaceText } from './atomic-file.ts';
import { readText, reasonOf } from './files.ts';
import type { Indexes } from './indexes.ts';
import { LIMITS } from '../workspace/limits.ts';
import { NoteService } from '../workspace/note-service.ts';
import type { SourceTexts } from '../workspace/source-texts.ts';
import { NoteIndexes } from './note-indexes.ts';
import type { FolderPlan, Plan } from './plan.ts';
import { RunLog } from './run-log.ts';
import { sourceTexts, textFiles, type TextPlaces } from './texts.ts';
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

/** What came of a file: nothing but an error, a note, or a note that could not be written. */
export interface LintedFile {
  readonly note?: CheckedNote;
  readonly error?: FileError;
}

/** Lints notes as planned. */
export class NoteLinter {
  private readonly plan: Plan;
  private readonly sources: NoteIndexes;
  private readonly task: LintTask;
  private readonly notes: NoteService;
  /** What was read beside the notes. */
  readonly log = new RunLog();
  private sourceTexts: SourceTexts | undefined;
  private quotations: NoteQuotationChecker | undefined;
  private readonly texts = new WeakMap<TermIndex, ReadonlyMap<string, string>>();

  constructor(plan: Plan, indexes: Indexes, task: LintTask) {
    this.plan = plan;
    this.sources = new NoteIndexes(plan, indexes, this.log);
    this.task = task;
    this.notes = new NoteService({
      run: (steps) => runAll(steps),
      quotations: (analysis) => this.quotationsOf(analysis),
      rules: () => ({ lintInSteps, settleFixes }),
      options: { reportUnusedDirectives: task.reportUnusedDirectives },
    });
  }

  /** Lints a file of the plan, relative to the working folder. */
  async lintFile(file: string): Promise<LintedFile> {
    const absolute = path.resolve(this.plan.cwd, file);
    try {
      const { text, bom } = readText(absolute, LIMITS.note);
      const note = await this.lintText(text, file);
      if (this.task.fix !== 'write' || note.text === text) return { note };
      const source = await this.sourceOf(absolute, text);
      if (source !== undefined) {
        const message = `It is the text of the source "${source}", so it was not fixed.`;
        return {
          note: await this.lintAs(text, file, undefined),
          error: { path: file, message, isNotice: true },
        };
      }
      const mark = bom ? '\uFEFF' : '';
      const error = attempt(() => replaceText(absolute, mark + text, mark + note.text));
      if (error === undefined) return { note };
      // The file is as it was, and so are its findings.
      return {
        note: await this.lintAs(text, file, undefined),
        error: { path: file, message: reasonOf(error) },
      };
    } catch (error) {
      return { error: { path: file, message: reasonOf(error) } };
    }
  }

  /** Lints a text as if it stood in a file of the plan. */
  lintText(text: string, file: string): Promise<CheckedNote> {
    return this.lintAs(text, file, this.task.fix);
  }

  private async lintAs(text: string, file: string, fix: LintTask['fix']): Promise<CheckedNote> {
    const absolute = path.resolve(this.plan.cwd, file);
    const folder = this.folderOf(absolute);
    const index = await this.sources.indexFor(text, absolute, folder);
    return this.lintAndFix({ path: file, text }, index, folder.config, fix);
  }

  /** The key of the source whose text a file (absolute path) is. */
  private async sourceOf(file: string, text: string): Promise<string | undefined> {
    const index = await this.sources.indexFor(text, file, this.folderOf(file));
    const known = this.texts.get(index) ?? textFiles(index.glossary.sources, this.task.texts);
    this.texts.set(index, known);
    return known.get(realpathSync(file));
  }

  private folderOf(file: string): FolderPlan {
    const folder = this.plan.folders.get(path.dirname(file));
    if (folder === undefined) throw new RangeError(`${file} is not planned.`);
    return folder;
  }

  /** Lints a text; with fixes, applies those that go together. */
  private async lintAndFix(
    { path, text }: Pick<CheckedNote, 'path' | 'text'>,
    index: TermIndex,
    config: LintConfig,
    fix: LintTask['fix'],
  ): Promise<CheckedNote> {
    const linted = await this.notes.lint(text, index, config);
    const { note, findings } =
      fix === undefined
        ? { note: linted.analysis.note, findings: linted.findings }
        : (await this.notes.fix(linted, config)).fixed;
    return { path, text: note.text, findings: findings.map((one) => locate(one, note)) };
  }

  /** Most notes cite nothing: for them nothing is prepared. */
  private async quotationsOf(analysis: Analysis): Promise<readonly CheckedQuotation[] | undefined> {
    if (analysis.note.citations.length === 0) return undefined;
    // A text that cannot be read is the business of `check`: here its source has none.
    this.sourceTexts ??= sourceTexts(this.task.texts, (file) => this.log.wasRead(file));
    this.quotations ??= new NoteQuotationChecker(this.sourceTexts);
    await this.sourceTexts.prepare(analysis.index.glossary.sources);
    return this.quotations.check(analysis);
  }
}

/** Does something, and returns the error that kept it from being done. */
function attempt(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

function locate(finding: Finding, { lines }: Note): LocatedFinding {
  const { start, end } = finding.range;
  return { ...finding, start: lines.position(start), end: lines.position(end) };
}
