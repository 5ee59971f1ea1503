import { strict as assert } from 'node:assert';
import {
  commands,
  window,
  workspace,
  type DocumentHighlight,
  type Location,
  type LocationLink,
  type TextDocument,
} from 'vscode';
import {
  closeAll,
  eventually,
  openNote,
  placeOf,
  rangeOf,
  removeFile,
  writeFile,
} from './support/notes.ts';

async function at<T>(command: string, document: TextDocument, text: string): Promise<T[]> {
  return commands.executeCommand<T[]>(command, document.uri, placeOf(document, text, 1, 1));
}

const NOTE =
  'U.S. Forces Japan (USFJ): the USFJ and 在日米軍.\n\nJSDF [@nishimura-2024; @nishimura-2024].\n';

describe('navigation', () => {
  afterEach(closeAll);

  it('leads from a term to its entry in the glossary', async () => {
    const { document } = await openNote(NOTE);
    const [link] = await at<LocationLink | Location>(
      'vscode.executeDefinitionProvider',
      document,
      'USFJ',
    );
    assert.ok(link && 'targetUri' in link);
    assert.deepEqual(link.originSelectionRange, rangeOf(document, 'USFJ'));
    const glossary = await workspace.openTextDocument(link.targetUri);
    assert.match(glossary.lineAt(link.targetRange.start.line).text, /id: usfj/);
  });

  it('leads to every sense, and from a key to its source', async () => {
    const { document } = await openNote('The NDS [@nishimura-2024].\n');
    const links = await at<LocationLink>('vscode.executeDefinitionProvider', document, 'NDS');
    assert.equal(links.length, 2);
    const [source] = await at<LocationLink>(
      'vscode.executeDefinitionProvider',
      document,
      'nishimura',
    );
    assert.match(source?.targetUri.path ?? '', /sources\.yaml$/);
  });

  it('highlights and lists the mentions of the same term, in every form', async () => {
    const { document } = await openNote(NOTE);
    const expected = ['U.S. Forces Japan', 'USFJ', 'USFJ', '在日米軍'];
    const highlights = await at<DocumentHighlight>(
      'vscode.executeDocumentHighlights',
      document,
      'USFJ',
    );
    assert.deepEqual(
      highlights.map(({ range }) => document.getText(range)),
      expected,
    );
    const references = await at<Location>('vscode.executeReferenceProvider', document, 'USFJ');
    assert.deepEqual(
      references.map(({ range }) => document.getText(range)),
      expected,
    );
    const keys = await at<Location>('vscode.executeReferenceProvider', document, 'nishimura');
    // VS Code's own Markdown support may take the bracket for a link.
    const ours = keys.filter(({ range }) => document.getText(range) === 'nishimura-2024');
    assert.equal(ours.length, 2);
  });

  it('opens an entry of the workspace from a hover, at its line', async () => {
    const entries =
      'terms:\n  - {name: Other Zone}\n  - {id: qzn, acronym: QZN, name: Quay Zone}\n';
    const glossary = await writeFile('navigation/own.glossary.yaml', entries);
    const note = await writeFile('navigation/note.md', 'The QZN met.\n');
    await window.showTextDocument(await workspace.openTextDocument(note));
    const editor = await eventually('the glossary is open at the entry', async () => {
      // The file is read some time after it was written.
      await commands.executeCommand('policyGloss.openEntry', { kind: 'term', id: 'qzn' });
      const active = window.activeTextEditor;
      return String(active?.document.uri) === String(glossary) ? active : undefined;
    });
    assert.match(editor.document.lineAt(editor.selection.start.line).text, /id: qzn/);
    await removeFile(glossary);
    await removeFile(note);
  });

  it('opens the page of a bundled term from a hover, which nobody can write to', async () => {
    await openNote(NOTE);
    await commands.executeCommand('policyGloss.openEntry', { kind: 'term', id: 'usfj' });
    const page = await eventually('the page is open', () =>
      workspace.textDocuments.find(({ uri }) => uri.scheme === 'policy-gloss-term'),
    );
    assert.match(page.getText(), /^# .*USFJ/);
    assert.notEqual(workspace.fs.isWritableFileSystem(page.uri.scheme), true);
    assert.deepEqual(
      workspace.textDocuments.filter(
        ({ uri }) => uri.scheme === 'file' && uri.path.includes('japan-us-security'),
      ),
      [],
    );
  });

  it('shows a term and lists mentions beside the note', async () => {
    const { document } = await openNote(NOTE);
    const place = { uri: document.uri.toString(), line: 0, character: 20 };
    await commands.executeCommand('policyGloss.showTerm', 'jsdf', place);
    await commands.executeCommand('closeReferenceSearch');
    await commands.executeCommand('policyGloss.listMentions', 'usfj', place);
    await commands.executeCommand('closeReferenceSearch');
    assert.equal(window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('pins a sense in the front matter', async () => {
    const { document } = await openNote('The NDS says so.\n');
    const place = { uri: document.uri.toString(), line: 0, character: 4 };
    await commands.executeCommand('policyGloss.pinSense', 'NDS', 'nds-us', place);
    assert.match(document.getText(), /^---\npolicy-gloss:\n {2}senses:\n {4}NDS: nds-us\n---\n/);
  });
});
