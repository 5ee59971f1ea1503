import {
  Disposable,
  Range,
  ThemeColor,
  window,
  workspace,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import { isAccepted, type Analysis, type CheckedQuotation } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { EditorTimers } from '../editor-timers.ts';
import { isNote } from '../notes.ts';
import { toEditorRange } from '../positions.ts';
import { marksQuotations, SECTION } from '../settings.ts';

/** Marks are put after a pause in typing of this many milliseconds. */
const PAUSE = 400;

/** What checks quotations, and says when it might say something else. */
interface Checks {
  readonly check: (
    analysis: Analysis,
    isWanted: () => boolean,
  ) => Promise<readonly CheckedQuotation[] | undefined>;
  readonly onDidChange: (listener: () => void) => Disposable;
}

/** Puts a mark behind the quotations that were found in their sources, where the reader wants that. */
export class VerifiedMarks extends Disposable {
  private readonly analyses: AnalysisCache;
  private readonly checks: Checks;
  private readonly timers = new EditorTimers();
  private readonly type: TextEditorDecorationType;

  constructor(analyses: AnalysisCache, checks: Checks) {
    const refresh = (): void => window.visibleTextEditors.forEach((one) => this.schedule(one, 0));
    const listening = Disposable.from(
      window.onDidChangeVisibleTextEditors(refresh),
      workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of window.visibleTextEditors)
          if (editor.document === document) this.schedule(editor, PAUSE);
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.quotations.mark`)) refresh();
      }),
    );
    super(() => {
      listening.dispose();
      changing.dispose();
      this.timers.dispose();
      this.type.dispose();
    });
    this.analyses = analyses;
    this.checks = checks;
    const changing = checks.onDidChange(refresh);
    this.type = window.createTextEditorDecorationType({
      after: {
        contentText: '✓',
        color: new ThemeColor('policyGloss.verifiedQuotationForeground'),
        margin: '0 0 0 0.15em',
      },
    });
    refresh();
  }

  private schedule(editor: TextEditor, pause: number): void {
    if (!isNote(editor.document)) return;
    this.timers.schedule(editor, pause, () => void this.paint(editor));
  }

  private async paint(editor: TextEditor): Promise<void> {
    const { document } = editor;
    if (!marksQuotations(document.uri)) {
      editor.setDecorations(this.type, []);
      return;
    }
    const { version } = document;
    const isWanted = (): boolean => !document.isClosed && document.version === version;
    const analysis = await this.analyses.prepare(document);
    const checked = analysis && (await this.checks.check(analysis, isWanted));
    // What was typed meanwhile is painted next.
    if (analysis === undefined || checked === undefined || !isWanted()) return;
    const ranges = checked
      .filter(({ verification }) => verification && isAccepted(verification.verdict))
      .map(({ quotation }) => {
        const { end } = toEditorRange(analysis.note.lines, quotation.range);
        return new Range(end, end);
      });
    editor.setDecorations(this.type, ranges);
  }
}
