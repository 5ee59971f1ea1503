import type { Analysis } from '../matching/analysis.ts';
import { quotedRanges } from '../text/quoted.ts';
import { encloses } from '../text/range.ts';
import { RULES } from './rules/index.ts';
import {
  SEVERITIES,
  type Finding,
  type LintConfig,
  type Rule,
  type RuleContext,
  type Severity,
} from './types.ts';
import { findUnknownAcronyms, type UnknownAcronym } from './unknown-acronyms.ts';

/** Where the rules are documented. */
export const RULE_PAGES = 'https://github.com/policy-gloss/policy-gloss/blob/main/docs/rules/';

export const DEFAULT_CONFIG: LintConfig = { rules: {}, words: [] };

/** The page of a rule. */
export function rulePage(id: string): string {
  return `${RULE_PAGES}${id}.md`;
}

/** Runs the rules over a note; findings are sorted by place, then by rule. */
export function lintNote(analysis: Analysis, config: LintConfig = DEFAULT_CONFIG): Finding[] {
  const context = createContext(analysis, config);
  return RULES.flatMap((rule) => runRule(rule, context)).toSorted(
    (a, b) =>
      a.range.start - b.range.start ||
      a.range.end - b.range.end ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

function createContext(analysis: Analysis, config: LintConfig): RuleContext {
  let quoted: readonly { start: number; end: number }[] | undefined;
  let unknown: readonly UnknownAcronym[] | undefined;
  return {
    analysis,
    config,
    unknownAcronyms: () =>
      (unknown ??= findUnknownAcronyms(analysis, [...config.words, ...analysis.settings.words])),
    isQuoted: (range) => {
      quoted ??= quotedRanges(analysis.note);
      return quoted.some((one) => encloses(one, range));
    },
  };
}

/** A place may weaken what the rule or the user asks for, never strengthen it. */
function weaker(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}

function runRule(rule: Rule, context: RuleContext): Finding[] {
  const level = context.config.rules[rule.id] ?? rule.severity;
  if (level === 'off') return [];
  return rule.check(context).map((report) => ({
    ...report,
    rule: rule.id,
    severity: weaker(report.severity ?? level, level),
    suggestions: report.suggestions ?? [],
    followUps: report.followUps ?? [],
    url: rulePage(rule.id),
  }));
}
