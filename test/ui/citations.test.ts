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

const draft = 'draft.md';
const PICK = 'Insert Citation';
const NISHIMURA = `${PICK}: nishimura-2024`;

describe('citing, from the keyboard alone', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({
      files: [draft],
      more: { [draft]: 'A note.\n' },
    });
  });
  after(() => window.close());

  /** Begins with a note and the command. */
  const begin = async (text: string): Promise<void> => {
    await rewrite(window, draft, text);
    await runByKeyboard(window, 'Policy Gloss: Insert Citation…');
  };

  /** Waits for the question of the form, types, and waits until a row shows what it would insert. */
  const typeDetails = async (title: string, typed: string, shown: string): Promise<void> => {
    await settledInput(window, title);
    await window.editor.type(typed);
    await until(`“${typed}” is shown as ${shown}`, async () =>
      (await window.quickInput.items()).some(({ detail }) => detail === shown),
    );
  };

  it('one source: letters, Enter, Enter', async () => {
    await begin('As one reads ');
    await takeFirst(window, PICK, 'nishim', /@nishimura-2024/);
    await takeFocused(window, NISHIMURA, '', 'Citation key');
    await textBecomes(window, draft, 'As one reads [@nishimura-2024]');
  });

  it('words before it and a page: typed where the form is chosen', async () => {
    await begin('As one reads ');
    await takeFirst(window, PICK, 'nishim', /@nishimura-2024/);
    await typeDetails(NISHIMURA, 'see p. 12', '[see @nishimura-2024, p. 12]');
    const labels = (await window.quickInput.items()).map(({ label }) => label);
    assert.deepEqual(labels, [
      'Citation key',
      'Author in the sentence',
      'Footnote',
      'Formatted',
      'Add another source…',
    ]);
    await window.screenshot('cite-details');
    await window.editor.press('Enter');
    await textBecomes(window, draft, 'As one reads [see @nishimura-2024, p. 12]');
  });

  it('a treaty by its article', async () => {
    await begin('An armed attack is met ');
    await takeFirst(window, PICK, 'mutual cooperation', /@security-treaty-1960/);
    await typeDetails(
      `${PICK}: security-treaty-1960`,
      'art. V',
      '[@security-treaty-1960, {art. V}]',
    );
    await window.editor.press('Enter');
    await textBecomes(window, draft, 'An armed attack is met [@security-treaty-1960, {art. V}]');
  });

  it('a label waits for its number, and no sign ends the citation', async () => {
    const explained = (words: string) =>
      until(`“${words}” is said`, async () =>
        (await window.quickInput.widget.innerText()).includes(words),
      );
    await begin('As one reads ');
    await takeFirst(window, PICK, 'nishim', /@nishimura-2024/);
    await typeDetails(NISHIMURA, 'see p.', '[see p. @nishimura-2024]');
    await explained('Type the number after “p.”');
    await window.screenshot('cite-no-number');
    await window.editor.press('Enter');
    await window.editor.type(' 3]');
    await explained('These signs cannot stand in a citation: ]');
    await window.editor.press('Enter');
    await window.editor.press('Backspace');
    await window.editor.press('Enter');
    await textBecomes(window, draft, 'As one reads [see @nishimura-2024, p. 3]');
  });

  it('two sources, each with its place: a semicolon asks for the next, the key of Back for the one before', async () => {
    await begin('As one reads ');
    await takeFirst(window, PICK, 'nishim', /@nishimura-2024/);
    await typeDetails(NISHIMURA, 'see p. 12', '[see @nishimura-2024, p. 12]');
    await window.editor.type(';');
    await takeFirst(window, PICK, 'scc-statement', /@scc-statement-2024/);
    const both = `${NISHIMURA}; scc-statement-2024`;
    await typeDetails(both, '3', '[see @nishimura-2024, p. 12; @scc-statement-2024, p. 3]');
    await window.screenshot('cite-two-sources');
    await window.editor.press('Control+Alt+Minus');
    await takeFirst(window, PICK, 'joint leaders', /@joint-leaders-statement-2024/);
    const other = `${NISHIMURA}; joint-leaders-statement-2024`;
    const shown = '[see @nishimura-2024, p. 12; @joint-leaders-statement-2024, para. 10]';
    await typeDetails(other, 'para. 10', shown);
    await window.editor.press('Enter');
    await textBecomes(window, draft, `As one reads ${shown}`);
  });

  it('another source by its row, the last one', async () => {
    await begin('As one reads ');
    await takeFirst(window, PICK, 'nishim', /@nishimura-2024/);
    await typeDetails(NISHIMURA, '', '[@nishimura-2024]');
    await window.editor.press('ArrowUp');
    await window.editor.press('Enter');
    await takeFirst(window, PICK, 'scc-statement', /@scc-statement-2024/);
    await takeFocused(window, `${NISHIMURA}; scc-statement-2024`, '', 'Citation key');
    await textBecomes(window, draft, 'As one reads [@nishimura-2024; @scc-statement-2024]');
  });

  it('what the note cites comes first, the last one at the top', async () => {
    await begin('One [@nishimura-2024]. Two [@scc-statement-2024]. Three ');
    const [first, second] = await window.quickInput.someItems();
    assert.match(first?.detail ?? '', /@scc-statement-2024/);
    assert.match(second?.detail ?? '', /@nishimura-2024/);
    const text = await window.quickInput.widget.innerText();
    assert.match(text, /Cited in this note/);
    assert.match(text, /All sources/);
    await window.screenshot('cite-cited-first');
    await takeFirst(window, PICK, '', /@scc-statement-2024/);
    await takeFocused(window, `${PICK}: scc-statement-2024`, '', 'Citation key');
    await textBecomes(window, draft, /Three \[@scc-statement-2024\]$/);
  });

  it('its words bring up what the note cites before all else', async () => {
    await begin('One [@scc-statement-2024]. Two ');
    await takeFirst(window, PICK, 'statement', /@scc-statement-2024/);
    await settledInput(window, `${PICK}: scc-statement-2024`);
    await window.editor.press('Escape');
    await window.quickInput.closed();
    await textBecomes(window, draft, 'One [@scc-statement-2024]. Two ');
  });

  it('a footnote stands right after the word, undone in one step', async () => {
    await begin('He says ');
    await takeFirst(window, PICK, 'nishim', /@nishimura-2024/);
    await takeFocused(window, NISHIMURA, 'foot', 'Footnote');
    await textBecomes(window, draft, /^He says\[\^1\]\n\n\[\^1\]: Takuya Nishimura.*\n$/);
    await window.page.getByText('Ln 1, Col 12').waitFor();
    await window.editor.type('!');
    await textBecomes(window, draft, /^He says\[\^1\]!\n/);
    await window.editor.press('ControlOrMeta+Z');
    await window.editor.press('ControlOrMeta+Z');
    await textBecomes(window, draft, 'He says ');
  });

  it('the bibliography of the note, written and brought up to date', async () => {
    await rewrite(window, draft, 'As one reads [@nishimura-2024].');
    await runByKeyboard(window, 'Policy Gloss: Insert or Update Bibliography');
    const nishimura =
      'Nishimura, Takuya. “Japan’s Expanding Security Commitments.” *Asia Policy Point* (blog), July 29, 2024. <https://www.jiaponline.org/>.';
    const begins = '<!-- policy-gloss-bibliography -->';
    const ends = '<!-- policy-gloss-bibliography-end -->';
    const text = 'As one reads [@nishimura-2024].';
    await textBecomes(window, draft, `${text}\n\n${begins}\n\n${nishimura}\n\n${ends}\n`);
    await runByKeyboard(window, 'Policy Gloss: Insert or Update Bibliography');
    await textBecomes(window, draft, `${text}\n\n${begins}\n\n${nishimura}\n\n${ends}\n`);
  });
});

