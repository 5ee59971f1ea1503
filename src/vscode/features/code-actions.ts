import {
  CodeAction,
  CodeActionKind,
  l10n,
  languages,
  type Disposable,
  type TextDocument,
} from 'vscode';
import {
  findingsIn,
  followUpsOf,
  repairsOf,
  type FollowUpAction,
  type LineIndex,
  type RepairAction,
} from '../../core/index.ts';
import { COMMANDS } from '../command-ids.ts';
import { findingDiagnostic } from '../diagnostics.ts';
import { fixAllEdit, type Linter } from '../linter.ts';
import { isOwnNote, registerForNotes } from '../notes.ts';
import { workspaceEdit } from '../positions.ts';
import { isLintEnabled } from '../settings.ts';

const FIX_ALL = CodeActionKind.SourceFixAll.append('policyGloss');

/** Quick fixes for findings, and the fix-all that may run on save. */
export function registerCodeActions(linter: Linter): Disposable {
  return registerForNotes((selector) =>
    languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions(document, range, context, token) {
          if (token.isCancellationRequested || !isOwnNote(document)) return [];
          if (context.only && FIX_ALL.intersects(context.only) && context.only.contains(FIX_ALL)) {
            return fixAllActions(linter, document);
          }
          if (!isLintEnabled(document.uri)) return [];
          const { analysis, findings } = linter.lint(document);
          const { lines } = analysis.note;
          const here = findingsIn(findings, {
            start: document.offsetAt(range.start),
            end: document.offsetAt(range.end),
          });
          return [
            ...repairsOf(here).map((action) => repairAction(document, lines, action)),
            ...followUpsOf(here).map((action) => followUpAction(document, lines, action)),
          ];
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    ),
  );
}

function fixAllActions(linter: Linter, document: TextDocument): CodeAction[] {
  const fix = fixAllEdit(linter, document);
  if (fix === undefined) return [];
  const action = new CodeAction(l10n.t('Fix all Policy Gloss findings'), FIX_ALL);
  action.edit = fix.edit;
  return [action];
}

function repairAction(
  document: TextDocument,
  lines: LineIndex,
  { finding, repair, isFix }: RepairAction,
): CodeAction {
  const action = new CodeAction(repair.description, CodeActionKind.QuickFix);
  action.edit = workspaceEdit(document, lines, repair.edits);
  action.diagnostics = [findingDiagnostic(finding, lines)];
  action.isPreferred = isFix;
  return action;
}

function followUpAction(
  document: TextDocument,
  lines: LineIndex,
  { finding, followUp }: FollowUpAction,
): CodeAction {
  const note = document.uri.toString();
  const action = new CodeAction('', CodeActionKind.QuickFix);
  action.diagnostics = [findingDiagnostic(finding, lines)];
  switch (followUp.kind) {
    case 'add-term':
      action.title = l10n.t('Add “{0}” to the glossary', followUp.acronym);
      action.command = {
        command: COMMANDS.addTerm,
        title: action.title,
        arguments: [note, followUp.acronym, followUp.name],
      };
      break;
    case 'ignore-word':
      action.title = l10n.t('Ignore “{0}” in the settings', followUp.word);
      action.command = {
        command: COMMANDS.ignoreWord,
        title: action.title,
        arguments: [note, followUp.word],
      };
      break;
  }
  return action;
}
