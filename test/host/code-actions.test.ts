import { strict as assert } from 'node:assert';
import {
  CodeActionKind,
  commands,
  window,
  workspace,
  type CodeAction,
  type Range,
  type TextDocument,
} from 'vscode';
import {
  answer,
  closeAll,
  eventually,
  expectCodes,
  inFolder,
  openNote,
  putCursors,
  rangeOf,
  removeFile,
} from './support/notes.ts';

async function actions(
  document: TextDocument,
  range: Range,
  kind?: CodeActionKind,
): Promise<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind?.value,
  );
}

async function apply(action: CodeAction | undefined): Promise<void> {
  assert.ok(action);
  if (action.edit) await workspace.applyEdit(action.edit);
  if (action.command) {
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

describe('quick fixes', () => {
  afterEach(closeAll);

  it('prefer the safe fix of a misspelling', async () => {
    const { document } = await openNote('U.S. Forces Japan (USFJ); the USJF was.\n');
    const range = rangeOf(document, 'USJF');
    // A window that has just been opened may cancel the first request.
    const first = await eventually(
      'there are quick fixes',
      async () => (await actions(document, range, CodeActionKind.QuickFix).catch(() => []))[0],
    );
    assert.equal(first.isPreferred, true);
    await apply(first);
    assert.equal(document.getText(), 'U.S. Forces Japan (USFJ); the USFJ was.\n');
  });

  it('offer suggestions, a new term, and to ignore', async () => {
    const { document } = await openNote('The DCIAS met.\n');
    const range = rangeOf(document, 'DCIAS');
    await expectCodes(document.uri, ['near-miss-acronym']);
    const titles = (await actions(document, range)).map(({ title }) => title);
    for (const part of [
      'DICAS',
      'Add “DCIAS” to the glossary',
      'Ignore “DCIAS” in this note',
      'Ignore “DCIAS” in this workspace',
    ]) {
      assert.ok(
        titles.some((title) => title.includes(part)),
        `${part}: ${titles.join(' | ')}`,
      );
    }
    const ignore = (await actions(document, range)).find(({ title }) =>
      title.includes('in this note'),
    );
    await apply(ignore);
    await expectCodes(document.uri, []);
    assert.match(
      document.getText(),
      /^---\npolicy-gloss:\n {2}words:\n {4}- DCIAS\n---\n\nThe DCIAS met\.\n$/,
    );
  });

  it('add a term to a glossary of the workspace, which takes effect at once', async () => {
    const { document } = await openNote('The QZXV met.\n');
    const uri = inFolder('terms.glossary.yaml');
    await expectCodes(document.uri, ['undefined-acronym']);
    const all = await actions(document, rangeOf(document, 'QZXV'));
    const add = all.find(({ title }) => title === 'Add “QZXV” to the glossary');
    assert.ok(add?.command);
    const [note, acronym] = (add.command.arguments ?? []) as [string, string];
    // What a note says an acronym stands for is the answer that is already there.
    const name = 'Quarterly Zone Exchange';
    await answer({ ...add.command, arguments: [note, acronym, name] }, 0, 0);
    const saved = await eventually('the glossary is saved', async () =>
      workspace.fs.readFile(uri).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      ),
    );
    assert.equal(
      saved,
      'version: 1\nterms:\n  - acronym: QZXV\n    name: Quarterly Zone Exchange\n',
    );
    assert.equal(window.activeTextEditor?.document, document);
    await expectCodes(document.uri, ['unexpanded-first-use']);
    await closeAll();
    await removeFile(uri);
  });

  it('ignore an acronym in the configuration of the workspace', async () => {
    const { document } = await openNote('The QZXV met.\n');
    const uri = inFolder('.policy-gloss.yaml');
    await expectCodes(document.uri, ['undefined-acronym']);
    const all = await actions(document, rangeOf(document, 'QZXV'));
    await apply(all.find(({ title }) => title === 'Ignore “QZXV” in this workspace'));
    await expectCodes(document.uri, []);
    await removeFile(uri);
    await expectCodes(document.uri, ['undefined-acronym']);
  });

  it('insert a citation behind a quotation that has none', async () => {
    const quotation = 'an armed attack would be dangerous to its own peace and safety';
    const editor = await openNote(`He said that “${quotation}”. Nobody objected.\n`);
    const { document } = editor;
    await expectCodes(document.uri, ['uncited-quote']);
    const found = await actions(document, rangeOf(document, 'dangerous'), CodeActionKind.QuickFix);
    const cite = found.find(({ title }) => title === 'Insert a citation');
    assert.ok(cite?.command, found.map(({ title }) => title).join());
    await answer(cite.command, 0, 0);
    await eventually('it is cited', () =>
      /^He said that “[\w ]+” \[@[\w-]+\]\. Nobody objected\.\n$/.test(document.getText()),
    );
    // What is being written is judged when the cursor leaves it.
    putCursors(editor, document.positionAt(document.getText().length));
    await expectCodes(document.uri, ['unverified-quote']);
  });

  it('disable a rule for a line, in a table too', async () => {
    const { document } = await openNote('| a |\n| --- |\n| USJF |\n\nThe USJF.\n');
    await expectCodes(document.uri, ['misspelled-term', 'misspelled-term']);
    for (const nth of [1, 2]) {
      const all = await actions(document, rangeOf(document, 'USJF', nth));
      await apply(all.find(({ title }) => title === 'Disable misspelled-term for this line'));
    }
    await expectCodes(document.uri, []);
    const directive = '<!-- policy-gloss-disable-line misspelled-term -->';
    assert.equal(
      document.getText(),
      `| a |\n| --- |\n| USJF ${directive} |\n\nThe USJF. ${directive}\n`,
    );
  });

  it('fix everything that is safe, and nothing in quotations', async () => {
    const text = 'U.S. Forces Japan (USFJ): the USJF.\n\n> The USJF.\n\nWan Yi and the USJF.\n';
    const fixed = 'U.S. Forces Japan (USFJ): the USFJ.\n\n> The USJF.\n\nWang Yi and the USFJ.\n';
    const first = await openNote(text);
    const kind = CodeActionKind.SourceFixAll.append('policyGloss');
    const [action] = await actions(first.document, rangeOf(first.document, text), kind);
    assert.equal(action?.kind?.value, 'source.fixAll.policyGloss');
    await apply(action);
    assert.equal(first.document.getText(), fixed);

    const second = await openNote(text);
    await commands.executeCommand('policyGloss.fixAll');
    assert.equal(second.document.getText(), fixed);

    const third = await openNote(text);
    await commands.executeCommand('editor.action.fixAll');
    await eventually('all is fixed', () => third.document.getText() === fixed);
  });

  it('leave labels, file names and linked headings alone, one by one, all at once and on save', async () => {
    const kept =
      'See [USJF], USJF-2.docx and [above](#the-usjf).\n\n## The USJF\n\n[USJF]: https://www.usfj.mil/\n';
    const text = `U.S. Forces Japan (USFJ): the USJF.\n\n${kept}`;
    const fixed = `U.S. Forces Japan (USFJ): the USFJ.\n\n${kept}`;
    const first = await openNote(text);
    await expectCodes(first.document.uri, Array<string>(3).fill('misspelled-term'));
    for (let nth = 1; nth <= 4; nth++) {
      const all = await actions(
        first.document,
        rangeOf(first.document, 'USJF', nth),
        CodeActionKind.QuickFix,
      );
      const fixes = all.filter(({ isPreferred }) => isPreferred === true);
      assert.equal(fixes.length, nth === 1 ? 1 : 0, `fixes of no. ${nth}`);
    }
    await commands.executeCommand('policyGloss.fixAll');
    assert.equal(first.document.getText(), fixed);

    const second = await openNote(text);
    const editor = workspace.getConfiguration('editor', second.document.uri);
    await editor.update('codeActionsOnSave', { 'source.fixAll.policyGloss': 'explicit' }, false);
    try {
      await second.edit((edit) => edit.insert(second.document.positionAt(text.length), '\nEnd.\n'));
      await second.document.save();
      assert.equal(second.document.getText(), `${fixed}\nEnd.\n`);
    } finally {
      await editor.update('codeActionsOnSave', undefined, false);
    }
  });
});
