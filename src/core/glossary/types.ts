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

/** Where an entry is: the file as its reader names it (a path or URI), and its place there. */
export interface EntryOrigin {
  readonly file: string;
  readonly layer: LayerKind;
  /** UTF-16 offsets of the entry in the file. */
  readonly range: Range;
  /** Line of the entry's start, from 0. */
  readonly line: number;
}

/** The place of a quotation in its source, in CSL's terms: `{label: "paragraph", value: "4"}`. */
export interface Locator {
  readonly label: string;
  readonly value: string;
}

/** A verbatim quotation that is stored in a glossary. */
export interface StoredQuotation {
  readonly source: string;
  readonly text: string;
  readonly locator?: Locator;
  readonly prefix?: string;
  readonly suffix?: string;
  /** The day (YYYY-MM-DD) when the text was last checked against the source. */
  readonly checked?: string;
  readonly range: Range;
}

/** When a term was or is the right one. Dates are YYYY, YYYY-MM or YYYY-MM-DD; a missing end is open. */
export interface Validity {
  readonly from?: string;
  readonly to?: string;
  /** The id of the term that replaced it. */
  readonly replacedBy?: string;
}

/** One concept of a glossary with all its forms. */
export interface Term {
  readonly id: string;
  readonly acronyms: readonly string[];
  /** The preferred full name; the first acronym if there is no name. */
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
  /** The place of the entry; of merged entries, that of the strongest. */
  readonly origin: EntryOrigin;
  /** Ids of the entries merged into this one, besides {@link id}. */
  readonly otherIds?: readonly string[];
  /** The entries merged into this one, the strongest first; absent if there is only one. */
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

/** What one entry contributes to a term that several layers describe. */
export interface TermPart {
  readonly origin: EntryOrigin;
  /** The keys whose values this entry changed; none for the weakest entry, which gives the rest. */
  readonly keys: readonly TermKey[];
}

/** What the values of an entry do not show: which of them were written, and what it does to the entry below. */
export interface Written {
  /** The id was derived from the acronym or the name. */
  readonly madeId?: true;
  /** No name was written: the first acronym is used, or (if the entry only adds to another) nothing. */
  readonly noName?: true;
  /**
   * Keys written with a value that means none: `[]` and null, which empty the lower layer's value, and defaults. Parts
   * are named by a path, such as `translations.ja` and `valid.to`.
   */
  readonly explicit?: readonly string[];
  /** Whether the entry replaces or removes the one below; absent: it adds to it. */
  readonly action?: 'replace' | 'remove';
}

/** A term as one file has it. Its name is empty if it only adds to an entry of a lower layer. */
export interface TermEntry extends Term {
  readonly written?: Written;
}

/** A CSL-JSON item (https://docs.citationstyles.org/en/stable/specification.html). */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: unknown;
}

/** A source that can be cited: a CSL item and the file of its text. */
export interface Source {
  /** The citation key. */
  readonly id: string;
  readonly csl: CslItem;
  /** Whether {@link Source.text} is the whole text; without one, only its quotations are available. */
  readonly coverage: 'excerpts' | 'full';
  /** The file that contains the text, relative to the glossary. */
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

/** Further problems of bibliographies. */
export const BIBLIOGRAPHY_PROBLEM_CODES = ['not-json', 'not-bibtex'] as const;
export type ProblemCode =
  (typeof PROBLEM_CODES)[number] | (typeof BIBLIOGRAPHY_PROBLEM_CODES)[number];

/** An error in a glossary file, with its place and what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'info';
  /** In English. */
  readonly message: string;
  /** The same as a message to be translated. */
  readonly localizable: Message;
  readonly range: Range;
}

/** A reference to another entry by its id, to be resolved when all files are known. */
export interface Reference {
  readonly to: 'source' | 'term';
  readonly id: string;
  readonly range: Range;
}

/** A parsed glossary file, with its problems. */
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
  /** The weaker one; of several merged entries, the strongest. */
  readonly over: EntryOrigin;
  /** The preferred name, or the key of the source, in the weaker layer. */
  readonly name: string;
  readonly does: 'add' | 'replace' | 'remove' | 'replace-source';
  /** For `add`, the keys whose value differs from the one below. */
  readonly replaced: readonly TermKey[];
  /** For `add`, the lists that are longer than the ones below. */
  readonly added: readonly TermKey[];
  /** For `add`, the keys that are now empty; for `replace`, those that only the weaker entry had. */
  readonly emptied: readonly TermKey[];
}

/** Several glossary files combined, the strongest layer's entries first. */
export interface Glossary {
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  /** Also by the other ids of merged entries. */
  readonly termById: ReadonlyMap<string, Term>;
  /** The ids of terms that a layer removed: references to them are not errors. */
  readonly removed?: ReadonlySet<string>;
  /** Entries that only add to or remove another, if no lower layer has that. */
  readonly baseless?: ReadonlySet<TermEntry>;
  readonly overrides?: readonly Override[];
  readonly sourceById: ReadonlyMap<string, Source>;
  /**
   * The bibliographies that could not be read, so that it is unknown which sources there are; undefined if the
   * bibliographies that the note names were not searched.
   */
  readonly unread?: readonly string[];
}
