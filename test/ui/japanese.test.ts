import { strict as assert } from 'node:assert';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { openExamples, reveal } from './support/examples.ts';

const note = 'findings.md';
const glossary = 'desk.glossary.yaml';
const bibliography = 'desk.bib';
const configuration = '.policy-gloss.yaml';
const files = {
  [note]: `---
date: 2026-01-10
bibliography: ${bibliography}
policy-gloss: { rules: { ambiguous-acronym: info, inconsistent-name: info, redundant-acronym: info, unverified-quote: info, mis-quote: hint } }
---

# 検査

The USJF and the QZXV met. The GSFD left, and the MSE rose.

The EDD dialogue met. The Extended Deterrence Discussion (EDD) left. The Old Zone Office (OZO) and the Other Zone Order (OZO) met.

The Ministry of Defense agreed. The Defense Ministry said so. The permanent Joint Headquarters works.

It says “the command of the zone may be moved by 2027” [@zones-2024], and “no bridge was ever built over that wide river” [@zones-2024].

It says “the command of the zone shall not be moved by 2027” [@other-2024], and [@zones-2042].

He said that “the alliance is stronger than it has ever been before”.
`,
  [glossary]: `terms:
  - acronym: “QZA”
    kind: lawn
    definitoin: x
  - name: First
    name: Second
    url: example.org
  - acronym: QZB
    definition: It says: "a"
  - acronym: QZC
    aliases: [a, b
    see-also: nothing
  - kind: law
  - name: Zones
    valid: { from: 2024-13, to: "2020" }
    quotes:
      - { source: zones-2023, text: words }
sources:
  - id: zones-2024
    type: reprot
    title: Joint Statement on Zones
    custom: { text: texts/zones.txt, coverage: full }
  - id: other-2024
    type: report
    title: Another Statement
    custom: { text: texts/other.txt, coverage: full }
`,
  [bibliography]: `@misc{a, title = {A}
@misc{b, title = B, year 2024}
@misc{b, title = {B}}
`,
  [configuration]: 'rules:\n  misquot: hint\n  misquote: loud\nwrods: [A]\n',
  'texts/zones.txt':
    'Both sides met in Tokyo. They decided that the command of the zone shall not be moved by 2027.\n',
  'texts/other.txt': 'Nothing of the kind was said by anybody who was there at that time.\n',
};

describe('the Japanese interface', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({
      files: [note],
      more: files,
      language: 'ja',
      size: { width: 1400, height: 1100 },
    });
  });
  after(() => window.close());

  const areJapanese = (messages: readonly string[]): void => {
    for (const message of messages) {
      assert.match(message, /[\u3041-\u30FF\u4E00-\u9FFF]/, message);
      // Names, words of the note and keys may be English, sentences may not.
      assert.doesNotMatch(
        message,
        /\b(?:is|are|not|the text|needs?|Did you mean)\b [a-z]/,
        message,
      );
    }
  };

  it('says what is wrong with a note, a glossary, a bibliography and a configuration', async () => {
    await window.runCommand('Problems: Focus on Problems View');
    await window.runCommand('View: Toggle Maximized Panel');
    const found = await window.problems({ atLeast: 30 });
    await window.screenshot('japanese-problems');
    await window.runCommand('View: Toggle Maximized Panel');
    const messages = found
      .filter(({ source }) => source === 'Policy Gloss')
      .map(({ message }) => message);
    areJapanese(messages);
    for (const expected of [
      '「USJF」は「USFJ」の誤記です。',
      '@zones-2024 と異なります: 「shall not」が「may」になっています。',
      '「misquot」という規則はありません。「misquote」の誤りではありませんか?',
      '「: 」を含む文字列は引用符で囲むか、「>-」の次の行から書いてください。',
      '「year」の後に「=」がありません。',
    ])
      assert.ok(messages.includes(expected), `${expected}\n\n${messages.join('\n')}`);
  });

  it('offers what can be done about it', async () => {
    await window.openFile(note);
    await reveal(window, note, 'USJF');
    const titles = await window.editor.quickFixes();
    await window.screenshot('japanese-fixes');
    await window.page.keyboard.press('Escape');
    assert.ok(
      titles.some((title) => title.includes('「USFJ」に置き換える')),
      titles.join('\n'),
    );
    areJapanese(titles.filter((title) => !/Copilot|Chat/.test(title)));
  });

  it('explains a quotation', async () => {
    await window.openFile(note);
    await reveal(window, note, 'command of the zone');
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('Control+I');
    const widget = window.page.locator('.monaco-hover:visible').first();
    await widget.waitFor();
    await window.screenshot('japanese-hover');
    assert.match(await widget.innerText(), /出典/);
  });
});
