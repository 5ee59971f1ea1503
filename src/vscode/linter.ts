import { Disposable, workspace, type TextDocument, type Uri, type WorkspaceEdit } from 'vscode';
import {
  fixAllEdits,
  lintInSteps,
  resolveConfig,
  runAll,
  type Analysis,
  type Finding,
  type LintConfig,
  type Steps,
} from '../core/index.ts';
import type { AnalysisCache } from './analysis-cache.ts';
import { workspaceEdit } from './positions.ts';
import type { ConfigurationService } from './configurations/configuration-service.ts';
import { isIgnored } from './configurations/ignored.ts';
import { lintConfig } from './settings.ts';
import { runInSlices } from './slices.ts';

interface Entry {
  readonly analysis: Analysis;
  readonly config: string;
  readonly findings: readonly Finding[];
}

/** Findings for each version of a note, shared by diagnostics, quick fixes and commands. */
export class Linter extends Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly analyses: AnalysisCache;
  private readonly configurations: ConfigurationService;

  constructor(analyses: AnalysisCache, configurations: ConfigurationService) {
    const closing = workspace.onDidCloseTextDocument(({ uri }) => {
      this.entries.delete(uri.toString());
    });
    super(() => closing.dispose());
    this.analyses = analyses;
    this.configurations = configurations;
  }

  /** What the rules, as they are set for the note, say of it now. */
  lint(document: TextDocument): Entry {
    const analysis = this.analyses.get(document);
    const config = this.configFor(document.uri);
    return (
      this.known(document, analysis, config) ??
      this.keep(document, {
        analysis,
        config: keyOf(config),
        findings: runAll(steps(analysis, config)),
      })
    );
  }

  /** The same without holding up others; undefined when the note changed or was closed meanwhile. */
  async lintInSlices(document: TextDocument): Promise<Entry | undefined> {
    const { version } = document;
    const analysis = await this.analyses.prepare(document);
    if (analysis === undefined) return undefined;
    const config = this.configFor(document.uri);
    const known = this.known(document, analysis, config);
    if (known !== undefined) return known;
    const isWanted = (): boolean => !document.isClosed && document.version === version;
    const findings = await runInSlices(steps(analysis, config), isWanted);
    if (findings === undefined || !isWanted()) return undefined;
    return this.keep(document, { analysis, config: keyOf(config), findings });
  }

  /** What the rules say of a note that no editor shows. */
  lintClosed(uri: Uri, analysis: Analysis): Finding[] {
    return runAll(steps(analysis, this.configFor(uri)));
  }

  private known(
    { uri }: TextDocument,
    analysis: Analysis,
    config: LintConfig | undefined,
  ): Entry | undefined {
    const known = this.entries.get(uri.toString());
    return known?.analysis === analysis && known.config === keyOf(config) ? known : undefined;
  }

  private keep({ uri, isClosed }: TextDocument, entry: Entry): Entry {
    if (!isClosed) this.entries.set(uri.toString(), entry);
    return entry;
  }

  /** The settings under the configurations of the note's folders; undefined when they ignore the note. */
  private configFor(uri: Uri): LintConfig | undefined {
    const configurations = this.configurations.for(uri);
    if (isIgnored(uri, configurations)) return undefined;
    return resolveConfig(
      lintConfig(uri),
      configurations.map(({ configuration }) => configuration),
    );
  }
}

function* steps(analysis: Analysis, config: LintConfig | undefined): Steps<Finding[]> {
  return config === undefined ? [] : yield* lintInSteps(analysis, config);
}

function keyOf(config: LintConfig | undefined): string {
  return JSON.stringify(config ?? 'ignored');
}

/** The changes of all safe fixes of a note; undefined where there is nothing to fix. */
export function fixAllEdit(
  linter: Linter,
  document: TextDocument,
): { readonly edit: WorkspaceEdit; readonly count: number } | undefined {
  const { analysis, findings } = linter.lint(document);
  const edits = fixAllEdits(findings);
  if (edits.length === 0) return undefined;
  const edit = workspaceEdit(document, analysis.note.lines, edits);
  return { edit, count: edits.length };
}
