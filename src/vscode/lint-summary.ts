import { commands, l10n } from 'vscode';
import type { Finding } from '../core/index.ts';

/** Moves to the list of findings. */
export async function showProblems(): Promise<void> {
  await commands.executeCommand('workbench.panel.markers.view.focus');
}

/** How many findings of which severity there are, in a sentence. */
export function summary(findings: readonly Finding[], where: string): string {
  if (findings.length === 0) return l10n.t('No findings in {0}.', where);
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const counts = [
    [count('error'), (n: number) => (n === 1 ? l10n.t('1 error') : l10n.t('{0} errors', n))],
    [count('warning'), (n: number) => (n === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', n))],
    [count('info'), (n: number) => (n === 1 ? l10n.t('1 remark') : l10n.t('{0} remarks', n))],
    [count('hint'), (n: number) => (n === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', n))],
  ] as const;
  const parts = counts.filter(([n]) => n > 0).map(([n, words]) => words(n));
  return l10n.t('{0}: {1}.', where, parts.join(', '));
}
