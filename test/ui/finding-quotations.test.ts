import { strict as assert } from 'node:assert';
import { until } from '../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { onDisk, openExamples } from './support/examples.ts';
import {
  rewrite,
  runByKeyboard,
  settledInput,
  takeFirst,
  textBecomes,
} from './support/keyboard.ts';
import { notified } from './support/notifications.ts';

const draft = 'draft.md';
const glossary = 'zones.glossary.yaml';
const filler = 'Nobody wrote of the costs, and nobody asked. ';
/** Two megabytes each. */
const large = (end: string): string => filler.repeat(2_000_000 / filler.length) + end;
const files = {
  [draft]: 'A note.\n',
  'texts/zones.txt':
    'Both sides met in Tokyo. They decided that the command of the zone shall not be moved by 2027.\nThe zone seeks greater autonomy, whatever the costs of it may be for the capital and its offices.\n',
  'texts/zones-ja.txt':
    '両国は、反撃能力を保有することを確認した。\n在日米軍の司令部は移転しない。費用は日本側が負担する。\n',
  'texts/first.txt': large('At last, the harbor opens in winter.'),
  'texts/second.txt': large('In the end, the airport opens in winter.'),
  [glossary]: `sources:
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
  - id: first-2023
    type: report
    title: The First Large Report
    issued: '2023'
    custom: { text: texts/first.txt, coverage: full }
  - id: second-2022
    type: report
    title: The Second Large Report
    issued: '2022'
    custom: { text: texts/second.txt, coverage: full }
`,
};
const heads = (window: VsCodeWindow): Promise<string[]> =>
  window.page
    .locator('.quick-input-widget:visible .quick-input-list-separator')
    .allInnerTexts()
    .then((texts) => texts.map((text) => text.trim()).filter((text) => text !== ''));

/** Opens Insert Quotation and types into it. */
async function look(window: VsCodeWindow, command: string, title: string, typed: string) {
  await runByKeyboard(window, command);
  await settledInput(window, title);
  await window.page.keyboard.insertText(typed);
}

