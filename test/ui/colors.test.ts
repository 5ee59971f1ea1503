import { strict as assert } from 'node:assert';
import type { Theme } from '../../scripts/vscode/themes.ts';
import { until } from '../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { contrast } from './support/contrast.ts';
import { openExamples, reveal } from './support/examples.ts';
import { assertReadable, settled } from './support/hovers.ts';

const note = 'colors.md';
const terms = ['JSDF', 'USFJ', 'EDD', 'DICAS', 'AMRAAM', '自衛隊', '在日米軍', 'PIPIR', 'USJF'];
const text = `Plain words beside ${terms.join(', ')}.\n`;

/** The least contrast of text and ground: what WCAG (AA) asks of text. */
const least = 4.5;
const themes: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

describe('the colors of terms', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({ files: [note], more: { [note]: text } });
  });
  after(() => window.close());

  for (const theme of themes)
    describe(`in the theme ${theme}`, () => {
      before(() => window.setTheme(theme));

      it('differ from the text around them', async () => {
        const plain = (await window.editor.style('Plain')).color;
        for (const term of terms)
          await until(`${term} is colored`, async () => {
            return (await window.editor.style(term)).color !== plain;
          });
      });

      it('tell who acts, what is agreed and what is built apart', async () => {
        const colors = await Promise.all(
          ['JSDF', 'DICAS', 'AMRAAM'].map(async (term) => (await window.editor.style(term)).color),
        );
        assert.equal(new Set(colors).size, 3, colors.join(' '));
      });

      it('are the same for terms of the team’s own glossary', async () => {
        await until('PIPIR has the color of DICAS', async () => {
          const [own, bundled] = [
            await window.editor.style('PIPIR'),
            await window.editor.style('DICAS'),
          ];
          return own.color === bundled.color;
        });
      });

      it(`can be read: contrast ${least} or more`, async () => {
        const ground = await window.editor.element
          .locator('.monaco-editor-background')
          .first()
          .evaluate((element) => getComputedStyle(element).backgroundColor);
        for (const term of terms) {
          const { color } = await window.editor.style(term);
          const ratio = contrast(color, ground);
          assert.ok(ratio >= least, `${term}: ${color} on ${ground} is ${ratio.toFixed(2)}`);
        }
      });

      it('have a hover that shows in these colors', async () => {
        await reveal(window, note, 'JSDF');
        const hover = await window.editor.hover('JSDF');
        await settled(hover);
        await assertReadable(hover);
        await window.screenshot(`theme-${theme}`, {
          clip: [hover.widget, await window.editor.locate(text.trim())],
        });
        await window.editor.hideHover();
      });
    });
});
