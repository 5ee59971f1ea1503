import { Diagnostic, DiagnosticSeverity, Uri } from 'vscode';
import type { Finding, LineIndex, Problem } from '../core/index.ts';
import { toEditorRange } from './positions.ts';

/** What the Problems panel names as the source. */
export const SOURCE = 'Policy Gloss';

const SEVERITIES: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as the editor shows it, with a link to the page of its rule. */
export function findingDiagnostic(finding: Finding, lines: LineIndex): Diagnostic {
  const diagnostic = new Diagnostic(
    toEditorRange(lines, finding.range),
    finding.message,
    SEVERITIES[finding.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: Uri.parse(finding.url) };
  return diagnostic;
}

/** A problem of a glossary file as the editor shows it. */
export function problemDiagnostic(problem: Problem, lines: LineIndex): Diagnostic {
  const diagnostic = new Diagnostic(
    toEditorRange(lines, problem.range),
    problem.message,
    SEVERITIES[problem.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = problem.code;
  return diagnostic;
}
