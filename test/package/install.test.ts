import { strict as assert } from 'node:assert';
import { packVsix } from '../../scripts/vscode/vsix.ts';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { openExamples, reveal } from '../ui/support/examples.ts';
import { assertReadable, follow, hoverSays, peek } from '../ui/support/hovers.ts';

describe('the packed extension in a clean profile', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({ vsix: await packVsix() });
  });
  after(() => window.close());

  it('colors terms', async () => {
    await reveal(window, 'english.md', 'USFJ');
    const [term, plain] = [
      await window.editor.style('USFJ'),
      await window.editor.style('The United States'),
    ];
    assert.notEqual(term.color, plain.color);
  });

  it('explains them on hover', async () => {
    const hover = await hoverSays(window, 'USFJ', /U\.S\. Forces Japan \(USFJ/);
    await assertReadable(hover);
  });

  it('opens the bundled glossary that it brings', async () => {
    await follow(await hoverSays(window, 'USFJ', /See also/), /^JJOC$/);
    assert.match((await peek(window)).text, /acronym: \[JJOC/);
    await window.editor.press('Escape');
  });

  it('finds the misspellings', async () => {
    const problems = await window.problems({ atLeast: 2 });
    assert.equal(problems.filter(({ code }) => code === 'misspelled-term').length, 2);
  });

  it('raises no error', () => {
    const raised = [...window.errors, ...window.hostLog().split('\n')].filter(
      (line) => /policy-gloss|Policy Gloss/.test(line) && /error/i.test(line),
    );
    assert.deepEqual(raised, []);
  });
});
