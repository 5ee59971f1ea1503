import { commands, Disposable, window } from 'vscode';
import type * as code from '../../chunks/commands.ts';
import { analyzeNote } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import type { Chunks } from '../chunks.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { COMMANDS } from '../command-ids.ts';
import type { WorkspaceLintParts } from './lint-workspace.ts';

declare module '../chunks.ts' {
  interface ChunkModules {
    readonly commands: typeof code;
  }
}

/** What these commands work with. */
export interface CommandParts extends Omit<WorkspaceLintParts, 'analyze'> {
  readonly analyses: AnalysisCache;
  readonly styles: CitationStyles;
}

/** Registers the commands whose code is loaded when one of them is run. */
export function registerRareCommands(
  chunks: Chunks,
  { analyses, styles, ...parts }: CommandParts,
): Disposable {
  const register = (id: string, run: (loaded: typeof code) => Promise<void>): Disposable =>
    commands.registerCommand(id, async () => {
      const loaded = await chunks.load('commands').catch((error: unknown) => {
        void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      });
      if (loaded) await run(loaded);
    });
  return Disposable.from(
    register(COMMANDS.insertCitation, (loaded) => loaded.insertCitationCommand(analyses, styles)),
    register(COMMANDS.insertBibliography, (loaded) =>
      loaded.insertBibliographyCommand(analyses, styles),
    ),
    register(COMMANDS.insertDefinitionFootnote, (loaded) =>
      loaded.insertDefinitionCommand(analyses),
    ),
    register(COMMANDS.insertQuotation, (loaded) => loaded.insertQuotationCommand(parts.glossaries)),
    register(COMMANDS.lintWorkspace, (loaded) =>
      loaded.lintWorkspaceCommand({ ...parts, analyze: analyzeNote }),
    ),
  );
}
