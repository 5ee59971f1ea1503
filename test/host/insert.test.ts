import { strict as assert } from 'node:assert';
import { commands, Selection, type TextEditor } from 'vscode';
import {
  answer,
  closeAll,
  openNote,
  pause,
  placeOf,
  putCursors,
  rangeOf,
  withSetting,
} from './support/notes.ts';

/** In the order of the picker: the most recent source, then the one before. */
const RECENT = 'department-of-war-order-2025';

async function textAfter(editor: TextEditor): Promise<string> {
  await pause(100);
  return editor.document.getText();
}

describe('insert citation', () => {
  afterEach(closeAll);

  it('inserts the key at every cursor', async () => {
    const editor = await openNote('One.\nTwo.\n');
    putCursors(
      editor,
      placeOf(editor.document, 'One', 1, 3),
      placeOf(editor.document, 'Two', 1, 3),
    );
    await answer('policyGloss.insertCitation', 0, 0);
    assert.equal(await textAfter(editor), `One[@${RECENT}].\nTwo[@${RECENT}].\n`);
  });

  it('cites the author in the sentence', async () => {
    const editor = await openNote('One \n');
    putCursors(editor, placeOf(editor.document, '\n'));
    await answer('policyGloss.insertCitation', 0, 1);
    assert.equal(await textAfter(editor), `One @${RECENT}\n`);
  });

  it('offers what the note cites first', async () => {
    const editor = await openNote('One [@nishimura-2024]. Two [@scc-statement-2024]. Three \n');
    putCursors(editor, placeOf(editor.document, '\n'));
    await answer('policyGloss.insertCitation', 1, 0);
    assert.match(await textAfter(editor), /Three \[@nishimura-2024\]\n$/);
  });

  it('takes several sources', async () => {
    const editor = await openNote('One [@nishimura-2024]. Two \n');
    putCursors(editor, placeOf(editor.document, '\n'));
    // A source, the last row (another one), the most recent source, the first form.
    await answer('policyGloss.insertCitation', 0, -1, 0, 0);
    assert.match(await textAfter(editor), new RegExp(`Two \\[@nishimura-2024; @${RECENT}\\]\n$`));
  });

  it('puts footnotes right after the words, at every cursor, undone in one step', async () => {
    const text = 'One \n\nTwo more.\n\n- \n\n';
    const editor = await openNote(text);
    const { document } = editor;
    putCursors(
      editor,
      placeOf(document, 'One', 1, 4),
      placeOf(document, 'Two', 1, 4),
      placeOf(document, '- ', 1, 2),
    );
    await answer('policyGloss.insertCitation', 0, 2);
    assert.match(
      await textAfter(editor),
      /^One\[\^1\]\n\nTwo\[\^1\] more\.\n\n- \[\^1\]\n\n\[\^1\]: /,
    );
    await commands.executeCommand('undo');
    assert.equal(await textAfter(editor), text);
  });

  it('stands apart from a quotation that a finding is about, its footnote does not', async () => {
    for (const [form, expected] of [
      [0, `He said “so” [@${RECENT}].`],
      [2, 'He said “so”[^1].'],
    ] as const) {
      const editor = await openNote('He said “so”.\n');
      const offset = 'He said “so”'.length;
      await answer({ command: 'policyGloss.insertCitation', arguments: [offset] }, 0, form);
      assert.equal((await textAfter(editor)).split('\n')[0], expected);
    }
  });

  it('adds a footnote once for several cursors, undone in one step', async () => {
    const editor = await openNote('One.\n\nTwo.\n');
    putCursors(editor, placeOf(editor.document, '.', 1, 1), placeOf(editor.document, '.', 2, 1));
    await answer('policyGloss.insertCitation', 0, 2);
    const text = await textAfter(editor);
    assert.match(text, /^One\.\[\^1\]\n\nTwo\.\[\^1\]\n\n\[\^1\]: .+\. <!-- \[@[\w-]+\] -->\n$/);
    await commands.executeCommand('undo');
    assert.equal(await textAfter(editor), 'One.\n\nTwo.\n');
  });

  it('puts an empty line before a footnote at the cursor on the last line', async () => {
    const editor = await openNote('One.\n');
    putCursors(editor, editor.document.positionAt(5));
    await answer('policyGloss.insertCitation', 0, 2);
    assert.match(await textAfter(editor), /^One\.\n\[\^1\]\n\n\[\^1\]: .+\n$/);
  });

  it('formats in the style of the settings', async () => {
    await withSetting('citationStyle', 'chicago-author-date', async () => {
      const editor = await openNote('One \n');
      putCursors(editor, placeOf(editor.document, '\n'));
      await answer('policyGloss.insertCitation', 0, 3);
      assert.match(await textAfter(editor), /^One \(.+ 2025\)<!-- \[@[\w-]+\] -->\n$/);
    });
  });

  it('replaces what is selected', async () => {
    const editor = await openNote('One CITE two.\n');
    const range = rangeOf(editor.document, 'CITE');
    editor.selection = new Selection(range.start, range.end);
    await answer('policyGloss.insertCitation', 0, 0);
    assert.equal(await textAfter(editor), `One [@${RECENT}] two.\n`);
  });
});

describe('insert quotation', () => {
  afterEach(closeAll);

  it('inserts a stored quotation with its citation', async () => {
    const editor = await openNote('As they say: \n');
    putCursors(editor, placeOf(editor.document, '\n'));
    await answer('policyGloss.insertQuotation', 0, 0, 0);
    assert.match(await textAfter(editor), /^As they say: “.+” \[@[\w-]+(?:, .+)?\]\n$/);
  });

  it('inserts a block quote on lines of its own', async () => {
    const editor = await openNote('As they say:\n');
    putCursors(editor, placeOf(editor.document, '\n'));
    await answer('policyGloss.insertQuotation', 0, 0, 1);
    assert.match(
      await textAfter(editor),
      /^As they say:\n\n(?:> .+\n)+> \[@[\w-]+(?:, .+)?\]\n\n$/,
    );
  });
});

describe('insert definition as footnote', () => {
  afterEach(closeAll);

  it('takes the term at the cursor, behind its possessive', async () => {
    const editor = await openNote("The USFJ's staff.\n");
    putCursors(editor, placeOf(editor.document, 'USFJ', 1, 2));
    await commands.executeCommand('policyGloss.insertDefinitionFootnote');
    assert.match(
      await textAfter(editor),
      /^The USFJ's\[\^usfj\] staff\.\n\n\[\^usfj\]: U\.S\. Forces Japan \(USFJ\): American command .+\n$/,
    );
  });

  it('asks for a term where there is none, and which sense is meant', async () => {
    const editor = await openNote('Nothing here.\n');
    putCursors(editor, placeOf(editor.document, '.'));
    await answer('policyGloss.insertDefinitionFootnote', 0);
    assert.match(await textAfter(editor), /^Nothing here\[\^([\w-]+)\]\.\n\n\[\^\1\]: .+\n$/);

    const other = await openNote('The NDS.\n');
    putCursors(other, placeOf(other.document, 'NDS'));
    await answer('policyGloss.insertDefinitionFootnote', 1);
    assert.match(await textAfter(other), /^The NDS\[\^nds-us\]\.\n/);
  });
});
