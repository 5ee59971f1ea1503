import type { CheckedQuotation } from '../quotations/checked.ts';

/** A quotation and the passage of its source, side by side. */
export interface QuotationComparison {
  /** The quotation between the words of the source around the passage. */
  readonly quotation: string;
  /** The passage with the same words around it. */
  readonly source: string;
}

/**
 * A quotation and its passage as two texts to be compared: a sentence to a line, in the context of the source, so that
 * they differ in nothing but what differs. Undefined where the source has no such passage.
 */
export function compareQuotation({
  quotation,
  passage,
}: CheckedQuotation): QuotationComparison | undefined {
  if (passage === undefined) return undefined;
  const { before } = passage;
  // The last full stop or comma is no difference, and may stand behind the passage.
  const [stop = ''] = /[.,;:。、]["”’」』)]*$/.test(quotation.text)
    ? (/^[.,;:。、]/.exec(passage.after) ?? [])
    : [];
  const text = passage.text + stop;
  const after = passage.after.slice(stop.length).trim();
  const inContext = (words: string): string => {
    const parts = [before && `… ${before}`, words, after && `${after} …`];
    const lines = parts.map(sentenceLines).filter((part) => part !== '');
    return `${lines.join('\n\n')}\n`;
  };
  return { quotation: inContext(quotation.text), source: inContext(text) };
}

function sentenceLines(text: string): string {
  return text
    .replaceAll(/(?<=[\u3000-\u9FFF])\s*\n\s*(?=[\u3000-\u9FFF])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(
      /(?<=\p{Ll}[.!?][”’"')\]]*) (?=\p{Lu})|(?<=[。！？][」』）]*)(?=[^」』）\s…])/gu,
      '\n',
    );
}
