import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { roomsGenerator } from '../../../src/generate/rooms.ts';

/** A file, what it imports, and whether it may. */
const CASES: readonly (readonly [file: string, imported: string, may: boolean])[] = [
  ['src/core/text/a.ts', '../glossary/types.ts', false],
  ['src/core/glossary/a.ts', '../text/note.ts', true],
  ['src/core/glossary/a.ts', '../messages/index.ts', true],
  ['src/core/glossary/a.ts', '../index.ts', false],
  ['src/core/glossary/a.ts', '../../workspace/limits.ts', false],
  ['src/core/lint/a.ts', '../features/hover.ts', false],
  ['src/core/lint/rules/a.ts', '../uses.ts', true],
  ['src/core/lint/rules/a.ts', './other.ts', false],
  ['src/core/lint/rules/index.ts', './other.ts', true],
  ['src/core/features/a.ts', './other.ts', false],
  ['src/core/features/a.ts', './types.ts', true],
  ['src/core/index.ts', './chunks/lint.ts', true],
  ['src/core/index.ts', '../workspace/limits.ts', false],
  ['src/core/matching/a.ts', 'node:fs', false],
  ['src/core/matching/a.ts', 'vscode', false],
  ['src/core/chunks/lint.ts', '../lint/engine.ts', true],
  ['src/core/chunks/lint.ts', '../../vscode/linter.ts', false],
  ['src/workspace/a.ts', '../core/index.ts', true],
  ['src/workspace/a.ts', '../core/chunks/lint.ts', true],
  ['src/workspace/a.ts', '../core/lint/engine.ts', false],
  ['src/workspace/a.ts', '../cli/files.ts', false],
  ['src/workspace/a.ts', '../vscode/notes.ts', false],
  ['src/workspace/a.ts', 'node:path', false],
  ['src/workspace/a.ts', 'vscode', false],
  ['src/vscode/a.ts', '../workspace/limits.ts', true],
  ['src/vscode/a.ts', '../core/index.ts', true],
  ['src/vscode/a.ts', '../core/lint/engine.ts', false],
  ['src/vscode/quotations/a.ts', '../../cli/files.ts', false],
  ['src/vscode/a.ts', './quotations/desk.ts', true],
  ['src/cli/a.ts', '../workspace/limits.ts', true],
  ['src/cli/a.ts', '../vscode/notes.ts', false],
  ['src/cli/a.ts', 'vscode', false],
  ['src/cli/a.ts', 'node:fs', true],
  ['src/generate/a.ts', '../cli/run.ts', false],
  ['src/bundled/a.ts', '../core/index.ts', true],
  ['src/bundled/a.ts', '../../test/unit/a.ts', false],
];

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

describe('the rooms of src', () => {
  it('import what the list of rooms says, and the linter finds everything else', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'rooms-'));
    try {
      const [rules] = await roomsGenerator.run();
      assert.ok(rules);
      writeFileSync(path.join(root, '.oxlintrc.json'), rules.content);
      const byFile = Map.groupBy(CASES, ([file]) => file);
      for (const [file, cases] of byFile) {
        mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
        const lines = cases.map(([, imported], at) => `export { a as a${at} } from '${imported}';`);
        writeFileSync(path.join(root, file), `${lines.join('\n')}\n`);
      }
      const found = new Set(
        lint(root).map(({ filename, labels }) => `${filename}:${labels[0]?.span.line}`),
      );
      for (const [file, cases] of byFile) {
        for (const [at, [, imported, may]] of cases.entries()) {
          assert.equal(!found.has(`${file}:${at + 1}`), may, `${file} imports ${imported}`);
        }
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

function lint(cwd: string): Report['diagnostics'] {
  const program = path.resolve('node_modules/oxlint/bin/oxlint');
  const args = [program, '-A', 'all', '--format', 'json', '.'];
  try {
    return read(execFileSync(process.execPath, args, { cwd, encoding: 'utf8' }));
  } catch (error) {
    // It ends with 1 where it finds something.
    if (error instanceof Error && 'stdout' in error) return read(String(error.stdout));
    throw error;
  }
}

function read(output: string): Report['diagnostics'] {
  return (JSON.parse(output) as Report).diagnostics;
}
