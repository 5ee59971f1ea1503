import { strict as assert } from 'node:assert';
import {
  commands,
  DiagnosticSeverity,
  Position,
  Range,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import {
  closeAll,
  codeOf,
  diagnosticsOf,
  eventually,
  expectCodes,
  inFolder,
  openNote,
  rangeOf,
  removeFile,
  withSetting,
  writeFile,
} from './support/notes.ts';

const NOTE = 'U.S. Forces Japan (USFJ) is there; the USJF was.\n\nSee [@nishimura-2042] on QZXV.\n';

describe('diagnostics', () => {
  afterEach(closeAll);

  it('appear with severity, place, source and a link to the rule', async () => {
    const { document } = await openNote(NOTE);
    const [first, second, third] = await expectCodes(document.uri, [
      'misspelled-term',
      'unknown-source',
      'undefined-acronym',
    ]);
    assert.deepEqual(first?.range, rangeOf(document, 'USJF'));
    assert.deepEqual(
      [first, second, third].map((one) => one?.severity),
      [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Information],
    );
    assert.ok(first && typeof first.code === 'object');
    assert.match(first.code.target.toString(), /^https:.*misspelled-term\.md$/);
  });

  it('follow the text', async () => {
    const editor = await openNote(NOTE);
    const { document } = editor;
    await eventually('the note is checked', () => diagnosticsOf(document.uri).length === 3);
    await editor.edit((builder) => builder.replace(rangeOf(document, 'USJF'), 'USFJ'));
    await expectCodes(document.uri, ['unknown-source', 'undefined-acronym']);
  });

  it('follow the settings without a reload', async () => {
    const { document } = await openNote(NOTE);
    const all = ['misspelled-term', 'unknown-source', 'undefined-acronym'];
    await expectCodes(document.uri, all);
    await withSetting('lint.enabled', false, () => expectCodes(document.uri, []));
    await expectCodes(document.uri, all);
    await withSetting('rules', { 'unknown-source': 'off', 'misspelled-term': 'hint' }, async () => {
      await eventually('the level changes', () =>
        diagnosticsOf(document.uri).some(({ severity }) => severity === DiagnosticSeverity.Hint),
      );
      assert.deepEqual(diagnosticsOf(document.uri).map(codeOf), [
        'misspelled-term',
        'undefined-acronym',
      ]);
    });
    await withSetting('words', ['QZXV'], () =>
      expectCodes(document.uri, ['misspelled-term', 'unknown-source']),
    );
    await withSetting('languages', ['quarto'], () => expectCodes(document.uri, []));
    await expectCodes(document.uri, all);
  });

  it('go when the note is closed', async () => {
    // Opened as a reader does: what an extension opens stays in memory for a while.
    const uri = await writeFile('notes/closing.md', NOTE);
    await commands.executeCommand('vscode.open', uri);
    await eventually('the note is checked', () => diagnosticsOf(uri).length === 3);
    await closeAll();
    await eventually('the findings are gone', () => diagnosticsOf(uri).length === 0);
  });

  it('follow the glossaries of the workspace: made, changed, unsaved, removed', async () => {
    const { document } = await openNote(NOTE);
    const all = ['misspelled-term', 'unknown-source', 'undefined-acronym'];
    const known = ['misspelled-term', 'unknown-source'];
    await expectCodes(document.uri, all);
    const term =
      'terms:\n  - acronym: QZXV\n    name: Quick Zonal Exchange Venue\n    expand: never\n';
    const uri = await writeFile('team.glossary.yaml', term);
    await expectCodes(document.uri, known);

    await writeFile('team.glossary.yaml', 'terms: []\n');
    await expectCodes(document.uri, all);

    const glossary = await workspace.openTextDocument(uri);
    await window.showTextDocument(glossary, { preview: false });
    const edit = new WorkspaceEdit();
    edit.replace(uri, new Range(new Position(0, 0), new Position(1, 0)), term);
    await workspace.applyEdit(edit);
    await window.showTextDocument(document);
    await expectCodes(document.uri, known);

    await closeAll();
    const again = await workspace.openTextDocument(document.uri);
    await window.showTextDocument(again);
    await expectCodes(document.uri, all);
    await writeFile('team.glossary.yaml', term);
    await expectCodes(document.uri, known);
    await removeFile(uri);
    await expectCodes(document.uri, all);
  });

  it('read the glossaries that the settings name', async () => {
    const { document } = await openNote('The QZXV is new.\n');
    await expectCodes(document.uri, ['undefined-acronym']);
    const uri = await writeFile('terms/names.yaml', 'terms:\n  - {acronym: QZXV, expand: never}\n');
    await withSetting('glossaries', ['terms/names.yaml'], () => expectCodes(document.uri, []));
    await expectCodes(document.uri, ['undefined-acronym']);
    await removeFile(uri);
  });
});

describe('diagnostics in glossaries', () => {
  afterEach(closeAll);

  it('name what is wrong, while the other entries stay live', async () => {
    const uri = await writeFile(
      'broken.glossary.yaml',
      `terms:
  - acronym: QZXV
    name: Quick Zonal Exchange Venue
    expand: never
  - acronim: QZXW
  - acronym: QZXY
    expand: never
    see-also: [usfk-nowhere]
`,
    );
    try {
      await eventually('the problems show', () => diagnosticsOf(uri).length >= 2);
      const codes = diagnosticsOf(uri).map(codeOf);
      assert.ok(codes.includes('unknown-key') && codes.includes('unknown-term'), String(codes));
      const [first] = diagnosticsOf(uri);
      assert.equal(first?.range.start.line, 4);
      const { document } = await openNote('QZXV and QZXY, not QZXW.\n');
      const [finding] = await expectCodes(document.uri, ['undefined-acronym']);
      assert.deepEqual(finding?.range, rangeOf(document, 'QZXW'));
    } finally {
      await removeFile(uri);
    }
    await eventually('the problems go', () => diagnosticsOf(uri).length === 0);
  });

  it('follow folders that come, move and go', async () => {
    const shown = (path: string) => (): boolean => diagnosticsOf(inFolder(path)).length > 0;
    const gone = (path: string) => (): boolean => diagnosticsOf(inFolder(path)).length === 0;
    await writeFile('parked/deep/broken.glossary.yaml', 'terms:\n  - acronim: QZXV\n');
    await eventually('the problem shows', shown('parked/deep/broken.glossary.yaml'));
    const move = new WorkspaceEdit();
    move.renameFile(inFolder('parked'), inFolder('arrived'));
    await workspace.applyEdit(move);
    await eventually('it moves', shown('arrived/deep/broken.glossary.yaml'));
    await eventually('it is not left behind', gone('parked/deep/broken.glossary.yaml'));
    const remove = new WorkspaceEdit();
    remove.deleteFile(inFolder('arrived'), { recursive: true });
    await workspace.applyEdit(remove);
    await eventually('it goes', gone('arrived/deep/broken.glossary.yaml'));
  });

  it('say when a file is not UTF-8', async () => {
    const uri = await writeFile('latin.glossary.yml', new Uint8Array([0x74, 0xe9, 0x3a]));
    const [problem] = await eventually('the problem shows', () => {
      const found = diagnosticsOf(uri);
      return found.length > 0 && found;
    });
    assert.match(problem?.message ?? '', /UTF-8/);
    await removeFile(uri);
  });
});
