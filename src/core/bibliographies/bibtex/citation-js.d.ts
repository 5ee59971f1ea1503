/**
 * The part of Citation.js (https://citation.js.org) that we use: it interprets fields; files are read by our own code.
 */
declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  export function parse(text: string, field: string, language?: unknown): unknown;
}

declare module '@citation-js/plugin-bibtex/lib/mapping/index.js' {
  export function parse(
    entries: readonly {
      readonly type: string;
      readonly label: string;
      readonly properties: Readonly<Record<string, unknown>>;
    }[],
  ): Record<string, unknown>[];
}

declare module '@citation-js/plugin-bibtex/lib/mapping/crossref.js' {
  export function crossref(
    type: string,
    properties: Readonly<Record<string, unknown>>,
    registry: Readonly<
      Record<
        string,
        { readonly type: string; readonly properties: Readonly<Record<string, unknown>> }
      >
    >,
  ): Record<string, unknown>;
}