const LONG = `sources:
  - id: long-2026
    type: report
    title: A Very Long Report on the Command and Control of Forces in the Western Pacific and on What Follows from It for the Alliance, with Recommendations
    author: [{ literal: Bureau of Long Reports on Alliance Affairs }]
    issued: 2026-10-01
`;

describe('citing, in other colors and languages', () => {
  for (const { name, options } of [
    { name: 'dark', options: { settings: { 'workbench.colorTheme': 'Default Dark Modern' } } },
    { name: 'japanese', options: { language: 'ja' } },
  ] as const)
    it(`by whom, when and what is read in full, however long the title is: ${name}`, async () => {
      const window = await openExamples({
        files: [draft],
        more: {
          [draft]: 'One [@long-2026]. Two [@security-treaty-1960]. \n',
          'long.glossary.yaml': LONG,
        },
        ...options,
      });
      await window.goTo(1, 48);
      await window.runCommand('Policy Gloss: Insert Citation…');
      const rows = await window.quickInput.someItems();
      const row = rows.find(({ detail }) => detail.includes('@long-2026'));
      await window.screenshot(`cite-${name}`);
      const kind = name === 'japanese' ? '報告書' : 'Report';
      const whole = `Bureau of Long Reports on Alliance Affairs · October 1, 2026 · @long-2026 · ${kind}`;
      assert.equal(row?.detail, whole);
      const title = await window.quickInput.title();
      await window.editor.press('Enter');
      await settledInput(window, `${title}: security-treaty-1960`);
      await window.editor.type('see art.');
      await window.screenshot(`cite-${name}-form`);
      await window.close();
    });
});
