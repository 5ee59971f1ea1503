import { strict as assert } from 'node:assert';
import {
  Range,
  commands,
  EventEmitter,
  FileType,
  languages,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type Disposable,
  type FileSystemProvider,
  type Hover,
  type MarkdownString,
  type TextEditor,
} from 'vscode';
import {
  closeAll,
  codeOf,
  diagnosticsOf,
  eventually,
  expectCodes,
  inFolder,
  openNote,
  pause,
  placeOf,
  putCursors,
  removeFile,
  withSetting,
  writeFile,
} from './support/notes.ts';

/** Longer than the pause after which a note is checked. */
const CHECKED = 1500;

/** Types as a person does. */
async function type(text: string): Promise<void> {
  for (const unit of text) await commands.executeCommand('type', { text: unit });
}

/** A note with the cursor at its end. */
async function openAtEnd(text: string): Promise<TextEditor> {
  const editor = await openNote(text);
  putCursors(editor, editor.document.positionAt(text.length));
  await eventually('the note is checked', async () => {
    await pause(CHECKED);
    return true;
  });
  return editor;
}

/** Makes sure that the codes of a note's findings stay as they are. */
async function staysAt(uri: Uri, expected: readonly string[]): Promise<void> {
  await expectCodes(uri, expected);
  await pause(CHECKED);
  assert.deepEqual(diagnosticsOf(uri).map(codeOf), expected);
}

describe('the word at the cursor', () => {
  afterEach(closeAll);

  it('is not judged while it is typed, and is when the cursor leaves it without an edit', async () => {
    const editor = await openAtEnd('Wan Yi came.\n\nThen the ');
    const { uri } = editor.document;
    await expectCodes(uri, ['misspelled-term']);
    await type('USJF');
    await staysAt(uri, ['misspelled-term']);
    putCursors(editor, editor.document.positionAt(0));
    await expectCodes(uri, ['misspelled-term', 'misspelled-term']);
    // It was not edited since: it stays, wherever the cursor is.
    putCursors(editor, placeOf(editor.document, 'SJF'));
    await staysAt(uri, ['misspelled-term', 'misspelled-term']);
  });

  it('is judged with the next word', async () => {
    const { document } = await openAtEnd('Then the ');
    await type('USJF');
    await staysAt(document.uri, []);
    await type(' spoke');
    await expectCodes(document.uri, ['misspelled-term']);
  });

  it('is judged when the note is saved', async () => {
    const { document } = await openAtEnd('Then the ');
    await type('USJF');
    await staysAt(document.uri, []);
    // Where files are saved after a delay, that has happened by now, and judged nothing.
    await commands.executeCommand('workbench.action.files.save');
    await expectCodes(document.uri, ['misspelled-term']);
  });

  it('is judged when another editor is in front', async () => {
    const { document } = await openAtEnd('Then the ');
    await type('USJF');
    await staysAt(document.uri, []);
    await openNote('Another note.\n');
    await expectCodes(document.uri, ['misspelled-term']);
  });

  it('is judged when somebody asks', async () => {
    const { document } = await openAtEnd('Then the ');
    await type('USJF');
    await staysAt(document.uri, []);
    await commands.executeCommand('policyGloss.lintNote');
    await staysAt(document.uri, ['misspelled-term']);
  });

  it('is that of each cursor', async () => {
    const editor = await openAtEnd('The US\n\nThe US\n');
    const { document } = editor;
    putCursors(editor, document.positionAt(6), document.positionAt(14));
    await type('JF');
    assert.equal(document.getText(), 'The USJF\n\nThe USJF\n');
    await staysAt(document.uri, []);
    putCursors(editor, document.positionAt(8));
    await expectCodes(document.uri, ['misspelled-term']);
    assert.equal(diagnosticsOf(document.uri)[0]?.range.start.line, 2);
    putCursors(editor, document.positionAt(0));
    await expectCodes(document.uri, ['misspelled-term', 'misspelled-term']);
  });

  it('keeps a quotation from being judged before its sentence ends', async () => {
    const { document } = await openAtEnd('It is so. The treaty says ');
    await type(
      '"each party recognizes that an armed attack against either party would be dangerous',
    );
    await staysAt(document.uri, []);
    await type('"');
    await staysAt(document.uri, []);
    await type('. They');
    await expectCodes(document.uri, ['uncited-quote']);
  });
});

