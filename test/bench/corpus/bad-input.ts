/** Something broken or hostile, of about a length in UTF-16 units. */
interface BadInput {
  readonly name: string;
  readonly make: (length: number) => string;
}

const repeated =
  (piece: string, before = '', after = '') =>
  (length: number): string =>
    before + piece.repeat(Math.ceil(length / piece.length)) + after;

/** Lines until there is enough of them. */
const numbered =
  (line: (i: number) => string) =>
  (length: number): string => {
    let text = '';
    for (let i = 0; text.length < length; i++) text += `${line(i)}\n`;
    return text;
  };

/** Notes that once took, or could take, more than their length in time. */
export const BAD_NOTES: readonly BadInput[] = [
  { name: 'lists in lists in one line', make: repeated('- ', '', 'USJF') },
  { name: 'numbered lists in one line', make: repeated('1. ', '', 'USJF') },
  { name: 'block quotes in block quotes', make: repeated('> ', '', 'USJF') },
  { name: 'open brackets', make: repeated('[') },
  { name: 'open emphasis', make: repeated('a*b_') },
  { name: 'open quotation marks', make: repeated('“a ') },
  { name: 'one long acronym', make: repeated('Q', 'The USFJ ', ' met.') },
  { name: 'unknown acronyms', make: numbered((i) => `The QZ${i.toString(36).toUpperCase()} met.`) },
  { name: 'slips in one paragraph', make: repeated('The USJF met. ') },
  { name: 'directives', make: numbered(() => '<!-- policy-gloss-disable-next-line -->') },
  { name: 'citations', make: repeated('[@a; @b]') },
  { name: 'open attributes', make: repeated('# a {#') },
  { name: 'open commands', make: repeated(String.raw`\ref{`) },
  { name: 'open comments', make: repeated('<!-- ') },
  { name: 'table cells', make: repeated('|a', '|a|b|\n|-|-|\n') },
  { name: 'footnotes', make: numbered((i) => `a[^${i}]\n\n[^${i}]: USJF\n`) },
  { name: 'introductions', make: numbered((i) => `Quick Zone Exchange ${i} (QZE)`) },
  { name: 'open front matter', make: repeated('a: [\n', '---\n') },
];

/** Bibliographies, with names that tell their formats. */
export const BAD_BIBLIOGRAPHIES: readonly (BadInput & { readonly file: string })[] = [
  {
    name: 'chained cross-references',
    file: 'a.bib',
    make: numbered((i) => `@inbook{k${i}, title={T}, crossref={k${i + 1}}}`),
  },
  { name: 'entries that do not end', file: 'a.bib', make: repeated('@book{') },
  { name: 'entries that do not end, by lines', file: 'a.bib', make: repeated('@book{k,\n') },
  { name: 'braces that are never closed', file: 'a.bib', make: repeated('{,', '@book{k, ') },
  {
    name: 'missing parents',
    file: 'a.bib',
    make: numbered((i) => `@inbook{${'k'.repeat(40)}${i}, crossref={${'q'.repeat(40)}${i}}}`),
  },
  {
    name: 'strings of strings',
    file: 'a.bib',
    make: numbered((i) => `@string{s${i + 1} = s${i} # s${i} # s${i}}`),
  },
  {
    name: 'braces in braces',
    file: 'a.bib',
    make: (length) => `@book{k, title={${'{'.repeat(length / 2)}${'}'.repeat(length / 2)}}}`,
  },
  { name: 'names', file: 'a.bib', make: repeated('A and ', '@book{k, author={', 'B}}') },
  { name: 'formulas', file: 'a.bib', make: repeated('$x$ ', '@book{k, title={', '}}') },
  { name: 'open objects', file: 'a.json', make: repeated('[{"id":"a",') },
  { name: 'equal items', file: 'a.json', make: repeated('{"id":"a"},', '[', '{}]') },
  {
    name: 'unknown types',
    file: 'a.json',
    make: (length) =>
      `[${Array.from({ length: length / 40 }, (_, i) => `{"id":"a${i}","type":"boook${i}"}`).join(',')}]`,
  },
];

/** Glossaries. */
export const BAD_GLOSSARIES: readonly BadInput[] = [
  { name: 'open brackets', make: repeated('[') },
  { name: 'lists in lists in one line', make: repeated('- ') },
  {
    name: 'equal entries',
    make: repeated('  - {acronym: ABC, name: Alpha Beta Company}\n', 'terms:\n'),
  },
  { name: 'one long acronym', make: repeated('Q', 'terms: [{name: Zed, acronym: ', '}]') },
  { name: 'unclosed entries', make: repeated('  - {acronym: ABC, name: [\n', 'terms:\n') },
  {
    name: 'unknown keys',
    make: numbered((i) => (i === 0 ? 'terms:\n  - name: A' : `    acronim${i}: x`)),
  },
  { name: 'aliases', make: numbered((i) => (i === 0 ? 'terms:' : `  - &a${i} {name: A${i}}`)) },
];
