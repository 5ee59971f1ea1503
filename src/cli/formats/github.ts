import type { Severity } from '../../core/index.ts';
import type { LintResult } from '../pool.ts';
import { summaryLine } from './stylish.ts';
import { summarize } from './summary.ts';

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
export function formatGithub(result: LintResult): string {
  const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
  const lines = order.flatMap((severity) =>
    result.files.flatMap(({ path, findings }) =>
      findings
        .filter((finding) => finding.severity === severity)
        .map(({ rule, message, start, end }) => {
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
        }),
    ),
  );
  return `${[...lines, summaryLine(summarize(result))].join('\n')}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
