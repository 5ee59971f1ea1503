import { message } from '../messages/index.ts';
import type { CslItem, Locator } from '../glossary/types.ts';
import { placeSeries, itemForStyle, locatorForStyle } from './csl-adapt.ts';
import { checkMacros } from './csl-macros.ts';
import { type BibliographyEntry, CslProcessor } from './csl-processor.ts';
import { type CslNode, type PackedCslNode, unpackCsl } from './csl-tree.ts';
import { parseCslXml } from './csl-xml.ts';
import { fixJapanese } from './japanese.ts';
import { inParentheses } from './parentheses.ts';
import {
  formatLocator,
  formatted,
  type RenderedCitation,
  type StyleFormatter,
} from './rendered.ts';
import {
  CITATION_LOCALES,
  CITATION_STYLES,
  isStyleFile,
  readStyleName,
  StyleError,
  unknownStyle,
} from './style-names.ts';

/** Provides styles and locales. */
export interface CslLibrary {
  /** A style of `CITATION_STYLES`. */
  style(name: string): Promise<PackedCslNode>;
  locale(tag: string): Promise<PackedCslNode>;
  /** The text of a `.csl` file. Rejects if it cannot or must not be read. */
  file(address: string): Promise<string>;
}

/**
 * Loads and compiles a style.
 * @param name a style with or without a language (`styleName`)
 * @throws StyleError if there is no such style, or if its file is not a usable CSL style
 */
export async function loadFormatter(name: string, library: CslLibrary): Promise<StyleFormatter> {
  const { style, locale } = readStyleName(name);
  const tree = await loadStyle(style, library);
  const own = CITATION_LOCALES.find((tag) => tag === tree.attrs['default-locale']);
  const language = locale ?? own ?? 'en-US';
  const tags = [...new Set(['en-US', language])];
  const locales = await Promise.all(tags.map((tag) => library.locale(tag)));
  const byTag = new Map(tags.map((tag, i) => [tag, unpackCsl(locales[i] ?? { n: 'locale' })]));
  return createFormatter(style, compile(tree, byTag, language), language);
}

async function loadStyle(style: string, library: CslLibrary): Promise<CslNode> {
  if (isStyleFile(style)) return readStyleFile(await library.file(style));
  if (!CITATION_STYLES.some((known) => known === style)) throw unknownStyle(style);
  return unpackCsl(await library.style(style));
}

/**
 * Reads the text of a `.csl` file.
 * @throws StyleError if it is not well-formed, not a style, or a style that only refers to another one
 */
export function readStyleFile(text: string): CslNode {
  const tree = parseCslXml(text);
  if (tree.name !== 'style') {
    throw new StyleError(message('style-not-csl', { name: tree.name }));
  }
  const sections = tree.children.filter((child) => typeof child === 'object');
  const parent = sections
    .filter(({ name }) => name === 'info')
    .flatMap(({ children }) => children.filter((child) => typeof child === 'object'))
    .find(({ name, attrs }) => name === 'link' && attrs['rel'] === 'independent-parent');
  if (!sections.some(({ name }) => name === 'citation')) {
    throw new StyleError(
      parent
        ? message('style-refers', { address: parent.attrs['href'] ?? '' })
        : message('style-no-citation'),
    );
  }
  checkMacros(tree);
  return tree;
}

function compile(
  tree: CslNode,
  locales: ReadonlyMap<string, CslNode>,
  language: string,
): CslProcessor {
  try {
    return new CslProcessor(tree, locales, language);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StyleError(message('style-unusable', { reason }), { cause: error });
  }
}

/**
 * Formats sources with a compiled style.
 * @param style its name, which decides how items are prepared
 */
export function createFormatter(
  style: string,
  processor: CslProcessor,
  language: string,
): StyleFormatter {
  const polish = (html: string): string =>
    placeSeries(language.startsWith('ja') ? fixJapanese(html) : html);

  const cite = (item: CslItem, locator?: Locator): string | undefined => {
    const html = processor.cite(item, locator && locatorForStyle(locator, style));
    return html === undefined ? undefined : polish(html);
  };
  const entry = (item: CslItem): string | undefined => {
    const html = processor.entry(item);
    return html === undefined ? undefined : polish(html);
  };
  return {
    render(csl, locator) {
      const item = itemForStyle(csl, style);
      const cited = cite(item, locator);
      const bibliography = entry(item) ?? (locator ? cite(item) : cited);
      if (cited === undefined || bibliography === undefined) return undefined;
      return processor.isNoteStyle
        ? rendered(cited, inParentheses(cited), bibliography)
        : rendered(
            locator
              ? `${bibliography.replace(/\.$/, '')}, ${formatLocator(locator, style)}.`
              : bibliography,
            cited,
            bibliography,
          );
    },
    bibliography(items) {
      const ready = items.map((item) => itemForStyle(item, style));
      const entries = processor.bibliography(ready);
      const made = entries.length > 0 ? entries : ready.flatMap((item) => inOrder(item, cite));
      return made.map(({ keys, html }) => ({ keys, ...formatted(polish(html)) }));
    },
  };
}

/** For a style without a bibliography: full citations, in the order in which they are cited. */
function inOrder(item: CslItem, cite: (item: CslItem) => string | undefined): BibliographyEntry[] {
  const html = cite(item);
  return html === undefined ? [] : [{ keys: [item.id], html }];
}

function rendered(note: string, inText: string, bibliography: string): RenderedCitation {
  return {
    note: formatted(note),
    inText: formatted(inText),
    bibliography: formatted(bibliography),
    approximate: false,
  };
}