/** A file system in memory with one note. */
class OneNote implements FileSystemProvider {
  private readonly bytes = new TextEncoder().encode('The USJF spoke.\n');
  readonly onDidChangeFile = new EventEmitter<never>().event;
  watch(): Disposable {
    return { dispose: () => undefined };
  }
  stat() {
    return { type: FileType.File, ctime: 0, mtime: 0, size: this.bytes.length };
  }
  readFile() {
    return this.bytes;
  }
  readDirectory() {
    return [];
  }
  createDirectory() {}
  writeFile() {}
  delete() {}
  rename() {}
}

describe('notes that are linted', () => {
  afterEach(closeAll);

  const openAt = async (uri: Uri): Promise<Uri> => {
    const document = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(document, 'markdown');
    await window.showTextDocument(document);
    return document.uri;
  };

  it('are untitled ones', async () => {
    const content = 'The USJF spoke.\n';
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document);
    await expectCodes(document.uri, ['misspelled-term']);
  });

  it('are those of other file systems that can be written', async () => {
    const provider = workspace.registerFileSystemProvider('quiet-writable', new OneNote());
    try {
      await expectCodes(await openAt(Uri.parse('quiet-writable:/a.md')), ['misspelled-term']);
    } finally {
      await closeAll();
      provider.dispose();
    }
  });

  it('are not the originals of a comparison, also when somebody asks', async () => {
    const readOnly = workspace.registerFileSystemProvider('quiet-original', new OneNote(), {
      isReadonly: true,
    });
    const shown = workspace.registerTextDocumentContentProvider('quiet-shown', {
      provideTextDocumentContent: () => 'The USJF spoke.\n',
    });
    try {
      for (const scheme of ['quiet-original', 'quiet-shown']) {
        const uri = await openAt(Uri.parse(`${scheme}:/a.md`));
        await commands.executeCommand('policyGloss.lintNote');
        await staysAt(uri, []);
      }
    } finally {
      await closeAll();
      readOnly.dispose();
      shown.dispose();
    }
  });

  it('are not cells of notebooks, which have the hovers of the workspace', async () => {
    const glossary = await writeFile(
      'cells/own.glossary.yaml',
      'terms:\n  - acronym: QZXV\n    name: Quick Zonal Exchange Venue\n    definition: Our words.\n',
    );
    const cells = [{ cell_type: 'markdown', metadata: {}, source: ['QZXV and USJF.'] }];
    const file = await writeFile(
      'cells/book.ipynb',
      JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 2 }),
    );
    try {
      const notebook = await workspace.openNotebookDocument(file);
      const [cell] = notebook.getCells();
      assert.ok(cell);
      await window.showNotebookDocument(notebook);
      const at = placeOf(cell.document, 'QZXV', 1, 1);
      await eventually('the hover is that of a note', async () => {
        const hovers = await commands.executeCommand<Hover[]>(
          'vscode.executeHoverProvider',
          cell.document.uri,
          at,
        );
        const text = hovers.flatMap(({ contents }) =>
          contents.map((one) => (one as MarkdownString).value),
        );
        return text.join('\n').includes('Our words.');
      });
      await staysAt(cell.document.uri, []);
    } finally {
      await closeAll();
      await removeFile(glossary);
      await removeFile(file);
    }
  });
});

