import {
  CslProcessor,
  placeSeries,
  inParentheses,
  itemForStyle,
} from '../core/chunks/citations.ts';
import {
  type CslItem,
  type Locator,
  LOCATOR_HOLE,
  type Prerendered,
  type PrerenderedCitations,
  RENDERED_STYLES,
  type Source,
} from '../core/index.ts';
import { type CslFiles, readCslFiles } from './csl-files.ts';
import { readBundledGlossary } from './bundled.ts';
import type { GeneratedFile, Generator } from './types.ts';

/** Renders the bundled sources in the styles that hovers and insertions need without delay. */
export const citationsGenerator: Generator = {
  name: 'citations',
  async run(): Promise<GeneratedFile[]> {
    const files = await readBundledGlossary();
    const citations = await renderSources(files.flatMap((file) => file.sources));
    const content = `${JSON.stringify(citations, null, 1)}\n`;
    return [{ path: 'src/bundled/citations.json', content }];
  },
};

/**
 * Renders sources in all styles of `RENDERED_STYLES`, in American English.
 * @throws if the output for a source is empty
 */
export async function renderSources(sources: readonly Source[]): Promise<PrerenderedCitations> {
  const files = await readCslFiles(RENDERED_STYLES);
  return Object.fromEntries(
    RENDERED_STYLES.map((style) => [style, renderInStyle(style, files, sources)]),
  );
}

function renderInStyle(
  style: string,
  { styles, locales }: CslFiles,
  sources: readonly Source[],
): Record<string, Prerendered> {
  const tree = styles.get(style);
  if (!tree) throw new Error(`No style ${style}`);
  const processor = new CslProcessor(tree, locales, 'en-US');
  return Object.fromEntries(
    sources.map(({ id, csl }) => [id, prerender(processor, { ...itemForStyle(csl, style), id })]),
  );
}

/** @throws if there is no output */
function prerender(processor: CslProcessor, item: CslItem): Prerendered {
  const hole: Locator = { label: 'paragraph', value: LOCATOR_HOLE };
  const checked = (html: string | undefined): string => {
    if (html === undefined) throw new Error(`${item.id} is not rendered well`);
    return placeSeries(html);
  };
  const bibliography = checked(processor.entry(item));
  const cite = checked(processor.cite(item));
  const citeAt = holeInPlaceOf(checked(processor.cite(item, hole)), item.id);
  if (processor.isNoteStyle) {
    return {
      note: cite,
      noteAt: citeAt,
      inText: inParentheses(cite),
      inTextAt: inParentheses(citeAt),
      bibliography,
    };
  }
  const noteAt = `${bibliography.replace(/\.$/, '')}, ${LOCATOR_HOLE}.`;
  return { note: bibliography, noteAt, inText: cite, inTextAt: citeAt, bibliography };
}

/** Replaces "para. " and the hole with only the hole: other labels will go there too. */
function holeInPlaceOf(html: string, id: string): string {
  const at = html.replace(/paras?\.\s/, (label, index: number) =>
    html.startsWith(LOCATOR_HOLE, index + label.length) ? '' : label,
  );
  if (at.split(LOCATOR_HOLE).length !== 2 || at.includes(`para. ${LOCATOR_HOLE}`)) {
    throw new Error(`${id}: the locator is not where it should be: "${html}"`);
  }
  return at;
}
