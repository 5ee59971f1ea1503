import { commands, Uri, window, workspace } from 'vscode';

/** The web-worker host has no `node:assert`. */
function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Opens a note with this text in the folder of the window. */
async function openNote(name: string, text: string) {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  const uri = Uri.joinPath(folder.uri, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return window.showTextDocument(await workspace.openTextDocument(uri));
}

describe('citations in the web-worker extension host', () => {
  it('load the processor, a style and a locale from the extension’s folder', async () => {
    const editor = await openNote(
      'web-citations.md',
      '---\npolicy-gloss: {style: oscola}\n---\nAs said [@nishimura-2024].\n',
    );
    await commands.executeCommand('policyGloss.insertBibliography');
    const text = editor.document.getText();
    ok(
      text.includes(
        'Nishimura T, ‘Japan’s Expanding Security Commitments’ (*Asia Policy Point*, 29 July 2024)',
      ),
      text,
    );
  });

  it('are formatted in Japanese', async () => {
    const editor = await openNote(
      'web-citations-ja.md',
      '---\nlang: ja\npolicy-gloss: {style: apa}\n---\n[@nishimura-2024]\n',
    );
    await commands.executeCommand('policyGloss.insertBibliography');
    const text = editor.document.getText();
    ok(text.includes('Nishimura, T. (2024年7月29日).'), text);
  });
});
