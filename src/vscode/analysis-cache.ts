import { Disposable, workspace, type CancellationToken, type TextDocument } from 'vscode';
import { analyzeNote, type Analysis } from '../core/index.ts';
import type { GlossaryService } from './glossaries/glossary-service.ts';

/** Notes above this length (UTF-16 units) are analyzed only after waiting requests could be cancelled. */
const LARGE = 100_000;

interface Entry {
  readonly version: number;
  readonly analysis: Analysis;
}

/** One parse and one scan for each version of a note, shared by all features; dropped when the note is closed. */
export class AnalysisCache extends Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly glossaries: GlossaryService;

  constructor(glossaries: GlossaryService) {
    const closing = workspace.onDidCloseTextDocument((document) => {
      this.entries.delete(document.uri.toString());
    });
    super(() => closing.dispose());
    this.glossaries = glossaries;
  }

  /** The analysis of a note as it is now; makes it if need be, which takes about 100 ms for 1 MB. */
  get(document: TextDocument): Analysis {
    const key = document.uri.toString();
    const index = this.glossaries.indexFor(document.uri);
    const known = this.entries.get(key);
    if (known?.version === document.version && known.analysis.index === index) {
      return known.analysis;
    }
    const analysis = analyzeNote(document.getText(), index);
    if (!document.isClosed) this.entries.set(key, { version: document.version, analysis });
    return analysis;
  }

  /** The same for a request that may be cancelled; undefined when it was. */
  async request(document: TextDocument, token: CancellationToken): Promise<Analysis | undefined> {
    if (token.isCancellationRequested) return undefined;
    if (!this.isCurrent(document) && document.getText().length > LARGE) {
      // While somebody types, each key cancels the request before: let that arrive first.
      await new Promise((next) => setTimeout(next));
      if (token.isCancellationRequested) return undefined;
    }
    return this.get(document);
  }

  private isCurrent(document: TextDocument): boolean {
    const known = this.entries.get(document.uri.toString());
    return (
      known?.version === document.version &&
      known.analysis.index === this.glossaries.indexFor(document.uri)
    );
  }
}
