import { strict as assert } from 'node:assert';
import {
  commands,
  Range,
  workspace,
  WorkspaceEdit,
  type Hover,
  type LocationLink,
  type MarkdownString,
  type Uri,
} from 'vscode';
import { parseGlossary, type FileLocation } from '../../src/core/index.ts';
import { EditorFiles } from '../../src/vscode/editor-files.ts';
import { placeOfNote } from '../../src/vscode/glossaries/find-glossaries.ts';
import { readGlossary } from '../../src/vscode/glossaries/read-glossary.ts';
import {
  closeAll,
  diagnosticsOf,
  eventually,
  expectCodes,
  openNote,
  pause,
  placeOf,
  removeFile,
  withSetting,
  writeFile,
} from './support/notes.ts';

const NOTE = '---\nbibliography: refs.bib\n---\n\nAs said [@smith-2020; @jones-2021].\n';
const SMITH =
  '@report{smith-2020,\n  title = {A {NATO} View},\n  author = {Smith, Ann},\n  date = {2020-05-01}\n}\n';
const JONES = '@book{jones-2021, title = {B}, author = {Jones, Bo}}\n';

describe('bibliographies', () => {
  let file: Uri;

  afterEach(async () => {
    await closeAll();
    await removeFile(file);
  });

  it('of a note are its sources: findings, hover, definition', async () => {
    file = await writeFile('notes/refs.bib', SMITH);
    const { document } = await openNote(NOTE);
    const [finding] = await expectCodes(document.uri, ['unknown-source']);
    assert.equal(document.getText(finding?.range), 'jones-2021');
    const place = placeOf(document, 'smith-2020', 1, 1);
    const [hover] = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    assert.ok(hover);
    assert.match(
      (hover.contents as MarkdownString[]).map(({ value }) => value).join('\n'),
      /Smith/,
    );
    const [link] = await commands.executeCommand<LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    assert.equal(link?.targetUri.toString(), file.toString());
    assert.equal(link.targetRange.start.line, 0);
  });

  it('take effect as they are edited, saved or not, and show their problems', async () => {
    file = await writeFile('notes/refs.bib', SMITH);
    const { document } = await openNote(NOTE);
    await expectCodes(document.uri, ['unknown-source']);
    await workspace.openTextDocument(file);
    const edit = new WorkspaceEdit();
    edit.insert(file, new Range(0, 0, 0, 0).start, JONES + JONES);
    await workspace.applyEdit(edit);
    await expectCodes(document.uri, []);
    const [problem] = await expectCodes(file, ['duplicate-id']);
    assert.equal(problem?.range.start.line, 1);
  });

  it('that are not there are told, and judged once they are', async () => {
    const { document } = await openNote(NOTE.replace('refs.bib', 'later.bib'));
    const [finding] = await expectCodes(document.uri, ['unknown-source']);
    assert.equal(document.getText(finding?.range), 'later.bib');
    file = await writeFile('notes/later.bib', SMITH + JONES);
    await expectCodes(document.uri, []);
  });

  it('are named by the setting and by .policy-gloss.yaml', async () => {
    file = await writeFile(
      'lib/refs.json',
      '[{"id": "smith-2020", "type": "report", "title": "A"}]',
    );
    const { document } = await openNote('As said [@smith-2020].\n');
    await expectCodes(document.uri, ['unknown-source']);
    await withSetting('bibliographies', ['lib/refs.json'], () => expectCodes(document.uri, []));
    await expectCodes(document.uri, ['unknown-source']);
    const configuration = await writeFile(
      '.policy-gloss.yaml',
      'bibliographies: [lib/refs.json]\n',
    );
    await expectCodes(document.uri, []);
    await removeFile(configuration);
    await expectCodes(document.uri, ['unknown-source']);
  });

  it('are forgotten with the last open note that names them', async () => {
    file = await writeFile('notes/own.bib', JONES + JONES);
    const text = NOTE.replace('refs.bib', 'own.bib');
    const notes = [await writeFile('notes/one.md', text), await writeFile('notes/two.md', text)];
    for (const note of notes) {
      await commands.executeCommand('vscode.open', note, { preview: false });
    }
    await expectCodes(file, ['duplicate-id']);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await pause(1000);
    await expectCodes(file, ['duplicate-id']);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await expectCodes(file, []);
    await commands.executeCommand('vscode.open', notes[0]);
    await expectCodes(file, ['duplicate-id']);
    for (const note of notes) await removeFile(note);
  });

  it('are forgotten when the workspace was linted, where only closed notes name them', async () => {
    file = await writeFile('notes/of-closed.bib', SMITH + JONES + JONES);
    const note = await writeFile('notes/closed.md', NOTE.replace('refs.bib', 'of-closed.bib'));
    await commands.executeCommand('policyGloss.lintWorkspace');
    assert.deepEqual(diagnosticsOf(note), []);
    await expectCodes(file, []);
    await removeFile(note);
  });

  it('are parsed again only where their text has changed', async () => {
    file = await writeFile('lib/refs.bib', SMITH);
    const place = placeOfNote(file.toString());
    const files = new EditorFiles(undefined);
    let parsed = 0;
    const parsers = {
      glossaries: undefined as never,
      bibliography: async (_text: string, location: FileLocation) => {
        parsed++;
        return parseGlossary('', location);
      },
    };
    const first = await readGlossary(files, place, parsers, undefined);
    const again = await readGlossary(files, { ...place, serves: ['x'] }, parsers, first);
    assert.equal(parsed, 1);
    assert.equal(again.file, first.file);
    assert.deepEqual(again.place.serves, ['x']);
    await readGlossary(files, { ...place, layer: 'workspace' }, parsers, again);
    assert.equal(parsed, 2);
    await writeFile('lib/refs.bib', JONES);
    await readGlossary(files, place, parsers, again);
    assert.equal(parsed, 3);
  });

  it('complete their keys', async () => {
    file = await writeFile('notes/refs.bib', SMITH);
    const { document } = await openNote(NOTE.replace('@jones-2021', '@smit'));
    await eventually('the key is offered', async () => {
      const list = await commands.executeCommand<{ items: { label: unknown }[] }>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        placeOf(document, '@smit', 2, 5),
      );
      return list.items.some(({ label }) => JSON.stringify(label).includes('smith-2020'));
    });
  });
});
