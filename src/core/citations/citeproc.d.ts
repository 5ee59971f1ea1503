/** The part of citeproc-js that we use (https://citeproc-js.readthedocs.io/en/latest/running.html). */
declare module 'citeproc' {
  interface CiteprocSystem {
    /** A locale as serialized XML or as a tree; called for `en-US` and for the language of the engine. */
    retrieveLocale(tag: string): unknown;
    retrieveItem(id: string): unknown;
  }

  interface CiteprocCite {
    id: string;
    locator?: string;
    label?: string;
  }

  interface BibliographyParameters {
    /** The ids of each entry, in the order of the entries. */
    entry_ids: string[][];
  }

  class Engine {
    /** @param style a style as serialized XML or as a tree of `{name, attrs, children}` */
    constructor(system: CiteprocSystem, style: unknown, language?: string, forceLanguage?: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    /** A term in its long form, in the words of the style, else of its locale. */
    getTerm(name: string): string;
    /** Registers the items of the bibliography; throws if `retrieveItem` does not know one. */
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cites: readonly CiteprocCite[]): string;
    makeBibliography(): false | [BibliographyParameters, string[]];
  }

  const CSL: { Engine: typeof Engine };
  export default CSL;
}
