import type { CslItem, Locator, Source } from '../glossary/types.ts';
import { abbreviateLocator, spellOutLocator } from './locators.ts';
import { escapeHtml, htmlToText } from './markdown.ts';
import { plainReference } from './plain.ts';
import { readStyleName } from './style-names.ts';

/** The styles in which the bundled sources are rendered at build time, by their CSL names. */
export const RENDERED_STYLES = [
  'chicago-fullnote-bibliography',
  'chicago-author-date',
  'apa',
] as const;
export type RenderedStyle = (typeof RENDERED_STYLES)[number];

/** A formatted reference in both formats. */
export interface Formatted {
  readonly text: string;
  /** With `<i>`, `<b>`, `<sup>`, `<sub>`, `<span>` and character references; no block elements. */
  readonly html: string;
}

/** A source in a style. */
export interface RenderedCitation {
  /** The content of a footnote: a full reference, with the locator. */
  readonly note: Formatted;
  /** The in-text citation, in its parentheses, with the locator. */
  readonly inText: Formatted;
  /** The entry of a bibliography. */
  readonly bibliography: Formatted;
  /** Formatted without the style's own rules, so not reliable in print. */
  readonly approximate: boolean;
}

/**
 * Formats sources. The slow part (loading a processor, compiling a style) is in `prepare`; `render` answers immediately
 * with what is ready, so that a hover or a completion never waits.
 */
export interface CitationRenderer {
  /** Loads a style; resolves when `render` can use it. Rejects if the style cannot be loaded. */
  prepare(style: string): Promise<void>;
  /** @returns `undefined` if this renderer does not know the source or the style (yet). */
  render(source: Source, style: string, locator?: Locator): RenderedCitation | undefined;
}

/** A compiled style. */
export interface StyleFormatter {
  /** @returns `undefined` if the style has no output for the item */
  render(item: CslItem, locator?: Locator): RenderedCitation | undefined;
  /** The bibliography of some items, each once, in the order of the style. */
  bibliography(items: readonly CslItem[]): readonly FormattedEntry[];
}

/** An entry of a bibliography, with the keys of its sources. */
export interface FormattedEntry extends Formatted {
  readonly keys: readonly string[];
}

/** A renderer that always returns something. */
export interface CompleteRenderer extends CitationRenderer {
  render(source: Source, style: string, locator?: Locator): RenderedCitation;
}

/** Marks the place of a locator in prerendered HTML: OBJECT REPLACEMENT CHARACTER, in no source's text. */
export const LOCATOR_HOLE = '\u{FFFC}';

/** A source rendered at build time, as HTML. The `…At` forms contain the `LOCATOR_HOLE`. */
export interface Prerendered {
  readonly note: string;
  readonly noteAt: string;
  readonly inText: string;
  readonly inTextAt: string;
  readonly bibliography: string;
}

/** Prerendered sources by style, then by key. */
export type PrerenderedCitations = Readonly<Record<string, Readonly<Record<string, Prerendered>>>>;

/**
 * Renders bundled sources from prerendered HTML; other sources are unknown. For British English the result is
 * approximate; Japanese is not covered.
 */
export function prerenderedRenderer(citations: PrerenderedCitations): CitationRenderer {
  return {
    prepare: () => Promise.resolve(),
    render(source, name, locator) {
      const { style, locale = 'en-US' } = readStyleName(name);
      if (locale === 'ja-JP') return undefined;
      // A user's source may have a bundled key: the prerendered reference is then not its own.
      if (source.origin.layer !== 'bundled' || !Object.hasOwn(citations, style)) return undefined;
      const byKey = citations[style] ?? {};
      const found = Object.hasOwn(byKey, source.id) ? byKey[source.id] : undefined;
      if (found === undefined) return undefined;
      const filled = fillIn(found, locator && formatLocator(locator, style));
      return { ...filled, approximate: locale !== 'en-US' };
    },
  };
}

function fillIn(
  citation: Prerendered,
  locator: string | undefined,
): Omit<RenderedCitation, 'approximate'> {
  const located = (plain: string, withHole: string) =>
    formatted(locator ? withHole.replace(LOCATOR_HOLE, () => escapeHtml(locator)) : plain);
  return {
    note: located(citation.note, citation.noteAt),
    inText: located(citation.inText, citation.inTextAt),
    bibliography: formatted(citation.bibliography),
  };
}

/** A formatted reference from its HTML. */
export function formatted(html: string): Formatted {
  return { html, text: htmlToText(html) };
}

/** A locator as a style writes it: Chicago "4", "para. 4", "art. V"; APA "p. 4", "pp. 3–5", "Article V". */
export function formatLocator({ label: given, value }: Locator, style: string): string {
  const label = given.trim().toLowerCase();
  const locator = { label, value: value.trim().replaceAll(/(?<=\d)-(?=\d)/g, '–') };
  if (style.startsWith('chicago') && label === 'page') return locator.value;
  if (style === 'apa' && label !== 'page' && label !== 'paragraph') return spellOutLocator(locator);
  return abbreviateLocator(locator);
}

/** Renders every source in a plain way, whatever the style, and marks the result as approximate. */
export const plainRenderer: CompleteRenderer = {
  prepare: () => Promise.resolve(),
  render(source, name, locator) {
    const { style, locale } = readStyleName(name);
    const plain = plainReference(source.csl, locale);
    const at = locator ? formatLocator(locator, style) : '';
    return {
      note: formatted(plain.note(at)),
      inText: formatted(plain.inText(at)),
      bibliography: formatted(plain.bibliography),
      approximate: true,
    };
  },
};

/** Tries several renderers, the best first; if none knows a source, it is rendered plainly. */
export function firstRenderer(...renderers: readonly CitationRenderer[]): CompleteRenderer {
  return {
    async prepare(style) {
      await Promise.all(renderers.map((renderer) => renderer.prepare(style)));
    },
    render(source, style, locator) {
      for (const renderer of renderers) {
        const citation = renderer.render(source, style, locator);
        if (citation) return citation;
      }
      return plainRenderer.render(source, style, locator);
    },
  };
}
