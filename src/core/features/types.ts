import type { Range } from '../text/range.ts';
import type { Source, Term, TermKey, TermKind } from '../glossary/types.ts';
import type { CompleteRenderer } from '../citations/index.ts';

/** What somebody is about to write: an acronym, a name, a Japanese name, or a citation key. */
export interface CompletionPrefix {
  readonly kind: 'acronym' | 'name' | 'japanese' | 'source';
  /** The characters before the cursor that a completion replaces. */
  readonly text: string;
}

/** What is shown at a place of a note. */
export interface HoverAnswer {
  /** The part of the note that is explained. */
  readonly range: Range;
  /** Markdown that holds nothing of a glossary unescaped; links are those of {@link HoverLinks} and of the web. */
  readonly markdown: string;
}

/** Where the links of a hover lead, as URIs; a link that cannot be followed here is left out. */
export interface HoverLinks {
  readonly showTerm: (term: Term) => string | undefined;
  /** Opens an entry in its glossary file. */
  readonly openEntry: (entry: Term | Source) => string | undefined;
  readonly listMentions: (term: Term) => string | undefined;
  /** Makes a term the only meaning of its acronym in the note. */
  readonly pinSense: (term: Term, acronym: string) => string | undefined;
}

/** The words of a hover in the reader's language. */
export interface HoverLabels {
  readonly kind: (kind: TermKind) => string;
  /** A date (YYYY, YYYY-MM or YYYY-MM-DD) in words. */
  readonly date: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly between: (from: string, to: string) => string;
  /** Stands before the term that took another's place. */
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
  /** What a value of an entry is called. */
  readonly key: (key: TermKey) => string;
  /** Says from which glossary values come; both are plain text. */
  readonly from: (values: string, glossary: string) => string;
  /** Says from which glossary all else comes. */
  readonly restFrom: (glossary: string) => string;
  /** The glossary that comes with the product. */
  readonly bundled: string;
}

/** What a hover needs to know beside the note. */
export interface HoverOptions {
  readonly labels: HoverLabels;
  readonly links: HoverLinks;
  readonly renderer: CompleteRenderer;
  /** The CSL style in which sources are shown. */
  readonly style: string;
  /** The day (YYYY-MM-DD) that decides whether a term is outdated. */
  readonly today: string;
  /** Whether the editor itself says there that something is wrong: then it need not be said twice. */
  readonly isReported: boolean;
  /** The language (`ja`) whose names come first, where a term has one; the preferred names by default. */
  readonly namesIn?: string;
  /** Whether another explanation stands below, so that it is to be short. */
  readonly isBrief?: boolean;
}
