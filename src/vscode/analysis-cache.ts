import { Disposable, workspace, type CancellationToken, type TextDocument } from 'vscode';
import { glimpseAt, reviseAnalysis, type Analysis, type TermIndex } from '../core/index.ts';
import type { NoteService } from '../workspace/note-service.ts';
import { VersionedCache } from '../workspace/versioned-cache.ts';
import type { GlossaryService } from './glossaries/glossary-service.ts';

/** Notes above this length (UTF-16 units) are analyzed in slices, and not for each key. */
const LARGE = 100_000;

/** What an analysis depends on. */
interface State {
  readonly version: number;
  readonly index: TermIndex;
}

/**
 * One parse and one scan for each version of a note, shared by all features; after an edit only what changed is
 * looked at again. Dropped when the note is closed.
 */
export class AnalysisCache extends Disposable {
  private readonly analyses = new VersionedCache<State, Analysis>(
    (a, b) => a.version === b.version && a.index === b.index,
  );
  private readonly glossaries: GlossaryService;
  private readonly notes: Pick<NoteService, 'analyze'>;

  constructor(glossaries: GlossaryService, notes: Pick<NoteService, 'analyze'>) {
    const closing = workspace.onDidCloseTextDocument(({ uri }) =>
      this.analyses.delete(uri.toString()),
    );
    super(() => closing.dispose());
    this.glossaries = glossaries;
    this.notes = notes;
  }

  /** The analysis of a note as it is now, at once: after an edit some milliseconds, for a new 1 MB about 50. */
  get(document: TextDocument): Analysis {
    const key = document.uri.toString();
    const state = this.stateOf(document);
    const current = this.analyses.current(key, state);
    if (current !== undefined) return current;
    const analysis = reviseAnalysis(document.getText(), state.index, this.analyses.last(key));
    if (!document.isClosed) this.analyses.keep(key, state, analysis);
    return analysis;
  }

  /** The same without holding up others; undefined when the note changed or was closed meanwhile. */
  async prepare(document: TextDocument): Promise<Analysis | undefined> {
    if (!isLong(document)) return this.get(document);
    const key = document.uri.toString();
    const state = this.stateOf(document);
    const isWanted = (): boolean => !document.isClosed && document.version === state.version;
    return this.analyses.get(key, state, async () => {
      const known = this.analyses.last(key);
      const text = document.getText();
      const analysis = await this.notes.analyze(text, state.index, { known, isWanted });
      return isWanted() ? analysis : undefined;
    });
  }

  /** The same for a request that may be cancelled; undefined when it was. */
  async request(document: TextDocument, token: CancellationToken): Promise<Analysis | undefined> {
    const isReady =
      this.analyses.current(document.uri.toString(), this.stateOf(document)) !== undefined;
    if (!isReady && isLong(document)) {
      // While somebody types, each key cancels the request before: let that arrive first.
      await new Promise((next) => setTimeout(next));
    }
    for (;;) {
      if (token.isCancellationRequested || document.isClosed) return undefined;
      const analysis = await this.prepare(document);
      if (analysis !== undefined) return token.isCancellationRequested ? undefined : analysis;
    }
  }

  /** What can be told at once about a place in a note that is still being analyzed; undefined for any other note. */
  glimpse(document: TextDocument, offset: number): Analysis | undefined {
    if (!isLong(document) || this.isKnown(document)) return undefined;
    return glimpseAt(document.getText(), offset, this.stateOf(document).index);
  }

  /** Whether this version of a note was analyzed, or an earlier one of which an analysis can use much again. */
  private isKnown(document: TextDocument): boolean {
    const known = this.analyses.last(document.uri.toString());
    return known?.index === this.stateOf(document).index;
  }

  private stateOf(document: TextDocument): State {
    return { version: document.version, index: this.glossaries.indexFor(document.uri) };
  }
}

function isLong(document: TextDocument): boolean {
  return document.getText().length > LARGE;
}
