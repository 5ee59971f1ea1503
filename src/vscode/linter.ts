import { Disposable, workspace, type TextDocument, type Uri, type WorkspaceEdit } from 'vscode';
import {
  fixAllEdits,
  lintNote,
  resolveConfig,
  type Analysis,
  type Finding,
  type LintConfig,
} from '../core/index.ts';
import type { AnalysisCache } from './analysis-cache.ts';
import { workspaceEdit } from './positions.ts';
import type { ConfigurationService } from './configurations/configuration-service.ts';
import { isIgnored } from './configurations/ignored.ts';
import { lintConfig } from './settings.ts';

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
    const key = document.uri.toString();
    const analysis = this.analyses.get(document);
    const config = this.configFor(document.uri);
    const known = this.entries.get(key);
    const configKey = JSON.stringify(config ?? 'ignored');
    if (known?.analysis === analysis && known.config === configKey) return known;
    const findings = this.lintAnalysis(analysis, config);
    const entry = { analysis, config: configKey, findings };
    if (!document.isClosed) this.entries.set(key, entry);
    return entry;
  }

  /** What the rules say of a note that no editor shows. */
  lintClosed(uri: Uri, analysis: Analysis): Finding[] {
    return this.lintAnalysis(analysis, this.configFor(uri));
  }

  private lintAnalysis(analysis: Analysis, config: LintConfig | undefined): Finding[] {
    return config === undefined ? [] : lintNote(analysis, config);
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
