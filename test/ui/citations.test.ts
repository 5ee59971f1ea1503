import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { CITEPROC_ATTRIBUTION } from '../../src/core/index.ts';
import { openExamples } from './support/examples.ts';
import { rewrite, runByKeyboard, takeFirst, textBecomes } from './support/keyboard.ts';

const draft = 'draft.md';

describe('citing, from the keyboard alone', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({
      files: [draft],
      more: { [draft]: 'A note.\n' },
    });
  });
  after(() => window.close());

  it('says when it is first used whom formatted references are from', async () => {
    await rewrite(window, draft, 'A treaty ');
    await runByKeyboard(window, 'Policy Gloss: Insert Citation…');
    for (const part of CITEPROC_ATTRIBUTION)
      await window.page.locator('.statusbar-item', { hasText: part }).waitFor();
    await window.screenshot('attribution');
    await window.editor.press('Escape');
  });

  it('a treaty by its article: the command, letters, Enter, the article', async () => {
    await rewrite(window, draft, 'An armed attack is met ');
    await runByKeyboard(window, 'Policy Gloss: Insert Citation…');
    await takeFirst(window, 'Insert Citation', 'mutual cooperation', /@security-treaty-1960/);
    await takeFirst(
      window,
      'Insert Citation: security-treaty-1960',
      'page',
      /With page or paragraph/,
    );
    await textBecomes(window, draft, 'An armed attack is met [@security-treaty-1960, {art. V}]');
    await window.editor.type('VI');
    await window.editor.press('Tab');
    await window.editor.type('.');
    await textBecomes(window, draft, 'An armed attack is met [@security-treaty-1960, {art. VI}].');
  });

  it('the bibliography of the note, written and brought up to date', async () => {
    await rewrite(window, draft, 'As one reads [@nishimura-2024].');
    await runByKeyboard(window, 'Policy Gloss: Insert or Update Bibliography');
    const nishimura =
      'Nishimura, Takuya. “Japan’s Expanding Security Commitments.” *Asia Policy Point* (blog), July 29, 2024. <https://www.jiaponline.org/>.';
    const begin = '<!-- policy-gloss-bibliography -->';
    const end = '<!-- policy-gloss-bibliography-end -->';
    const text = 'As one reads [@nishimura-2024].';
    await textBecomes(window, draft, `${text}\n\n${begin}\n\n${nishimura}\n\n${end}\n`);
    await runByKeyboard(window, 'Policy Gloss: Insert or Update Bibliography');
    await textBecomes(window, draft, `${text}\n\n${begin}\n\n${nishimura}\n\n${end}\n`);
  });
});
