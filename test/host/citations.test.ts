import { strict as assert } from 'node:assert';
import { commands, MarkdownString, Uri, type Hover, type Position, type TextEditor } from 'vscode';
import { Chunks } from '../../src/vscode/chunks.ts';
import {
  answer,
  closeAll,
  eventually,
  openNote,
  pause,
  placeOf,
  putCursors,
  removeFile,
  withSetting,
  writeFile,
} from './support/notes.ts';

const inStyle = (style: string): string => `---\npolicy-gloss: {style: ${style}}\n---\n`;
const BEGIN = '<!-- policy-gloss-bibliography -->';
const END = '<!-- policy-gloss-bibliography-end -->';

async function bibliography(editor: TextEditor): Promise<string> {
  await commands.executeCommand('policyGloss.insertBibliography');
  await pause(100);
  return editor.document.getText();
}

/** Inserts the footnote of the first source of the picker. */
async function footnote(editor: TextEditor): Promise<string> {
  putCursors(editor, editor.document.positionAt(editor.document.getText().length));
  // The forms are asked for when the style is loaded, which takes its time on a busy machine.
  await answer({ command: 'policyGloss.insertCitation', wait: 2000 }, 0, 2);
  await pause(100);
  return editor.document.getText();
}

async function hoverText(editor: TextEditor, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof MarkdownString ? content.value : ''))
    .join('\n');
}

describe('citations in the style of the note', () => {
  afterEach(closeAll);

  it('are made by a style that is loaded when it is needed', async () => {
    const editor = await openNote(`${inStyle('oscola')}One.`);
    assert.match(
      await footnote(editor),
      /\n\[\^1\]: The White House, ‘.+’ \(Executive Order 14347, 5 September 2025\) .+ accessed \d+ \w+ \d{4}\. <!-- \[@[\w-]+\] -->\n$/,
    );
  });

  it('are Japanese in a Japanese note', async () => {
    const editor = await openNote(`${inStyle('apa')}日米同盟について述べる。`);
    assert.match(await footnote(editor), /\n\[\^1\]: The White House\. \(2025年9月5日\)\. .+\n$/);
  });

  it('follow the setting of the language', async () => {
    await withSetting('citationLocale', 'ja-JP', async () => {
      const editor = await openNote(`${inStyle('chicago-fullnote-bibliography')}One.`);
      assert.match(
        await footnote(editor),
        /\[\^1\]: The White House, 「.+」, .+, 2025年9月5日, .+\n$/,
      );
    });
  });

  it('can have a style of the workspace, as it stands now', async () => {
    const style = (prefix: string): string =>
      `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>Own</title></info><citation><layout suffix="."><text variable="title" prefix="${prefix}: "/></layout></citation></style>`;
    const uri = await writeFile('styles/own.csl', style('Old'));
    await withSetting('citationStyle', 'styles/own.csl', async () => {
      assert.match(
        await footnote(await openNote('One.')),
        /\[\^1\]: Old: Restoring the .+\. <!-- \[@[\w-]+\] -->\n$/,
      );
      await writeFile('styles/own.csl', style('New'));
      await eventually('the new style is used', async () =>
        /\[\^1\]: New: Restoring/.test(await footnote(await openNote('One.'))),
      );
    });
    await removeFile(uri);
  });

  it('take style and language of the folder', async () => {
    const uri = await writeFile('notes/.policy-gloss.yaml', 'style: apa\nlocale: ja-JP\n');
    await eventually('the configuration holds', async () =>
      /\[\^1\]: The White House\. \(2025年9月5日\)/.test(await footnote(await openNote('One.'))),
    );
    const own = await footnote(await openNote(`${inStyle('oscola')}One.`));
    assert.match(own, /\[\^1\]: The White House, 「.+」 \(Executive Order 14347, 2025年9月5日\)/);
    await removeFile(uri);
    await eventually('the configuration is gone', async () =>
      /\[\^1\]: The White House, “/.test(await footnote(await openNote('One.'))),
    );
  });

  it('are approximate where the style cannot be used, as one outside the workspace', async () => {
    for (const style of [
      '../outside.csl',
      '/etc/own.csl',
      'https://example.org/own.csl',
      'no-style',
    ]) {
      const editor = await openNote(`${inStyle(`"${style}"`)}One.`);
      assert.match(await footnote(editor), /\[\^1\]: The White House, “Restoring .+\n$/, style);
      await commands.executeCommand('notifications.clearAll');
    }
  });

  it('are shown by a hover on the key of an own source: plain at once, then in the style', async () => {
    const uri = await writeFile(
      'hover.glossary.yaml',
      'sources:\n  - {id: own-2024, type: report, title: Own Report, author: [{literal: Own Office}], issued: 2024-05}\n',
    );
    const editor = await openNote(`${inStyle('modern-language-association')}See [@own-2024].\n`);
    const place = placeOf(editor.document, 'own-2024', 1, 2);
    await eventually('the source is known', async () =>
      (await hoverText(editor, place)).includes('Own Report'),
    );
    await eventually('the style is ready', async () =>
      (await hoverText(editor, place)).includes('Own Office. *Own Report*. May 2024.'),
    );
    await removeFile(uri);
  });
});

