import {
  Disposable,
  EventEmitter,
  TextDocumentSaveReason,
  window,
  workspace,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
} from 'vscode';
import { editedAfter, type Finding, type ShownFindings, type Writing } from '../core/index.ts';
import type { Chunks } from './chunks.ts';
import type { Linted } from '../workspace/note-service.ts';

/**
 * Knows the words that somebody is writing in the active editor, so that findings about them wait until the cursor
 * leaves them, the note is saved, or the editor or the window is left.
 */
export class WordsInProgress extends Disposable {
  private readonly chunks: Chunks;
  private readonly edited = new Map<TextDocument, Writing['edited']>();
  private readonly shown = new Map<TextDocument, ShownFindings>();
  private readonly left = new EventEmitter<TextDocument>();
  private active: TextEditor | undefined = window.activeTextEditor;

  /** Fires when somebody moved on in a note, or from it: findings that waited may be due. */
  readonly onDidLeave = this.left.event;

  constructor(chunks: Chunks) {
    super(() => listening.dispose());
    this.chunks = chunks;
    const listening = Disposable.from(
      this.left,
      workspace.onDidChangeTextDocument((event) => this.follow(event)),
      workspace.onDidCloseTextDocument((document) => {
        this.edited.delete(document);
        this.shown.delete(document);
      }),
      workspace.onWillSaveTextDocument(({ document, reason }) => {
        // What is saved after a delay is saved in the middle of a word.
        if (reason !== TextDocumentSaveReason.AfterDelay) this.finish(document);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) void this.move(textEditor.document);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (this.active) this.finish(this.active.document);
        this.active = editor;
      }),
      window.onDidChangeWindowState(({ focused }) => {
        if (!focused && this.active) this.finish(this.active.document);
      }),
    );
  }

  /** Somebody is done with a note, or asks to have all of it judged. */
  finish(document: TextDocument): void {
    if (this.edited.delete(document)) this.left.fire(document);
  }

  /** The findings of a note, without those about what is being written. */
  async findingsToShow(document: TextDocument, { analysis, findings }: Linted): Promise<Finding[]> {
    const { findingsToShow } = await this.chunks.load('lint');
    const { text } = analysis.note;
    const shown = this.shown.get(document) ?? [];
    return findingsToShow(findings, text, this.writingIn(document), shown);
  }

  /** Remembers which findings of an open note are shown. */
  async remember(document: TextDocument, { analysis, findings }: Linted): Promise<void> {
    const { shownOf } = await this.chunks.load('lint');
    if (!document.isClosed) this.shown.set(document, shownOf(findings, analysis.note.text));
  }

  private writingIn(document: TextDocument): Writing {
    const editor = window.activeTextEditor;
    const selections = editor?.document === document ? editor.selections : [];
    return {
      cursors: selections.map(({ active }) => document.offsetAt(active)),
      edited: this.edited.get(document) ?? [],
    };
  }

  private follow({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    const isActive = window.activeTextEditor?.document === document;
    const known = this.edited.get(document);
    if (contentChanges.length === 0 || (known === undefined && !isActive)) return;
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => {
      return { offset: rangeOffset, deleted: rangeLength, inserted: text.length };
    });
    const isTyped = isActive && reason === undefined;
    this.keep(document, editedAfter(known ?? [], changes, isTyped));
  }

  private async move(document: TextDocument): Promise<void> {
    if (!this.edited.has(document)) return;
    // Where that cannot be loaded there are no findings either, and the linter says so.
    const loaded = await this.chunks.load('lint').catch(() => undefined);
    if (loaded === undefined || document.isClosed) return;
    const writing = this.writingIn(document);
    if (writing.edited.length === 0) return;
    this.keep(document, loaded.editedAtCursors(document.getText(), writing));
    this.left.fire(document);
  }

  private keep(document: TextDocument, edited: Writing['edited']): void {
    if (edited.length === 0) this.edited.delete(document);
    else this.edited.set(document, edited);
  }
}
