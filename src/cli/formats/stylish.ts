import { createColors } from 'picocolors';
import type { Severity } from '../../core/index.ts';
import type { LintResult } from '../pool.ts';
import type { CheckedNote, LocatedFinding } from '../session.ts';
import { plural, summarize, type Summary } from './summary.ts';

type Colors = ReturnType<typeof createColors>;

/** The report for people: a paragraph for each note with findings, and a last line that counts. */
export function formatStylish(result: LintResult, color: boolean): string {
  const colors = createColors(color);
  const parts = result.files
    .filter(({ findings }) => findings.length > 0)
    .map((file) => formatFile(file, colors));
  parts.push(formatSummary(summarize(result), colors));
  return `${parts.join('\n')}\n`;
}

function formatFile({ path, findings }: CheckedNote, colors: Colors): string {
  const places = findings.map((finding) => placeOf(finding));
  const width = Math.max(...places.map((place) => place.length));
  const lines = findings.map((finding, i) => {
    const place = colors.dim((places[i] ?? '').padStart(width));
    return `  ${place}  ${severityLabel(finding.severity, colors)}  ${finding.message}  ${colors.dim(finding.rule)}`;
  });
  return `${colors.underline(path)}\n${lines.join('\n')}\n`;
}

function placeOf({ start }: LocatedFinding): string {
  return `${start.line + 1}:${start.column + 1}`;
}

function severityLabel(severity: Severity, colors: Colors): string {
  const label = severity.padEnd('warning'.length);
  switch (severity) {
    case 'error':
      return colors.red(label);
    case 'warning':
      return colors.yellow(label);
    case 'info':
      return colors.cyan(label);
    case 'hint':
      return colors.dim(label);
  }
}

function formatSummary(summary: Summary, colors: Colors): string {
  const { errors, warnings, infos, hints } = summary;
  const line = summaryLine(summary);
  if (errors + warnings + infos + hints === 0) return colors.green(line);
  return errors > 0 ? colors.red(line) : warnings > 0 ? colors.yellow(line) : line;
}

/** The counts of a report in one line. */
export function summaryLine({ files, errors, warnings, infos, hints, fixable }: Summary): string {
  const checked = plural(files, 'note');
  if (errors + warnings + infos + hints === 0) return `${checked} checked, nothing found`;
  const counts = [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    ...(infos > 0 ? [plural(infos, 'info', 'infos')] : []),
    ...(hints > 0 ? [plural(hints, 'hint')] : []),
  ].join(', ');
  return `${counts} in ${checked}${fixable > 0 ? `; ${fixable} fixable with --fix` : ''}`;
}
