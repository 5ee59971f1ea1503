import { strict as assert } from 'node:assert';
import { commands, extensions, Uri, window, workspace } from 'vscode';

const id = 'policy-gloss.policy-gloss';

describe('the extension', () => {
  it('is present in VS Code', () => {
    assert.ok(extensions.getExtension(id), `${id} is not installed`);
  });

  it('activates on a Markdown note', async () => {
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder, 'the fixture workspace is not open');
    const note = await workspace.openTextDocument(Uri.joinPath(folder.uri, 'note.md'));
    await window.showTextDocument(note);
    await extensions.getExtension(id)!.activate();
    assert.equal(extensions.getExtension(id)!.isActive, true);
  });

  it('registers every command of its manifest', async () => {
    const manifest = extensions.getExtension(id)!.packageJSON as {
      contributes?: { commands?: { command: string }[] };
    };
    const registered = new Set(await commands.getCommands(true));
    const missing = (manifest.contributes?.commands ?? [])
      .map(({ command }) => command)
      .filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
