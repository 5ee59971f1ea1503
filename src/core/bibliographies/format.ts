/** The formats of bibliographies. */
export const BIBLIOGRAPHY_FORMATS = ['csl-json', 'csl-yaml', 'bibtex'] as const;
export type BibliographyFormat = (typeof BIBLIOGRAPHY_FORMATS)[number];

const ENDINGS: Readonly<Record<string, BibliographyFormat>> = {
  json: 'csl-json',
  csljson: 'csl-json',
  yaml: 'csl-yaml',
  yml: 'csl-yaml',
  bib: 'bibtex',
  bibtex: 'bibtex',
  biblatex: 'bibtex',
};

/** The format of a bibliography: by its file name, else by its content. */
export function bibliographyFormat(file: string, text: string): BibliographyFormat {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const named = ENDINGS[ending];
  if (named !== undefined) return named;
  if (/^\s*[[{]/.test(text)) return 'csl-json';
  return /^\s*@[ \t]*[A-Za-z]+\s*[{(]/m.test(text) ? 'bibtex' : 'csl-yaml';
}
