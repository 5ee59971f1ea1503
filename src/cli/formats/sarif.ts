import { createHash } from 'node:crypto';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { pageOf, rulePage, RULES, type Repair, type Severity } from '../../core/index.ts';
import type { LintResult } from '../pool.ts';
import type { LocatedFinding } from '../session.ts';
import { VERSION } from '../version.ts';

/** GitHub takes 25,000 results a run; the gravest are kept (docs.github.com, "SARIF support for code scanning"). */
const MAX_RESULTS = 25_000;
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
export function formatSarif(result: LintResult): string {
  const rules = ruleDescriptors(result);
  const log: Log = {
    version: '2.1.0',
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'Policy Gloss',
            version: VERSION,
            informationUri: 'https://github.com/policy-gloss/policy-gloss',
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        results: resultsOf(result, rules),
        invocations: [
          {
            executionSuccessful: result.errors.length === 0,
            toolExecutionNotifications: result.errors.map(({ path, message }) => ({
              level: 'error' as const,
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
            })),
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleDescriptors({ files }: LintResult): ReportingDescriptor[] {
  const known = RULES.map(({ id, summary, severity }): ReportingDescriptor => ({
    id,
    shortDescription: { text: summary },
    fullDescription: { text: pageOf({ id }).rationale },
    helpUri: rulePage(id),
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const found = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const others = [...found].filter((id) => !RULES.some((rule) => rule.id === id));
  return [...known, ...others.map((id) => ({ id, helpUri: rulePage(id) }))];
}

function resultsOf({ files }: LintResult, rules: readonly ReportingDescriptor[]): Result[] {
  const seen = new Map<string, number>();
  const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
  const all = files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })));
  const kept =
    all.length <= MAX_RESULTS
      ? all
      : all
          .toSorted((a, b) => order.indexOf(a.finding.severity) - order.indexOf(b.finding.severity))
          .slice(0, MAX_RESULTS);
  return kept.map(({ path, finding }) => {
    const key = JSON.stringify([finding.rule, finding.term, path, finding.around]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return resultOf(
      finding,
      path,
      rules,
      createHash('sha256').update(`${key}${nth}`).digest('hex'),
    );
  });
}

function resultOf(
  finding: LocatedFinding,
  path: string,
  rules: readonly ReportingDescriptor[],
  fingerprint: string,
): Result {
  const { rule, severity, message, range, start, end, fix, suggestions } = finding;
  const artifactLocation = { uri: uriOf(path) };
  const repairs = [...(fix ? [fix] : []), ...suggestions].filter(({ edits }) => edits.length > 0);
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: start.line + 1,
            startColumn: start.column + 1,
            endLine: end.line + 1,
            endColumn: end.column + 1,
            charOffset: range.start,
            charLength: range.end - range.start,
          },
        },
      },
    ],
    partialFingerprints: { 'policyGloss/v1': fingerprint },
    ...(repairs.length > 0 ? { fixes: repairs.map((repair) => fixOf(repair, path)) } : {}),
  };
}

function fixOf({ description, edits }: Repair, path: string): NonNullable<Result['fixes']>[number] {
  return {
    description: { text: description },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(path) },
        replacements: edits.map(({ range, text }) => ({
          deletedRegion: { charOffset: range.start, charLength: range.end - range.start },
          insertedContent: { text },
        })),
      },
    ],
  };
}

/** A relative path as a URI reference. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
