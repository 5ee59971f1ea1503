import { Disposable, workspace, type CancellationToken, type TextDocument } from 'vscode';
import {
  analyzeInSteps,
  glimpseAt,
  reviseAnalysis,
  type Analysis,
  type TermIndex,
} from '../core/index.ts';
import type { GlossaryService } from './glossaries/glossary-service.ts';
import { runInSlices } from './slices.ts';

/** Notes above this length (UTF-16 units) are analyzed in slices, and not for each key. */
const LARGE = 100_000;

interface Entry {
  readonly version: number;
  readonly analysis: Analysis;
}

/** The analysis of a version of a note that is being made. */
interface Pending extends Pick<Entry, 'version'> {
  readonly index: TermIndex;
  readonly analysis: Promise<Analysis | undefined>;
}

/**
 * One parse and one scan for each version of a note, shared by all features; after an edit only what changed is
 * looked at again. Dropped when the note is closed.
 */
export class AnalysisCache extends Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly pending = new Map<string, Pending>();
  private readonly glossaries: GlossaryService;

  constructor(glossaries: GlossaryService) {
    const closing = workspace.onDidCloseTextDocument(({ uri }) => {
      this.entries.delete(uri.toString());
      this.pending.delete(uri.toString());
    });
    super(() => closing.dispose());
    this.glossaries = glossaries;
  }

  /** The analysis of a note as it is now, at once: after an edit some milliseconds, for a new 1 MB about 50. */
  get(document: TextDocument): Analysis {
    const current = this.current(document);
    if (current !== undefined) return current;
    const known = this.entries.get(document.uri.toString());
    const analysis = reviseAnalysis(document.getText(), this.indexFor(document), known?.analysis);
    this.keep(document, analysis);
    return analysis;
  }

  /** The same without holding up others; undefined when the note changed or was closed meanwhile. */
  async prepare(document: TextDocument): Promise<Analysis | undefined> {
    const current = this.current(document);
    if (current !== undefined) return current;
    if (!isLong(document)) return this.get(document);
    const key = document.uri.toString();
    const { version } = document;
    const index = this.indexFor(document);
    const pending = this.pending.get(key);
    if (pending?.version === version && pending.index === index) return pending.analysis;
    const analysis = this.analyzeInSlices(document, index);
    this.pending.set(key, { version, index, analysis });
    return analysis;
  }

  /** The same for a request that may be cancelled; undefined when it was. */
  async request(document: TextDocument, token: CancellationToken): Promise<Analysis | undefined> {
    if (this.current(document) === undefined && isLong(document)) {
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
    return glimpseAt(document.getText(), offset, this.indexFor(document));
  }

  private async analyzeInSlices(
    document: TextDocument,
    index: TermIndex,
  ): Promise<Analysis | undefined> {
    const { version } = document;
    const isWanted = (): boolean => !document.isClosed && document.version === version;
    const known = this.entries.get(document.uri.toString())?.analysis;
    const steps = analyzeInSteps(document.getText(), index, known);
    const analysis = await runInSlices(steps, isWanted);
    if (analysis !== undefined && isWanted()) this.keep(document, analysis);
    return analysis;
  }

  private keep(document: TextDocument, analysis: Analysis): void {
    if (document.isClosed) return;
    this.entries.set(document.uri.toString(), { version: document.version, analysis });
  }

  private current(document: TextDocument): Analysis | undefined {
    const known = this.entries.get(document.uri.toString());
    const isCurrent =
      known?.version === document.version && known.analysis.index === this.indexFor(document);
    return isCurrent ? known.analysis : undefined;
  }

  /** Whether this version of a note was analyzed, or an earlier one of which an analysis can use much again. */
  private isKnown(document: TextDocument): boolean {
    const known = this.entries.get(document.uri.toString());
    return known?.analysis.index === this.indexFor(document);
  }

  private indexFor(document: TextDocument): TermIndex {
    return this.glossaries.indexFor(document.uri);
  }
}

function isLong(document: TextDocument): boolean {
  return document.getText().length > LARGE;
}
