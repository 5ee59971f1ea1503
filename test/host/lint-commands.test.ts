import { strict as assert } from 'node:assert';
import { commands, ConfigurationTarget, workspace } from 'vscode';
import {
  activated,
  closeAll,
  codeOf,
  diagnosticsOf,
  eventually,
  expectCodes,
  openNote,
  removeFile,
  withSetting,
  writeFile,
} from './support/notes.ts';

describe('lint commands', () => {
  afterEach(closeAll);

  it('lint this note, even where live checks are off', async () => {
    await withSetting('lint.enabled', false, async () => {
      const { document } = await openNote('The USJF is small.\n');
      await commands.executeCommand('policyGloss.lintNote');
      assert.deepEqual(diagnosticsOf(document.uri).map(codeOf), ['misspelled-term']);
    });
  });

  it('lint the workspace: every note, open or not, save what is excluded', async () => {
    await activated();
    const closed = await writeFile('lint/closed.md', 'The USJF.\n');
    const quarto = await writeFile('lint/paper.qmd', 'Wan Yi came.\n');
    const latin = await writeFile('lint/latin.md', new Uint8Array([0x55, 0xe9]));
    const hidden = await writeFile('lint/hidden/not.md', 'The USJF.\n');
    const modules = await writeFile('lint/node_modules/x/README.md', 'The USJF.\n');
    const files = workspace.getConfiguration('files');
    await files.update('exclude', { '**/hidden': true }, ConfigurationTarget.Workspace);
    try {
      await commands.executeCommand('policyGloss.lintWorkspace');
      await expectCodes(closed, ['misspelled-term']);
      await expectCodes(quarto, ['misspelled-term']);
      for (const uri of [latin, hidden, modules]) assert.deepEqual(diagnosticsOf(uri), []);
      await workspace.openTextDocument(closed);
      await closeAll();
      assert.equal(diagnosticsOf(closed).length, 1);
    } finally {
      await files.update('exclude', undefined, ConfigurationTarget.Workspace);
      for (const uri of [closed, quarto, latin, hidden, modules]) await removeFile(uri);
    }
    await withSetting('rules', { 'misspelled-term': 'off' }, () =>
      eventually('the findings go', () => diagnosticsOf(closed).length === 0),
    );
  });
});
