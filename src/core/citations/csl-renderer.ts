import type { CslItem } from '../glossary/types.ts';
import type { CitationRenderer, RenderedCitation, StyleFormatter } from './rendered.ts';

/** Renders any source in any style once the style is loaded. */
export interface CslRenderer extends CitationRenderer {
  /** The formatter of a style that is loaded. */
  formatter(style: string): StyleFormatter | undefined;
  /** Removes styles, such as those whose file has changed. `isMeant` is called with every style's name. */
  forget(isMeant: (style: string) => boolean): void;
}

/**
 * A renderer that loads styles by name, each once; if loading fails, the next request tries again.
 * @param load compiles a style; rejects with a message for the person who chose it
 */
export function cslRenderer(load: (style: string) => Promise<StyleFormatter>): CslRenderer {
  const loading = new Map<string, Promise<void>>();
  const ready = new Map<string, StyleFormatter>();
  let known = new WeakMap<CslItem, Map<string, RenderedCitation>>();

  const start = async (style: string): Promise<void> => {
    try {
      ready.set(style, await load(style));
    } catch (error) {
      loading.delete(style);
      throw error;
    }
  };

  return {
    prepare(style) {
      const started = loading.get(style) ?? start(style);
      loading.set(style, started);
      return started;
    },
    render({ csl }, style, locator) {
      const formatter = ready.get(style);
      if (formatter === undefined) return undefined;
      if (locator) return formatter.render(csl, locator);
      const rendered = known.get(csl) ?? new Map<string, RenderedCitation>();
      const citation = rendered.get(style) ?? formatter.render(csl);
      if (citation) known.set(csl, rendered.set(style, citation));
      return citation;
    },
    formatter: (style) => ready.get(style),
    forget(isMeant) {
      const meant = [...loading.keys()].filter(isMeant);
      for (const style of meant) {
        loading.delete(style);
        ready.delete(style);
      }
      if (meant.length > 0) known = new WeakMap();
    },
  };
}
