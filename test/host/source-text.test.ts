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
  async function problemsOf(
    name: string,
    path: string,
  ): Promise<[string, string, string | undefined][]> {
    const content = `sources:\n  - id: own\n    title: Own\n    custom:\n      coverage: full\n      text: ${path}\n`;
    const uri = await writeFile(`problems/${name}.glossary.yaml`, content);
    try {
      const [problem] = await eventually(`a problem of ${name}`, () => {
        const found = diagnosticsOf(uri);
        return found.length > 0 && found;
      });
      const document = await workspace.openTextDocument(uri);
      const { message } = problem!;
      const reason = message.split(' cannot be read: ')[1];
      return [[codeOf(problem!), document.getText(problem!.range), reason]];
    } finally {
      await removeFile(uri);
    }
  }

  it('has to be there', async () =>
    assert.deepEqual(await problemsOf('missing', 'nowhere.txt'), [
      ['unreadable-text', 'nowhere.txt', 'nowhere.txt: There is no such file.'],
    ]));

  it('has to be in the workspace, whatever the way', async () => {
    const paths = ['../../outside.txt', '/etc/hostname', 'https://example.org/a.txt'];
    for (const [nth, path] of paths.entries())
      assert.deepEqual(await problemsOf(`outside-${nth}`, path), [
        ['unreadable-text', path, `${path}: It is outside of the workspace or repository.`],
      ]);
  });

  it('is read through a symbolic link that stays in the workspace, and through no other', async () => {
    const { symlink, writeFile: write } = await import('node:fs/promises');
    const outside = `${inFolder('').fsPath}-outside.txt`;
    await write(outside, 'secret');
    await writeFile('problems/here.txt', 'They are other things.');
    await symlink(outside, inFolder('problems/link.txt').fsPath);
    await symlink(inFolder('problems/here.txt').fsPath, inFolder('problems/inside.txt').fsPath);
    assert.deepEqual(await problemsOf('link', 'link.txt'), [
      ['unreadable-text', 'link.txt', 'link.txt: It is outside of the workspace or repository.'],
    ]);
    const note = await writeFile(
      'problems/linking.md',
      'They say “these are the words” [@linked].\n',
    );
    const glossary = await writeFile(
      'problems/linking.glossary.yaml',
      'sources:\n  - { id: linked, title: L, custom: { text: inside.txt, coverage: full } }\n',
    );
    await window.showTextDocument(note);
    await expectCodes(note, ['misquote']);
    await expectCodes(glossary, []);
    for (const uri of [
      note,
      glossary,
      inFolder('problems/inside.txt'),
      inFolder('problems/link.txt'),
    ])
      await workspace.fs.delete(uri);
  });

  it('has to be of a size that can be checked', async () => {
    const uri = await writeFile('problems/large.txt', 'word '.repeat(4_000_001));
    assert.deepEqual(await problemsOf('large', 'large.txt'), [
      ['unreadable-text', 'large.txt', 'large.txt: It has more than 20 MB, too much to be read.'],
    ]);
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
    await expectCodes(glossary, ['unreadable-text']);
    await writeFile('problems/bad.txt', 'They are these words, and these are the words.');
    await expectCodes(glossary, []);
    await expectCodes(note, []);
    for (const uri of [bad, glossary, note]) await removeFile(uri);
  });
});