describe('findings of notes that are gone', () => {
  afterEach(closeAll);

  const lintAll = async (...uris: Uri[]): Promise<void> => {
    await commands.executeCommand('policyGloss.lintWorkspace');
    for (const uri of uris) await expectCodes(uri, ['misspelled-term']);
  };
  const areGone = (...uris: Uri[]) =>
    eventually('the findings go', () => uris.every((uri) => diagnosticsOf(uri).length === 0));

  it('go with a note that is deleted, moved or renamed, and with their folder', async () => {
    const text = 'The USJF spoke.\n';
    const paths = ['gone/a.md', 'gone/b.md', 'gone/deep/c.md', 'gone/else/d.md', 'gone/stays.md'];
    const uris = await Promise.all(paths.map((path) => writeFile(path, text)));
    const [a, b, c, d, stays] = uris as [Uri, Uri, Uri, Uri, Uri];
    await lintAll(...uris);
    await removeFile(a);
    const edit = new WorkspaceEdit();
    edit.renameFile(b, inFolder('gone/new.md'));
    edit.renameFile(inFolder('gone/deep'), inFolder('gone/moved'));
    edit.deleteFile(inFolder('gone/else'), { recursive: true });
    await workspace.applyEdit(edit);
    await areGone(a, b, c, d);
    assert.equal(diagnosticsOf(stays).length, 1);
    const remove = new WorkspaceEdit();
    remove.deleteFile(inFolder('gone'), { recursive: true });
    await workspace.applyEdit(remove);
    await areGone(stays);
  });

  it('go when another program deletes them, at the latest with the next look', async () => {
    const note = await writeFile('away/a.md', 'The USJF spoke.\n');
    await lintAll(note);
    await workspace.fs.delete(inFolder('away'), { recursive: true });
    await commands.executeCommand('policyGloss.lintWorkspace');
    await areGone(note);
  });

  it('go with an editor that showed the note, too', async () => {
    const note = await writeFile('open/a.md', 'The USJF spoke.\n');
    await commands.executeCommand('vscode.open', note);
    await lintAll(note);
    await removeFile(note);
    await closeAll();
    await areGone(note);
  });
});

describe('the page of a rule', () => {
  afterEach(closeAll);

  it('opens from the last of the quick fixes, without the web and read-only', async () => {
    const { document } = await openNote('The USJF spoke.\n');
    await expectCodes(document.uri, ['misspelled-term']);
    const at = placeOf(document, 'USJF', 1, 1);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(at, at),
    );
    const about = actions.filter(({ title }) => title.startsWith('About '));
    assert.deepEqual(
      about.map(({ title }) => title),
      ['About misspelled-term'],
    );
    const { command } = about[0] ?? assert.fail();
    assert.ok(command);
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
    const page = await eventually('the page is open', () =>
      workspace.textDocuments.find(({ uri }) => uri.scheme === 'policy-gloss-rule'),
    );
    assert.match(page.getText(), /^# misspelled-term$/m);
    assert.ok(
      window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label.includes('misspelled-term')),
      ),
    );
  });
});

describe('notes in other languages', () => {
  afterEach(closeAll);

  it('are linted, and fixed by the command, where the setting names their language', async () => {
    const { document } = await openNote('The USJF spoke.\n', { ending: 'txt' });
    assert.equal(document.languageId, 'plaintext');
    await staysAt(document.uri, []);
    await withSetting('languages', ['markdown', 'plaintext'], async () => {
      await expectCodes(document.uri, ['misspelled-term']);
      await commands.executeCommand('policyGloss.fixAll');
      assert.equal(document.getText(), 'The USFJ spoke.\n');
    });
  });

  it('are Quarto and R Markdown by their names alone', async () => {
    for (const [ending, language] of [
      ['qmd', 'quarto'],
      ['Rmd', 'rmd'],
    ] as const) {
      const { document } = await openNote('The USJF spoke.\n', { ending });
      assert.equal(document.languageId, language);
      await expectCodes(document.uri, ['misspelled-term']);
    }
  });
});
