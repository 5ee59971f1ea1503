import {
  CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  l10n,
  languages,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { findingsIn } from '../../core/index.ts';
import type { Chunks } from '../chunks.ts';
import type { Linter } from '../linter.ts';
import { isOwnNote, registerForNotes } from '../notes.ts';
import { isLintEnabled } from '../settings.ts';
import type { WordsInProgress } from '../writing.ts';

const FIX_ALL = CodeActionKind.SourceFixAll.append('policyGloss');

/** Quick fixes for findings, and the fix-all that may run on save. */
export function registerCodeActions(
  chunks: Chunks,
  linter: Linter,
  words: WordsInProgress,
): Disposable {
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
          // Asked for, everything is judged; the light bulb waits as the findings do.
          const isAsked = context.triggerKind === CodeActionTriggerKind.Invoke;
          const findings = isAsked ? linted.findings : await words.findingsToShow(document, linted);
          const here = findingsIn(findings, {
            start: document.offsetAt(range.start),
            end: document.offsetAt(range.end),
          });
          if (here.length === 0) return [];
          return (await chunks.load('commands')).actionsFor(document, linted.analysis, here);
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    ),
  );
}

async function fixAllActions(linter: Linter, document: TextDocument): Promise<CodeAction[]> {
  const fix = await linter.fixAll(document);
  if (fix === undefined) return [];
  const action = new CodeAction(l10n.t('Fix all Policy Gloss findings'), FIX_ALL);
  action.edit = fix.edit;
  return [action];
}
