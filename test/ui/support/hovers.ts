import { strict as assert } from 'node:assert';
import type { Box, Hover } from '../../../scripts/vscode/editor.ts';
import { until } from '../../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../../scripts/vscode/window.ts';

/** Signs of Markdown or HTML that a reader must never see in a hover. */
const rawMarkup: readonly RegExp[] = [
  /\*\*/,
  /\]\(/,
  /&(?:nbsp|amp|lt|gt|quot|#\d+);/,
  /\$\(/,
  /\\[\\`*_{}[\]()#+\-.!<>|~$]/,
  /<\/?\w+>/,
  /command:/,
  /undefined|\[object/,
];

/** Holds a hover against what a reader may see: no raw markup, nothing wider than its frame. */
export async function assertReadable(hover: Hover): Promise<void> {
  for (const sign of rawMarkup) assert.doesNotMatch(hover.text, sign);
  const wide = await hover.widget.evaluate((widget) =>
    [widget, ...widget.querySelectorAll('.monaco-scrollable-element, .hover-contents')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.className),
  );
  assert.deepEqual(wide, [], 'parts that are wider than their frame');
}

/** Where the editor marks the text that the open hover is about. */
export async function markedRange(window: VsCodeWindow): Promise<Box> {
  return until('the text of the hover is marked', async () => {
    const box = await window.editor.element.locator('.hoverHighlight').first().boundingBox();
    return box ?? undefined;
  });
}

/** Waits until a hover has faded in, so that a picture shows its real colors. */
export async function settled(hover: Hover): Promise<void> {
  await until('the hover has faded in', () =>
    hover.widget.evaluate((widget) => {
      const running = document.getAnimations().some(({ effect }) => {
        const target = (effect as KeyframeEffect | null)?.target;
        return target && (widget.contains(target) || target.contains(widget));
      });
      return !running && getComputedStyle(widget).opacity === '1';
    }),
  );
}

/** Clicks a link of a hover. */
export async function follow(hover: Hover, text: string | RegExp): Promise<void> {
  await hover.widget.locator('a').filter({ hasText: text }).first().click();
}

const peekView = (window: VsCodeWindow) => window.page.locator('.peekview-widget:visible');

/** The title and the lines of an open peek view. */
export async function peek(window: VsCodeWindow): Promise<{ title: string; text: string }> {
  const view = peekView(window).first();
  return until('a peek view', async () => {
    if ((await view.locator('.peekview-title').count()) === 0) return undefined;
    const title = (await view.locator('.peekview-title').innerText()).replaceAll(/\s+/g, ' ');
    const lines = await view.locator('.preview .view-line').allInnerTexts();
    const text = lines.join('\n').replaceAll('\u00a0', ' ');
    return text.trim() !== '' && !title.startsWith('Loading') && { title, text };
  });
}

/** Closes the peek view, if one is open. */
export async function closePeek(window: VsCodeWindow): Promise<void> {
  await until('the peek view closes', async () => {
    if ((await peekView(window).count()) === 0) return true;
    await window.editor.press('Escape');
    return false;
  });
}

/** Rests the mouse on a text until its hover says something; parts of a hover come one after the other. */
export async function hoverSays(
  window: VsCodeWindow,
  text: string,
  expected: RegExp,
): Promise<Hover> {
  const hover = await window.editor.hover(text);
  await until(`the hover over “${text}” says ${String(expected)}`, async () =>
    expected.test(await hover.widget.innerText()),
  );
  return hover;
}
