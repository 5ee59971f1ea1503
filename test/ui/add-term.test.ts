import { strict as assert } from 'node:assert';
import { until } from '../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { onDisk, openExamples, reveal } from './support/examples.ts';
import { hoverSays } from './support/hovers.ts';
import { notified } from './support/notifications.ts';
import { settledInput, takeFix } from './support/keyboard.ts';

const note = 'added.md';
const glossary = 'example.glossary.yaml';
const FIX = 'Add “QZXV” to the glossary';

describe('adding a term, from the keyboard alone', () => {
  let window: VsCodeWindow;
  let original: string;

  before(async () => {
    window = await openExamples({ files: [note], more: { [note]: 'The QZXV met in Tokyo.\n' } });
    original = onDisk(window, glossary);
  });
  after(() => window.close());

  /** The sign of a notification that nobody has read. */
  const bellDot = () => window.page.locator('#status\\.notifications .codicon-bell-dot');

  /** Takes the fix from the list that Ctrl+. opens, until the first question is there. */
  const begin = async (): Promise<void> => {
    await window.openFile(note);
    await reveal(window, note, 'QZXV');
    await takeFix(window, FIX);
    await settledInput(window, `${FIX} (1/2)`);
  };

  /** Neither the file nor what the editor has of it has changed. */
  const nothingIsWritten = async (): Promise<void> => {
    assert.equal(onDisk(window, glossary), original);
    assert.equal(await window.documentText(glossary), original);
    assert.equal(await bellDot().count(), 0, 'a notification');
  };

  it('asks for the name and the definition, and writes both; Escape writes nothing', async () => {
    await begin();
    await window.screenshot('add-term-name');
    await window.editor.press('Escape');
    await window.quickInput.closed();
    await nothingIsWritten();

    await begin();
    await window.editor.press('Enter');
    await window.quickInput.widget.getByText('A name is needed.').first().waitFor();
    await window.screenshot('add-term-no-name');
    await window.editor.type('Quay Zone: Exchange');
    await window.editor.press('Enter');
    await settledInput(window, `${FIX} (2/2)`);
    await window.screenshot('add-term-definition');
    await window.editor.press('Escape');
    await window.quickInput.closed();
    await nothingIsWritten();

    await begin();
    await window.editor.type('Quay Zone: Exchange');
    await window.editor.press('Enter');
    await settledInput(window, `${FIX} (2/2)`);
    await window.editor.type('Talks on quays.');
    await window.editor.press('Enter');
    await notified(window, /“QZXV” was added to example\.glossary\.yaml\./);
    await window.screenshot('add-term-done');
    await until('the glossary has the entry on disk', () => onDisk(window, glossary) !== original);
    const lines = onDisk(window, glossary).split('\n');
    const at = lines.findIndex((line) => line.includes('acronym: QZXV'));
    assert.deepEqual(lines.slice(at, at + 4), [
      '  - acronym: QZXV',
      "    name: 'Quay Zone: Exchange'",
      '    definition: >-',
      '      Talks on quays.',
    ]);
    assert.deepEqual(lines.toSpliced(at, 4).join('\n'), original);
    await hoverSays(window, 'QZXV', /Quay Zone: Exchange[^]*Talks on quays\./);
  });
});
