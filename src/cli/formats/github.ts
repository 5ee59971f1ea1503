import { SEVERITIES, type Severity } from '../../core/index.ts';
import type { LocatedFinding } from '../linter.ts';
import type { ReportFormat, ReportPart } from './format.ts';
import { summaryLine } from './summary.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands of GitHub Actions, the gravest findings first since GitHub shows about ten a step, and a
 * summary behind them (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export const github: ReportFormat = {
  partsOf: (notes) =>
    SEVERITIES.map((severity): ReportPart => {
      const lines = notes.flatMap(({ path, findings }) =>
        findings
          .filter((finding) => finding.severity === severity)
          .map((finding) => `${commandOf(finding, path)}\n`),
      );
      return { severity, text: lines.join('') };
    }).filter(({ text }) => text !== ''),
  open: (write) => {
    const waiting: Record<Severity, string[]> = { error: [], warning: [], info: [], hint: [] };
    return {
      add: (parts) => {
        for (const { severity = 'error', text } of parts) {
          // Nothing comes before errors: they need not wait.
          if (severity === 'error') write(text);
          else waiting[severity].push(text);
        }
      },
      end: ({ summary }) => {
        for (const severity of SEVERITIES) for (const text of waiting[severity]) write(text);
        write(`${summaryLine(summary)}\n`);
      },
    };
  },
};

function commandOf({ rule, severity, message, start, end }: LocatedFinding, path: string): string {
  const place = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    col: start.column + 1,
    endColumn: end.column + 1,
    title: rule,
  };
  const properties = Object.entries(place).map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  );
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
