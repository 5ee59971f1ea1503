import type { Repair } from '../../core/index.ts';
import type { LintResult } from '../pool.ts';
import type { LocatedFinding } from '../session.ts';
import { summarize } from './summary.ts';

/** The report as one JSON object (docs/command-line.md). */
export function formatJson(result: LintResult): string {
  const report = {
    version: 1,
    files: result.files.map(({ path, findings }) => ({
      path,
      findings: findings.map(findingJson),
    })),
    errors: result.errors,
    summary: summarize(result),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function findingJson(finding: LocatedFinding): object {
  const { range, start, end } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    offset: range.start,
    endOffset: range.end,
    ...(finding.term === undefined ? {} : { term: finding.term }),
    url: finding.url,
    ...(finding.fix === undefined ? {} : { fix: repairJson(finding.fix) }),
    suggestions: finding.suggestions.map(repairJson),
  };
}

function repairJson({ description, edits }: Repair): object {
  return {
    description,
    edits: edits.map(({ range, text }) => ({ offset: range.start, endOffset: range.end, text })),
  };
}
