import type { Analysis } from '../matching/analysis.ts';
import { english } from '../messages/index.ts';
import type { CheckedQuotation } from '../quotations/checked.ts';
import { runAll, type Steps } from '../text/steps.ts';
import { withNoteSettings } from './configuration.ts';
import { applyDirectives } from './directives.ts';
import { RULES } from './rules/index.ts';
import { SoundRepairs } from './sound-repairs.ts';
import {
  SEVERITIES,
  type Finding,
  type LintConfig,
  type Report,
  type Rule,
  type RuleContext,
  type Severity,
} from './types.ts';
import { findUnknownAcronyms, type UnknownAcronym } from './unknown-acronyms.ts';

/** Where the rules are documented. */
const PAGES_URL = 'https://github.com/policy-gloss/policy-gloss/blob/main/docs/rules/';

export const DEFAULT_CONFIG: LintConfig = { rules: {}, words: [] };

/** The ids of all rules. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/** Findings that no rule reports: invalid settings, and directives that suppress nothing. */
const EXTRA = { settings: 'configuration', directives: 'unused-directive' } as const;

/** The page of a rule. */
export function rulePage(id: string): string {
  const isRule = RULE_IDS.includes(id);
  return isRule ? `${PAGES_URL}${id}.md` : `${PAGES_URL}README.md#${id}`;
}

/** How many reports' repairs are checked per step. */
const REPORTS_IN_A_STEP = 100;

/** Options of a run. */
export interface LintOptions {
  readonly reportUnusedDirectives?: boolean;
  /** The note's cited quotations, checked against texts; without them the rules about quotations report nothing. */
  readonly quotations?: readonly CheckedQuotation[] | undefined;
}

/**
 * Runs the rules on a note, with `config`, the note's front matter and its directives. Findings are sorted by place,
 * then by rule.
 */
export function lintNote(
  analysis: Analysis,
  config: LintConfig = DEFAULT_CONFIG,
  options: LintOptions = {},
): Finding[] {
  return runAll(lintInSteps(analysis, config, options));
}

/** The same in steps of one rule, and of some findings for a rule with many. */
export function* lintInSteps(
  analysis: Analysis,
  config: LintConfig,
  options: LintOptions = {},
): Steps<Finding[]> {
  const own = withNoteSettings(config, analysis.settings, RULE_IDS);
  const context = createContext(analysis, own.config, options.quotations ?? []);
  const repairs = new SoundRepairs(analysis);
  const found: Finding[] = [];
  for (const rule of RULES) {
    yield* runRule(rule, context, repairs, found);
    yield;
  }
  const { kept, unused } = applyDirectives(analysis.note, found, RULE_IDS);
  const extra = [
    ...own.problems.map(({ localizable, range }) =>
      finding(EXTRA.settings, 'warning', { range, message: localizable }),
    ),
    ...(options.reportUnusedDirectives
      ? unused.map((report) => finding(EXTRA.directives, 'warning', report))
      : []),
  ];
  return [...kept, ...extra].toSorted(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  const place = a.range.start - b.range.start || a.range.end - b.range.end;
  return place || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function createContext(
  analysis: Analysis,
  config: LintConfig,
  quotations: readonly CheckedQuotation[],
): RuleContext {
  let unknown: readonly UnknownAcronym[] | undefined;
  return {
    analysis,
    config,
    quotations,
    unknownAcronyms: () => (unknown ??= findUnknownAcronyms(analysis, config.words)),
  };
}

function* runRule(
  rule: Rule,
  context: RuleContext,
  repairs: SoundRepairs,
  found: Finding[],
): Steps<void> {
  const level = context.config.rules[rule.id] ?? rule.severity;
  if (level === 'off') return;
  for (const [number, report] of rule.check(context).entries()) {
    if (number % REPORTS_IN_A_STEP === REPORTS_IN_A_STEP - 1) yield;
    found.push(finding(rule.id, level, rule.checksOwnRepairs ? report : repairs.of(report)));
  }
}

function finding(rule: string, level: Severity, report: Report): Finding {
  return {
    ...report,
    rule,
    message: english(report.message),
    localizable: report.message,
    about: report.about ?? report.range,
    severity: weaker(report.severity ?? level, level),
    suggestions: report.suggestions ?? [],
    followUps: report.followUps ?? [],
    url: rulePage(rule),
  };
}

/** A place can lower the severity of the rule or the user, but not raise it. */
function weaker(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}
