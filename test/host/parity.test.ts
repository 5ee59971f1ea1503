import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { DiagnosticSeverity, extensions, type Diagnostic, type Uri } from 'vscode';
import { commands } from 'vscode';
import { GLOSSARY, unmarked, WORDS } from '../unit/core/lint/cases.ts';
import { CASES } from '../unit/core/lint/rules/index.ts';
import {
  activated,
  closeAll,
  codeOf,
  diagnosticsOf,
  folder,
  removeFile,
  writeFile,
} from './support/notes.ts';

/** A finding as both the editor and the command line can tell it. */
interface Told {
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

describe('the editor and the command line', () => {
  it('find the same in every case of every rule', async function () {
    this.timeout(120_000);
    await activated();
    const notes = Object.entries(CASES).flatMap(([rule, cases]) =>
      cases.map((one, i) => {
        const [text] = typeof one === 'string' ? [one] : one;
        return { path: `parity/${rule}-${i}.md`, text: unmarked(text) };
      }),
    );
    const config = `words: [${WORDS.join(', ')}]\nrules: {unexpanded-first-use: warning}\n`;
    const files: Uri[] = [
      await writeFile('parity/cases.glossary.yaml', GLOSSARY),
      await writeFile('parity/.policy-gloss.yaml', config),
    ];
    const uris = new Map<string, Uri>();
    for (const { path, text } of notes) uris.set(path, await writeFile(path, text));

    const report = await lintOnCommandLine();
    const expected = new Map(
      report.files.map(({ path, findings }) => [path, findings.map(tellFinding)]),
    );
    await commands.executeCommand('policyGloss.lintWorkspace');
    let compared = 0;
    for (const [path, uri] of uris) {
      const found = diagnosticsOf(uri).map(tellDiagnostic);
      assert.deepEqual(sorted(found), sorted(expected.get(path) ?? []), path);
      compared += found.length;
    }
    assert.ok(compared > 50, `only ${compared} findings were compared`);
    await closeAll();
    for (const uri of [...files, ...uris.values()]) await removeFile(uri);
  });
});

function sorted(all: readonly Told[]): string[] {
  return all.map((one) => JSON.stringify(one)).toSorted();
}

function tellDiagnostic(diagnostic: Diagnostic): Told {
  const { start, end } = diagnostic.range;
  return {
    rule: codeOf(diagnostic),
    severity: SEVERITIES[diagnostic.severity],
    message: diagnostic.message,
    from: `${start.line + 1}:${start.character + 1}`,
    to: `${end.line + 1}:${end.character + 1}`,
  };
}

function tellFinding({
  rule,
  severity,
  message,
  ...at
}: Report['files'][number]['findings'][number]): Told {
  return {
    rule,
    severity,
    message,
    from: `${at.line}:${at.column}`,
    to: `${at.endLine}:${at.endColumn}`,
  };
}

/** Runs the built command line in the folder that the window has open. */
function lintOnCommandLine(): Promise<Report> {
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
      [cli, 'lint', 'parity', '--format', 'json'],
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
