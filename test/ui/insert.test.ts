import { strict as assert } from 'node:assert';
import { until } from '../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { openExamples } from './support/examples.ts';
import {
  rewrite,
  runByKeyboard,
  settledInput,
  takeFirst,
  takeFocused,
  textBecomes,
} from './support/keyboard.ts';
import { explanation } from './support/suggestions.ts';

const draft = 'draft.md';

describe('inserting, from the keyboard alone', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({ files: [draft], more: { [draft]: 'A note.\n' } });
  });
  after(() => window.close());

  it('a citation as a footnote with the formatted source', async () => {
    await rewrite(window, draft, 'The committee met.');
    await runByKeyboard(window, 'Policy Gloss: Insert Citation…');
    await takeFirst(window, 'Insert Citation', 'scc-statement', /@scc-statement-2024/);
    const title = 'Insert Citation: scc-statement-2024';
    const row = await takeFocused(window, title, 'footn', 'Footnote');
    assert.match(row.detail, /^\[\^1\] U\.S\.-Japan Security Consultative .*July 28, 2024\.$/);
    await textBecomes(
      window,
      draft,
      /^The committee met\.\[\^1\]\n\n\[\^1\]: .*“Joint Statement of the Security Consultative Committee.*\n$/,
    );
  });

  it('a stored quotation by words of it, in any order, with its citation', async () => {
    await rewrite(window, draft, 'The leaders write: ');
    await runByKeyboard(window, 'Policy Gloss: Insert Quotation…');
    const row = await takeFirst(window, 'Insert Quotation', 'progress updates', /provide updates/);
    assert.match(row.detail, /^DICAS · .+ · April 10, 2024 · para\. 10 · /);
    await takeFirst(window, 'Insert Quotation', 'sentence', /In the sentence/);
    await textBecomes(
      window,
      draft,
      /^The leaders write: “The DICAS will provide updates on progress .*‘2\+2\.’” \[@joint-leaders-statement-2024, para\. 10\]$/,
    );
  });

  it('a stored quotation of a source that is chosen first, as a block on lines of its own', async () => {
    await rewrite(window, draft, 'The leaders write:');
    await runByKeyboard(window, 'Policy Gloss: Insert Quotation…');
    await takeFirst(
      window,
      'Insert Quotation',
      '@joint-leaders-st',
      /@joint-leaders-statement-2024$/,
    );
    await takeFirst(
      window,
      'Quotations from joint-leaders-statement-2024',
      'provide updates',
      /DICAS/,
    );
    await takeFirst(window, 'Insert Quotation', 'block', /As a block quote/);
    await textBecomes(
      window,
      draft,
      /^The leaders write:\n\n> The DICAS .*\n> \[@joint-leaders-statement-2024, para\. 10\]\n+$/,
    );
  });

  it('a quotation by its term, its author, its title', async () => {
    await window.openFile(draft);
    for (const [typed, detail] of [
      ['usfj 2024', /^USFJ · .*2024/],
      ['nishimura', /Nishimura · July 29, 2024/],
      ['greater autonomy', / · .+ · /],
      ['@guidelines-2015', /^@guidelines-2015$/],
    ] as const) {
      await runByKeyboard(window, 'Policy Gloss: Insert Quotation…');
      await settledInput(window, 'Insert Quotation');
      await window.editor.type(typed);
      await until(`“${typed}” finds quotations`, async () =>
        (await window.quickInput.items()).some((row) => detail.test(row.detail)),
      );
      await window.quickInput.cancel();
    }
  });

  it('nothing that stood there before, where one types and hits Enter at once', async () => {
    await rewrite(window, draft, 'The leaders write:');
    await runByKeyboard(window, 'Policy Gloss: Insert Quotation…');
    await settledInput(window, 'Insert Quotation');
    await window.quickInput.someItems();
    await window.page.keyboard.type('no such words');
    await window.page.keyboard.press('Enter');
    await until('nothing is found', async () => {
      const labels = (await window.quickInput.items()).map(({ label }) => label);
      return labels.join() === 'Nothing holds all of these words.';
    });
    await window.page.keyboard.press('Enter');
    assert.equal(await window.quickInput.title(), 'Insert Quotation');
    await window.quickInput.cancel();
    await textBecomes(window, draft, 'The leaders write:');
  });

  it('the definition of the term at the cursor, as a footnote', async () => {
    await rewrite(window, draft, 'The JSDF');
    await runByKeyboard(window, 'Policy Gloss: Insert Definition as Footnote');
    await textBecomes(
      window,
      draft,
      /^The JSDF\[\^jsdf\]\n\n\[\^jsdf\]: Japan Self-Defense Forces \(JSDF\): Japan's armed forces.*\n$/,
    );
  });

  it('a citation key: `@` and a few letters offer it, Tab takes it', async () => {
    await rewrite(window, draft, 'As one reads ');
    await window.editor.type('[@nish');
    await until('the list follows the letters', async () =>
      /^@?nishimura-2024/.test((await window.editor.suggestions())[0] ?? ''),
    );
    await window.editor.press('Tab');
    await textBecomes(window, draft, 'As one reads [@nishimura-2024]');
  });

  it('an acronym: at its first use with its name, later alone', async () => {
    await rewrite(window, draft, 'They met in the ');
    await window.editor.type('DIC');
    assert.deepEqual((await window.editor.suggestions()).slice(0, 2), [
      'Defense Industrial Cooperation, Acquisition and Sustainment (DICAS)',
      'DICAS',
    ]);
    await window.editor.press('Tab');
    const introduced =
      'They met in the Defense Industrial Cooperation, Acquisition and Sustainment (DICAS)';
    await textBecomes(window, draft, introduced);
    await window.editor.type(' and the DIC');
    assert.equal((await window.editor.suggestions())[0], 'DICAS');
    await window.editor.press('Tab');
    await textBecomes(window, draft, `${introduced} and the DICAS`);
  });

  it('what is offered is explained beside the list', async () => {
    await rewrite(window, draft, 'They met in the ');
    await window.editor.type('USF');
    await window.editor.suggestions();
    await explanation(window, 'American command for the forces in Japan');
    await window.editor.press('Escape');
  });
});
