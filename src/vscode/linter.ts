import {
  Disposable,
  window,
  workspace,
  type CancellationToken,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
} from 'vscode';
import {
  analyzeInSteps,
  resolveConfig,
  type lintInSteps,
  type Analysis,
  type Finding,
  type LintConfig,
  type Steps,
  type TermIndex,
} from '../core/index.ts';
import { isIgnored } from '../workspace/configurations.ts';
import type { Files } from '../workspace/files.ts';
import type { AnalysisCache } from './analysis-cache.ts';
import type { Chunks } from './chunks.ts';
import { fileOf } from './notes.ts';
import { workspaceEdit } from './positions.ts';
import type { Quotations } from './quotations/quotations.ts';
import type { ConfigurationService } from './configurations/configuration-service.ts';
import { lintConfig } from './settings.ts';
import { runAllInSlices, runInSlices } from './slices.ts';

/** What the rules say of a note, with the analysis whose offsets they name. */
export interface Linted {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

interface Entry extends Linted {
  readonly config: string;
}

/** Findings of a version of a note that are being made. */
interface Pending extends Pick<Entry, 'analysis' | 'config'> {
  readonly entry: Promise<Entry | undefined>;
}

/** What the linter works with. */
export interface LinterParts {
  readonly analyses: AnalysisCache;
  readonly configurations: ConfigurationService;
  readonly quotations: Quotations;
  readonly chunks: Chunks;
  readonly files: Files;
}

/**
 * Findings for each version of a note, shared by diagnostics, quick fixes and commands. What takes long is done in
 * slices, so that it holds up nobody.
 */
export class Linter extends Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly pending = new Map<string, Pending>();
  private readonly analyses: AnalysisCache;
  private readonly configurations: ConfigurationService;
  private readonly quotations: Quotations;
  private readonly chunks: Chunks;
  private readonly files: Files;

  constructor({ analyses, configurations, quotations, chunks, files }: LinterParts) {
    const closing = workspace.onDidCloseTextDocument(({ uri }) => {
      this.entries.delete(uri.toString());
      this.pending.delete(uri.toString());
    });
    super(() => closing.dispose());
    this.analyses = analyses;
    this.configurations = configurations;
    this.quotations = quotations;
    this.chunks = chunks;
    this.files = files;
  }

  /**
   * What the rules, as they are set for the note, say of it now; undefined when the note changed or was closed
   * meanwhile.
   */
  async lint(document: TextDocument): Promise<Linted | undefined> {
    const { version } = document;
    const analysis = await this.analyses.prepare(document);
    if (analysis === undefined || document.version !== version) return undefined;
    const settings = this.configFor(document.uri);
    const config = this.keyOf(settings);
    const key = document.uri.toString();
    const known = this.entries.get(key);
    if (known?.analysis === analysis && known.config === config) return known;
    const pending = this.pending.get(key);
    if (pending?.analysis === analysis && pending.config === config) return pending.entry;
    const entry = this.lintInSlices(document, analysis, settings);
    this.pending.set(key, { analysis, config, entry });
    return entry;
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
  async lintClosed(uri: Uri, text: string, index: TermIndex): Promise<Linted> {
    const analysis = await runAllInSlices(analyzeInSteps(text, index));
    const steps = await this.stepsFor(analysis, this.configFor(uri), () => true);
    return { analysis, findings: await runAllInSlices(steps) };
  }

  /** The changes of all safe fixes of a note that go together; undefined where there is nothing to fix. */
  async fixAll(
    document: TextDocument,
  ): Promise<{ readonly edit: WorkspaceEdit; readonly count: number } | undefined> {
    const linted = await this.request(document);
    if (linted === undefined) return undefined;
    const { analysis, findings } = linted;
    const { note, index } = analysis;
    const { version } = document;
    const { settleFixes } = await this.chunks.load('lint');
    const steps = settleFixes({ note, findings });
    let step = steps.next();
    while (step.done !== true) {
      const next = await this.lintClosed(document.uri, step.value, index);
      step = steps.next({ note: next.analysis.note, findings: next.findings });
    }
    const { edits } = step.value;
    // What was typed meanwhile is not written over.
    if (edits.length === 0 || document.version !== version) return undefined;
    return { edit: workspaceEdit(document, note.lines, edits), count: edits.length };
  }

  private async lintInSlices(
    document: TextDocument,
    analysis: Analysis,
    config: LintConfig | undefined,
  ): Promise<Entry | undefined> {
    const { version } = document;
    const isWanted = (): boolean => !document.isClosed && document.version === version;
    const key = this.keyOf(config);
    const steps = await this.stepsFor(analysis, config, isWanted);
    const findings = isWanted() ? await runInSlices(steps, isWanted) : undefined;
    if (findings === undefined || !isWanted()) return undefined;
    const entry = { analysis, config: key, findings };
    this.entries.set(document.uri.toString(), entry);
    return entry;
  }

  private async stepsFor(
    analysis: Analysis,
    config: LintConfig | undefined,
    isWanted: () => boolean,
  ): Promise<Steps<Finding[]>> {
    if (config === undefined) return nothing();
    const quotations = await this.quotations.check(analysis, isWanted);
    const rules = await this.rules();
    return rules ? rules(analysis, config, { quotations }) : nothing();
  }

  /** The rules, which are loaded with the first note; undefined, and a message, where that fails. */
  private async rules(): Promise<typeof lintInSteps | undefined> {
    try {
      return (await this.chunks.load('lint')).lintInSteps;
    } catch (error) {
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** What findings depend on besides the note: settings, and the texts of sources. */
  private keyOf(config: LintConfig | undefined): string {
    return config === undefined ? 'ignored' : JSON.stringify([config, this.quotations.round]);
  }

  /** The settings under the configurations of the note's folders; undefined when they ignore the note. */
  private configFor(uri: Uri): LintConfig | undefined {
    const configurations = this.configurations.for(uri);
    if (isIgnored(this.files, fileOf(uri).toString(), configurations)) return undefined;
    return resolveConfig(
      lintConfig(uri),
      configurations.map(({ configuration }) => configuration),
    );
  }
}

/** No findings. */
// oxlint-disable-next-line require-yield
function* nothing(): Steps<Finding[]> {
  return [];
}
