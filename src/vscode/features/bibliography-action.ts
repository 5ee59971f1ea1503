import { CodeAction, CodeActionKind, l10n, languages, type Disposable } from 'vscode';
import { bibliographyIn, contains } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { COMMANDS } from '../command-ids.ts';
import { registerForNotes } from '../notes.ts';

const KIND = CodeActionKind.RefactorRewrite;

/** Offers to bring a bibliography up to date, with the cursor in it. */
export function registerBibliographyAction(analyses: AnalysisCache): Disposable {
  return registerForNotes((selector) =>
    languages.registerCodeActionsProvider(
      selector,
      {
        async provideCodeActions(document, range, _context, token) {
          const analysis = await analyses.request(document, token);
          const section = analysis && bibliographyIn(analysis.note);
          if (!section || !contains(section, document.offsetAt(range.start), true)) return [];
          const action = new CodeAction(l10n.t('Update the bibliography'), KIND);
          action.command = { command: COMMANDS.insertBibliography, title: action.title };
          return [action];
        },
      },
      { providedCodeActionKinds: [KIND] },
    ),
  );
}
