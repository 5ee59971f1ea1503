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
  /** Where the entry stands; of entries that were merged, the strongest. */
  readonly origin: EntryOrigin;
  /** Ids that entries merged into this one gave it besides {@link id}. */
  readonly otherIds?: readonly string[];
  /** The entries that were merged into this one, the strongest first; absent where there is only one. */
  readonly parts?: readonly TermPart[];
}

/** The keys of an entry in a glossary, as the schema lists them. */
export const TERM_KEYS = [
  'id',
  'acronym',
  'name',
  'aliases',
  'deprecated',
  'misspellings',
  'exclude',
  'translations',
  'kind',
  'definition',
  'quotes',
  'see-also',
  'valid',
  'plural',
  'expand',
  'case',
  'url',
  'replace',
  'remove',
] as const;
export type TermKey = (typeof TERM_KEYS)[number];

/** What one entry gives to a term that several layers describe. */
export interface TermPart {
  readonly origin: EntryOrigin;
  /** The keys whose values changed through this entry; of the weakest entry, none: it gives the rest. */
  readonly keys: readonly TermKey[];
}

/** What the values of an entry do not show: what of it was written, and what it does to the entry below. */
export interface Written {
  /** The id was made from the acronym or the name. */
  readonly madeId?: true;
  /** No name was written: the first acronym stands for it, or (as the entry only adds to another) nothing. */
  readonly noName?: true;
  /**
   * Keys with a value that is the same as none: `[]` and null, which empty what a lower layer says, and defaults.
   * Parts are named by a path, such as `translations.ja` and `valid.to`.
   */
  readonly explicit?: readonly string[];
  /** Whether the entry takes the place of the one below, or takes it away; absent: it adds to it. */
  readonly action?: 'replace' | 'remove';
}

/** A term as one file has it. Its name is empty where it only adds to an entry of a lower layer. */
export interface TermEntry extends Term {
  readonly written?: Written;
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
  'duplicate-key',
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
  'placeholder',
  'override',
  'holds-wrong-form',
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
  readonly terms: readonly TermEntry[];
  readonly sources: readonly Source[];
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}

/** An entry that changes what a weaker layer says. */
export interface Override {
  /** The stronger entry. */
  readonly at: EntryOrigin;
  /** The weaker one; of several that are merged, the strongest. */
  readonly over: EntryOrigin;
  /** The preferred name, or the key of the source, in the weaker layer. */
  readonly name: string;
  readonly does: 'add' | 'replace' | 'remove' | 'replace-source';
  /** For `add`, the keys whose value is another one than below. */
  readonly replaced: readonly TermKey[];
  /** For `add`, the lists that are longer than below. */
  readonly added: readonly TermKey[];
  /** For `add`, the keys that say nothing any more; for `replace`, those that only the weaker entry had. */
  readonly emptied: readonly TermKey[];
}

/** Several glossary files put together, the strongest layer's entries first. */
export interface Glossary {
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  /** Also by the ids that merged entries have besides. */
  readonly termById: ReadonlyMap<string, Term>;
  /** The ids of terms that a layer took away: references to them are no mistakes. */
  readonly removed?: ReadonlySet<string>;
  /** Entries that only add to another or take it away, where no lower layer has that. */
  readonly baseless?: ReadonlySet<TermEntry>;
  readonly overrides?: readonly Override[];
  readonly sourceById: ReadonlyMap<string, Source>;
  /**
   * The bibliographies that were named and could not be read, so that nobody knows which sources there are; undefined
   * where those that the note names were not looked for.
   */
  readonly unread?: readonly string[];
}
