import {
  commands,
  type Disposable,
  window,
  workspace,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import {
  completionPrefix,
  completionsAt,
  isOfferedUnasked,
  isUnfinished,
  type CompletionPrefix,
} from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { listsLeaveEnter, suggestsByItself } from '../editor-settings.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { isNote } from '../notes.ts';
import { suggestsWhileTyping } from '../settings.ts';

const CAPITAL = /^[\p{Lu}\d]$/u;
/** Milliseconds without another key before the list opens: whoever types a word through never sees it. */
const PAUSE = 100;
/** Milliseconds after which a list that is no longer wanted may have come up. */
const LATE = [100, 400, 1500];

/** A word that is being typed. */
export interface TypedWord {
  readonly document: TextDocument;
  /** Offset of the word's start. */
  readonly start: number;
  readonly kind: CompletionPrefix['kind'];
}

/**
 * Opens the list of completions when capitals are typed that begin a known acronym, and closes every list that
 * nobody asked for as soon as its word is complete. In Markdown, VS Code by itself asks only after characters
 * that are in no word, such as `@`.
 */
export class SuggestWhileTyping implements Disposable {
  private readonly analyses: AnalysisCache;
  private readonly glossaries: GlossaryService;
  /** The document for which the editor is being told to open a list. */
  private opening: TextDocument | undefined;
  /** The word at which a list was opened that nobody asked for. */
  private open: TypedWord | undefined;
  /** Where a list may have come up too late, after its word. */
  private late: TextDocument | undefined;
  /** Where the last change ended: that is known before the cursor's new position is. */
  private typed: { readonly document: TextDocument; readonly end: number } | undefined;
  private timer: NodeJS.Timeout | number | undefined;

  private readonly listeners: readonly Disposable[];

  constructor(analyses: AnalysisCache, glossaries: GlossaryService) {
    this.analyses = analyses;
    this.glossaries = glossaries;
    this.listeners = [
      workspace.onDidChangeTextDocument((event) => this.onChange(event)),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const { document } = textEditor;
        const [first] = selections;
        if (this.open?.document !== document || first === undefined) return;
        if (!this.isInOpenWord(document, document.offsetAt(first.active))) this.open = undefined;
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const listener of this.listeners) listener.dispose();
  }

  /** Whether the editor is being told just now to open a list: its next request comes from here. */
  isOpening(document: TextDocument): boolean {
    return this.opening === document;
  }

  /**
   * Notes that a list opens unasked at a word.
   * @returns false where the writer has completed or left the word in the meantime: nothing should be listed then
   */
  opened(word: TypedWord): boolean {
    const { document } = word;
    this.open = word;
    if (this.typed?.document !== document || this.isInOpenWord(document, this.typed.end)) {
      return true;
    }
    this.open = undefined;
    this.closeSoon(document);
    return false;
  }

  /**
   * Closes the list of a word that the writer has typed through, now and when it may come up: VS Code closes only
   * what it already shows.
   */
  closeSoon(document: TextDocument): void {
    this.late = document;
    close();
    for (const delay of LATE) {
      setTimeout(() => {
        if (this.late === document) close();
      }, delay);
    }
  }

  /** Notes that the writer asks for a list: it stays open. */
  asked(): void {
    this.late = undefined;
  }

  private onChange(event: TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    if (contentChanges.length === 0 || window.activeTextEditor?.document !== document) return;
    clearTimeout(this.timer);
    if (this.late === document) close();
    this.late = undefined;
    const [change] = contentChanges;
    const end = change && contentChanges.length === 1 ? change.rangeOffset + change.text.length : 0;
    this.typed = { document, end };
    if (this.open?.document === document) {
      if (this.isInOpenWord(document, end)) return;
      this.open = undefined;
      this.closeSoon(document);
    }
    if (!isCapitalTyped(event) || !isNote(document) || !opensLists(document)) return;
    const { version } = document;
    this.timer = setTimeout(() => void this.openAt(document, version, end), PAUSE);
  }

  /** Whether the text up to an offset is the open word, and that is still unfinished. */
  private isInOpenWord(document: TextDocument, offset: number): boolean {
    const prefix = prefixAt(document, offset);
    const { open } = this;
    return (
      prefix !== undefined &&
      prefix.kind === open?.kind &&
      offset - prefix.text.length === open.start &&
      isUnfinished(this.glossaries.indexFor(document.uri), prefix)
    );
  }

  private async openAt(document: TextDocument, version: number, offset: number): Promise<void> {
    const isHere = (): boolean => {
      const editor = window.activeTextEditor;
      if (editor?.document !== document || document.version !== version) return false;
      const { selection } = editor;
      return selection.isEmpty && document.offsetAt(selection.active) === offset;
    };
    const prefix = isHere() ? prefixAt(document, offset) : undefined;
    if (prefix?.kind !== 'acronym') return;
    const analysis = await this.analyses.prepare(document);
    if (analysis === undefined || !isHere()) return;
    if (!isOfferedUnasked(analysis, offset, prefix)) return;
    if (completionsAt(analysis, offset, prefix).length === 0) return;
    this.opening = document;
    try {
      await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    } finally {
      this.opening = undefined;
    }
  }
}

function close(): void {
  void commands.executeCommand('hideSuggestWidget');
}

/** Whether a list is opened here when an acronym is typed. */
function opensLists(document: TextDocument): boolean {
  return (
    suggestsWhileTyping(document.uri) && listsLeaveEnter(document) && !suggestsByItself(document)
  );
}

/** Whether a change is a single capital or digit, just typed. */
function isCapitalTyped({ contentChanges, reason }: TextDocumentChangeEvent): boolean {
  const [change] = contentChanges;
  const isTyped = change && contentChanges.length === 1 && reason === undefined;
  return Boolean(isTyped) && change?.rangeLength === 0 && CAPITAL.test(change.text);
}

function prefixAt(document: TextDocument, offset: number): CompletionPrefix | undefined {
  const position = document.positionAt(offset);
  const before = document.lineAt(position.line).text.slice(0, position.character);
  return completionPrefix(before, false);
}
