import { createColors } from 'picocolors';
import type { Severity } from '../../core/index.ts';
import type { CheckedNote, LocatedFinding } from '../linter.ts';
import { inLine } from '../printing.ts';
import type { ReportFormat } from './format.ts';
import { summaryLine, type Summary } from './summary.ts';

type Colors = ReturnType<typeof createColors>;

/** The report for people: a paragraph for each note with findings, and a last line that counts. */
export const stylish: ReportFormat = {
  partsOf: (notes, color) => {
    const colors = createColors(color);
    return notes
      .filter(({ findings }) => findings.length > 0)
      .map((note) => ({ text: `${formatNote(note, colors)}\n` }));
  },
  open: (write, color) => ({
    add: (parts) => write(parts.map(({ text }) => text).join('')),
    end: ({ summary }) => write(`${formatSummary(summary, createColors(color))}\n`),
  }),
};

function formatNote({ path, findings }: CheckedNote, colors: Colors): string {
  const places = findings.map((finding) => placeOf(finding));
  const width = places.reduce((most, { length }) => Math.max(most, length), 0);
  const lines = findings.map((finding, i) => {
    const place = colors.dim((places[i] ?? '').padStart(width));
    return `  ${place}  ${severityLabel(finding.severity, colors)}  ${inLine(finding.message)}  ${colors.dim(inLine(finding.rule))}`;
  });
  return `${colors.underline(inLine(path))}\n${lines.join('\n')}\n`;
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
