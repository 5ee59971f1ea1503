import type { CheckedQuotation } from '../quotations/checked.ts';

/** A quotation and the passage of its source, side by side. */
export interface QuotationComparison {
  /** The quotation between the words of the source around the passage. */
  readonly quotation: string;
  /** The passage with the same words around it. */
  readonly source: string;
}

/**
 * A quotation and its passage as two texts to compare: one sentence per line, in the context of the source, so that
 * only real differences show. Undefined if the source has no such passage.
 */
export function compareQuotation({
  quotation,
  passage,
}: CheckedQuotation): QuotationComparison | undefined {
  if (passage === undefined) return undefined;
  const { before, text, after } = passage;
  const start = before && `… ${before}`;
  const end = after && `${after} …`;
  // The last full stop or comma is not a difference: the quotation's own replaces the source's.
  const isStopped = /[.,;:。、]["”’」』)]*$/.test(quotation.text) && /^[.,;:。、]/.test(after);
  return {
    quotation: sentenceLines(`${start}${quotation.text}${isStopped ? end.slice(1) : end}`),
    source: sentenceLines(`${start}${text}${end}`),
  };
}

function sentenceLines(text: string): string {
  const lines = text
    .replaceAll(/(?<=[\u3000-\u9FFF])\s*\n\s*(?=[\u3000-\u9FFF])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(
      /(?<=\p{Ll}[.!?][”’"')\]]*) (?=[\p{Lu}\p{Lo}])|(?<=[。！？][」』）]*)(?=[^」』）\s…])/gu,
      '\n',
    );
  return `${lines}\n`;
}
