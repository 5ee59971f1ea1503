import { CodeAction, CodeActionKind, l10n, type Command, type TextDocument } from 'vscode';
import {
  addWordEdit,
  disableLineEdit,
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
import { localized } from '../localized.ts';
import { workspaceEdit } from '../positions.ts';
import { rulePageOf } from './rule-page-text.ts';

/** What can be done about findings of a note, as the editor offers it: repairs first, what explains the rule last. */
export function actionsFor(
  document: TextDocument,
  analysis: Analysis,
  findings: readonly Finding[],
): CodeAction[] {
  const { lines } = analysis.note;
  return [
    ...repairsOf(findings).map((action) => repairAction(document, lines, action)),
    ...followUpsOf(findings).flatMap((action) => followUpActions(document, analysis, action)),
    ...compareActions(document, lines, findings),
    ...disableActions(document, analysis, findings),
    ...pageActions(document, analysis, findings),
  ];
}

function repairAction(
  document: TextDocument,
  lines: LineIndex,
  { finding, repair, isFix }: RepairAction,
): CodeAction {
  const action = new CodeAction(localized(repair.localizable), CodeActionKind.QuickFix);
  action.edit = workspaceEdit(document, lines, repair.edits);
  action.diagnostics = [findingDiagnostic(finding, lines, document.uri)];
  action.isPreferred = isFix;
  return action;
}

function followUpActions(
  document: TextDocument,
  { note }: Analysis,
  { finding, followUp }: FollowUpAction,
): CodeAction[] {
  const uri = document.uri.toString();
  const diagnostics = [findingDiagnostic(finding, note.lines, document.uri)];
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
      const edit = addWordEdit(note, word);
      if (edit !== undefined) here.edit = workspaceEdit(document, note.lines, [edit]);
      const everywhere = action(l10n.t('Ignore “{0}” in this workspace', word));
      everywhere.command = command(COMMANDS.ignoreWord, everywhere.title, [uri, word]);
      return edit === undefined ? [everywhere] : [here, everywhere];
    }
    case 'insert-citation': {
      const cite = action(l10n.t('Insert a citation'));
      cite.command = command(COMMANDS.insertCitation, cite.title, [followUp.offset]);
      return [cite];
    }
    case 'attach-text': {
      const attach = action(l10n.t('Attach the text of @{0}', followUp.source));
      attach.command = command(COMMANDS.attachText, attach.title, [uri, followUp.source]);
      return [attach];
    }
  }
  return followUp satisfies never;
}

/** Shows a quotation beside the passage of its source that a finding names. */
function compareActions(
  document: TextDocument,
  lines: LineIndex,
  findings: readonly Finding[],
): CodeAction[] {
  const finding = findings.find(({ related }) => related !== undefined);
  if (finding === undefined) return [];
  const compare = new CodeAction(l10n.t('Compare with the source'), CodeActionKind.QuickFix);
  compare.diagnostics = [findingDiagnostic(finding, lines, document.uri)];
  const place = [document.uri.toString(), finding.about.start];
  compare.command = command(COMMANDS.compareQuotation, compare.title, place);
  return [compare];
}

/** Hides what a rule finds in the line; once for each rule. */
function disableActions(
  document: TextDocument,
  { note }: Analysis,
  findings: readonly Finding[],
): CodeAction[] {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...byRule.values()].map((finding) => {
    const title = l10n.t('Disable {0} for this line', finding.rule);
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = [findingDiagnostic(finding, note.lines, document.uri)];
    action.edit = workspaceEdit(document, note.lines, [disableLineEdit(note, finding)]);
    return action;
  });
}

/** Opens the page of a rule; offered last, once for each. */
function pageActions(
  document: TextDocument,
  { note }: Analysis,
  findings: readonly Finding[],
): CodeAction[] {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...byRule.values()].map((finding) => {
    const action = new CodeAction(l10n.t('About {0}', finding.rule), CodeActionKind.QuickFix);
    action.diagnostics = [findingDiagnostic(finding, note.lines, document.uri)];
    action.command = command(COMMANDS.openRule, action.title, [rulePageOf(finding)]);
    return action;
  });
}

function command(id: string, title: string, args: unknown[]): Command {
  return { command: id, title, arguments: args };
}