describe('finding quotations by their words', () => {
  let window: VsCodeWindow;
  const command = 'Policy Gloss: Insert Quotation…';
  const title = 'Insert Quotation';

  before(async () => {
    window = await openExamples({
      files: [draft],
      more: files,
      size: { width: 1000, height: 720 },
    });
  });
  after(() => window.close());

  it('in large texts, which are read while one types', async () => {
    await rewrite(window, draft, 'In short, ');
    await runByKeyboard(window, command);
    const row = await takeFirst(window, title, 'winter opens airport', /the airport opens/);
    assert.equal(row.detail, '2022 · line 1 · The Second Large Report');
    await takeFirst(window, title, 'sentence', /In the sentence/);
    await textBecomes(
      window,
      draft,
      'In short, “In the end, the airport opens in winter.” [@second-2022, p. 1]',
    );
    await window.editor.press('Escape');
  });

  it('in all texts at once, and says where there is more', async () => {
    await rewrite(window, draft, 'In short, ');
    await look(window, command, title, 'nobody');
    await until('the list is cut, and says so', async () =>
      (await heads(window)).includes('in the texts of sources (more: type further words)'),
    );
    await window.editor.type(' harbor');
    await until('nothing is left', async () => {
      const [row] = await window.quickInput.items();
      return row?.label === 'Nothing holds all of these words.';
    });
    await window.quickInput.cancel();
  });

  it('with a name of the source among them', async () => {
    await look(window, command, title, 'large report harbor');
    await until('the sentence', async () => {
      const [row] = await window.quickInput.items();
      return row?.label === 'At last, the harbor opens in winter.';
    });
    await window.quickInput.cancel();
  });

  it('in Japanese, which has no spaces', async () => {
    await rewrite(window, draft, 'つまり');
    await look(window, command, title, '反撃能力保有');
    const words = '両国は、反撃能力を保有することを確認した。';
    await until('the sentence', async () => {
      const [row] = await window.quickInput.items();
      return (
        row?.label === words &&
        row.detail === '区域庁 · July 28, 2024 · line 1 · 区域に関する共同声明'
      );
    });
    await window.editor.press('Enter');
    await takeFirst(window, title, 'sentence', /In the sentence/);
    await textBecomes(window, draft, `つまり「${words}」 [@zones-2024-ja, p. 1]`);
    await window.editor.press('Escape');
  });

  it('and goes back from the quotations of a source to what was typed', async () => {
    await rewrite(window, draft, 'In short, ');
    await runByKeyboard(window, command);
    await takeFirst(window, title, 'joint statement on zones', /@zones-2024$/);
    await settledInput(window, 'Quotations from zones-2024');
    await until('its sentences', async () => (await window.quickInput.items()).length === 3);
    await window.screenshot('insert-quotation-source');
    await window.page.locator('.quick-input-widget .codicon-quick-input-back').click();
    await until('what was typed finds the source again', async () => {
      const [row] = await window.quickInput.items();
      return (await window.quickInput.title()) === title && row?.detail === '@zones-2024';
    });
    await window.quickInput.cancel();
  });

  for (const theme of ['light', 'dark'] as const)
    it(`shows what it finds, in the theme ${theme}`, async () => {
      await window.setTheme(theme);
      await window.openFile(draft);
      await look(window, command, title, '');
      await until('the sources', async () => (await window.quickInput.items()).length > 5);
      await window.screenshot(`insert-quotation-${theme}-sources`);
      await window.page.keyboard.insertText('greater autonomy');
      await until('both kinds', async () => {
        const shown = await heads(window);
        return shown.includes('stored quotations') && shown.includes('in the texts of sources');
      });
      await window.screenshot(`insert-quotation-${theme}-words`);
      await window.quickInput.cancel();
    });

  it('attaches excerpts to a source of the product: the file, what it holds, then the glossary', async () => {
    await window.setTheme('light');
    const key = 'guidelines-2015';
    await runByKeyboard(window, 'Policy Gloss: Attach Text to Source…');
    await takeFirst(window, 'Attach Text to Source', key, /@guidelines-2015\b/);
    await settledInput(window, `The text of @${key}`);
    await window.quickInput.someItems();
    await window.screenshot('attach-text-file');
    await takeFirst(window, `The text of @${key}`, 'zones.txt', /^zones\.txt\ntexts\/\n/);
    await settledInput(window, `The text of @${key}: whole or excerpts`);
    await window.screenshot('attach-text-coverage');
    await takeFirst(window, `The text of @${key}: whole or excerpts`, 'excerpts', /^Excerpts only/);
    await settledInput(window, 'Add to which glossary?');
    assert.equal(
      await window.quickInput.placeholder(),
      `@${key} comes with Policy Gloss. Its text is named in a glossary of your own:`,
    );
    await window.screenshot('attach-text-glossary');
    await takeFirst(window, 'Add to which glossary?', 'zones', /^zones\.glossary\.yaml\n/);
    await notified(window, /zones\.txt now holds excerpts of @guidelines-2015\./);
    assert.match(
      onDisk(window, glossary),
      /- id: guidelines-2015\n[^]*text: texts\/zones\.txt\n\s+coverage: excerpts\n/,
    );
  });

  it('attaches the whole text to an entry of the workspace without asking for a glossary', async () => {
    await runByKeyboard(window, 'Policy Gloss: Attach Text to Source…');
    await takeFirst(window, 'Attach Text to Source', '@zones-2024-ja', /@zones-2024-ja\b/);
    await takeFirst(window, 'The text of @zones-2024-ja', 'zones.txt', /^zones\.txt\n/);
    const last = 'The text of @zones-2024-ja: whole or excerpts';
    await takeFirst(window, last, 'whole', /^The whole text/);
    await notified(window, /zones\.txt is now the text of @zones-2024-ja\./);
    assert.match(onDisk(window, glossary), /区域庁[^]*text: texts\/zones\.txt, coverage: full/);
  });
});

describe('finding quotations in the Japanese interface', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({
      files: [draft],
      more: files,
      language: 'ja',
      size: { width: 1000, height: 720 },
    });
  });
  after(() => window.close());

  it('by Japanese words, typed as one', async () => {
    await look(window, 'Policy Gloss: 引用文を挿入…', '引用文を挿入', '');
    await until('the sources', async () => (await window.quickInput.items()).length > 5);
    await window.screenshot('insert-quotation-ja-sources');
    await window.page.keyboard.insertText('司令部移転');
    await until('the sentence', async () => {
      const [row] = await window.quickInput.items();
      return row?.label === '在日米軍の司令部は移転しない。';
    });
    assert.deepEqual(await heads(window), ['出典の本文']);
    await window.screenshot('insert-quotation-ja-words');
    await window.quickInput.cancel();
  });

  it('attaches a text', async () => {
    const key = 'guidelines-2015';
    await runByKeyboard(window, 'Policy Gloss: 出典に本文を添付…');
    await takeFirst(window, '出典に本文を添付', key, /@guidelines-2015\b/);
    await takeFirst(window, `@${key} の本文`, 'zones.txt', /^zones\.txt\n/);
    await settledInput(window, `@${key} の本文: 全文または抜粋`);
    await window.quickInput.someItems();
    await window.screenshot('attach-text-ja-coverage');
    await window.editor.press('Enter');
    await settledInput(window, 'どの用語集に追加しますか?');
    await window.screenshot('attach-text-ja-glossary');
    await window.quickInput.cancel();
    assert.doesNotMatch(onDisk(window, glossary), /guidelines-2015/);
  });
});
