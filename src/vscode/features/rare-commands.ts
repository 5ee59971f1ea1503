import { commands, Disposable, Uri, window } from 'vscode';
import type * as code from '../chunks/commands.ts';
import { parseYaml } from '../../core/index.ts';
import type { Chunks } from '../chunks.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { COMMANDS } from '../command-ids.ts';
import type { EntryArgument, PlaceArgument } from '../explain.ts';
import type { RulePageArgument } from './rule-page-text.ts';
import type { WorkspaceLintParts } from './lint-workspace.ts';
import type { TermParts } from './terms.ts';

declare module '../chunks.ts' {
  interface ChunkModules {
    readonly commands: typeof code;
  }
}

/** What these commands work with. */
export interface CommandParts extends WorkspaceLintParts, TermParts {
  readonly styles: CitationStyles;
}

/** Registers the commands whose code is loaded when one of them is run. */
export function registerRareCommands(
  chunks: Chunks,
  { styles, ...parts }: CommandParts,
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
      loaded.insertCitationCommand(parts.analyses, styles, offset),
    ),
    register(COMMANDS.insertBibliography, (loaded) =>
      loaded.insertBibliographyCommand(parts.analyses, styles),
    ),
    register(COMMANDS.insertDefinitionFootnote, (loaded) =>
      loaded.insertDefinitionCommand(parts.analyses),
    ),
    register(COMMANDS.attachText, (loaded, note?: string, key?: string) =>
      loaded.attachTextCommand({ glossaries: parts.glossaries, parseYaml }, note, key),
    ),
    register(COMMANDS.openRule, (loaded, page: RulePageArgument) => loaded.openRuleCommand(page)),
    register(COMMANDS.lintWorkspace, (loaded) => loaded.lintWorkspaceCommand(parts)),
    // What the links of hovers do.
    register(COMMANDS.showTerm, (loaded, id?: string, place?: PlaceArgument) =>
      loaded.showTermCommand(parts, id, place),
    ),
    register(COMMANDS.openEntry, (loaded, entry: EntryArgument, place?: PlaceArgument) =>
      loaded.openEntryCommand(parts, entry, place),
    ),
    register(COMMANDS.listMentions, (loaded, id: string, place: PlaceArgument) =>
      loaded.listMentionsCommand(parts, id, place),
    ),
    register(COMMANDS.pinSense, (loaded, acronym: string, id: string, place: PlaceArgument) =>
      loaded.pinSenseCommand(parts, acronym, id, place),
    ),
    commands.registerCommand(COMMANDS.editEntry, (page: Uri) => parts.pages.edit(page)),
  );
}
