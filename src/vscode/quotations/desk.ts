import {
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  Uri,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import {
  NoteQuotationChecker,
  quotationAt,
  quotationHoverAt,
  type Analysis,
  type CheckedQuotation,
  type HoverAnswer,
  type PassagePlace,
  type Source,
} from '../../core/index.ts';
import type { Files } from '../../workspace/files.ts';
import { textProblem, type SourceTexts } from '../../workspace/source-texts.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { SOURCE } from '../diagnostics.ts';
import { insertQuotationCommand } from '../features/insert-quotation.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { isNote } from '../notes.ts';
import { runInSlices } from '../slices.ts';
import { Comparisons } from './comparisons.ts';
import { quotationLabels, quotationLinks } from './quotation-labels.ts';
import { TextProblems } from './text-problems.ts';
import { VerifiedMarks } from './verified-marks.ts';
import { WatchedTexts } from './watched-texts.ts';

/** What the desk works with. */
export interface DeskParts {
  readonly analyses: AnalysisCache;
  readonly glossaries: GlossaryService;
  readonly styles: CitationStyles;
  readonly files: Files;
}

/** The rules whose findings say what a hover says of a quotation. */
const QUOTATION_RULES: ReadonlySet<string | number> = new Set([
  'misquote',
  'misattributed-quote',
  'unverified-quote',
]);

interface Checked {
  /** The texts that it was held against: another number where one has changed since. */
  readonly round: number;
  readonly quotations: Promise<readonly CheckedQuotation[] | undefined>;
  done?: readonly CheckedQuotation[] | undefined;
}

/** Where quotations lie beside the texts of their sources: all of the editor that knows both. */
export class QuotationDesk extends Disposable {
  private readonly watched: WatchedTexts;
  private readonly texts: SourceTexts;
  private readonly problems: TextProblems;
  private readonly comparisons = new Comparisons();
  private readonly parts: DeskParts;
  private readonly checker: NoteQuotationChecker;
  private readonly checks = new WeakMap<Analysis, Checked>();
  private readonly changed = new EventEmitter<void>();
  private round = 0;

  /** Fires when quotations may stand otherwise in their sources, because a text has changed. */
  readonly onDidChange = this.changed.event;

  constructor(parts: DeskParts) {
    super(() => owned.dispose());
    this.parts = parts;
    this.watched = new WatchedTexts(parts.files);
    this.texts = this.watched.texts;
    this.problems = new TextProblems(parts.files);
    this.checker = new NoteQuotationChecker(this.texts);
    const tidy = (): void => {
      this.texts.keepOnly(this.sourcesOfNotes());
      void this.showProblems();
    };
    const owned = Disposable.from(
      this.watched,
      this.comparisons,
      this.changed,
      this.problems,
      new VerifiedMarks(parts.analyses, this),
      this.watched.onDidChange(() => {
        this.round++;
        this.changed.fire();
        void this.showProblems();
      }),
      parts.glossaries.onDidChange(tidy),
      workspace.onDidCloseTextDocument((document) => {
        if (isNote(document)) tidy();
      }),
    );
    void this.showProblems();
  }

  /** The quotations of a note as they were checked; undefined where they were not, with the texts as they are now. */
  known(analysis: Analysis): readonly CheckedQuotation[] | undefined {
    const checked = this.checks.get(analysis);
    return checked?.round === this.round ? checked.done : undefined;
  }

  /**
   * Checks the quotations of a note without holding up others.
   * @param isWanted whether the note still is what was analyzed
   * @returns undefined when it is not
   */
  async check(
    analysis: Analysis,
    isWanted: () => boolean,
  ): Promise<readonly CheckedQuotation[] | undefined> {
    const known = this.checks.get(analysis);
    if (known?.round === this.round) return known.done ?? known.quotations;
    const checked: Checked = {
      round: this.round,
      quotations: this.checkInSlices(analysis, isWanted),
    };
    this.checks.set(analysis, checked);
    checked.done = await checked.quotations;
    if (checked.done === undefined) this.checks.delete(analysis);
    return checked.done;
  }

  /**
   * What a hover says of the quotation at an offset, as Markdown.
   * @param quotations of the note, as they were checked
   */
  hoverAt(
    document: TextDocument,
    analysis: Analysis,
    quotations: readonly CheckedQuotation[],
    { offset, isBrief }: { readonly offset: number; readonly isBrief: boolean },
  ): HoverAnswer | undefined {
    const { renderer } = this.parts.styles;
    const style = this.parts.styles.nameFor(document.uri, analysis);
    const { sourceById } = analysis.index.glossary;
    const answer = quotationHoverAt(quotations, offset, {
      labels: quotationLabels(),
      links: quotationLinks(document.uri),
      renderer,
      style,
      sourceOf: (key) => sourceById.get(key),
      isReported: isReported(document, offset),
      isBrief,
    });
    const found = answer && quotationAt(quotations, offset);
    if (found?.source && renderer.render(found.source, style).approximate) {
      this.parts.styles.prepareInBackground(style);
    }
    return answer;
  }

  /**
   * Compares the quotation at a place with its source, side by side; says so where there is none.
   */
  async compare(document: TextDocument, offset: number): Promise<void> {
    const { version } = document;
    const isWanted = (): boolean => !document.isClosed && document.version === version;
    const analysis = await this.parts.analyses.prepare(document);
    const checked = analysis && (await this.check(analysis, isWanted));
    const found = checked && quotationAt(checked, offset);
    if (found) return this.comparisons.show(found);
    const message = l10n.t('Put the cursor in a quotation that cites a source.');
    void window.showInformationMessage(message);
  }

  /** Opens the text of a source at a passage. */
  async openText({ file, start, end }: PassagePlace): Promise<void> {
    const selection = new Range(start.line, start.column, end.line, end.column);
    await window.showTextDocument(Uri.parse(file, true), { selection, preview: true });
  }

  /** Insert Quotation. */
  insertQuotation(): Promise<void> {
    return insertQuotationCommand(this.parts.glossaries, this.texts);
  }

  private async checkInSlices(
    analysis: Analysis,
    isWanted: () => boolean,
  ): Promise<readonly CheckedQuotation[] | undefined> {
    const hasProblem = await this.texts.prepare(analysis.index.glossary.sources);
    if (hasProblem) void this.showProblems();
    return runInSlices(this.checker.checkInSteps(analysis), isWanted);
  }

  /** Shows what is wrong with the texts that the glossaries of the user and the workspace name. */
  private async showProblems(): Promise<void> {
    const sources = this.sourcesOfFiles();
    await this.texts.inspect(sources);
    const problems = sources.flatMap((source) => {
      const problem = this.texts.problemOf(source);
      return problem === undefined ? [] : [{ source, problem: textProblem(source, problem) }];
    });
    await this.problems.show(problems);
  }

  private sourcesOfFiles(): Source[] {
    const { glossaries, loadedBibliographies } = this.parts.glossaries;
    return [...glossaries, ...loadedBibliographies].flatMap(({ file }) => file.sources);
  }

  private sourcesOfNotes(): Source[] {
    const notes = workspace.textDocuments.filter(isNote);
    return notes.flatMap(({ uri }) => this.parts.glossaries.indexFor(uri).glossary.sources);
  }
}

/** Whether a finding about quotations stands at an offset: the editor shows its message above the hover. */
function isReported(document: TextDocument, offset: number): boolean {
  const position = document.positionAt(offset);
  return languages
    .getDiagnostics(document.uri)
    .some(
      ({ source, code, range }) =>
        source === SOURCE &&
        typeof code === 'object' &&
        QUOTATION_RULES.has(code.value) &&
        range.contains(position),
    );
}
