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

  it('lets the locator be tabbed through', async () => {
    const editor = await openNote('One \n');
    putCursors(editor, placeOf(editor.document, '\n'));
    await answer('policyGloss.insertCitation', 0, 1);
    assert.equal(await textAfter(editor), `One [@${RECENT}, p. 1]\n`);
    await commands.executeCommand('hideSuggestWidget');
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await pause(100);
    await commands.executeCommand('type', { text: '7' });
    assert.equal(await textAfter(editor), `One [@${RECENT}, p. 7]\n`);
  });

  it('adds a footnote once for several cursors, undone in one step', async () => {
    const editor = await openNote('One.\n\nTwo.\n');
    putCursors(editor, placeOf(editor.document, '.', 1, 1), placeOf(editor.document, '.', 2, 1));
    await answer('policyGloss.insertCitation', 0, 3);
    const text = await textAfter(editor);
    assert.match(text, /^One\.\[\^1\]\n\nTwo\.\[\^1\]\n\n\[\^1\]: .+\. <!-- \[@[\w-]+\] -->\n$/);
    await commands.executeCommand('undo');
    assert.equal(await textAfter(editor), 'One.\n\nTwo.\n');
  });

  it('puts an empty line before a footnote at the cursor on the last line', async () => {
    const editor = await openNote('One.\n');
    putCursors(editor, editor.document.positionAt(5));
    await answer('policyGloss.insertCitation', 0, 3);
    assert.match(await textAfter(editor), /^One\.\n\[\^1\]\n\n\[\^1\]: .+\n$/);
  });

  it('formats in the style of the settings', async () => {
    await withSetting('citationStyle', 'chicago-author-date', async () => {
      const editor = await openNote('One \n');
      putCursors(editor, placeOf(editor.document, '\n'));
      await answer('policyGloss.insertCitation', 0, 4);
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
