import { strict as assert } from 'node:assert';
import type { QuickItem } from '../../../scripts/vscode/quick-input.ts';
import { until } from '../../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../../scripts/vscode/window.ts';

/** Runs a command from the palette with the keyboard alone. */
export async function runByKeyboard(window: VsCodeWindow, title: string): Promise<void> {
  await window.quickInput.openWith('F1');
  await window.editor.type(title);
  await until(`the palette offers ${title} first`, async () => {
    const [first] = await window.quickInput.items();
    return first?.label === title;
  });
  await window.editor.press('Enter');
}

/** Types into the open quick pick until a row comes first, takes it with Enter, and returns it. */
export async function takeFirst(
  window: VsCodeWindow,
  title: string,
  typed: string,
  expected: RegExp,
): Promise<QuickItem> {
  await settledInput(window, title);
  await window.editor.type(typed);
  const row = await until(`“${typed}” brings ${String(expected)} first`, async () => {
    const [first] = await window.quickInput.items();
    return first && expected.test(`${first.label}\n${first.description}\n${first.detail}`) && first;
  });
  await window.editor.press('Enter');
  return row;
}

/** Types into the open quick pick until Enter would take a row with this label, takes it, and returns it. */
export async function takeFocused(
  window: VsCodeWindow,
  title: string,
  typed: string,
  label: string,
): Promise<QuickItem> {
  await settledInput(window, title);
  await window.editor.type(typed);
  const row = await until(`“${typed}” goes to “${label}”`, async () => {
    const focused = await window.quickInput.focused();
    return focused?.label === label && focused;
  });
  await window.editor.press('Enter');
  return row;
}

/** Replaces a note's text, as a person does: select all, type. The cursor is at its end. */
export async function rewrite(window: VsCodeWindow, path: string, text: string): Promise<void> {
  await window.openFile(path);
  await window.editor.press('ControlOrMeta+A');
  await window.editor.press('Delete');
  await window.page.keyboard.insertText(text);
  await textBecomes(window, path, text);
}

/** Waits until a note has this text. */
export async function textBecomes(
  window: VsCodeWindow,
  path: string,
  expected: string | RegExp,
): Promise<void> {
  let text = '';
  try {
    await until('the text', async () => {
      text = await window.documentText(path);
      return typeof expected === 'string' ? text === expected : expected.test(text);
    });
  } catch {
    if (typeof expected === 'string') assert.equal(text, expected);
    else assert.match(text, expected);
  }
}

/** Takes a fix at the cursor with the keyboard alone: Ctrl+., arrows, Enter. */
export async function takeFix(window: VsCodeWindow, title: string): Promise<void> {
  const titles = await window.editor.quickFixes();
  assert.ok(titles.includes(title), titles.join('\n'));
  const focused = window.page.locator('.action-widget .monaco-list-row.action.focused');
  await until(`“${title}” is the row that Enter takes`, async () => {
    if ((await focused.count()) > 0 && (await focused.innerText()).trim() === title) return true;
    await window.editor.press('ArrowDown');
    return false;
  });
  await window.editor.press('Enter');
}

/** Waits until a quick pick or an input box with this title has the keyboard. */
export async function settledInput(window: VsCodeWindow, title: string): Promise<void> {
  await until(`the question “${title}”`, async () => {
    await window.quickInput.opened();
    return (await window.quickInput.title()) === title && (await window.quickInput.hasFocus());
  });
}
