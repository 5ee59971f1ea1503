import {
  Disposable,
  window,
  workspace,
  type CancellationToken,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
} from 'vscode';
import { resolveConfig, type Analysis, type LintConfig, type TermIndex } from '../core/index.ts';
import { isIgnored } from '../workspace/configurations.ts';
import type { Files } from '../workspace/files.ts';
import type { Linted, NoteService, RuleCode } from '../workspace/note-service.ts';
import { VersionedCache } from '../workspace/versioned-cache.ts';
import type { AnalysisCache } from './analysis-cache.ts';
import type { Chunks } from './chunks.ts';
import type { ConfigurationService } from './configurations/configuration-service.ts';
import { fileOf } from './notes.ts';
import { workspaceEdit } from './positions.ts';
import type { Quotations } from './quotations/quotations.ts';
import { lintConfig } from './settings.ts';

/** What findings depend on. */
interface State {
  readonly analysis: Analysis;
  /** The settings, and the texts of sources. */
  readonly config: string;
}

/** What the linter works with. */
export interface LinterParts {
  readonly notes: NoteService;
  readonly analyses: AnalysisCache;
  readonly configurations: ConfigurationService;
  readonly quotations: Quotations;
  readonly files: Files;
}

/** Findings for each version of a note, shared by diagnostics, quick fixes and commands. */
export class Linter extends Disposable {
  private readonly results = new VersionedCache<State, Linted>(
    (a, b) => a.analysis === b.analysis && a.config === b.config,
  );
  private readonly parts: LinterParts;

  constructor(parts: LinterParts) {
    const closing = workspace.onDidCloseTextDocument(({ uri }) =>
      this.results.delete(uri.toString()),
    );
    super(() => closing.dispose());
    this.parts = parts;
  }

  /**
   * What the rules, as they are set for the note, say of it now; undefined when the note changed or was closed
   * meanwhile.
   */
  async lint(document: TextDocument): Promise<Linted | undefined> {
    const { version } = document;
    const isWanted = (): boolean => !document.isClosed && document.version === version;
    const { analyses, notes, quotations } = this.parts;
    const analysis = await analyses.prepare(document);
    if (analysis === undefined || !isWanted()) return undefined;
    const settings = this.configFor(document.uri);
    const config = settings ? JSON.stringify([settings, quotations.round]) : 'ignored';
    return this.results.get(document.uri.toString(), { analysis, config }, async () => {
      const findings = await notes.findings(analysis, settings, isWanted);
      return findings && isWanted() ? { analysis, findings } : undefined;
    });
  }

  /** The same of the note as it is in the end, however often it changes; undefined when it is closed or nobody waits. */
  async request(document: TextDocument, token?: CancellationToken): Promise<Linted | undefined> {
    for (;;) {
      if (token?.isCancellationRequested || document.isClosed) return undefined;
      const linted = await this.lint(document);
      if (linted !== undefined) return token?.isCancellationRequested ? undefined : linted;
    }
  }

  /** What the rules say of a note that no editor shows. */
  lintClosed(uri: Uri, text: string, index: TermIndex): Promise<Linted> {
    return this.parts.notes.lint(text, index, this.configFor(uri));
  }

  /** The changes of all safe fixes of a note that go together; undefined where there is nothing to fix. */
  async fixAll(
    document: TextDocument,
  ): Promise<{ readonly edit: WorkspaceEdit; readonly count: number } | undefined> {
    const linted = await this.request(document);
    if (linted === undefined) return undefined;
    const { version } = document;
    const { edits } = await this.parts.notes.fix(linted, this.configFor(document.uri));
    // What was typed meanwhile is not written over.
    if (edits.length === 0 || document.version !== version) return undefined;
    const { lines } = linted.analysis.note;
    return { edit: workspaceEdit(document, lines, edits), count: edits.length };
  }

  /** The settings under the configurations of the note's folders; undefined when they ignore the note. */
  private configFor(uri: Uri): LintConfig | undefined {
    const { files } = this.parts;
    const configurations = this.parts.configurations.for(uri);
    if (isIgnored(files, fileOf(uri).toString(), configurations)) return undefined;
    return resolveConfig(
      lintConfig(uri),
      configurations.map(({ configuration }) => configuration),
    );
  }
}

/** The rules, which are loaded with the first note; undefined, and a message, where that fails. */
export async function loadRules(chunks: Chunks): Promise<RuleCode | undefined> {
  try {
    return await chunks.load('lint');
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
