import type { Range } from '../text/range.ts';
import type { Source, Term, TermKey, TermKind } from '../glossary/types.ts';
import type { CompleteRenderer } from '../citations/index.ts';

/** The beginning of something the user is typing: an acronym, a name, a Japanese name, or a citation key. */
export interface CompletionPrefix {
  readonly kind: 'acronym' | 'name' | 'japanese' | 'source';
  /** The characters before the cursor that a completion replaces. */
  readonly text: string;
}

/** The hover at a place in a note. */
export interface HoverAnswer {
  /** The explained part of the note. */
  readonly range: Range;
  /** Markdown without unescaped text from a glossary; its links are those of {@link HoverLinks} and web links. */
  readonly markdown: string;
}

/** The links of a hover, as URIs; a link that cannot be followed here is omitted. */
export interface HoverLinks {
  readonly showTerm: (term: Term) => string | undefined;
  /** Opens an entry in its glossary file. */
  readonly openEntry: (entry: Term | Source) => string | undefined;
  readonly listMentions: (term: Term) => string | undefined;
  /** Makes a term the only meaning of its acronym in the note. */
  readonly pinSense: (term: Term, acronym: string) => string | undefined;
}

/** The labels of a hover in the reader's language. */
export interface HoverLabels {
  readonly kind: (kind: TermKind) => string;
  /** A date (YYYY, YYYY-MM or YYYY-MM-DD) in words. */
  readonly date: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly between: (from: string, to: string) => string;
  /** Before the term that replaced another. */
  readonly now: string;
  readonly meanings: (count: number) => string;
  readonly moreMeanings: (count: number) => string;
  /** `wrong` and `right` are Markdown. */
  readonly misspelled: (wrong: string, right: string) => string;
  readonly deprecated: (old: string, name: string) => string;
  readonly seeAlso: string;
  readonly officialPage: string;
  /** Leads to a source on the web. */
  readonly openSource: string;
  readonly mentions: (count: number) => string;
  readonly pinSense: string;
  /** Says where the note itself introduces an acronym; lines count from 1. */
  readonly introducedIn: (line: number) => string;
  /** The label of an entry's key. */
  readonly key: (key: TermKey) => string;
  /** Says which glossary values come from; both are plain text. */
  readonly from: (values: string, glossary: string) => string;
  /** Says which glossary all else comes from. */
  readonly restFrom: (glossary: string) => string;
  /** The bundled glossary. */
  readonly bundled: string;
}

/** The options of a hover. */
export interface HoverOptions {
  readonly labels: HoverLabels;
  readonly links: HoverLinks;
  readonly renderer: CompleteRenderer;
  /** The CSL style for sources. */
  readonly style: string;
  /** The day (YYYY-MM-DD) that decides whether a term is outdated. */
  readonly today: string;
  /** Whether the editor reports the problem there itself, so that the hover need not repeat it. */
  readonly isReported: boolean;
  /** The language (`ja`) whose names come first, if a term has one; by default the preferred names. */
  readonly namesIn?: string;
  /** Whether another explanation is below, so that this one should be short. */
  readonly isBrief?: boolean;
}
