import { strict as assert } from 'node:assert';
import { inRoot } from '../../scripts/paths.ts';
import { run } from '../../scripts/processes.ts';
import { until } from '../../scripts/vscode/until.ts';
import type { Problem } from '../../scripts/vscode/problems-panel.ts';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { onDisk, openExamples, placeIn, reveal } from './support/examples.ts';
import { runByKeyboard, textBecomes } from './support/keyboard.ts';
import { notified } from './support/notifications.ts';

const note = 'english.md';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly (Omit<Problem, 'code'> & { readonly rule: string })[];
  }[];
  readonly summary: Readonly<Record<'files' | 'errors' | 'warnings' | 'infos' | 'hints', number>>;
}

describe('the findings of a note', () => {
  let window: VsCodeWindow;
  let report: Report;

  before(async () => {
    window = await openExamples();
    const { output } = await run(
      process.execPath,
      [inRoot('dist', 'cli.mjs'), 'lint', '--format', 'json'],
      { cwd: window.folder },
    );
    report = JSON.parse(output) as Report;
  });
  after(() => window.close());

  /** The findings of a note as the command line has them, without hints, which the panel does not list. */
  const listed = (path: string) =>
    report.files
      .find((file) => file.path === path)!
      .findings.filter(({ severity }) => (severity as string) !== 'hint');

  it('are those of the command line, with severity, rule and place', async () => {
    const expected = listed(note).map(({ rule, severity, message, line, column }) => {
      return { severity, message, source: 'Policy Gloss', code: rule, line, column };
    });
    const byPlace = (a: Problem, b: Problem) => a.line - b.line || a.column - b.column;
    const problems = await window.problems({ atLeast: expected.length });
    assert.deepEqual(problems.toSorted(byPlace), expected.toSorted(byPlace));
  });

  it('name USJF and Wan Yi as errors, and what they should be', async () => {
    const errors = (await window.problems({ atLeast: 2 })).filter((p) => p.severity === 'error');
    assert.deepEqual(
      errors.map(({ message, code }) => `${message} ${code}`),
      [
        '"Wan Yi" is a misspelling of "Wang Yi". misspelled-term',
        '"USJF" is a misspelling of "USFJ". misspelled-term',
      ],
    );
  });

  it('lead from the panel to the place in the note, which is selected', async () => {
    const { line, column } = placeIn(onDisk(window, note), 'USJF');
    await window.page
      .locator('.markers-panel .marker-message', { hasText: '"USJF"' })
      .first()
      .dblclick();
    const status = window.page.locator('#status\\.editor\\.selection');
    await status
      .filter({ hasText: new RegExp(`Ln ${line}, Col ${column + 4} \\(4 selected`) })
      .waitFor();
    await window.editor.element.and(window.page.locator('.focused')).waitFor();
  });

  it('are repaired from the keyboard: Ctrl+. and Enter write USFJ', async () => {
    await reveal(window, note, 'USJF');
    assert.match((await window.editor.quickFixes())[0] ?? '', /USFJ/);
    await window.editor.press('Enter');
    const text = onDisk(window, note);
    await textBecomes(window, note, text.replace('and the USJF', 'and the USFJ'));
    await until('USJF is no problem any more', async () => {
      const problems = await window.problems();
      return !problems.some(({ message }) => message.includes('USJF'));
    });
  });

  it('are repaired by Fix All where that is safe, and nowhere else', async () => {
    await runByKeyboard(window, 'Policy Gloss: Fix All in This Note');
    await notified(window, /Fixed in english\.md: 1/);
    const text = onDisk(window, note);
    const repaired = text.replace('and the USJF', 'and the USFJ').replace('Wan Yi', 'Wang Yi');
    await textBecomes(window, note, repaired);
    assert.equal(await window.save(note), repaired);
  });

  it('are counted by Lint This Note', async () => {
    await runByKeyboard(window, 'Policy Gloss: Lint This Note');
    await notified(window, /english\.md: \d+ warnings, \d+ remarks/);
  });

  it('are collected by Lint Workspace, also of notes that are not open', async () => {
    const { files, warnings } = report.summary;
    await runByKeyboard(window, 'Policy Gloss: Lint Workspace');
    await notified(window, new RegExp(`${files} notes: \\d+ errors?, ${warnings} warnings`));
    const panel = window.page.locator('.markers-panel .monaco-list-row');
    for (const { path, findings } of report.files.filter((file) => file.path !== note))
      if (findings.some(({ severity }) => severity === 'error'))
        await panel.filter({ hasText: path }).first().waitFor();
  });

  it('follow the settings: a rule that is off finds nothing', async () => {
    await window.changeSettings({ 'policyGloss.rules': { 'near-miss-acronym': 'off' } });
    await until('DCIAS is no near miss any more', async () => {
      const problems = await window.problems();
      return !problems.some(({ code }) => code === 'near-miss-acronym');
    });
  });
});
