import { Hover, languages, type Disposable, type Position, type TextDocument } from 'vscode';
import {
  citationHoverAt,
  citedSourceAt,
  ownAcronymHoverAt,
  termHoverAt,
  type Analysis,
  type HoverAnswer,
} from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { SOURCE } from '../diagnostics.ts';
import { explainOptions, trustedMarkdown } from '../explain.ts';
import { registerForNotes } from '../notes.ts';
import { toEditorRange } from '../positions.ts';
import type { Quotations } from '../quotations/quotations.ts';

/** Explains terms, citation keys and quotations under the mouse. */
export function registerHover(
  analyses: AnalysisCache,
  styles: CitationStyles,
  quotations: Quotations,
): Disposable {
  return registerForNotes((selector) =>
    languages.registerHoverProvider(selector, {
      async provideHover(document, position, token) {
        const glimpse = analyses.glimpse(document, document.offsetAt(position));
        const seen = glimpse && answerIn(glimpse, document, position, styles);
        if (glimpse && seen !== undefined) return hoverOf(glimpse, [seen]);
        const analysis = await analyses.request(document, token);
        if (analysis === undefined) return undefined;
        const answer = answerIn(analysis, document, position, styles);
        const offset = document.offsetAt(position);
        // A term is explained at once, also where the quotation around it is still being checked.
        const alone = answer === undefined;
        const quoted = await quotations.hoverAt(document, analysis, offset, alone);
        if (quoted === undefined || alone) return hoverOf(analysis, [answer, quoted]);
        return hoverOf(analysis, [answerIn(analysis, document, position, styles, true), quoted]);
      },
    }),
  );
}

/** One hover of several answers, about the range of the first. */
function hoverOf(
  analysis: Analysis,
  answers: readonly (HoverAnswer | undefined)[],
): Hover | undefined {
  const given = answers.filter((answer) => answer !== undefined);
  const [first] = given;
  if (first === undefined) return undefined;
  const contents = given.map(({ markdown }) => trustedMarkdown(markdown));
  return new Hover(contents, toEditorRange(analysis.note.lines, first.range));
}

function answerIn(
  analysis: Analysis,
  document: TextDocument,
  position: Position,
  styles: CitationStyles,
  isBrief = false,
): HoverAnswer | undefined {
  const { renderer } = styles;
  const offset = document.offsetAt(position);
  const style = styles.nameFor(document.uri, analysis);
  const options = explainOptions(document.uri, position, {
    renderer,
    style,
    isReported: isReported(document, position),
    isBrief,
  });
  const answer =
    termHoverAt(analysis, offset, options) ??
    ownAcronymHoverAt(analysis, offset, options) ??
    citationHoverAt(analysis, offset, options);
  const cited = answer && citedSourceAt(analysis, offset);
  if (cited && renderer.render(cited.source, style).approximate) {
    styles.prepareInBackground(style);
  }
  return answer;
}

/** Whether one of our diagnostics stands at a position: the editor shows its message above the hover. */
function isReported({ uri }: TextDocument, position: Position): boolean {
  return languages
    .getDiagnostics(uri)
    .some(({ source, range }) => source === SOURCE && range.contains(position));
}
