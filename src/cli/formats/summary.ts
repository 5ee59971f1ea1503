import type { Finding, Severity } from '../../core/index.ts';
import type { LintResult } from '../pool.ts';

/** How many findings a report has, by severity. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly fixable: number;
}

/** Counts the findings of a run. */
export function summarize({ files }: LintResult): Summary {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
    fixable: findings.filter((finding: Finding) => finding.fix !== undefined).length,
  };
}

/** A number with its noun: "1 note", "2 notes". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
