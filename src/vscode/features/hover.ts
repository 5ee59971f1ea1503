import { Hover, languages, type Disposable, type Position, type TextDocument } from 'vscode';
import { citationHoverAt, termHoverAt, type CompleteRenderer } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { SOURCE } from '../diagnostics.ts';
import { explainOptions, trustedMarkdown } from '../explain.ts';
import { registerForNotes } from '../notes.ts';
import { toEditorRange } from '../positions.ts';
import { citationStyle } from '../settings.ts';

/** Explains terms and citation keys under the mouse. */
export function registerHover(analyses: AnalysisCache, renderer: CompleteRenderer): Disposable {
  return registerForNotes((selector) =>
    languages.registerHoverProvider(selector, {
      async provideHover(document, position, token) {
        const analysis = await analyses.request(document, token);
        if (analysis === undefined) return undefined;
        const offset = document.offsetAt(position);
        const options = explainOptions(document.uri, position, {
          renderer,
          style: citationStyle(document.uri, analysis.settings),
          isReported: isReported(document, position),
        });
        const answer =
          termHoverAt(analysis, offset, options) ?? citationHoverAt(analysis, offset, options);
        if (answer === undefined) return undefined;
        const range = toEditorRange(analysis.note.lines, answer.range);
        return new Hover(trustedMarkdown(answer.markdown), range);
      },
    }),
  );
}

/** Whether one of our diagnostics stands at a position: the editor shows its message above the hover. */
function isReported({ uri }: TextDocument, position: Position): boolean {
  return languages
    .getDiagnostics(uri)
    .some(({ source, range }) => source === SOURCE && range.contains(position));
}
