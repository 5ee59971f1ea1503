import { strict as assert } from 'node:assert';
import type { FrameLocator } from 'playwright-core';
import { until } from '../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { openExamples, reveal } from './support/examples.ts';
import { closePeek, follow, peek } from './support/hovers.ts';
import { runByKeyboard, takeFirst } from './support/keyboard.ts';

/** The document inside a preview of Markdown. */
const pageFrame = (window: VsCodeWindow): FrameLocator =>
  window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

describe('the links of a hover', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples();
  });
  after(() => window.close());

  beforeEach(() => window.openFile('english.md'));
  afterEach(() => closePeek(window));

  /** The text of the line that the cursor is in. */
  const currentLine = async (): Promise<string> => {
    const lines = window.editor.element.locator('.view-line');
    const cursor = await window.editor.element.locator('.cursor').first().boundingBox();
    for (const line of await lines.all()) {
      const box = await line.boundingBox();
      if (box && cursor && Math.abs(box.y - cursor.y) < 4)
        return (await line.innerText()).replaceAll('\u00a0', ' ');
    }
    return '';
  };

  it('“See also” peeks at the entry of that term', async () => {
    await reveal(window, 'english.md', 'USFJ');
    await follow(await window.editor.hover('USFJ'), /^JJOC$/);
    const { title, text } = await peek(window);
    assert.match(title, /japan-us-security\.glossary\.yaml/);
    assert.match(text, /acronym: \[JJOC, J-JOC\]/);
  });

  it('“mentioned 5 times” lists the five mentions', async () => {
    await reveal(window, 'english.md', 'USFJ');
    await follow(await window.editor.hover('USFJ'), 'mentioned 5 times in this note');
    const { title } = await peek(window);
    assert.match(title, /english\.md .*\(5\)$/);
  });

  it('the name of a bundled glossary opens the page of the term, which nobody can write to', async () => {
    await reveal(window, 'english.md', 'JSDF');
    await follow(await window.editor.hover('JSDF'), 'japan-us-security.glossary.yaml');
    await window.page.locator('.tab.active', { hasText: 'JSDF.md' }).waitFor();
    const page = pageFrame(window);
    await page.locator('h1', { hasText: 'Japan Self-Defense Forces (JSDF, SDF)' }).waitFor();
    await window.screenshot('term-page-bundled');
    await page
      .locator('li a', { hasText: /Ground/ })
      .first()
      .click();
    await page.locator('h1', { hasText: 'Japan Ground Self-Defense Force' }).waitFor();
  });

  it('the name of a team’s glossary opens it at the entry', async () => {
    await reveal(window, 'english.md', 'PIPIR');
    await follow(await window.editor.hover('PIPIR'), 'example.glossary.yaml');
    await window.page.locator('.tab.active', { hasText: 'example.glossary' }).waitFor();
    await until('the cursor is at the entry', async () =>
      /- acronym: PIPIR/.test(await currentLine()),
    );
  });

  it('the command Show Term… finds the terms of the team’s glossary, too', async () => {
    await runByKeyboard(window, 'Policy Gloss: Show Term…');
    await takeFirst(window, 'Show Term', 'PIPIR', /^PIPIR/);
    await window.page.locator('.tab.active', { hasText: 'PIPIR.md' }).waitFor();
  });

  it('“Pin this meaning” writes the meaning into the front matter', async () => {
    await reveal(window, 'english.md', 'The NDS');
    await follow(await window.editor.hover('NDS'), 'Pin this meaning');
    await until('the front matter names the meaning', async () =>
      /^---\n[^]*senses:[^]*NDS:[^]*\n---/.test(await window.documentText('english.md')),
    );
    await until('the hover shows that meaning alone', async () => {
      await reveal(window, 'english.md', 'The NDS');
      return !(await window.editor.hover('NDS')).text.includes('2 meanings');
    });
  });
});
