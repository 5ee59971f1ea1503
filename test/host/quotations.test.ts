import { strict as assert } from 'node:assert';
import {
  CodeActionKind,
  commands,
  ConfigurationTarget,
  DiagnosticSeverity,
  MarkdownString,
  Range,
  TabInputTextDiff,
  type Uri,
  window,
  workspace,
  type CodeAction,
  type Hover,
  type TextEditor,
} from 'vscode';
import { parseGlossary } from '../../src/core/index.ts';
import {
  answer,
  closeAll,
  diagnosticsOf,
  eventually,
  expectCodes,
  inFolder,
  openNote,
  pause,
  placeOf,
  putCursors,
  removeFile,
  writeFile,
} from './support/notes.ts';

const TEXT = `Joint Statement on Zones

The two sides decided that costs will not
rise by 43.5 percent. The USFJ will keep its headquarters in the zone. Nobody
shall be left behind on this road.
`;
const SOURCES = `sources:
  - id: zone-2024
    type: report
    title: Zones
    issued: '2030-01-01' # the most recent, and so the first of a picker
    custom: { text: texts/zones.txt, coverage: full }
  - id: bare-2024
    type: report
    title: Bare
`;
const WRONG = 'They say that “costs will rise by 43.5 percent” [@zone-2024, p. 2].\n';
const RIGHT = 'They say that “costs will not rise by 43.5 percent” [@zone-2024, p. 2].\n';

let glossary: Uri;
let text: Uri;

async function hovers(editor: TextEditor, words: string, shift = 1): Promise<string[]> {
  const found = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    placeOf(editor.document, words, 1, shift),
  );
  return found
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof MarkdownString ? content.value : ''));
}

/** Until the texts of the folder are found. */
const SEARCH = 1500;

/** The index of a text among those that can be attached. */
async function indexOfText(path: string, note: Uri): Promise<number> {
  const files = await workspace.findFiles('**/*.{txt,md,markdown}', '**/node_modules/**');
  return files
    .filter((one) => one.toString() !== note.toString())
    .map((one) => workspace.asRelativePath(one))
    .toSorted()
    .indexOf(path);
}

async function actionsAt(editor: TextEditor, words: string): Promise<CodeAction[]> {
  const place = placeOf(editor.document, words, 1, 1);
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    new Range(place, place),
    CodeActionKind.QuickFix.value,
  );
}

