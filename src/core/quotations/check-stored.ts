import type { GlossaryFile, Problem, Source } from '../glossary/types.ts';
import { locateQuotation, type SourceText } from './locate.ts';

/** What came of holding the quotations of a file against texts. */
export interface QuotationCheck {
  readonly problems: readonly Problem[];
  readonly verified: number;
  /** Quotations of sources whose text is not at hand. */
  readonly withoutText: number;
}

/**
 * Holds every stored quotation of a glossary file against the text of its source. `textOf` gives the text of a
 * source, or undefined where there is none.
 */
export function checkQuotations(
  file: GlossaryFile,
  sourceById: ReadonlyMap<string, Source>,
  textOf: (source: Source) => SourceText | undefined,
): QuotationCheck {
  const problems: Problem[] = [];
  let verified = 0;
  let withoutText = 0;
  for (const { quotes } of file.terms) {
    for (const quote of quotes) {
      const source = sourceById.get(quote.source);
      const text = source === undefined ? undefined : textOf(source);
      if (text === undefined) withoutText++;
      else if (locateQuotation(quote.text, text) !== 'not-found') verified++;
      else {
        problems.push({
          code: 'quote-not-found',
          severity: 'error',
          message: `The text of "${quote.source}" does not hold this quotation: “${shorten(quote.text)}”. Correct it, or name another source.`,
          range: quote.range,
        });
      }
    }
  }
  return { problems, verified, withoutText };
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
