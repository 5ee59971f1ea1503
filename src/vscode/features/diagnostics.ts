import { Disposable, window, workspace, type TextDocument } from 'vscode';
import type { ConfigurationService } from '../configurations/configuration-service.ts';
import type { FindingsBoard } from '../findings-board.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import type { Linted } from '../../workspace/note-service.ts';
import type { Linter } from '../linter.ts';
import { isOwnNote } from '../notes.ts';
import type { Quotations } from '../quotations/quotations.ts';
import { isLintEnabled, SECTION } from '../settings.ts';
import type { WordsInProgress } from '../writing.ts';

/** The pause in typing, in milliseconds, after which a note is checked; longer for notes that take long. */
const PAUSE = 300;
const LONGEST_PAUSE = 3000;
const PAUSE_PER_COST = 4;

/** What live diagnostics work with. */
export interface DiagnosticsParts {
  readonly board: FindingsBoard;
  readonly linter: Linter;
  readonly glossaries: GlossaryService;
  readonly configurations: ConfigurationService;
  readonly quotations: Quotations;
  readonly words: WordsInProgress;
}

/** Checks open notes while they are written. */
export function registerDiagnostics({
  board,
  linter,
  glossaries,
  configurations,
  quotations,
  words,
}: DiagnosticsParts): Disposable {
  const live = new LiveDiagnostics(board, linter, words);
  const refresh = (): void => live.refreshAll();
  refresh();
  return Disposable.from(
    live,
    glossaries.onDidChange(refresh),
    configurations.onDidChange(refresh),
    quotations.onDidChange(refresh),
    words.onDidLeave((document) => live.reconsider(document)),
    workspace.onDidOpenTextDocument((document) => live.schedule(document, 0)),
    workspace.onDidChangeTextDocument(({ document }) => live.schedule(document)),
    workspace.onDidCloseTextDocument((document) => live.forget(document)),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(SECTION)) return;
      board.dropFiles();
      refresh();
    }),
    window.onDidChangeActiveTextEditor((editor) => editor && live.schedule(editor.document, 0)),
  );
}

class LiveDiagnostics extends Disposable {
  private readonly board: FindingsBoard;
  private readonly linter: Linter;
  private readonly words: WordsInProgress;
  /** Of notes of which findings are held back, all that was found. */
  private readonly waiting = new Map<string, Linted & { readonly version: number }>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly costs = new Map<string, number>();

  constructor(board: FindingsBoard, linter: Linter, words: WordsInProgress) {
    super(() => {
      for (const timer of this.timers.values()) clearTimeout(timer);
    });
    this.board = board;
    this.linter = linter;
    this.words = words;
  }

  refreshAll(): void {
    for (const document of workspace.textDocuments) this.schedule(document, 0);
  }

  /** Checks a note after a pause; without one given, after one that fits how long the note takes. */
  schedule(document: TextDocument, pause?: number): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    if (!isOwnNote(document) || !isLintEnabled(document.uri)) {
      this.board.clear(document.uri);
      return;
    }
    const wait = Math.min(LONGEST_PAUSE, PAUSE + PAUSE_PER_COST * (this.costs.get(key) ?? 0));
    this.timers.set(
      key,
      setTimeout(() => void this.check(document), pause ?? wait),
    );
  }

  forget({ uri }: TextDocument): void {
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.costs.delete(key);
    this.waiting.delete(key);
    this.board.release(uri);
  }

  private async check(document: TextDocument): Promise<void> {
    const key = document.uri.toString();
    this.timers.delete(key);
    if (document.isClosed) return;
    const started = Date.now();
    const linted = await this.linter.lint(document);
    // What was typed meanwhile has called for a check of its own.
    if (linted === undefined || !isLintEnabled(document.uri)) return;
    this.costs.set(key, Date.now() - started);
    await this.show(document, linted);
  }

  /** Shows findings that were held back, where nobody writes any more what they are about. */
  reconsider(document: TextDocument): void {
    const linted = this.waiting.get(document.uri.toString());
    // Of another version there will be a check of its own.
    if (linted?.version === document.version && isLintEnabled(document.uri)) {
      void this.show(document, linted);
    }
  }

  private async show(document: TextDocument, { analysis, findings }: Linted): Promise<void> {
    const { uri, version } = document;
    const shown = await this.words.findingsToShow(document, { analysis, findings });
    if (document.isClosed || document.version !== version) return;
    if (shown.length === findings.length) this.waiting.delete(uri.toString());
    else this.waiting.set(uri.toString(), { analysis, findings, version });
    this.board.show(uri, shown, analysis.note.lines);
    await this.words.remember(document, { analysis, findings: shown });
  }
}
