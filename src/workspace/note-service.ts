import {
  analyzeInSteps,
  type Analysis,
  type CheckedQuotation,
  type Finding,
  type LintConfig,
  type LintedNote,
  type LintOptions,
  type lintInSteps,
  type SettledFixes,
  type settleFixes,
  type Steps,
  type TermIndex,
} from '../core/index.ts';
import type { Answer } from './files.ts';

/** Whether the result of some work is still wanted. */
export type IsWanted = () => boolean;

/** How a host runs work in steps: at once, or in slices between which others get their turn. */
export type RunSteps = <T>(steps: Steps<T>, isWanted: IsWanted) => Answer<T | undefined>;

/** The code of the rules, which some hosts load when they first need it. */
export interface RuleCode {
  readonly lintInSteps: typeof lintInSteps;
  readonly settleFixes: typeof settleFixes;
}

/** What a host brings. */
export interface NoteParts {
  readonly run: RunSteps;
  /** Checks the quotations of a note against the texts of their sources; undefined where nobody wants to know any more. */
  readonly quotations: (
    analysis: Analysis,
    isWanted: IsWanted,
  ) => Answer<readonly CheckedQuotation[] | undefined>;
  /** The rules; undefined where they cannot be loaded. */
  readonly rules: () => Answer<RuleCode | undefined>;
  readonly options?: Pick<LintOptions, 'reportUnusedDirectives'>;
}

/** A note in which something was found, with the analysis whose offsets the findings name. */
export interface Linted {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

const ALWAYS: IsWanted = () => true;

/**
 * The way of a note, which is the same in every host: text → analysis (the parsed note, its occurrences and
 * introductions) → quotations checked against sources → findings → fixes. Every step gives undefined where its result
 * is no longer wanted.
 */
export class NoteService {
  private readonly parts: NoteParts;

  constructor(parts: NoteParts) {
    this.parts = parts;
  }

  /**
   * Parses a text and finds its terms.
   * @param known an analysis of an earlier state, of which what did not change is used again
   */
  async analyze(
    text: string,
    index: TermIndex,
    {
      known,
      isWanted = ALWAYS,
    }: { readonly known?: Analysis | undefined; isWanted?: IsWanted } = {},
  ): Promise<Analysis | undefined> {
    return this.parts.run(analyzeInSteps(text, index, known), isWanted);
  }

  /**
   * Checks the quotations of a note and runs the rules.
   * @param config the settings for the note; undefined where it is ignored: nothing is found in it then
   */
  async findings(
    analysis: Analysis,
    config: LintConfig | undefined,
    isWanted: IsWanted = ALWAYS,
  ): Promise<readonly Finding[] | undefined> {
    if (config === undefined) return [];
    const quotations = await this.parts.quotations(analysis, isWanted);
    const rules = await this.parts.rules();
    if (!isWanted()) return undefined;
    if (rules === undefined) return [];
    const options = { ...this.parts.options, quotations };
    return this.parts.run(rules.lintInSteps(analysis, config, options), isWanted);
  }

  /** All of it, to the end. */
  async lint(text: string, index: TermIndex, config: LintConfig | undefined): Promise<Linted> {
    const analysis = await this.analyze(text, index);
    const findings = analysis && (await this.findings(analysis, config));
    if (analysis === undefined || findings === undefined)
      throw new Error('Work that is always wanted gives a result.');
    return { analysis, findings };
  }

  /** Applies the safe fixes of a note that go together, as often as there are some. */
  async fix({ analysis, findings }: Linted, config: LintConfig | undefined): Promise<SettledFixes> {
    const linted: LintedNote = { note: analysis.note, findings };
    const rules = await this.parts.rules();
    if (rules === undefined) return { edits: [], fixed: linted };
    const steps = rules.settleFixes(linted);
    let step = steps.next();
    while (step.done !== true) {
      const next = await this.lint(step.value, analysis.index, config);
      step = steps.next({ note: next.analysis.note, findings: next.findings });
    }
    return step.value;
  }
}
