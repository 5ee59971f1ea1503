import { strict as assert } from 'node:assert';
import { commands, MarkdownString, type Hover, type TextEditor } from 'vscode';
import {
  closeAll,
  diagnosticsOf,
  eventually,
  expectCodes,
  openNote,
  pause,
  placeOf,
  rangeOf,
} from './support/notes.ts';

async function hoverOf(editor: TextEditor, text: string, nth = 1): Promise<Hover | undefined> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    placeOf(editor.document, text, nth, 1),
  );
  return hovers.find(({ contents }) =>
    contents.some((content) => content instanceof MarkdownString && content.isTrusted),
  );
}

describe('hard notes', () => {
  afterEach(closeAll);

  it('an empty file', async () => {
    const editor = await openNote('');
    await commands.executeCommand('policyGloss.lintNote');
    assert.deepEqual(diagnosticsOf(editor.document.uri), []);
  });

  it('a note of 1 MB answers a hover, and again', async () => {
    const paragraph =
      'The alliance met in Tokyo, and the ministers spoke of many things at length.\n\n';
    const text = `${paragraph.repeat(Math.ceil(500_000 / paragraph.length))}The USFJ.\n\n${paragraph.repeat(Math.ceil(500_000 / paragraph.length))}`;
    const editor = await openNote(text);
    for (let times = 0; times < 2; times++) {
      const hover = await hoverOf(editor, 'USFJ');
      assert.deepEqual(hover?.range, rangeOf(editor.document, 'USFJ'));
    }
  });

  it('a line of 200,000 characters', async () => {
    const editor = await openNote(`${'a*b_ '.repeat(40_000)}USFJ ${'word '.repeat(2000)}\n`);
    const hover = await hoverOf(editor, 'USFJ');
    assert.deepEqual(hover?.range, rangeOf(editor.document, 'USFJ'));
  });

  it('CRLF line ends and a BOM', async () => {
    const bytes = new TextEncoder().encode(
      '\uFEFF# 題 😀\r\n\r\nU.S. Forces Japan (USFJ).\r\n\r\n> USFJ’s 在日米軍 and\r\n> U.S. Forces\r\n> Japan; the USJF.\r\n',
    );
    const editor = await openNote(bytes);
    const { document } = editor;
    assert.deepEqual((await hoverOf(editor, 'USFJ'))?.range, rangeOf(document, 'USFJ'));
    assert.deepEqual((await hoverOf(editor, '在日米軍'))?.range, rangeOf(document, '在日米軍'));
    const wrapped = await hoverOf(editor, 'U.S. Forces', 2);
    assert.equal(document.getText(wrapped?.range), 'U.S. Forces\r\n> Japan');
    const [finding] = await expectCodes(document.uri, ['misspelled-term', 'uncited-quote']);
    assert.deepEqual(finding?.range, rangeOf(document, 'USJF'));
  });

  it('a note with nothing but code', async () => {
    const editor = await openNote('```sh\nexport USJF=1 # NDS\n```\n');
    assert.equal(await hoverOf(editor, 'NDS'), undefined);
    await pause(800);
    assert.deepEqual(diagnosticsOf(editor.document.uri), []);
  });

  it('edits while it is read', async () => {
    const editor = await openNote('The USFJ. '.repeat(5000));
    const hovers = Array.from({ length: 5 }, async (_, n) => {
      await editor.edit((builder) => builder.insert(editor.document.positionAt(n), '.'));
      return hoverOf(editor, 'USFJ', 3);
    });
    await Promise.all(hovers);
    const hover = await eventually('a hover comes', () => hoverOf(editor, 'USFJ', 2));
    assert.deepEqual(hover.range, rangeOf(editor.document, 'USFJ', 2));
  });
});
