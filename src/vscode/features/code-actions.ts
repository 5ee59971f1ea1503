import {
  CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
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
import { localized } from '../localized.ts';
import { fixAllEdit, type Linter } from '../linter.ts';
import { isOwnNote, registerForNotes } from '../notes.ts';
import { workspaceEdit } from '../positions.ts';
import { rulePageOf } from './rule-pages.ts';
import { isLintEnabled } from '../settings.ts';
import type { WordsInProgress } from '../writing.ts';

const FIX_ALL = CodeActionKind.SourceFixAll.append('policyGloss');

/** Quick fixes for findings, and the fix-all that may run on save. */
export function registerCodeActions(linter: Linter, words: WordsInProgress): Disposable {
  return registerForNotes((selector) =>
    languages.registerCodeActionsProvider(
      selector,
      {
        async provideCodeActions(document, range, context, token) {
          if (token.isCancellationRequested || !isOwnNote(document)) return [];
          if (context.only && FIX_ALL.intersects(context.only) && context.only.contains(FIX_ALL)) {
            return fixAllActions(linter, document);
          }
          if (!isLintEnabled(document.uri)) return [];
          const linted = await linter.request(document, token);
          if (linted === undefined) return [];
          const { analysis } = linted;
          // Asked for, everything is judged; the light bulb waits as the findings do.
          const isAsked = context.triggerKind === CodeActionTriggerKind.Invoke;
          const findings = isAsked ? linted.findings : words.findingsToShow(document, linted);
          const { lines } = analysis.note;
          const here = findingsIn(findings, {
            start: document.offsetAt(range.start),
            end: document.offsetAt(range.end),
          });
          return [
            ...repairsOf(here).map((action) => repairAction(document, lines, action)),
            ...followUpsOf(here).flatMap((action) => followUpActions(document, analysis, action)),
            ...compareActions(document, lines, here),
            ...disableActions(document, analysis, here),
            ...pageActions(document, analysis, here),
          ];
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    ),
  );
}

async function fixAllActions(linter: Linter, document: TextDocument): Promise<CodeAction[]> {
  const fix = await fixAllEdit(linter, document);
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
