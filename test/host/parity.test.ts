import { strict as assert } from 'node:assert';
import { commands, type Uri } from 'vscode';
import { GLOSSARY, unmarked, WORDS } from '../unit/core/lint/cases.ts';
import { CASES } from '../unit/core/lint/rules/index.ts';
import { lintOnCommandLine, tellDiagnostic, type Told } from './support/command-line.ts';
import { activated, closeAll, diagnosticsOf, removeFile, writeFile } from './support/notes.ts';

describe('the editor and the command line', () => {
  it('find the same in every case of every rule', async function () {
    this.timeout(600_000);
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

    const expected = await lintOnCommandLine('parity');
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
