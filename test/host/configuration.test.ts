import { strict as assert } from 'node:assert';
import { commands, type CompletionList } from 'vscode';
import {
  closeAll,
  diagnosticsOf,
  eventually,
  expectCodes,
  openNote,
  removeFile,
  writeFile,
} from './support/notes.ts';
import { Position, window, workspace, WorkspaceEdit, Range, type Uri } from 'vscode';

const NOTE = 'U.S. Forces Japan (USFJ) is there; the USJF was. The QZXV met.\n';
const CODES = ['misspelled-term', 'undefined-acronym'];

describe('.policy-gloss.yaml', () => {
  let file: Uri;

  afterEach(async () => {
    await closeAll();
    await removeFile(file);
  });

  it('sets rules and words, and each change takes effect at once', async () => {
    const { document } = await openNote(NOTE);
    await expectCodes(document.uri, CODES);
    file = await writeFile('.policy-gloss.yaml', 'rules: {undefined-acronym: off}\n');
    await expectCodes(document.uri, ['misspelled-term']);
    file = await writeFile('.policy-gloss.yaml', 'words: [QZXV]\nrules: {misspelled-term: off}\n');
    await expectCodes(document.uri, []);
  });

  it('ignores notes', async () => {
    const { document } = await openNote(NOTE);
    await expectCodes(document.uri, CODES);
    file = await writeFile('.policy-gloss.yaml', 'ignore: [notes/]\n');
    await expectCodes(document.uri, []);
  });

  it('shows what is wrong in it, and the last good state stays', async () => {
    const { document } = await openNote(NOTE);
    file = await writeFile('.policy-gloss.yaml', 'rules: {undefined-acronym: off}\n');
    await expectCodes(document.uri, ['misspelled-term']);
    const configuration = await workspace.openTextDocument(file);
    const edit = new WorkspaceEdit();
    edit.replace(file, new Range(0, 0, 1, 0), 'rules:\n  mispelled-term: off\n');
    await workspace.applyEdit(edit);
    const [problem] = await eventually('the problem shows', () => {
      const found = diagnosticsOf(file);
      return found.length === 1 && found;
    });
    assert.match(problem?.message ?? '', /no rule "mispelled-term".*"misspelled-term"/);
    assert.equal(configuration.getText(problem?.range), 'mispelled-term');
    await expectCodes(document.uri, ['misspelled-term']);
  });

  it('is completed: keys, rules, severities', async () => {
    // A path of its own: VS Code keeps the text of a document that was open before.
    file = await writeFile('completed/.policy-gloss.yaml', 'rules:\n  \n  unknown-source: \n');
    const { document } = await window.showTextDocument(await workspace.openTextDocument(file));
    const labels = async (line: number, column: number): Promise<string[]> => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(line, column),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const offers = async (line: number, column: number, label: string): Promise<void> => {
      const found = await labels(line, column);
      assert.ok(found.includes(label), `${label} is not among: ${found.join(', ')}`);
    };
    await offers(1, 2, 'misspelled-term');
    await offers(2, 18, 'warning');
    await offers(3, 0, 'words');
  });
});

describe('glossaries by folder', () => {
  it('serve their folder and those below, not a neighbor of a similar name', async () => {
    const entry = (name: string): string => `terms:\n  - {acronym: QZXV, name: ${name}}\n`;
    const near = await writeFile('shipping/own.glossary.yaml', entry('Quay Zone Exchange'));
    const config = await writeFile('.policy-gloss.yaml', 'rules: {unexpanded-first-use: off}\n');
    const open = async (path: string): Promise<Uri> => {
      const uri = await writeFile(path, 'The QZXV met.\n');
      await window.showTextDocument(await workspace.openTextDocument(uri));
      return uri;
    };
    const inside = await open('shipping/deep/note.md');
    await expectCodes(inside, []);
    const outside = await open('shipping-legacy/note.md');
    await expectCodes(outside, ['undefined-acronym']);
    const legacy = await writeFile('shipping-legacy/own.glossary.yaml', entry('Old Exchange'));
    await expectCodes(outside, []);
    await closeAll();
    for (const uri of [near, config, inside, outside, legacy]) await removeFile(uri);
  });
});
