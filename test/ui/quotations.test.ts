import { strict as assert } from 'node:assert';
import type { Theme } from '../../scripts/vscode/themes.ts';
import { until } from '../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { contrast } from './support/contrast.ts';
import { openExamples } from './support/examples.ts';
import { assertReadable, follow, hoverSays, settled } from './support/hovers.ts';
import { rewrite, runByKeyboard, takeFirst, textBecomes } from './support/keyboard.ts';

const draft = 'draft.md';
const english = 'quoting.md';
const japanese = 'quoting-ja.md';
const note = `# What was promised

The sides write that “the command of the zone may be
moved by 2027” [@zones-2024, p. 2], and that “USFJ will keep its
headquarters” [@zones-2024].

Nobody doubts that “no ship shall be left without repair” [@zones-2024].
`;
const noteInJapanese = `# 約束されたこと

両国は「反撃能力を保持することを確認した」[@zones-2024-ja]。また「在日米軍の司令部は移転しない」[@zones-2024-ja]とした。
`;
const text = `Joint Statement

Both sides met in Tokyo. They decided that the command of the zone shall not be
moved by 2027, whatever the costs. USFJ will keep its headquarters. In the end,
no ship shall be left without repair in any port.
`;
const textInJapanese =
  '両国は、反撃能力を保有することを確認した。\n在日米軍の司令部は移転しない。費用は日本側が負担する。\n';
const sources = `sources:
  - id: zones-2024
    type: report
    title: Joint Statement on Zones
    author: [{ literal: Office of Zones }]
    issued: '2024-07-28'
    custom: { text: texts/zones.txt, coverage: full }
  - id: zones-2024-ja
    type: report
    title: 区域に関する共同声明
    author: [{ literal: 区域庁 }]
    issued: '2024-07-28'
    custom: { text: texts/zones-ja.txt, coverage: full }
`;
const themes: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

describe('quotations beside their sources', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({
      files: [english],
      more: {
        [draft]: 'A note.\n',
        [english]: note,
        [japanese]: noteInJapanese,
        'zones.glossary.yaml': sources,
        'texts/zones.txt': text,
        'texts/zones-ja.txt': textInJapanese,
      },
      size: { width: 1000, height: 720 },
      settings: {
        'policyGloss.quotations.mark': 'discreet',
        'diffEditor.useInlineViewWhenSpaceIsLimited': false,
      },
    });
  });
  after(() => window.close());

  const marks = async (): Promise<{ content: string; color: string }[]> =>
    window.editor.element.locator('.view-line span').evaluateAll((spans) =>
      spans
        .map((span) => getComputedStyle(span, '::after'))
        .filter(({ content }) => content.includes('✓'))
        .map(({ content, color }) => ({ content, color })),
    );

  for (const theme of themes)
    describe(`in the theme ${theme}`, () => {
      before(() => window.setTheme(theme));

      it('what differs is marked in the hover, below what is found', async () => {
        const hover = await hoverSays(window, 'command of the zone', /Compare/);
        await settled(hover);
        await assertReadable(hover);
        assert.match(hover.text, /The source says something else/);
        const shown = async (selector: string): Promise<string[]> =>
          hover.widget.locator(selector).allInnerTexts();
        assert.deepEqual(await shown('blockquote strong'), ['shall not']);
        assert.deepEqual(await shown('blockquote del, blockquote s'), ['may']);
        await window.screenshot(`quotation-${theme}-hover`);
        await window.editor.hideHover();
      });

      it('a small mark stands behind what was found in the source', async () => {
        const found = await until('two marks', async () => {
          const now = await marks();
          return now.length === 2 && now;
        });
        const ground = await window.editor.element
          .locator('.monaco-editor-background')
          .first()
          .evaluate((element) => getComputedStyle(element).backgroundColor);
        for (const { color } of found)
          assert.ok(contrast(color, ground) >= 3, `${color} on ${ground}`);
        await window.screenshot(`quotation-${theme}-marks`);
      });
    });

  describe('in their window', () => {
    before(() => window.setTheme('light'));

    it('a term in a quotation is explained first, then the quotation', async () => {
      const hover = await hoverSays(window, 'USFJ', /Word for word/);
      await settled(hover);
      await assertReadable(hover);
      assert.ok(
        hover.text.indexOf('U.S. Forces Japan') <
          (await hover.widget.innerText()).indexOf('Word for word'),
      );
      await window.screenshot('quotation-term-hover');
      await window.editor.hideHover();
    });

    it('they are compared side by side', async () => {
      const hover = await hoverSays(window, 'command of the zone', /Compare/);
      await follow(hover, 'Compare');
      const diff = window.page.locator('.monaco-diff-editor:visible');
      await until('both sides', async () => {
        const sides = await diff.locator('.view-lines').allInnerTexts();
        const [left = '', right = ''] = sides.map((side) => side.replaceAll('\u00a0', ' '));
        return left.includes('zone may be') && right.includes('zone shall not be');
      });
      await until(
        'the difference is marked',
        async () => (await diff.locator('.char-insert').count()) > 0,
      );
      await window.screenshot('quotation-comparison');
      await window.editor.press('ControlOrMeta+W');
    });

    it('the text is opened at the passage', async () => {
      await window.openFile(english);
      const hover = await hoverSays(window, 'left without repair', /Open the text/);
      await follow(hover, 'Open the text');
      await window.page.locator('.tab.active').filter({ hasText: 'zones.txt' }).first().waitFor();
      await window.screenshot('quotation-text');
      await window.editor.press('ControlOrMeta+W');
    });

    it('sentences of a text are searched as one types, and inserted as they are', async () => {
      await rewrite(window, draft, 'In short, ');
      await runByKeyboard(window, 'Policy Gloss: Insert Quotation…');
      await takeFirst(window, 'Insert Quotation', 'on zones', /@zones-2024$/);
      await until('sentences', async () => (await window.quickInput.items()).length > 2);
      await window.screenshot('quotation-sentences');
      await takeFirst(window, 'Quotations from zones-2024', 'SHIP repair', /no ship shall be left/);
      await takeFirst(window, 'Insert Quotation', 'sentence', /In the sentence/);
      const words = 'In the end, no ship shall be left without repair in any port.';
      await textBecomes(window, draft, `In short, “${words}” [@zones-2024, p. 1]`);
      await window.editor.press('Backspace');
      await window.editor.press('Tab');
      await textBecomes(window, draft, `In short, “${words}” [@zones-2024]`);
      const hover = await hoverSays(window, 'ship shall', /Word for word in the source/);
      await assertReadable(hover);
      await window.editor.hideHover();
    });

    it('Japanese ones have Japanese differences', async () => {
      await window.openFile(japanese);
      const hover = await hoverSays(window, '保持', /Compare/);
      await settled(hover);
      await assertReadable(hover);
      assert.deepEqual(await hover.widget.locator('blockquote strong').allInnerTexts(), ['有']);
      await window.screenshot('quotation-japanese-hover');
      await window.editor.hideHover();
    });
  });
});
