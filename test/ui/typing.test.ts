import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { makeTempDir } from '../../scripts/paths.ts';
import { until } from '../../scripts/vscode/until.ts';
import { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { readBundledGlossary } from '../../src/generate/bundled.ts';
import { expectedText, inWords, typedNotes, Typist, type Step } from './support/typing.ts';

const lines = Number(process.env['TYPING_LINES'] ?? 20);
const seed = Number(process.env['TYPING_SEED'] ?? Date.now() % 2 ** 31);
/** A slow machine types fewer lines in this time; a line that fails is then made shorter for some minutes. */
const typingMs = lines * 6000;
const shrinkingMs = 240_000;
const note = 'note.md';

/** A window with VS Code's default settings and an empty note. */
async function openEmpty(name = note, settings = {}): Promise<VsCodeWindow> {
  const folder = makeTempDir('typing');
  writeFileSync(join(folder, name), '');
  const extension = process.env['TYPING_EXTENSION'];
  const window = await VsCodeWindow.open({
    folder,
    files: [name],
    settings,
    ...(extension ? { extension } : {}),
  });
  await window.whenActive();
  return window;
}

/** Empties the note, as a person does. */
async function empty(window: VsCodeWindow, name = note): Promise<void> {
  await window.editor.press('Escape');
  await window.editor.press('ControlOrMeta+A');
  await window.editor.press('Delete');
  await until('the note is empty', async () => (await window.documentText(name)) === '');
}

/** The text of the note, as soon as it is the expected one or changes no more. */
async function textOf(window: VsCodeWindow, expected: string, name = note): Promise<string> {
  let text = await window.documentText(name);
  for (let same = 0; text !== expected && same < 8;) {
    await window.page.waitForTimeout(100);
    const next = await window.documentText(name);
    same = next === text ? same + 1 : 0;
    text = next;
  }
  return text;
}

describe('typing', () => {
  let window: VsCodeWindow;
  let typist: Typist;
  before(async () => {
    window = await openEmpty();
    typist = await Typist.at(window);
  });
  after(() => window.close());

  it(`leaves every character as it was typed (${lines} lines, seed ${seed})`, async function () {
    this.timeout(typingMs + shrinkingMs + 60_000);
    const files = await readBundledGlossary();
    const vocabulary = {
      acronyms: files.flatMap(({ terms }) => terms.flatMap(({ acronyms }) => acronyms)),
      keys: files.flatMap(({ sources }) => sources.map(({ id }) => id)),
    };
    const end = Date.now() + typingMs;
    let count = 0;
    let hasFailed = false;
    const run = async (steps: readonly Step[]): Promise<void> => {
      if (Date.now() > end && !hasFailed) return;
      count++;
      await empty(window);
      try {
        for (const step of steps) await typist.perform(step);
        const expected = expectedText(steps);
        assert.equal(await textOf(window, expected), expected, inWords(steps));
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    };
    await fc.assert(fc.asyncProperty(typedNotes(vocabulary), run), {
      seed,
      numRuns: lines,
      interruptAfterTimeLimit: typingMs + shrinkingMs,
    });
    console.log(`      ${count} lines typed`);
    assert.ok(count > 0);
  });
});
