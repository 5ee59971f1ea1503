import { strict as assert } from 'node:assert';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, makeTempDir } from '../../scripts/paths.ts';
import { packVsix, vsixFiles } from '../../scripts/vscode/vsix.ts';
import { VsCodeWindow } from '../../scripts/vscode/window.ts';

describe('the packed extension', () => {
  let vsix: string;

  before(async () => {
    vsix = await packVsix();
  });

  it('has both bundles', () => {
    const packed = new Set(vsixFiles(vsix).map(({ path }) => path));
    for (const bundle of ['extension/dist/extension.cjs', 'extension/dist/web.cjs'])
      assert.ok(packed.has(bundle), `${bundle} is missing`);
  });

  it('works in a clean profile', async () => {
    const folder = join(makeTempDir('notes'), 'notes');
    cpSync(inRoot('test', 'host', 'workspace'), folder, { recursive: true });
    const window = await VsCodeWindow.open({ folder, files: ['note.md'], vsix });
    try {
      await window.whenActive();
      const hover = await window.editor.hover('JSDF');
      assert.match(hover.text, /Self-Defense Forces/);
    } finally {
      await window.close();
    }
  });
});