describe('insert bibliography', () => {
  afterEach(closeAll);

  it('writes what the note cites, sorted by the style, and changes nothing else', async () => {
    const text = `${inStyle('apa')}As said [@scc-statement-2024; @nishimura-2024].\n\n# Sources\n\n`;
    const editor = await openNote(text);
    putCursors(editor, editor.document.positionAt(text.length));
    const written = await bibliography(editor);
    assert.ok(written.startsWith(`${text}${BEGIN}\n\nNishimura, T. (2024, July 29). `), written);
    assert.match(
      written,
      /\n\nU\.S\.-Japan Security Consultative Committee\. \(2024, July 28\)\. .+\n\n/,
    );
    assert.ok(written.endsWith(`\n\n${END}\n\n`), written);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('brings it up to date where it stands, and leaves it alone when it is', async () => {
    const editor = await openNote(
      `${inStyle('apa')}${BEGIN}\nOld\n${END}\n\nAs said [@nishimura-2024; @nobody-2024].\n`,
    );
    putCursors(editor, editor.document.positionAt(editor.document.getText().length));
    const written = await bibliography(editor);
    assert.match(written, /<!-- policy-gloss-bibliography -->\n\nNishimura, T\. [^]+\n\n<!--/);
    assert.ok(written.endsWith(`${END}\n\nAs said [@nishimura-2024; @nobody-2024].\n`));
    const { version } = editor.document;
    assert.equal(await bibliography(editor), written);
    assert.equal(editor.document.version, version);
  });

  it('lists whole citations in a style that has no bibliography', async () => {
    const editor = await openNote(`${inStyle('bluebook-law-review')}As said [@nishimura-2024].\n`);
    assert.match(
      await bibliography(editor),
      /\n\nTakuya Nishimura, \*Japan’s .+ \(July 29, 2024\), .+\n\n/,
    );
  });
});

describe('code that is loaded later', () => {
  const extension = Uri.parse('file:///nowhere');

  it('says which part could not be loaded, and is loaded the next time', async () => {
    let works = false;
    const code = { ignoring: () => () => true };
    const chunks = new Chunks(extension, () => {
      if (!works) throw new Error('disk full');
      return code;
    });
    const first = [chunks.load('ignore'), chunks.load('ignore')];
    for (const { status, ...rest } of await Promise.allSettled(first)) {
      assert.equal(status, 'rejected');
      assert.match(
        String((rest as PromiseRejectedResult).reason),
        /chunks\/ignore\.cjs.*disk full/,
      );
    }
    works = true;
    assert.equal(await chunks.load('ignore'), code);
  });

  it('is loaded once', async () => {
    let count = 0;
    const chunks = new Chunks(extension, () => ({ count: ++count }));
    await Promise.all([chunks.load('citations'), chunks.load('citations')]);
    await chunks.load('citations');
    assert.equal(count, 1);
  });

  it('says so too of data', async () => {
    const chunks = new Chunks(extension, () => undefined);
    await assert.rejects(chunks.data('styles/none.json'), /styles\/none\.json/);
  });
});
