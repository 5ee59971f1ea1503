import { commands, Disposable, l10n, window, workspace, type TextDocument } from 'vscode';
import { COMMANDS } from '../command-ids.ts';
import type { FindingsBoard } from '../findings-board.ts';
import { showProblems, summary } from '../lint-summary.ts';
import type { Linter } from '../linter.ts';
import { isNote, isOwnNote } from '../notes.ts';
import type { WordsInProgress } from '../writing.ts';

/** Lint This Note and Fix All in This Note. */
export function registerLintCommands(
  board: FindingsBoard,
  linter: Linter,
  words: WordsInProgress,
): Disposable {
  return Disposable.from(
    commands.registerCommand(COMMANDS.lintNote, () => lintNoteCommand(board, linter, words)),
    commands.registerCommand(COMMANDS.fixAll, () => fixAllCommand(linter)),
  );
}

/** The note in the active editor; says so and returns undefined where there is none, or none that is linted. */
function activeNote(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document && isOwnNote(document)) return document;
  const message =
    document && isNote(document)
      ? l10n.t('This cannot be linted. Only notes that are files or will be saved as files can.')
      : l10n.t('Open a note first.');
  void window.showInformationMessage(message);
  return undefined;
}

async function lintNoteCommand(
  board: FindingsBoard,
  linter: Linter,
  words: WordsInProgress,
): Promise<void> {
  const document = activeNote();
  if (document === undefined) return;
  const linted = await linter.request(document);
  if (linted === undefined) return;
  const { analysis, findings } = linted;
  words.finish(document);
  await words.remember(document, linted);
  board.show(document.uri, findings, analysis.note.lines);
  void window.showInformationMessage(summary(findings, nameOf(document)));
  if (findings.length > 0) await showProblems();
}

async function fixAllCommand(linter: Linter): Promise<void> {
  const document = activeNote();
  if (document === undefined) return;
  const fix = await linter.fixAll(document);
  if (fix) await workspace.applyEdit(fix.edit);
  const message = fix
    ? l10n.t('Fixed in {0}: {1}', nameOf(document), fix.count)
    : l10n.t('Nothing in {0} can be fixed automatically.', nameOf(document));
  void window.showInformationMessage(message);
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
