/** What is used of Citation.js (https://citation.js.org): its understanding of fields, without its reader of files. */
declare module '@citation-js/plugin-bibtex/lib/input/entries.js' {
  export function parse(
    entries: readonly {
      readonly type: string;
      readonly label: string;
      readonly properties: Readonly<Record<string, string>>;
    }[],
  ): Record<string, unknown>[];
}

declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  export function parse(text: string, field: string): unknown;
}
