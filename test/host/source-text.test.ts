import { strict as assert } from 'node:assert';
import { window, workspace } from 'vscode';
import {
  closeAll,
  codeOf,
  diagnosticsOf,
  eventually,
  expectCodes,
  inFolder,
  removeFile,
  writeFile,
} from './support/notes.ts';

describe('the text of a source', () => {
  afterEach(closeAll);

  /** The problems of a glossary whose only source names a text. */
  async function problemsOf(name: string, path: string): Promise<[string, string][]> {
    const content = `sources:\n  - id: own\n    title: Own\n    custom:\n      coverage: full\n      text: ${path}\n`;
    const uri = await writeFile(`problems/${name}.glossary.yaml`, content);
    try {
      const [problem] = await eventually(`a problem of ${name}`, () => {
        const found = diagnosticsOf(uri);
        return found.length > 0 && found;
      });
      const document = await workspace.openTextDocument(uri);
      return [[codeOf(problem!), document.getText(problem!.range)]];
    } finally {
      await removeFile(uri);
    }
  }

  it('has to be there', async () =>
    assert.deepEqual(await problemsOf('missing', 'nowhere.txt'), [
      ['text-missing', 'nowhere.txt'],
    ]));

  it('has to be in the workspace, whatever the way', async () => {
    const paths = ['../../outside.txt', '/etc/hostname', 'https://example.org/a.txt'];
    for (const [nth, path] of paths.entries())
      assert.deepEqual(await problemsOf(`outside-${nth}`, path), [['text-outside', path]]);
  });

  it('is not read through a symbolic link', async () => {
    const { symlink, writeFile: write } = await import('node:fs/promises');
    const outside = `${inFolder('').fsPath}-outside.txt`;
    await write(outside, 'secret');
    await writeFile('problems/here.txt', '');
    await symlink(outside, inFolder('problems/link.txt').fsPath);
    assert.deepEqual(await problemsOf('link', 'link.txt'), [['text-outside', 'link.txt']]);
    await workspace.fs.delete(inFolder('problems/link.txt'));
  });

  it('has to be of a size that can be checked', async () => {
    const uri = await writeFile('problems/large.txt', 'word '.repeat(900_000));
    assert.deepEqual(await problemsOf('large', 'large.txt'), [['text-too-large', 'large.txt']]);
    await removeFile(uri);
  });

  it('has to be UTF-8, which shows when it is read', async () => {
    const bad = await writeFile('problems/bad.txt', new Uint8Array([0x66, 0xfc, 0x72]));
    const glossary = await writeFile(
      'problems/bad.glossary.yaml',
      'sources:\n  - { id: bad-text, title: Bad, custom: { text: bad.txt, coverage: full } }\n',
    );
    const note = await writeFile(
      'problems/note.md',
      'They say “these are the words” [@bad-text].\n',
    );
    await window.showTextDocument(note);
    await expectCodes(glossary, ['text-not-utf8']);
    await writeFile('problems/bad.txt', 'They are these words, and these are the words.');
    await expectCodes(glossary, []);
    await expectCodes(note, []);
    for (const uri of [bad, glossary, note]) await removeFile(uri);
  });
});
