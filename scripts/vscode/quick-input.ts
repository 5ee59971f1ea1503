import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/** One row of a quick pick. */
export interface QuickItem {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** The quick pick or input box at the top of the window. */
export class QuickInput {
  readonly widget: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.widget = page.locator('.quick-input-widget:visible');
  }

  /** Waits until a quick pick or an input box is open. */
  async opened(): Promise<void> {
    await this.widget.first().waitFor({ timeout: 15_000 });
  }

  /**
   * Presses keys that open it until it has the keyboard focus. They are pressed again if nothing happens, as a person
   * would: a window that is still changing its focus can miss a key.
   */
  async openWith(keys: string): Promise<void> {
    let pressed = 0;
    await until(`${keys} opens the quick pick`, async () => {
      if (await this.hasFocus()) return true;
      if (Date.now() - pressed > 4000) {
        await this.#page.keyboard.press(keys);
        pressed = Date.now();
      }
      return false;
    });
  }

  /** Whether the keyboard is in it. */
  async hasFocus(): Promise<boolean> {
    return this.#page.evaluate(
      () => document.activeElement?.closest('.quick-input-widget') instanceof Element,
    );
  }

  /** Waits until none is open. */
  async closed(): Promise<void> {
    await until('the quick pick closes', async () => (await this.widget.count()) === 0);
  }

  /** Its title, or an empty string. */
  async title(): Promise<string> {
    return (await this.widget.locator('.quick-input-title').innerText()).trim();
  }

  /** What the input box shows while it is empty. */
  async placeholder(): Promise<string> {
    return (await this.#input().getAttribute('placeholder')) ?? '';
  }

  /** Replaces the text in the input box. */
  async fill(text: string): Promise<void> {
    await this.opened();
    await this.#input().fill(text);
  }

  /** The rows that are rendered now (a long list renders only what is visible). */
  async items(): Promise<QuickItem[]> {
    return this.#rows('.monaco-list-row');
  }

  /** The row that Enter takes. */
  async focused(): Promise<QuickItem | undefined> {
    return (await this.#rows('.monaco-list-row.focused'))[0];
  }

  async #rows(selector: string): Promise<QuickItem[]> {
    await this.opened();
    return this.widget.locator(`.quick-input-list ${selector}`).evaluateAll((rows) => {
      const textIn = (row: Element, selector: string) =>
        row.querySelector(selector)?.textContent?.trim().replaceAll('\u00a0', ' ') ?? '';
      return rows.map((row) => ({
        label: textIn(row, '.label-name'),
        description: textIn(row, '.label-description'),
        detail: textIn(row, '.quick-input-list-label-meta'),
      }));
    });
  }

  /** Waits until rows are there, and returns them. */
  async someItems(): Promise<QuickItem[]> {
    return until('the quick pick has items', async () => {
      const items = await this.items();
      return items.length > 0 && items;
    });
  }

  /** Waits for the row with this label and clicks it. */
  async choose(label: string | RegExp): Promise<void> {
    await this.opened();
    const exact = typeof label === 'string' ? exactly(label) : label;
    const row = this.widget
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.#page.locator('.label-name').filter({ hasText: exact }) })
      .first();
    try {
      await row.click({ timeout: 10_000 });
    } catch {
      const offered = (await this.items()).map((item) => item.label).join(' | ');
      throw new Error(
        `The quick pick does not offer ${String(label)}, but: ${offered || 'nothing'}`,
      );
    }
  }

  /** Accepts what is typed or focused. */
  async accept(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  /** Closes it without a choice. */
  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.closed();
  }

  #input(): Locator {
    return this.widget.locator('.quick-input-filter input, .quick-input-box input').first();
  }
}

/** A pattern for exactly this text. */
const exactly = (text: string) =>
  new RegExp(`^\\s*${text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}\\s*$`);
