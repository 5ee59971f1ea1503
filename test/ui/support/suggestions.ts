import type { Locator } from 'playwright-core';
import { until } from '../../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../../scripts/vscode/window.ts';

/** How long the box beside the list may take to come up before it is asked for again. */
const patienceMs = 2000;

/**
 * The box beside the completion list, once it explains the chosen row. Ctrl+Space opens it, or closes it
 * where it was open already.
 */
export async function explanation(window: VsCodeWindow, text: string): Promise<Locator> {
  const box = window.page.locator('.suggest-details-container:visible').first();
  let asked = 0;
  await until(`the chosen row is explained with “${text}”`, async () => {
    if ((await box.count()) > 0) return (await box.innerText()).includes(text);
    if (Date.now() - asked > patienceMs) {
      await window.editor.press('Control+Space');
      asked = Date.now();
    }
    return false;
  });
  return box;
}
