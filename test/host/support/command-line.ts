import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { DiagnosticSeverity, extensions, type Diagnostic } from 'vscode';
import { codeOf, folder } from './notes.ts';

/** A finding as both the editor and the command line can tell it. */
export interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly from: string;
  readonly to: string;
}

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
    }[];
  }[];
}

const SEVERITIES: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** A diagnostic of the editor. */
export function tellDiagnostic(diagnostic: Diagnostic): Told {
  const { start, end } = diagnostic.range;
  return {
    rule: codeOf(diagnostic),
    severity: SEVERITIES[diagnostic.severity],
    message: diagnostic.message,
    from: `${start.line + 1}:${start.character + 1}`,
    to: `${end.line + 1}:${end.character + 1}`,
  };
}

/**
 * What the built command line finds in a folder of the one that the window has open, by note: paths are relative to the
 * latter.
 */
export async function lintOnCommandLine(path: string): Promise<ReadonlyMap<string, Told[]>> {
  const report = await reportOn(path);
  return new Map(
    report.files.map(({ path: note, findings }) => [
      note,
      findings.map(({ rule, severity, message, ...at }) => ({
        rule,
        severity,
        message,
        from: `${at.line}:${at.column}`,
        to: `${at.endLine}:${at.endColumn}`,
      })),
    ]),
  );
}

function reportOn(path: string): Promise<Report> {
  const extension = extensions.getExtension('policy-gloss.policy-gloss');
  assert.ok(extension);
  const cli = `${extension.extensionPath}/dist/cli.mjs`;
  const options = {
    cwd: folder().fsPath,
    maxBuffer: 1 << 26,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [cli, 'lint', path, '--format', 'json'],
      options,
      (_, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout) as Report);
        } catch {
          reject(new Error(`The command line gave no report: ${stderr}`));
        }
      },
    );
  });
}
