import { strict as assert } from 'node:assert';
import {
  commands,
  MarkdownString,
  type CompletionItem,
  type CompletionList,
  type TextEditor,
} from 'vscode';
import { closeAll, openNote, pause, putCursors, withSetting } from './support/notes.ts';

/** What is offered at the end of a text, or where it has a `|`. */
async function offered(text: string, trigger?: string): Promise<CompletionItem[]> {
  const offset = text.includes('|') ? text.indexOf('|') : text.length;
  const { document } = await openNote(text.replace('|', ''));
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(offset),
    trigger,
    5,
  );
  return list.items.filter(
    ({ kind, sortText }) => kind !== undefined && /^\d{5}$/.test(sortText ?? ''),
  );
}

function labelsOf(items: readonly CompletionItem[]): string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('completion', () => {
  afterEach(closeAll);

  it('offers acronyms, the introduction first', async () => {
    const items = await offered('The US');
    const labels = labelsOf(items);
    assert.ok(labels.indexOf('U.S. Forces Japan (USFJ)') >= 0, String(labels));
    assert.ok(labels.indexOf('U.S. Forces Japan (USFJ)') < labels.indexOf('USFJ'));
    const acronym = items[labels.indexOf('USFJ')];
    assert.deepEqual(acronym?.label, { label: 'USFJ', description: 'U.S. Forces Japan' });
  });

  it('explains what is looked at', async () => {
    const items = await offered('The USF');
    const item = items.find(({ insertText }) => insertText === 'USFJ');
    assert.ok(item?.documentation instanceof MarkdownString);
    assert.match(item.documentation.value, /American command/);
  });

  it('does not introduce an acronym twice', async () => {
    const labels = labelsOf(await offered('U.S. Forces Japan (USFJ) is there. The USF'));
    assert.deepEqual(
      labels.filter((label) => label.includes('USFJ')),
      ['USFJ'],
    );
  });

  it('completes names and Japanese names when asked', async () => {
    assert.ok(
      labelsOf(await offered('The Alliance Coord')).includes('Alliance Coordination Mechanism'),
    );
    assert.ok(labelsOf(await offered('また在日')).includes('在日米軍'));
  });

  it('is quiet in ordinary words, and for a digit', async () => {
    assert.deepEqual(await offered('The forces'), []);
    assert.deepEqual(await offered('In 2'), []);
  });

  it('completes citation keys behind @, the most recent source first', async () => {
    for (const text of ['So @', 'So [@', 'So [@nishimura-2024; @', 'So [see -@gui']) {
      const labels = labelsOf(await offered(text));
      assert.ok(labels.includes('guidelines-2015'), `${text}: ${String(labels)}`);
    }
    const [first] = labelsOf(await offered('So [@'));
    assert.equal(first, 'department-of-war-order-2025');
  });

  it('offers nothing in code, links, addresses and front matter', async () => {
    for (const text of [
      '`USF|`',
      '```\nUSF',
      '---\ntitle: USF|\n---\n',
      '`@|`',
      '```\n[@',
      '---\ntitle: @|\n---\n',
      'mail someone@',
      '[x](https://x.example/@|)',
    ]) {
      assert.deepEqual(labelsOf(await offered(text)), [], text);
    }
  });

  /** Types into a new note, and waits until a list would be open. */
  async function typed(start: string, keys: string, ending?: string): Promise<TextEditor> {
    const editor = await openNote(start, ending === undefined ? {} : { ending });
    putCursors(editor, editor.document.positionAt(start.length));
    for (const text of keys) await commands.executeCommand('type', { text });
    await pause(1500);
    return editor;
  }

  /** Does what Tab does in a list that opened by itself, and returns the text then. */
  async function taken(start: string, keys: string): Promise<string> {
    const { document } = await typed(start, keys);
    await commands.executeCommand('focusAndAcceptSuggestion');
    await pause(300);
    return document.getText();
  }

  it('comes up by itself when capitals are typed that begin an acronym, and then only', async function () {
    this.timeout(90_000);
    assert.equal(await taken('The ', 'SC'), 'The U.S.-Japan Security Consultative Committee (SCC)');
    assert.equal(await taken('The ', 'USF'), 'The U.S. Forces Japan (USFJ)');
    assert.equal(await taken('', 'The'), 'The');
    assert.equal(await taken('A ', 'QZ'), 'A QZ');
    await withSetting('suggestAcronyms', false, async () => {
      assert.equal(await taken('The ', 'USF'), 'The USF');
      assert.equal(await taken('The ', '2+'), 'The 2+');
    });
  });

  it('does not come up by itself at a whole word, nor outside running text', async function () {
    this.timeout(90_000);
    for (const [start, keys] of [
      ['The ', 'US'],
      ['The ', 'SDF'],
      ['The ', '2+2'],
      ['# The ', 'SC'],
      ['---\ntitle: ', 'SC'],
      ['```\n', 'SC'],
      ['[', 'SC'],
      ['As @', 'nishimura-2024'],
    ] as const) {
      assert.equal(await taken(start, keys), start + keys);
    }
  });

  it('has no row selected when it came up by itself, so that Enter takes none', async () => {
    const { document } = await typed('The ', 'SC');
    await commands.executeCommand('acceptSelectedSuggestion');
    await pause(300);
    assert.equal(document.getText(), 'The SC');
  });

  it('comes on request only where Enter would take a row of any list', async () => {
    await withSetting('languages', ['markdown', 'plaintext'], async () => {
      const { document, selection } = await typed('The ', 'SC', 'txt');
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        selection.active,
      );
      assert.ok(!labelsOf(list.items).includes('SCC'));
      await commands.executeCommand('policyGloss.suggest');
      await pause(1500);
      await commands.executeCommand('acceptSelectedSuggestion');
      await pause(300);
      assert.equal(document.getText(), 'The U.S.-Japan Security Consultative Committee (SCC)');
    });
  });

  it('inserts what was chosen', async () => {
    const editor = await openNote('The USF');
    putCursors(editor, editor.document.positionAt(7));
    await commands.executeCommand('editor.action.triggerSuggest');
    await pause(1500);
    await commands.executeCommand('acceptSelectedSuggestion');
    await pause(300);
    assert.equal(editor.document.getText(), 'The U.S. Forces Japan (USFJ)');
  });
});
