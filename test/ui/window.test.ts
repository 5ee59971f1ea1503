import { strict as assert } from 'node:assert';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, makeTempDir } from '../../scripts/paths.ts';
import { VsCodeWindow } from '../../scripts/vscode/window.ts';

describe('a window with a note', () => {
  let window: VsCodeWindow;

  before(async () => {
    const folder = join(makeTempDir('notes'), 'notes');
    cpSync(inRoot('test', 'host', 'workspace'), folder, { recursive: true });
    window = await VsCodeWindow.open({ folder, files: ['note.md'] });
  });

  after(() => window.close());

  it('activates the extension', async () => {
    await window.whenActive();
  });

  it('shows English and Japanese text', async () => {
    const text = await window.editor.visibleText();
    assert.match(text, /The JSDF and USFJ met in Tokyo\./);
    assert.match(text, /自衛隊と在日米軍/);
  });
});