describe('quotations', () => {
  before(async () => {
    text = await writeFile('texts/zones.txt', TEXT);
    glossary = await writeFile('zones.glossary.yaml', SOURCES);
  });
  after(async () => {
    await removeFile(glossary);
    await removeFile(text);
  });
  afterEach(closeAll);

  it('that differ from their source are found, with the passage in its file', async () => {
    const editor = await openNote(WRONG);
    const [finding] = await expectCodes(editor.document.uri, ['misquote']);
    assert.equal(finding?.severity, DiagnosticSeverity.Warning);
    assert.match(finding.message, /“not” was omitted/);
    const [passage, ...rest] = finding.relatedInformation ?? [];
    assert.equal(passage?.location.uri.toString(), text.toString());
    assert.deepEqual(passage.location.range, new Range(2, 27, 3, 20));
    assert.equal(passage.message, 'The passage in @zone-2024');
    assert.deepEqual(rest, []);
  });

  it('are mended by the source’s words', async () => {
    const editor = await openNote(WRONG);
    await expectCodes(editor.document.uri, ['misquote']);
    const actions = await actionsAt(editor, 'costs');
    const fix = actions.find(({ title }) => title === 'Use the source’s words');
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    await workspace.applyEdit(fix.edit);
    assert.equal(editor.document.getText(), RIGHT);
    await expectCodes(editor.document.uri, []);
  });

  it('are checked again when a text is typed in, and when it is changed on disk', async () => {
    const editor = await openNote(RIGHT);
    await expectCodes(editor.document.uri, []);
    const source = await workspace.openTextDocument(text);
    const other = await window.showTextDocument(source, { preview: false });
    const word = placeOf(source, 'not');
    await other.edit((edit) => edit.delete(new Range(word, word.translate(0, 4))));
    await expectCodes(editor.document.uri, ['misquote']);
    await other.edit((edit) => edit.insert(word, 'not '));
    await expectCodes(editor.document.uri, []);
    await source.save();
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await writeFile('texts/zones.txt', TEXT.replace('43.5', '44.5'));
    await expectCodes(editor.document.uri, ['misquote']);
    await writeFile('texts/zones.txt', TEXT);
    await expectCodes(editor.document.uri, []);
  });

  it('have a hover: the verdict, the passage, the source, the ways there', async () => {
    const editor = await openNote(RIGHT);
    const [own, ...rest] = await hovers(editor, 'costs');
    assert.deepEqual(rest, []);
    assert.match(own ?? '', /^\$\(pass\) Word for word in the source/);
    assert.match(own ?? '', /“costs will not rise by 43\.5 percent”\. The USFJ/);
    assert.match(own ?? '', /Zones/);
    assert.match(own ?? '', /command:policyGloss\.openSourceText/);
    assert.match(own ?? '', /command:policyGloss\.compareQuotation/);
    assert.deepEqual(await hovers(editor, 'They say'), []);
  });

  it('explain their terms first', async () => {
    const editor = await openNote('“The USFJ will keep its headquarters” [@zone-2024].\n');
    await eventually('both are shown', async () => (await hovers(editor, 'USFJ')).length === 2);
    const [term, quotation] = await hovers(editor, 'USFJ');
    assert.match(term ?? '', /U\.S\. Forces Japan/);
    assert.match(quotation ?? '', /^\$\(pass\)/);
  });

  it('are compared with the source, side by side and read-only', async () => {
    const editor = await openNote(WRONG);
    putCursors(editor, placeOf(editor.document, 'costs', 1, 2));
    await commands.executeCommand('policyGloss.compareQuotation');
    const { input, label } = window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof TabInputTextDiff, label);
    const [left, right] = await Promise.all(
      [input.original, input.modified].map((uri) => workspace.openTextDocument(uri)),
    );
    assert.match(left?.getText() ?? '', / costs will rise by 43\.5 percent\.\n/);
    assert.match(right?.getText() ?? '', / costs will not rise by 43\.5 percent\.\n/);
    assert.equal(workspace.fs.isWritableFileSystem(input.original.scheme), undefined);
  });

  it('of a text are inserted with a citation, and found word for word', async () => {
    const editor = await openNote('As they say: \n');
    putCursors(editor, placeOf(editor.document, '\n'));
    const title = 'Nobody shall be left behind on this road.';
    await answer('policyGloss.insertQuotation', 0, 3, 0);
    await pause(200);
    assert.equal(editor.document.getText(), `As they say: “${title}” [@zone-2024, p. 1]\n`);
    await commands.executeCommand('hideSuggestWidget');
    await commands.executeCommand('type', { text: ', p. 12' });
    assert.equal(editor.document.getText(), `As they say: “${title}” [@zone-2024, p. 12]\n`);
    const [own] = await hovers(editor, 'Nobody', 2);
    assert.match(own ?? '', /^\$\(pass\) Word for word in the source/);
    await expectCodes(editor.document.uri, []);
  });

  it('without a text: the text is attached, and they are checked', async () => {
    const editor = await openNote('They say “costs will not rise by 43.5 percent” [@bare-2024].\n');
    const { uri } = editor.document;
    // Another source has the words: that is told first, and no text is missed.
    await eventually('something is said of it', () => diagnosticsOf(uri).length > 0);
    const other = await openNote('They say “there will be no costs for anybody” [@bare-2024].\n');
    await expectCodes(other.document.uri, ['unverified-quote']);
    const actions = await actionsAt(other, 'there');
    const attach = actions.find(({ title }) => title === 'Attach the text of @bare-2024');
    assert.ok(attach?.command, actions.map(({ title }) => title).join());
    const bare = await writeFile('texts/a-bare.txt', 'There will be some costs for anybody.\n');
    const at = await indexOfText('texts/a-bare.txt', other.document.uri);
    await answer({ ...attach.command, wait: SEARCH }, at, 0);
    const written = (await workspace.openTextDocument(glossary)).getText();
    assert.equal(written, `${SOURCES}    custom: { text: texts/a-bare.txt, coverage: full }\n`);
    await expectCodes(other.document.uri, ['misquote']);
    await writeFile('zones.glossary.yaml', SOURCES);
    await removeFile(bare);
  });

  it('without the whole text: excerpts are attached, and what is not in them may stand elsewhere', async () => {
    const part = await writeFile('a-part.txt', 'Nobody was asked for any money at that time.\n');
    const editor = await openNote('They say “a bridge was built over that river” [@bare-2024].\n');
    const { uri } = editor.document;
    await expectCodes(uri, ['unverified-quote']);
    const attach = {
      command: 'policyGloss.attachText',
      arguments: [uri.toString(), 'bare-2024'],
      wait: SEARCH,
    };
    for (const [index, coverage, code] of [
      [1, 'excerpts', 'unverified-quote'],
      [0, 'full', 'misquote'],
    ] as const) {
      await answer(attach, 0, index);
      const written = (await workspace.openTextDocument(glossary)).getText();
      assert.equal(written, `${SOURCES}    custom: { text: a-part.txt, coverage: ${coverage} }\n`);
      await expectCodes(uri, [code]);
    }
    await writeFile('zones.glossary.yaml', SOURCES);
    await removeFile(part);
  });

  it('keep a glossary as it is where the last question is not answered', async () => {
    const part = await writeFile('a-part.txt', 'Nobody was asked for any money at that time.\n');
    const { document } = await openNote('A note.\n');
    const done = commands.executeCommand(
      'policyGloss.attachText',
      document.uri.toString(),
      'bare-2024',
    );
    await pause(SEARCH);
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await pause(SEARCH);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    assert.equal((await workspace.openTextDocument(glossary)).getText(), SOURCES);
    await removeFile(part);
  });

  it('of a source of the product, with two glossaries: which one names its text is asked last', async () => {
    const second = await writeFile('two.glossary.yaml', 'version: 1\n');
    const own = await writeFile('a-own.txt', 'There will be some costs for anybody.\n');
    const { document } = await openNote('A note.\n');
    const key = 'guidelines-2015';
    const attach = {
      command: 'policyGloss.attachText',
      arguments: [document.uri.toString(), key],
      wait: SEARCH,
    };
    await eventually('both are read', async () => {
      await answer(attach, 0, 1, 0);
      const texts = [glossary, second].map(async (uri) =>
        (await workspace.openTextDocument(uri)).getText(),
      );
      return (await Promise.all(texts)).some(
        (text) =>
          text.includes(`id: ${key}`) && /text: a-own.txt\n\s+coverage: excerpts/.test(text),
      );
    });
    await writeFile('zones.glossary.yaml', SOURCES);
    await removeFile(second);
    await removeFile(own);
  });

  it('of a file from elsewhere: a copy of it is attached, beside the glossary', async () => {
    const { mkdir, rm, writeFile: write } = await import('node:fs/promises');
    const elsewhere = `${inFolder('').fsPath}-elsewhere`;
    await mkdir(elsewhere);
    await write(`${elsewhere}/speech.txt`, 'There will be some costs for anybody.\n');
    const note = await openNote('They say “there will be no costs for anybody” [@bare-2024].\n');
    // Not the dialog of the system, where there is one: the editor's own can be answered. It begins in the folder of the
    // file that was looked at last, with the way out of it.
    const dialogs = workspace.getConfiguration('files.simpleDialog');
    await dialogs.update('enable', true, ConfigurationTarget.Global);
    const opened = await workspace.openTextDocument(`${elsewhere}/speech.txt`);
    await window.showTextDocument(opened);
    const command = 'policyGloss.attachText';
    for (const name of ['speech.txt', 'speech-2.txt']) {
      const args = [note.document.uri.toString(), 'bare-2024'];
      await answer({ command, arguments: args, wait: 1500 }, -1, 2, 0);
      const written = (await workspace.openTextDocument(glossary)).getText();
      assert.equal(written, `${SOURCES}    custom: { text: texts/${name}, coverage: full }\n`);
      const copy = await workspace.fs.readFile(inFolder(`texts/${name}`));
      assert.equal(new TextDecoder().decode(copy), opened.getText());
    }
    await expectCodes(note.document.uri, ['misquote']);
    await writeFile('zones.glossary.yaml', SOURCES);
    for (const name of ['speech.txt', 'speech-2.txt']) await removeFile(inFolder(`texts/${name}`));
    await dialogs.update('enable', undefined, ConfigurationTarget.Global);
    await rm(elsewhere, { recursive: true });
  });

  it('of a source of the product: its entry is written into the workspace’s glossary', async () => {
    const key = 'guidelines-2015';
    const own = await writeFile('a-own.txt', 'There will be some costs for anybody.\n');
    const editor = await openNote(`They say “there will be no costs for anybody” [@${key}].\n`);
    const { uri } = editor.document;
    await expectCodes(uri, ['unverified-quote']);
    await answer(
      { command: 'policyGloss.attachText', arguments: [uri.toString(), key], wait: SEARCH },
      0,
      0,
    );
    const written = (await workspace.openTextDocument(glossary)).getText();
    assert.ok(written.startsWith(SOURCES));
    const { sources, problems } = parseGlossary(written, { file: '', layer: 'workspace' });
    assert.deepEqual(problems, []);
    const [added, ...others] = sources.slice(2);
    assert.deepEqual(others, []);
    assert.equal(added?.id, key);
    assert.equal(added.csl['title'], 'The Guidelines for Japan-U.S. Defense Cooperation');
    assert.deepEqual([added.text, added.coverage], ['a-own.txt', 'full']);
    await expectCodes(uri, ['misquote']);
    await writeFile('zones.glossary.yaml', SOURCES);
    await removeFile(own);
    // Without the entry, the bundled one counts again.
    await expectCodes(uri, ['unverified-quote']);
  });
});
