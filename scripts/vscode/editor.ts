import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/** A place on the screen. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a piece of text looks in the editor. */
export interface TextStyle {
  readonly color: string;
  readonly fontStyle: string;
  readonly fontWeight: string;
  readonly textDecoration: string;
  /** The classes of the spans around it: token and decoration classes. */
  readonly classes: string;
}

export interface Hover {
  readonly text: string;
  readonly html: string;
  /** The hover widget, for a screenshot or a click on a link in it. */
  readonly widget: Locator;
}

export interface Occurrence {
  /** Which visible occurrence, from 1. */
  readonly nth?: number;
}

/** The active text editor: what is visible in it, and a real mouse and keyboard to use it. */
export class Editor {
  readonly element: Locator;
  readonly hoverWidget: Locator;
  readonly suggestWidget: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.element = page.locator('.editor-group-container.active .monaco-editor:visible').first();
    this.hoverWidget = page.locator('.monaco-editor .monaco-hover:visible, .monaco-hover:visible');
    this.suggestWidget = page.locator('.suggest-widget.visible');
  }

  /** The lines that are rendered, top to bottom. */
  async visibleText(): Promise<string> {
    const lines = await this.element.locator('.view-line').evaluateAll((elements) =>
      elements
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map((line) => line.text),
    );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Where a visible text is on the screen; waits until it is there. It must be within one line. */
  async locate(text: string, { nth = 1 }: Occurrence = {}): Promise<Box> {
    return until(`“${text}” (no. ${nth}) is visible in the editor`, async () => {
      const found = await this.#find(text, nth);
      return found?.box;
    });
  }

  /** The style of a visible text, taken from its first letter. */
  async style(text: string, { nth = 1 }: Occurrence = {}): Promise<TextStyle> {
    return until(`“${text}” (no. ${nth}) is visible in the editor`, async () => {
      const found = await this.#find(text, nth);
      return found?.style;
    });
  }

  /** Waits until the keyboard is in the editor. */
  async focused(): Promise<void> {
    await until('the keyboard is in the editor', () =>
      this.#page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null),
    );
  }

  /**
   * Rests the real mouse on a text, and returns the hover once it is complete. If none appears, the mouse moves away
   * and comes back: a suggestion list that opens just then keeps VS Code from showing a hover.
   */
  async hover(text: string, occurrence: Occurrence = {}): Promise<Hover> {
    const widget = this.hoverWidget.first();
    let rested = 0;
    const content = await until(`a hover over “${text}”`, async () => {
      if ((await this.hoverWidget.count()) === 0 || rested === 0) {
        if (Date.now() - rested < 5000) return undefined;
        await this.#restOn(text, occurrence);
        rested = Date.now();
        return undefined;
      }
      const shown = await widget.innerText();
      return shown.trim() !== '' && !shown.trim().startsWith('Loading') && shown;
    });
    return { text: content, html: await widget.innerHTML(), widget };
  }

  /** Whether resting the mouse on a text shows no hover within the given time. */
  async staysQuiet(text: string, occurrence: Occurrence = {}, forMs = 1500): Promise<boolean> {
    await this.hideHover();
    const box = await this.locate(text, occurrence);
    await this.#page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await this.#page.waitForTimeout(forMs);
    return (await this.hoverWidget.count()) === 0;
  }

  /** Moves the mouse away, and waits until no hover is left. */
  async hideHover(): Promise<void> {
    await this.#page.mouse.move(2, 2);
    if ((await this.hoverWidget.count()) > 0) await this.#page.keyboard.press('Escape');
    await until('the hover goes away', async () => (await this.hoverWidget.count()) === 0);
  }

  /** Clicks next to a text: puts the cursor before or after it. */
  async placeCursor(
    text: string,
    { nth, at = 'end' }: Occurrence & { readonly at?: 'start' | 'end' } = {},
  ): Promise<void> {
    const box = await this.locate(text, nth === undefined ? {} : { nth });
    await this.#page.mouse.click(
      at === 'start' ? box.x : box.x + box.width,
      box.y + box.height / 2,
    );
  }

  /** Selects a text: a click at its start, a click with Shift at its end. */
  async select(text: string, occurrence: Occurrence = {}): Promise<void> {
    const box = await this.locate(text, occurrence);
    const y = box.y + box.height / 2;
    await this.#page.mouse.click(box.x, y);
    await this.#page.keyboard.down('Shift');
    await this.#page.mouse.click(box.x + box.width, y);
    await this.#page.keyboard.up('Shift');
  }

  /** Types with the keyboard where the cursor is, as a person would. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text, { delay: 25 });
  }

  /** Presses a key or a chord, for example `Enter` or `ControlOrMeta+Space`. */
  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  /** Opens the completion list at the cursor, and returns the labels it shows. */
  async suggestions(): Promise<string[]> {
    if ((await this.suggestWidget.count()) === 0) await this.press('Control+Space');
    return until('the completion list', async () => {
      const labels = await this.suggestWidget
        .locator('.monaco-list-row .label-name')
        .allInnerTexts();
      return labels.length > 0 && labels.map((label) => label.replaceAll('\u00a0', ' '));
    });
  }

  /** Opens the list of fixes at the cursor (trying again if there are none yet), and returns their titles. */
  async quickFixes(): Promise<string[]> {
    const rows = this.#page.locator('.action-widget .monaco-list-row.action');
    let asked = 0;
    return until('the list of fixes', async () => {
      if (Date.now() - asked > 3000 && (await rows.count()) === 0) {
        await this.press('ControlOrMeta+.');
        asked = Date.now();
      }
      const titles = (await rows.allInnerTexts()).map((title) => title.trim()).filter(Boolean);
      return titles.length > 0 && titles;
    });
  }

  /** Applies a fix from the open list. */
  async applyFix(title: string): Promise<void> {
    const row = this.#page
      .locator('.action-widget .monaco-list-row.action')
      .filter({ hasText: title })
      .first();
    // Older versions shield the list from clicks until the mouse has moved.
    await row.hover({ force: true });
    await row.click();
  }

  async #restOn(text: string, occurrence: Occurrence): Promise<void> {
    await this.hideHover();
    if ((await this.suggestWidget.count()) > 0) await this.press('Escape');
    const box = await this.locate(text, occurrence);
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    await this.#page.mouse.move(x - 3, y, { steps: 3 });
    await this.#page.mouse.move(x, y, { steps: 3 });
  }

  async #find(text: string, nth: number): Promise<{ box: Box; style: TextStyle } | undefined> {
    if ((await this.element.count()) === 0) return undefined;
    return this.element.evaluate(findInEditor, { text, nth });
  }
}

