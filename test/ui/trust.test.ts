import { strict as assert } from 'node:assert';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { openExamples, reveal } from './support/examples.ts';

describe('a folder that is not trusted', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples({
      workspaceTrust: true,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
  });
  after(() => window.close());

  it('is in restricted mode', async () => {
    await window.page
      .locator('.statusbar-item:visible', { hasText: 'Restricted Mode' })
      .first()
      .waitFor();
  });

  it('has hovers', async () => {
    await reveal(window, 'english.md', 'JSDF');
    const hover = await window.editor.hover('JSDF');
    assert.match(hover.text, /Japan Self-Defense Forces \(JSDF, SDF\)/);
  });

  it('has the terms of its own glossary: they are text, nothing of them runs', async () => {
    await reveal(window, 'english.md', 'PIPIR');
    const hover = await window.editor.hover('PIPIR');
    assert.match(hover.text, /Partnership for Indo-Pacific Industrial Resilience/);
  });

  it('has findings', async () => {
    const problems = await window.problems({ atLeast: 2 });
    assert.ok(problems.some(({ code }) => code === 'misspelled-term'));
  });
});
