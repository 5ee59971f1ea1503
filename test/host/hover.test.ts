import { strict as assert } from 'node:assert';
import { commands, MarkdownString, type Hover, type Position, type TextDocument } from 'vscode';
import {
  closeAll,
  eventually,
  openNote,
  placeOf,
  rangeOf,
  removeFile,
  withSetting,
  writeFile,
} from './support/notes.ts';

/** Our hovers at a position; those of other extensions and of diagnostics are left out. */
async function hoversAt(document: TextDocument, position: Position): Promise<Hover[]> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.filter(({ contents }) =>
    contents.some((content) => content instanceof MarkdownString && content.isTrusted),
  );
}

async function textAt(document: TextDocument, text: string, nth = 1): Promise<string> {
  const [hover] = await hoversAt(document, placeOf(document, text, nth, 1));
  const [content] = hover?.contents ?? [];
  return content instanceof MarkdownString ? content.value : '';
}

describe('hover', () => {
  afterEach(closeAll);

  it('covers the term and nothing else', async () => {
    const { document } = await openNote('At the USFJ’s headquarters, USFJ-led.\n');
    const [hover] = await hoversAt(document, placeOf(document, 'USFJ', 1, 2));
    assert.deepEqual(hover?.range, rangeOf(document, 'USFJ'));
    const [second] = await hoversAt(document, placeOf(document, 'USFJ', 2));
    assert.deepEqual(second?.range, rangeOf(document, 'USFJ', 2));
  });

  it('says what the note itself introduces an acronym as, in place of another meaning', async () => {
    const { document } = await openNote(
      'Foreign Military Sales (FMS) grew.\n\nFMS and the Syrian Democratic Forces (SDF) did; the SDF left.\n',
    );
    assert.equal(
      await textAt(document, 'FMS', 2),
      '**Foreign Military Sales** (**FMS**) · introduced in line 1',
    );
    assert.equal(
      await textAt(document, 'SDF', 2),
      '**Syrian Democratic Forces** (**SDF**) · introduced in line 3',
    );
  });

  it('says name, kind, Japanese name, dates, definition, quotation with source, and links', async () => {
    const { document } = await openNote('The USFJ, U.S. Forces Japan, and 在日米軍.\n');
    const text = await textAt(document, 'USFJ');
    for (const part of [
      '**U.S. Forces Japan** (**USFJ**',
      '*command*',
      '在日米軍',
      'since July 1, 1957',
      'American command',
      '$(quote) “',
      '*Asia Policy Point*',
      'See also: [',
      'mentioned 3 times in this note',
      'japan-us-security.glossary.yaml',
      'Official page',
    ]) {
      assert.ok(text.includes(part), `“${part}” is missing in:\n${text}`);
    }
    assert.ok((await textAt(document, '在日米軍')).startsWith('**U.S. Forces Japan**'));
  });

  it('runs our own commands and no others', async () => {
    const { document } = await openNote('The USFJ.\n');
    const [hover] = await hoversAt(document, placeOf(document, 'USFJ'));
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof MarkdownString);
    assert.equal(content.supportHtml, false);
    const trusted = content.isTrusted;
    assert.ok(typeof trusted === 'object');
    assert.ok(trusted.enabledCommands.every((id) => id.startsWith('policyGloss.')));
    for (const [, id] of content.value.matchAll(/command:([\w.]+)/g)) {
      assert.ok(trusted.enabledCommands.includes(id ?? ''), id);
    }
  });

  it('shows the senses of an acronym side by side', async () => {
    const { document } = await openNote('The NDS says so.\n');
    const text = await textAt(document, 'NDS');
    assert.match(text, /^2 meanings\n/);
    assert.match(text, /\*\*1\*\* \*\*National Defense Strategy\*\*/);
    assert.match(text, /\*\*2\*\* \*\*National Defense Strategy of the United States/);
    assert.match(text, /\n\*\*1\*\* \$\(quote\) “/);
  });

  it('shows the sense that a note pins', async () => {
    const { document } = await openNote(
      '---\npolicy-gloss: {senses: {NDS: nds-us}}\n---\n\nThe NDS says so.\n',
    );
    const text = await textAt(document, 'The NDS'.slice(4), 2);
    assert.match(text, /^\*\*National Defense Strategy of the United States/);
  });

  it('says first what a misspelling should be', async () => {
    await withSetting('lint.enabled', false, async () => {
      const { document } = await openNote('The USJF is small.\n');
      assert.match(
        await textAt(document, 'USJF'),
        /^\$\(error\) \*\*USJF\*\* is a misspelling of \*\*USFJ\*\*/,
      );
    });
  });

  it('notes that a term is of the past', async () => {
    const { document } = await openNote('U.S. Pacific Command trained there.\n');
    assert.match(
      await textAt(document, 'U.S. Pacific'),
      /\$\(history\).*until May 30, 2018.*now \[U\.S\. Indo-Pacific Command\]/,
    );
  });

  it('shows the source of each key of a citation', async () => {
    const { document } = await openNote(
      'So [see @nishimura-2024, p. 3; @guidelines-2015] it is.\n',
    );
    assert.match(
      await textAt(document, '@nishimura-2024'),
      /Takuya Nishimura, “Japan’s Expanding.*\n\n\*blog post\* · July 29, 2024/s,
    );
    assert.match(await textAt(document, '@guidelines-2015'), /Guidelines for Japan/);
    const [hover] = await hoversAt(document, placeOf(document, 'nishimura-2024'));
    assert.deepEqual(hover?.range, rangeOf(document, '@nishimura-2024'));
  });

  it('formats sources in the style of the settings, at once', async () => {
    const { document } = await openNote('So it is [@nishimura-2024].\n');
    assert.match(await textAt(document, '@nishimura-2024'), /Takuya Nishimura/);
    await withSetting('citationStyle', 'apa', async () => {
      await eventually('APA is used', async () =>
        /Nishimura, (?:T\.|2024)/.test(await textAt(document, '@nishimura-2024')),
      );
    });
  });

  it('says nothing of unknown keys, in code, in links and in front matter', async () => {
    const { document } = await openNote(
      '---\ntitle: USFJ\n---\n\n`USFJ` <https://x.example/USFJ> [@usfj-2024] $USFJ$\n\n```\nUSFJ\n```\n',
    );
    for (let nth = 1; nth <= 5; nth++) {
      assert.deepEqual(
        await hoversAt(document, placeOf(document, 'USFJ', nth, 1)),
        [],
        `no. ${nth}`,
      );
    }
    assert.deepEqual(await hoversAt(document, placeOf(document, '@usfj-2024', 1, 2)), []);
  });

  it('keeps what a glossary of the workspace says from being more than text', async () => {
    const glossary = await writeFile(
      'evil.glossary.yaml',
      `terms:
  - acronym: EVL
    name: "[Evil](command:evil) $(flame) <b>bold</b>"
    definition: 'See [this](command:workbench.action.quit), ![x](https://x.example/t.png), <img src=x> and *that*.'
`,
    );
    try {
      const { document } = await openNote('The EVL.\n');
      const text = await eventually(
        'the term is known',
        async () => (await textAt(document, 'EVL')) || undefined,
      );
      assert.ok(!/(?<!\\)\]\(command:workbench/.test(text), text);
      assert.ok(!text.includes('$(flame)') && !/(?<!\\)<[bi]/.test(text), text);
      assert.ok(text.includes('*that*'), text);
    } finally {
      await removeFile(glossary);
    }
  });
});
