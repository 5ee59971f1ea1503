import { strict as assert } from 'node:assert';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { openExamples, reveal } from './support/examples.ts';
import { hoverSays } from './support/hovers.ts';
import { rewrite, textBecomes } from './support/keyboard.ts';

const paragraph = 'The ministers met in Tokyo and spoke of many things at length.\n\n';
const half = paragraph.repeat(Math.ceil(520_000 / paragraph.length));

const notes: Readonly<Record<string, string>> = {
  'large.md': `${half}Here the USFJ is named.\n\n${half}`,
  'long-line.md': `The USFJ. ${'a*b_ '.repeat(40_000)}\n\nBelow, the JSDF.\n`,
  'empty.md': '',
  'code.md': '```sh\nexport USJF=1 # the USFJ\n```\n',
  'windows.md': '\uFEFF# 題 😀\r\n\r\nThe USFJ and 在日米軍.\r\n\r\nThen the USJF.\r\n',
  'broken.glossary.yaml': `version: 1
title: With a broken entry
language: en
terms:
  - acronym: FINE
    name: Forum on Interesting New Entries
  - name: [this, is, no, name]
    kind: flying saucer
  - acronym: ALSO
    name: Alliance for Lasting Silent Order
`,
};

describe('hard notes', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({ more: notes });
  });
  after(() => window.close());

  it('a note of 1 MB: the hover in its middle answers', async () => {
    assert.ok(notes['large.md']!.length > 1_000_000);
    await window.openFile('large.md');
    await reveal(window, 'large.md', 'USFJ');
    await window.editor.locate('USFJ');
    await hoverSays(window, 'USFJ', /U\.S\. Forces Japan/);
  });

  it('a note of 1 MB: what is typed appears at once, and is checked', async () => {
    await window.goTo(1);
    await window.editor.type('The USJF. ');
    await textBecomes(window, 'large.md', /^The USJF\. The ministers/);
    await hoverSays(window, 'USJF', /U\.S\. Forces Japan/);
    await window.editor.press('ControlOrMeta+S');
  });

  it('a line of 200,000 characters: hovers in it and below it', async () => {
    await window.changeSettings({ 'editor.wordWrap': 'off' });
    await window.openFile('long-line.md');
    for (const [text, expected] of [
      ['USFJ', /U\.S\. Forces Japan/],
      ['JSDF', /Japan Self-Defense Forces/],
    ] as const) {
      await reveal(window, 'long-line.md', text);
      await hoverSays(window, text, expected);
    }
    await window.changeSettings({ 'editor.wordWrap': 'on' });
  });

  it('an empty note: a term is recognized as soon as it is typed', async () => {
    await window.openFile('empty.md');
    await window.editor.type('The JSDF met.');
    await hoverSays(window, 'JSDF', /Japan Self-Defense Forces/);
    await rewrite(window, 'empty.md', '');
  });

  it('a note with nothing but code: no color, no hover', async () => {
    await window.openFile('code.md');
    const [term, beside] = [await window.editor.style('USFJ'), await window.editor.style('# the')];
    assert.equal(term.color, beside.color);
    assert.ok(await window.editor.staysQuiet('USFJ'));
  });

  it('CRLF and a byte order mark: the hover, and the fix in its place', async () => {
    await window.openFile('windows.md');
    await hoverSays(window, '在日米軍', /U\.S\. Forces Japan/);
    await reveal(window, 'windows.md', 'USJF');
    assert.match((await window.editor.quickFixes())[0] ?? '', /USFJ/);
    await window.editor.press('Enter');
    await textBecomes(window, 'windows.md', /Then the USFJ\.\r?\n$/);
    const saved = await window.save('windows.md');
    assert.equal(saved, notes['windows.md']!.replace('USJF', 'USFJ'));
  });

  it('a broken glossary entry: a problem in its line, and the others explain their terms', async () => {
    await rewrite(window, 'empty.md', 'FINE and ALSO and JSDF');
    for (const [term, name] of [
      ['FINE', /Forum on Interesting New Entries/],
      ['ALSO', /Alliance for Lasting Silent Order/],
      ['JSDF', /Japan Self-Defense Forces/],
    ] as const)
      await hoverSays(window, term, name);
    await window.openFile('broken.glossary.yaml');
    const problems = await window.problems({ atLeast: 1 });
    const own = problems.filter(({ source }) => source === 'Policy Gloss');
    assert.ok(
      own.some(({ line }) => line === 7 || line === 8),
      JSON.stringify(problems),
    );
  });

  it('none of this raised an error in the extension', () => {
    const raised = [...window.errors, ...window.hostLog().split('\n')].filter(
      (line) => /policy-gloss|Policy Gloss/.test(line) && /error/i.test(line),
    );
    assert.deepEqual(raised, []);
  });
});
