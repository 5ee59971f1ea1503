import { Disposable, workspace, type TextDocument, type WorkspaceEdit } from 'vscode';
import { fixAllEdits, lintNote, type Analysis, type Finding } from '../core/index.ts';
import type { AnalysisCache } from './analysis-cache.ts';
import { workspaceEdit } from './positions.ts';
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

  constructor(analyses: AnalysisCache) {
    const closing = workspace.onDidCloseTextDocument(({ uri }) => {
      this.entries.delete(uri.toString());
    });
    super(() => closing.dispose());
    this.analyses = analyses;
  }

  /** What the rules, as they are set for the note, say of it now. */
  lint(document: TextDocument): Entry {
    const key = document.uri.toString();
    const analysis = this.analyses.get(document);
    const config = lintConfig(document.uri);
    const known = this.entries.get(key);
    const configKey = JSON.stringify(config);
    if (known?.analysis === analysis && known.config === configKey) return known;
    const entry = { analysis, config: configKey, findings: lintNote(analysis, config) };
    if (!document.isClosed) this.entries.set(key, entry);
    return entry;
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
