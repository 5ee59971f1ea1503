import { commands, Disposable, Uri, window } from 'vscode';
import type * as code from '../chunks/commands.ts';
import { parseYaml } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import type { Chunks } from '../chunks.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { COMMANDS } from '../command-ids.ts';
import type { RulePageArgument } from './rule-page-text.ts';
import type { WorkspaceLintParts } from './lint-workspace.ts';

declare module '../chunks.ts' {
  interface ChunkModules {
    readonly commands: typeof code;
  }
}

/** What these commands work with. */
export interface CommandParts extends WorkspaceLintParts {
  readonly analyses: AnalysisCache;
  readonly styles: CitationStyles;
}

/** Registers the commands whose code is loaded when one of them is run. */
export function registerRareCommands(
  chunks: Chunks,
  { analyses, styles, ...parts }: CommandParts,
): Disposable {
  const register = (
    id: string,
    // What a command is called with is known to whoever calls it.
    run: (loaded: typeof code, ...args: never[]) => Promise<void>,
  ): Disposable =>
    commands.registerCommand(id, async (...args: never[]) => {
      const loaded = await chunks.load('commands').catch((error: unknown) => {
        void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      });
      if (loaded) await run(loaded, ...args);
    });
  return Disposable.from(
    // The two quick fixes that change something outside the note.
    register(COMMANDS.addTerm, (loaded, note: string, acronym: string, name?: string) =>
      loaded.addTermCommand(parts.glossaries, Uri.parse(note), acronym, name),
    ),
    register(COMMANDS.ignoreWord, (loaded, note: string, word: string) =>
      loaded.ignoreWordCommand(Uri.parse(note), word),
    ),
    register(COMMANDS.insertCitation, (loaded, offset?: number) =>
      loaded.insertCitationCommand(analyses, styles, offset),
    ),
    register(COMMANDS.insertBibliography, (loaded) =>
      loaded.insertBibliographyCommand(analyses, styles),
    ),
    register(COMMANDS.insertDefinitionFootnote, (loaded) =>
      loaded.insertDefinitionCommand(analyses),
    ),
    register(COMMANDS.attachText, (loaded, note?: string, key?: string) =>
      loaded.attachTextCommand({ glossaries: parts.glossaries, parseYaml }, note, key),
    ),
    register(COMMANDS.openRule, (loaded, page: RulePageArgument) => loaded.openRuleCommand(page)),
    register(COMMANDS.lintWorkspace, (loaded) => loaded.lintWorkspaceCommand(parts)),
  );
}
