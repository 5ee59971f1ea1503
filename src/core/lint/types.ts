import type { Analysis } from '../matching/analysis.ts';
import type { Message } from '../messages/index.ts';
import type { CheckedQuotation, SourcePassage } from '../quotations/checked.ts';
import type { DifferencePiece } from '../quotations/types.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import type { UnknownAcronym } from './unknown-acronyms.ts';

/** How much a finding matters, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** What a configuration may say about a rule. */
export type RuleLevel = Severity | 'off';

/** A change that a person may choose (suggestion) or that is safe to make unasked (fix). */
export interface Repair {
  /** In the imperative and in English: "Replace with USFJ". */
  readonly description: string;
  /** The same, to be said in another language. */
  readonly localizable: Message;
  readonly edits: readonly TextEdit[];
  /** It changes the note's front matter on purpose, and nothing of its text. */
  readonly changesSettings?: true;
}

/** What a person may do about a finding beyond an edit of the note. */
export type FollowUp =
  | { readonly kind: 'add-term'; readonly acronym: string; readonly name?: string }
  | { readonly kind: 'ignore-word'; readonly word: string }
  /** Cite a source at an offset of the note, behind the quotation. */
  | { readonly kind: 'insert-citation'; readonly offset: number }
  /** Name the file with the whole text of a source. */
  | { readonly kind: 'attach-text'; readonly source: string };

/** What a source says, beside a finding about a quotation. */
export interface RelatedPassage extends SourcePassage {
  /** Word by word, where the quotation differs: `added` is the note's, `dropped` the source's. */
  readonly difference?: readonly DifferencePiece[];
}

/** What a rule says about a place in a note. */
export interface Report {
  /** What is underlined: UTF-16 offsets in the note. */
  readonly range: Range;
  /** All that it is about, where that is more: a whole quotation, of which only the wrong words are underlined. */
  readonly about?: Range;
  readonly message: Message;
  /** The rule's own severity where the place asks for another one. */
  readonly severity?: Severity;
  /** The id of the term, or the acronym or key where no term is known. */
  readonly term?: string;
  readonly fix?: Repair;
  readonly suggestions?: readonly Repair[];
  readonly followUps?: readonly FollowUp[];
  readonly related?: RelatedPassage;
}

/** A report with its rule, as callers see it. */
export interface Finding extends Omit<Report, 'message'> {
  readonly rule: string;
  readonly about: Range;
  /** In English. */
  readonly message: string;
  /** The same, to be said in another language. */
  readonly localizable: Message;
  readonly severity: Severity;
  readonly suggestions: readonly Repair[];
  readonly followUps: readonly FollowUp[];
  /** The page that explains the rule. */
  readonly url: string;
}

/** What a rule sees. */
export interface RuleContext {
  readonly analysis: Analysis;
  readonly config: LintConfig;
  /** The acronyms that nobody explains; found when a rule first asks. */
  readonly unknownAcronyms: () => readonly UnknownAcronym[];
  /** The cited quotations, as they were held against texts; none where nobody did. */
  readonly quotations: readonly CheckedQuotation[];
}

/** One rule: a small file in rules/. Its page, the schema and the settings are generated from it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What the rule offers: a fix (which --fix applies), suggestions for a person to pick, or nothing. */
  readonly repair: 'fix' | 'suggestion' | 'none';
  /** One line, for lists. */
  readonly summary: string;
  /**
   * Its repairs change citations or quotations on purpose, and the rule itself sees to it that they are
   * sound. Those of all other rules replace words of the text and are checked (sound-repairs.ts).
   */
  readonly repairsOwn?: true;
  readonly check: (context: RuleContext) => Report[];
}

/** What the page of a rule says beside its summary. */
export interface RulePage {
  readonly rationale: string;
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
}

/** How a note is linted. */
export interface LintConfig {
  /** Levels that differ from the rules' own, by rule id. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Acronyms that are never reported as unknown. */
  readonly words: readonly string[];
}
