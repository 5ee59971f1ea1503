import {
  CodeAction,
  CodeActionKind,
  l10n,
  languages,
  type Command,
  type Disposable,
  type TextDocument,
} from 'vscode';
import {
  addWordEdit,
  disableLineEdit,
  findingsIn,
  followUpsOf,
  repairsOf,
  type Analysis,
  type Finding,
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
            ...followUpsOf(here).flatMap((action) => followUpActions(document, analysis, action)),
            ...disableActions(document, analysis, here),
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

function followUpActions(
  document: TextDocument,
  { note }: Analysis,
  { finding, followUp }: FollowUpAction,
): CodeAction[] {
  const uri = document.uri.toString();
  const diagnostics = [findingDiagnostic(finding, note.lines)];
  const action = (title: string): CodeAction =>
    Object.assign(new CodeAction(title, CodeActionKind.QuickFix), { diagnostics });
  switch (followUp.kind) {
    case 'add-term': {
      const { acronym, name } = followUp;
      const add = action(l10n.t('Add “{0}” to the glossary', acronym));
      add.command = command(COMMANDS.addTerm, add.title, [uri, acronym, name]);
      return [add];
    }
    case 'ignore-word': {
      const { word } = followUp;
      const here = action(l10n.t('Ignore “{0}” in this note', word));
      here.edit = workspaceEdit(document, note.lines, [addWordEdit(note, word)]);
      const everywhere = action(l10n.t('Ignore “{0}” in this workspace', word));
      everywhere.command = command(COMMANDS.ignoreWord, everywhere.title, [uri, word]);
      return [here, everywhere];
    }
    case 'insert-citation':
    case 'attach-text':
      return [];
  }
  return followUp satisfies never;
}

/** Hides what a rule finds in the line; offered last, once for each rule. */
function disableActions(
  document: TextDocument,
  { note }: Analysis,
  findings: readonly Finding[],
): CodeAction[] {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...byRule.values()].map((finding) => {
    const title = l10n.t('Disable {0} for this line', finding.rule);
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = [findingDiagnostic(finding, note.lines)];
    action.edit = workspaceEdit(document, note.lines, [disableLineEdit(note, finding)]);
    return action;
  });
}

function command(id: string, title: string, args: unknown[]): Command {
  return { command: id, title, arguments: args };
}
