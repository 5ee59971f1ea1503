import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { inRoot } from '../../scripts/paths.ts';
import type { Box } from '../../scripts/vscode/editor.ts';
import { until } from '../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { openExamples, reveal } from './support/examples.ts';
import { hoverSays, settled } from './support/hovers.ts';
import { rewrite, runByKeyboard } from './support/keyboard.ts';
import { explanation } from './support/suggestions.ts';

const draft = 'draft.md';

/** The Treaty of Mutual Cooperation and Security between the United States and Japan, of 1960, Article V. */
const TREATY = `Article V

Each Party recognizes that an armed attack against either Party in the territories under the administration of Japan
would be dangerous to its own peace and safety and declares that it would act to meet the common danger in accordance
with its constitutional provisions and processes.
`;
const SOURCES = `sources:
  - id: treaty-1960
    type: treaty
    title: Treaty of Mutual Cooperation and Security between the United States of America and Japan
    issued: '1960-01-19'
    custom: { text: texts/treaty.txt, coverage: full }
`;
const QUOTING =
  'Article V calls an armed attack one that “could be dangerous to its own peace and safety” [@treaty-1960, {art. V}].';

/**
 * The pictures of the README, taken from the product as it is. `npm run test:ui -- --update` writes
 * them to media/screenshots/.
 */
describe('the pictures of the README', () => {
  let window: VsCodeWindow;
  const taken: string[] = [];

  before(async () => {
    window = await openExamples({
      files: ['english.md', draft],
      more: {
        [draft]: 'A note.\n',
        'texts/treaty.txt': TREATY,
        'texts.glossary.yaml': SOURCES,
      },
      size: { width: 880, height: 640 },
      scale: 1.25,
      settings: {
        'workbench.activityBar.location': 'hidden',
        'editor.lineNumbers': 'off',
        'editor.folding': false,
        'editor.matchBrackets': 'never',
        'editor.occurrencesHighlight': 'off',
        'editor.overviewRulerBorder': false,
        'editor.scrollbar.vertical': 'hidden',
      },
    });
    await window.editor.press('ControlOrMeta+B');
    await window.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  });
  after(() => window.close());

  const take = async (name: string, ...clip: (Locator | Box)[]) => {
    taken.push(name);
    await window.screenshot(name, { clip, margin: 12, publish: true });
  };

  /** A hover with its term and the lines beside it. */
  const takeHover = async (name: string, note: string, text: string, says: RegExp, nth = 1) => {
    await window.openFile(note);
    await reveal(window, note, text, nth);
    const hover = await hoverSays(window, text, says);
    await settled(hover);
    const line = await window.editor.locate(text);
    await take(name, hover.widget, { x: 0, y: line.y - 30, width: 880, height: line.height + 60 });
    await window.editor.hideHover();
  };

  it('a hover', () => takeHover('hover', 'english.md', 'USFJ', /Official page/));

  it('a quotation that is not what its source says', async () => {
    await rewrite(window, draft, QUOTING);
    const hover = await hoverSays(window, 'could be dangerous', /Compare/);
    await settled(hover);
    const line = await window.editor.locate('could be dangerous');
    await take('quotation', hover.widget, { x: 0, y: line.y - 30, width: 880, height: 70 });
    await window.editor.hideHover();
  });

  it('a hover in a dark theme, in a Japanese note', async () => {
    await window.setTheme('dark');
    await takeHover('hover-japanese', 'japanese.md', '統合作戦司令部', /mentioned/);
    await window.setTheme('light');
  });

  it('a term with two meanings', () =>
    takeHover('meanings', 'english.md', '2+2', /2 meanings[^]+EPCC/));

  it('the picker of citations', async () => {
    await rewrite(window, draft, 'The committee met in Tokyo ');
    await runByKeyboard(window, 'Policy Gloss: Insert Citation…');
    await until(
      'the picker is there',
      async () => (await window.quickInput.someItems()).length > 3,
    );
    await window.editor.type('2024');
    await until('only sources of 2024 are left', async () =>
      (await window.quickInput.items()).every(({ label, description, detail }) =>
        `${label}${description}${detail}`.includes('2024'),
      ),
    );
    await take('citation', window.quickInput.widget);
    await window.quickInput.cancel();
  });

  it('the completion of an acronym', async () => {
    await rewrite(window, draft, 'They met in the ');
    await window.editor.type('USF');
    await window.editor.suggestions();
    const details = await explanation(window, 'American command');
    await take(
      'completion',
      window.editor.suggestWidget,
      details,
      await window.editor.locate('They'),
    );
    await window.editor.press('Escape');
    await window.editor.press('Escape');
  });

  it('the findings, and the quick fixes of one', async () => {
    await window.openFile('english.md');
    await window.problems({ atLeast: 6 });
    await window.goTo(30);
    await reveal(window, 'english.md', 'USJF');
    await window.editor.quickFixes();
    await take(
      'problems',
      window.page.locator('.action-widget:visible').first(),
      window.page.locator('.part.panel'),
      await window.editor.locate('USJF'),
    );
    await window.editor.press('Escape');
  });

  it('are the ones that the README shows, each below 150 KB', () => {
    const readme = readFileSync(inRoot('README.md'), 'utf8');
    const shown = [...readme.matchAll(/\]\(media\/screenshots\/([\w-]+)\.png\)/g)].map(
      ([, n]) => n!,
    );
    assert.deepEqual(shown.toSorted(), taken.toSorted());
    for (const name of shown) {
      const picture = inRoot('media', 'screenshots', `${name}.png`);
      assert.ok(existsSync(picture), picture);
      assert.ok(statSync(picture).size < 150_000, `${name}: ${statSync(picture).size} bytes`);
    }
  });
});
