import { Hover, languages, type Disposable, type Position, type TextDocument } from 'vscode';
import { citationHoverAt, citedSourceAt, termHoverAt, type Analysis } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { SOURCE } from '../diagnostics.ts';
import { explainOptions, trustedMarkdown } from '../explain.ts';
import { registerForNotes } from '../notes.ts';
import { toEditorRange } from '../positions.ts';

/** Explains terms and citation keys under the mouse. */
export function registerHover(analyses: AnalysisCache, styles: CitationStyles): Disposable {
  return registerForNotes((selector) =>
    languages.registerHoverProvider(selector, {
      async provideHover(document, position, token) {
        const glimpse = analyses.glimpse(document, document.offsetAt(position));
        const seen = glimpse && hoverIn(glimpse, document, position, styles);
        if (seen !== undefined) return seen;
        const analysis = await analyses.request(document, token);
        return analysis && hoverIn(analysis, document, position, styles);
      },
    }),
  );
}

function hoverIn(
  analysis: Analysis,
  document: TextDocument,
  position: Position,
  styles: CitationStyles,
): Hover | undefined {
  const { renderer } = styles;
  const offset = document.offsetAt(position);
  const style = styles.nameFor(document.uri, analysis);
  const options = explainOptions(document.uri, position, {
    renderer,
    style,
    isReported: isReported(document, position),
  });
  const answer =
    termHoverAt(analysis, offset, options) ?? citationHoverAt(analysis, offset, options);
  if (answer === undefined) return undefined;
  const cited = citedSourceAt(analysis, offset);
  if (cited && renderer.render(cited.source, style).approximate) {
    styles.prepareInBackground(style);
  }
  return new Hover(
    trustedMarkdown(answer.markdown),
    toEditorRange(analysis.note.lines, answer.range),
  );
}

/** Whether one of our diagnostics stands at a position: the editor shows its message above the hover. */
function isReported({ uri }: TextDocument, position: Position): boolean {
  return languages
    .getDiagnostics(uri)
    .some(({ source, range }) => source === SOURCE && range.contains(position));
}
