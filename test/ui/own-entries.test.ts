import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Theme } from '../../scripts/vscode/themes.ts';
import { until } from '../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { onDisk, openExamples, reveal } from './support/examples.ts';
import { assertReadable, hoverSays, settled } from './support/hovers.ts';
import { runByKeyboard, settledInput, takeFirst, takeFix } from './support/keyboard.ts';

const note = 'own.md';
const glossary = 'desk.glossary.yaml';
/** Everything that the bundled glossary calls U.S. Forces Japan, and a slip. */
const FORMS = [
  'USFJ',
  'USF-J',
  'U.S. Forces Japan',
  'United States Forces Japan',
  '在日米軍',
  'USJF',
] as const;
type Form = (typeof FORMS)[number];
const text = `Plain words.\n\n${FORMS.join('\n\n')}\n`;

const entry = (more = ''): string => `terms:
  - acronym: USFJ
    name: U.S. Forces Japan
    definition: Our own words.
${more === '' ? '' : `    ${more}\n`}`;

/** What an own entry leaves of the bundled one: the forms that are still names of the term. */
const CASES: readonly (readonly [what: string, more: string, names: readonly Form[]])[] = [
  ['adds a definition', '', FORMS.filter((form) => form !== 'USJF')],
  ['has no aliases', 'aliases: []', ['USFJ', 'USF-J', 'U.S. Forces Japan', '在日米軍']],
  ['replaces the bundled one', 'replace: true', ['USFJ', 'U.S. Forces Japan']],
  ['removes the bundled one', 'remove: true', []],
];
const THEMES: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

describe('an own entry for a bundled term', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({ files: [note], more: { [note]: text, [glossary]: entry() } });
  });
  after(() => window.close());

  for (const [what, more, names] of CASES)
    it(`that ${what} is what colors, hovers and findings go by`, async () => {
      writeFileSync(join(window.folder, glossary), entry(more));
      const plain = (await window.editor.style('Plain')).color;
      for (const form of FORMS.filter((form) => form !== 'USJF')) {
        const isName = names.includes(form);
        await until(`${form} is ${isName ? '' : 'not '}colored`, async () => {
          return ((await window.editor.style(form)).color !== plain) === isName;
        });
      }
      const slip = what === 'adds a definition' || what === 'has no aliases';
      await until(`USJF is ${slip ? '' : 'not '}a misspelling`, async () => {
        const found = await window.problems();
        return slip === found.some(({ message }) => message.includes('is a misspelling of "USFJ"'));
      });
      await window.openFile(note);
      for (const form of names) {
        const hover = await hoverSays(window, form, /Our own words\./);
        await assertReadable(hover);
        await window.editor.hideHover();
      }
      // An acronym that is not known has a hover that says so.
      for (const form of ['United States Forces Japan', '在日米軍'] as const)
        if (!names.includes(form)) assert.ok(await window.editor.staysQuiet(form), form);
      for (const theme of THEMES) {
        await window.setTheme(theme);
        await window.screenshot(`own-entry-${more.replace(/\W.*/, '') || 'adds'}-${theme}`, {
          clip: [window.editor.element],
        });
      }
      await window.setTheme('light');
    });

  it('says in its hover and on its page which part is from where', async () => {
    writeFileSync(join(window.folder, glossary), entry());
    await until('the hover is about both', async () => {
      const hover = await window.editor.hover('USFJ');
      if (/desk\.glossary\.yaml/.test(hover.text) && /Our own words/.test(hover.text)) return true;
      await window.editor.hideHover();
      return false;
    });
    const hover = await window.editor.hover('USFJ');
    await settled(hover);
    assert.match(hover.text, /definition/i);
    await window.screenshot('own-entry-hover', { clip: [hover.widget] });
    await window.editor.hideHover();
    await runByKeyboard(window, 'Policy Gloss: Show Term…');
    await takeFirst(window, 'Show Term', 'USFJ', /^USFJ/);
    await window.page.locator('.tab.active', { hasText: 'USFJ.md' }).waitFor();
    const page = window.page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe#active-frame');
    await page.locator('h1', { hasText: 'U.S. Forces Japan' }).waitFor();
    assert.doesNotMatch(await page.locator('body').innerText(), /\*\*|\]\(|&nbsp;|undefined/);
    for (const theme of THEMES) {
      await window.setTheme(theme);
      await window.screenshot(`term-page-${theme}`);
    }
  });
});

describe('an own entry in the Japanese interface', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({
      files: [note],
      more: { [note]: `${text}\nQZXV\n`, [glossary]: entry() },
      language: 'ja',
      size: { width: 1280, height: 1500 },
    });
  });
  after(() => window.close());

  it('has a page in Japanese, which begins with the Japanese name', async () => {
    await runByKeyboard(window, 'Policy Gloss: 用語を表示…');
    await takeFirst(window, '用語を表示', 'USFJ', /^USFJ/);
    await window.page.locator('.tab.active', { hasText: 'USFJ.md' }).waitFor();
    const page = window.page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe#active-frame');
    await page.locator('h1', { hasText: '在日米軍' }).waitFor();
    await window.screenshot('term-page-japanese');
    const shown = await page.locator('body').innerText();
    for (const word of ['Names', 'Acronyms', 'Quotations', 'Misspellings', 'Glossary', 'checked'])
      assert.doesNotMatch(shown, new RegExp(`\\b${word}\\b`));
  });

  it('is added with questions in Japanese', async () => {
    await window.openFile(note);
    await reveal(window, note, 'QZXV');
    await takeFix(window, '「QZXV」を用語集に追加');
    await takeFirst(window, 'どの用語集に追加しますか?', 'desk', /^desk/);
    await settledInput(window, '「QZXV」を用語集に追加 (1/2)');
    await window.screenshot('add-term-japanese-name');
    await window.editor.type('Quay Zone');
    await window.editor.press('Enter');
    await settledInput(window, '「QZXV」を用語集に追加 (2/2)');
    await window.screenshot('add-term-japanese-definition');
    await window.editor.press('Escape');
    await window.quickInput.closed();
    assert.equal(onDisk(window, glossary), entry());
  });
});
