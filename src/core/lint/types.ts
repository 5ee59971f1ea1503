import type { Analysis } from '../matching/analysis.ts';
import type { Message } from '../messages/index.ts';
import type { CheckedQuotation, SourcePassage } from '../quotations/checked.ts';
import type { DifferencePiece } from '../quotations/types.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import type { UnknownAcronym } from './unknown-acronyms.ts';

/** How serious a finding is, the most serious first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** The possible settings of a rule. */
export type RuleLevel = Severity | 'off';

/** A change that a person can choose (suggestion) or that is safe to apply automatically (fix). */
export interface Repair {
  /** In the imperative and in English: "Replace with USFJ". */
  readonly description: string;
  /** The same as a message to be translated. */
  readonly localizable: Message;
  readonly edits: readonly TextEdit[];
  /** It changes the note's front matter on purpose, and not its text. */
  readonly changesSettings?: true;
}

/** What a person can do about a finding besides editing the note. */
export type FollowUp =
  | { readonly kind: 'add-term'; readonly acronym: string; readonly name?: string }
  | { readonly kind: 'ignore-word'; readonly word: string }
  /** Cite a source at an offset of the note, after the quotation. */
  | { readonly kind: 'insert-citation'; readonly offset: number }
  /** Attach a file with the whole text of a source. */
  | { readonly kind: 'attach-text'; readonly source: string };

/** A passage of the source, shown with a finding about a quotation. */
export interface RelatedPassage extends SourcePassage {
  /** Word by word, if the quotation differs: `added` is in the note, `dropped` in the source. */
  readonly difference?: readonly DifferencePiece[];
}

/** What a rule reports about a place in a note. */
export interface Report {
  /** The underlined range: UTF-16 offsets in the note. */
  readonly range: Range;
  /** The whole range that it is about, if larger: a quotation of which only the wrong words are underlined. */
  readonly about?: Range;
  readonly message: Message;
  /** Overrides the rule's own severity for this place. */
  readonly severity?: Severity;
  /** The id of the term, or the acronym or key if no term is known. */
  readonly term?: string;
  readonly fix?: Repair;
  readonly suggestions?: readonly Repair[];
  readonly followUps?: readonly FollowUp[];
  readonly related?: RelatedPassage;
}

/** A report with its rule, for callers. */
export interface Finding extends Omit<Report, 'message'> {
  readonly rule: string;
  readonly about: Range;
  /** In English. */
  readonly message: string;
  /** The same as a message to be translated. */
  readonly localizable: Message;
  readonly severity: Severity;
  readonly suggestions: readonly Repair[];
  readonly followUps: readonly FollowUp[];
  /** The page that explains the rule. */
  readonly url: string;
}

/** What a rule can read. */
export interface RuleContext {
  readonly analysis: Analysis;
  readonly config: LintConfig;
  /** The acronyms without an explanation; found on first use. */
  readonly unknownAcronyms: () => readonly UnknownAcronym[];
  /** The cited quotations and the results of checking them; empty if they were not checked. */
  readonly quotations: readonly CheckedQuotation[];
}

/** One rule: a small file in rules/. Its page, the schema and the settings are generated from it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What the rule offers: a fix (which --fix applies), suggestions to choose from, or nothing. */
  readonly repair: 'fix' | 'suggestion' | 'none';
  /** One line, for lists. */
  readonly summary: string;
  /**
   * Its repairs change citations or quotations on purpose, and the rule itself makes sure that they are sound. Those of
   * all other rules replace words of the text and are checked (sound-repairs.ts).
   */
  readonly checksOwnRepairs?: true;
  readonly check: (context: RuleContext) => Report[];
}

/** The content of a rule's page besides its summary. */
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
