import type { Message } from '../messages/index.ts';
import type { Range } from '../text/range.ts';

/** What a term names. */
export const TERM_KINDS = [
  'person',
  'organization',
  'command',
  'office',
  'forum',
  'agreement',
  'policy',
  'law',
  'event',
  'weapon',
  'place',
  'party',
  'publication',
  'concept',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** Where glossaries come from, the weakest first. */
export const LAYERS = ['bundled', 'user', 'workspace', 'folder', 'note'] as const;
export type LayerKind = (typeof LAYERS)[number];

/** Where an entry stands: the file as its reader names it (a path or URI), and its place there. */
export interface EntryOrigin {
  readonly file: string;
  readonly layer: LayerKind;
  /** UTF-16 offsets of the entry in the file. */
  readonly range: Range;
  /** Line of the entry's start, from 0. */
  readonly line: number;
}

/** Where in a source a quotation stands, in CSL's terms: `{label: "paragraph", value: "4"}`. */
export interface Locator {
  readonly label: string;
  readonly value: string;
}

/** A verbatim quotation that a glossary keeps. */
export interface StoredQuotation {
  readonly source: string;
  readonly text: string;
  readonly locator?: Locator;
  readonly prefix?: string;
  readonly suffix?: string;
  /** The day (YYYY-MM-DD) when the text was last held against the source. */
  readonly checked?: string;
  readonly range: Range;
}

/** When a term was or is the right one. Dates are YYYY, YYYY-MM or YYYY-MM-DD; a missing end is open. */
export interface Validity {
  readonly from?: string;
  readonly to?: string;
  /** The id of the term that took its place. */
  readonly replacedBy?: string;
}

/** One concept of a glossary with everything that may stand for it. */
export interface Term {
  readonly id: string;
  readonly acronyms: readonly string[];
  /** The preferred full name; the first acronym where there is no name. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly deprecated: readonly string[];
  readonly misspellings: readonly string[];
  readonly exclude: readonly string[];
  /** Names in other languages, by language tag. */
  readonly translations: Readonly<Record<string, readonly string[]>>;
  readonly kind?: TermKind;
  readonly definition?: string;
  readonly quotes: readonly StoredQuotation[];
  readonly seeAlso: readonly string[];
  readonly valid?: Validity;
  /** An irregular plural of the acronym; `null`: it has none; absent: regular. */
  readonly plural?: string | null;
  readonly expand: 'first-use' | 'never';
  readonly case: 'auto' | 'exact' | 'fold';
  readonly url?: string;
  readonly origin: EntryOrigin;
}

/** A CSL-JSON item (https://docs.citationstyles.org/en/stable/specification.html). */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: unknown;
}

/** A source that can be cited: a CSL item with where its text is. */
export interface Source {
  /** The citation key. */
  readonly id: string;
  readonly csl: CslItem;
  /** Whether {@link Source.text} is the whole text; without one, only what is quoted is at hand. */
  readonly coverage: 'excerpts' | 'full';
  /** The file that holds the text, relative to the glossary. */
  readonly text?: string;
  readonly origin: EntryOrigin;
}

export const PROBLEM_CODES = [
  'not-yaml',
  'too-large',
  'wrong-type',
  'wrong-value',
  'unknown-key',
  'missing-name',
  'missing-id',
  'duplicate-id',
  'duplicate-form',
  'duplicate-entry',
  'unknown-source',
  'unknown-term',
  'empty-quote',
  'quote-not-found',
  'unreadable-text',
  'bad-date',
  'reversed-dates',
  'misspelling-is-form',
  'unsupported-version',
] as const;

/** What may be wrong in a bibliography besides. */
export const BIBLIOGRAPHY_PROBLEM_CODES = ['not-json', 'not-bibtex'] as const;
export type ProblemCode =
  (typeof PROBLEM_CODES)[number] | (typeof BIBLIOGRAPHY_PROBLEM_CODES)[number];

/** Something wrong in a glossary file, with its place and what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'info';
  /** In English. */
  readonly message: string;
  /** The same, to be said in another language. */
  readonly localizable: Message;
  readonly range: Range;
}

/** A mention of another entry by its id, to be resolved when all files are known. */
export interface Reference {
  readonly to: 'source' | 'term';
  readonly id: string;
  readonly range: Range;
}

/** One glossary file, read: what is good in it, and what is not. */
export interface GlossaryFile {
  readonly file: string;
  readonly layer: LayerKind;
  readonly title?: string;
  readonly language: string;
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}

/** Several glossary files put together, the strongest layer's entries first. */
export interface Glossary {
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly termById: ReadonlyMap<string, Term>;
  readonly sourceById: ReadonlyMap<string, Source>;
  /**
   * The bibliographies that were named and could not be read, so that nobody knows which sources there are; undefined
   * where those that the note names were not looked for.
   */
  readonly unread?: readonly string[];
}