/** Runs in the page: finds the n-th visible occurrence of a text, across the spans of its line. */
function findInEditor(
  editor: Element,
  { text, nth }: { text: string; nth: number },
): { box: Box; style: TextStyle } | undefined {
  const area = editor.getBoundingClientRect();
  const lines = [...editor.querySelectorAll('.view-line')]
    .map((line) => ({ line, top: line.getBoundingClientRect().top }))
    .filter(({ top }) => top >= area.top - 1 && top < area.bottom)
    .sort((a, b) => a.top - b.top);
  let seen = 0;
  for (const { line } of lines) {
    const nodes: { node: Text; start: number }[] = [];
    let content = '';
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: content.length });
      content += (node as Text).data.replaceAll('\u00a0', ' ');
    }
    const place = (offset: number) => {
      const holder = nodes.findLast(({ start }) => start <= offset);
      return holder && { node: holder.node, offset: offset - holder.start };
    };
    for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
      if (++seen !== nth) continue;
      const from = place(at);
      const last = place(at + text.length - 1);
      if (!from || !last) return undefined;
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(last.node, last.offset + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      const span = from.node.parentElement!;
      const computed = getComputedStyle(span);
      return {
        box: { x, y, width, height },
        style: {
          color: computed.color,
          fontStyle: computed.fontStyle,
          fontWeight: computed.fontWeight,
          textDecoration: computed.textDecorationLine,
          classes: span.className,
        },
      };
    }
  }
  return undefined;
}
