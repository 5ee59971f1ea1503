import CSL from 'citeproc';
import {
  type CslItem,
  LOCATOR_HOLE,
  normalizeCslItem,
  type Prerendered,
  type PrerenderedCitations,
  RENDERED_STYLES,
  type Source,
  withoutRepeatedAuthor,
} from '../core/index.ts';
import { type CslFiles, readCslFiles } from './csl-files.ts';
import { readBundledGlossary } from './bundled.ts';
import type { GeneratedFile, Generator } from './types.ts';

/** Renders the bundled sources in the styles that a hover and an insertion have at once. */
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
 * @throws when a source comes out empty
 */
export async function renderSources(sources: readonly Source[]): Promise<PrerenderedCitations> {
  const files = await readCslFiles(RENDERED_STYLES);
  const items = new Map(
    sources.map(({ id, csl }) => [id, { ...withoutRepeatedAuthor(normalizeCslItem(csl)), id }]),
  );
  return Object.fromEntries(
    RENDERED_STYLES.map((style) => [style, renderInStyle(style, files, items)]),
  );
}

function renderInStyle(
  style: string,
  files: CslFiles,
  items: ReadonlyMap<string, CslItem>,
): Record<string, Prerendered> {
  const renderer = new StyleRenderer(style, files, items);
  return Object.fromEntries([...items.keys()].map((id) => [id, renderer.render(id)]));
}

/** One citation processor with a style. */
export class StyleRenderer {
  private readonly engine: InstanceType<typeof CSL.Engine>;
  /** Whether the style puts its citations into notes, or into the text. */
  private readonly isNoteStyle: boolean;
  private readonly items: ReadonlyMap<string, CslItem>;

  constructor(style: string, { styles, locale }: CslFiles, items: ReadonlyMap<string, CslItem>) {
    const tree = styles.get(style);
    if (!tree) throw new Error(`No style ${style}`);
    this.items = items;
    this.isNoteStyle = tree.attrs['class'] === 'note';
    const system = {
      retrieveLocale: () => locale,
      retrieveItem: (id: string) => items.get(id),
    };
    this.engine = new CSL.Engine(system, tree, 'en-US', true);
    this.engine.setOutputFormat('html');
  }

  /** @throws when the key is unknown (the processor itself would fail obscurely) or nothing comes out */
  render(id: string): Prerendered {
    if (!this.items.has(id)) throw new Error(`No source ${id}`);
    this.engine.updateItems([id]);
    const bibliography = this.bibliography();
    const cite = this.cite(id);
    const citeAt = holeInPlaceOf(this.cite(id, 'paragraph', LOCATOR_HOLE), id);
    if (this.isNoteStyle) {
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

  /** A citation as HTML, with a locator where one is given. */
  cite(id: string, label?: string, locator?: string): string {
    const cite = label && locator ? { id, label, locator } : { id };
    return this.checked(this.engine.makeCitationCluster([cite]), id);
  }

  private bibliography(): string {
    const made = this.engine.makeBibliography();
    const entry = made === false ? '' : made[1].join('');
    const [, inner = ''] = /<div class="csl-entry">(.*)<\/div>/s.exec(entry) ?? [];
    return this.checked(inner.trim(), 'the bibliography');
  }

  private checked(html: string, what: string): string {
    const isBroken = html.trim() === '' || html.includes('CSL STYLE ERROR');
    if (isBroken) throw new Error(`${what} is not rendered well: "${html}"`);
    return html.trim();
  }
}

/** Leaves only the hole where the processor wrote "para. " and the hole: other labels will go there too. */
function holeInPlaceOf(html: string, id: string): string {
  const at = html.replace(/paras?\.\s/, (label, index: number) =>
    html.startsWith(LOCATOR_HOLE, index + label.length) ? '' : label,
  );
  if (at.split(LOCATOR_HOLE).length !== 2 || at.includes(`para. ${LOCATOR_HOLE}`)) {
    throw new Error(`${id}: the locator is not where it should be: "${html}"`);
  }
  return at;
}

/** What keeps its parentheses: titles in quotation marks and addresses. */
const KEPT = /(“[^”]*”|https?:\/\/[^\s<]+)/;

/** A note's reference in the text: in parentheses, with brackets for those inside (CMOS 17, 6.97). */
function inParentheses(note: string): string {
  const inner = note
    .replace(/\.$/, '')
    .split(KEPT)
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll('(', '[').replaceAll(')', ']')))
    .join('');
  return `(${inner})`;
}
