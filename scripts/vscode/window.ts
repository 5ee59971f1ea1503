import { mkdirSync, readdirSync, readFileSync, existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { inRoot, outDir } from '../paths.ts';
import { windowAddress } from './address.ts';
import { ensureBrowser, launchBrowser } from './browser.ts';
import { Editor, type Box } from './editor.ts';
import { askHelper } from './helper.ts';
import { ensureHost } from './install.ts';
import { readProblems, type Problem } from './problems-panel.ts';
import { QuickInput } from './quick-input.ts';
import { startServer, type VsCodeServer } from './server.ts';
import type { Settings } from './settings.ts';
import { themeOf, type Theme } from './themes.ts';
import { until } from './until.ts';

export interface WindowOptions {
  /** The folder to open. Tests that change files pass a copy. */
  readonly folder: string;
  /** Notes to open, relative to the folder; the first is in front. */
  readonly files?: readonly string[];
  readonly settings?: Settings;
  /** The color theme to start with. Default: light. */
  readonly theme?: Theme;
  /** A packed extension to install, instead of the repository's. */
  readonly vsix?: string;
  /** The folder of the extension to load. Default: the repository. */
  readonly extension?: string;
  /** Let VS Code ask for trust; the folder starts in restricted mode. */
  readonly workspaceTrust?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** The display language. Without a language pack VS Code itself stays English; extensions have their own texts. */
  readonly language?: 'ja';
  /** Screen pixels per CSS pixel, for sharper pictures. Default: 1. */
  readonly scale?: number;
}

/** Runs in the page, before VS Code: sets its language, and prevents others from changing it. */
function setLanguage(language: string): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', {
    get: () => language,
    set() {},
  });
}

const extensionId = 'policy-gloss.policy-gloss';

/** The windows that are open now, for pictures of failures and for closing what a test left open. */
export const openWindows = new Set<VsCodeWindow>();

/** A real VS Code window with a server, a profile and a browser of its own. */
export class VsCodeWindow {
  readonly editor: Editor;
  readonly quickInput: QuickInput;
  readonly folder: string;
  readonly page: Page;
  /** What the page reported as errors since it was opened. */
  readonly errors: string[] = [];
  readonly #server: VsCodeServer;
  readonly #browser: Browser;

  private constructor(server: VsCodeServer, browser: Browser, page: Page, options: WindowOptions) {
    this.#server = server;
    this.#browser = browser;
    this.page = page;
    this.folder = options.folder;
    this.editor = new Editor(page);
    this.quickInput = new QuickInput(page);
    page.on('console', (said) => said.type() === 'error' && this.errors.push(said.text()));
    page.on('pageerror', (error) => this.errors.push(error.stack ?? String(error)));
    openWindows.add(this);
  }

  /** Opens a window and waits until the workbench, and the first file if one is given, are there. */
  static async open(options: WindowOptions): Promise<VsCodeWindow> {
    const host = await ensureHost();
    const browserPath = await ensureBrowser();
    const server = await startServer(host, { ...options, helper: true });
    const browser = await launchBrowser(browserPath);
    const page = await browser.newPage({
      viewport: options.size ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      reducedMotion: 'reduce',
      locale: 'en-US',
    });
    if (options.language) await page.addInitScript(setLanguage, options.language);
    const window = new VsCodeWindow(server, browser, page, options);
    try {
      await page.goto(
        windowAddress(server, {
          folder: options.folder,
          ...(options.vsix ? { extension: false as const } : {}),
          ...(options.extension ? { extension: options.extension } : {}),
        }),
      );
      await page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: 60_000 });
      await window.#openAll(options.files ?? []);
      if (!options.settings?.['workbench.colorTheme'])
        await window.#showsTheme(themeOf(host, options.theme ?? 'light').className);
      return window;
    } catch (error) {
      await window.close();
      throw error;
    }
  }

  /** Waits until the extension was activated; a failed activation is an error. */
  async whenActive(id = extensionId): Promise<void> {
    await until(
      `${id} activates`,
      async () => {
        const log = this.hostLog();
        const failed = log.indexOf(`Activating extension ${id} failed`);
        if (failed >= 0) throw new Error(log.slice(failed, failed + 2000));
        return (await askHelper(this.#server.dataDir, { active: id })).active;
      },
      30_000,
    );
  }

  /** Runs a command by its full title, for example `Policy Gloss: Lint This Note`, from the palette. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.openWith('F1');
    await this.quickInput.fill(`>${title}`);
    await this.quickInput.choose(title);
  }

  /** Opens a file of the folder by its relative path, with the keyboard focus. */
  async openFile(path: string): Promise<void> {
    await askHelper(this.#server.dataDir, { open: this.#absolute(path) });
    const name = path.split('/').at(-1)!;
    await this.page.locator('.tab.active').filter({ hasText: name }).first().waitFor();
    await this.editor.element.locator('.view-line').first().waitFor();
    await this.editor.focused();
  }

  /** Puts the cursor at a line and column (both from 1) and scrolls there. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.quickInput.openWith('Control+G');
    await this.quickInput.fill(`:${line}:${column}`);
    await this.quickInput.accept();
    await this.quickInput.closed();
  }

  /** Changes user settings of the running window. */
  async changeSettings(settings: Settings): Promise<void> {
    await askHelper(this.#server.dataDir, { settings });
  }

  /** Changes the color theme and waits until it shows. */
  async setTheme(theme: Theme): Promise<void> {
    const { id, className } = themeOf(this.#server.host, theme);
    await this.changeSettings({ 'workbench.colorTheme': id });
    await this.#showsTheme(className);
  }

  /** Opens the Problems panel and reads it, once it has at least `atLeast` entries. */
  async problems({ atLeast = 0 } = {}): Promise<Problem[]> {
    if ((await this.page.locator('.markers-panel:visible').count()) === 0)
      await this.runCommand('Problems: Focus on Problems View');
    await this.page
      .locator('.markers-panel-container:visible, .markers-panel:visible')
      .first()
      .waitFor();
    return until(`${atLeast} problems in the panel`, async () => {
      const found = await this.page
        .locator('.markers-panel .monaco-list-row:has(.marker-icon)')
        .evaluateAll(readProblems);
      return found.length >= atLeast && found;
    });
  }

  /** The texts of the notifications that show now. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** Waits for a notification with this text. */
  async notification(text: string | RegExp): Promise<Locator> {
    const toast = this.page.locator('.notification-toast').filter({ hasText: text }).first();
    await toast.waitFor();
    return toast;
  }

  /** Opens the built-in Markdown preview to the side, and returns its document. */
  async markdownPreview(): Promise<FrameLocator> {
    await this.runCommand('Markdown: Open Preview to the Side');
    const preview = this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await preview.locator('.markdown-body, body').first().waitFor({ timeout: 30_000 });
    return preview;
  }

  /** The text of a note in the editor, saved or not. */
  async documentText(path: string): Promise<string> {
    const { text } = await askHelper(this.#server.dataDir, { text: this.#absolute(path) });
    return text ?? '';
  }

  /** Saves the active note with the keyboard, waits until that is done, and returns its text on disk. */
  async save(path: string): Promise<string> {
    await this.page.keyboard.press('ControlOrMeta+S');
    const file = this.#absolute(path);
    await until(
      `${path} is saved`,
      async () => !(await askHelper(this.#server.dataDir, { text: file })).dirty,
    );
    return readFileSync(file, 'utf8');
  }

  /**
   * Saves a picture in `out/screenshots/`, and in `media/screenshots/` if it is to be published and
   * UPDATE_SCREENSHOTS=1.
   * @param clip elements (or boxes) to show, with a margin; without any the whole window.
   * @returns the path of the picture.
   */
  async screenshot(
    name: string,
    {
      clip = [],
      margin = 16,
      publish = false,
    }: { clip?: readonly (Locator | Box)[]; margin?: number; publish?: boolean } = {},
  ): Promise<string> {
    const boxes: Box[] = [];
    for (const part of clip) {
      const box = 'boundingBox' in part ? await part.boundingBox() : part;
      if (box) boxes.push(box);
    }
    const area = boxes.length > 0 ? { clip: around(boxes, margin, this.page.viewportSize()!) } : {};
    const picture = join(outDir, 'screenshots', `${name}.png`);
    const update = publish && process.env['UPDATE_SCREENSHOTS'] === '1';
    const folders = update ? [outDir, inRoot('media')] : [outDir];
    for (const folder of folders) {
      mkdirSync(join(folder, 'screenshots'), { recursive: true });
      await this.page.screenshot({ path: join(folder, 'screenshots', `${name}.png`), ...area });
    }
    return picture;
  }

  /** Closes the window, its browser and its server. */
  async close(): Promise<void> {
    if (!openWindows.delete(this)) return;
    await this.#browser.close();
    this.#server.stop();
  }

  /**
   * Opens files, the first of them in front, once all extensions are loaded. VS Code sometimes does not color a file
   * named by the address, because it reads it before it knows the grammars of extensions.
   */
  async #openAll(files: readonly string[]): Promise<void> {
    const [front, ...others] = files;
    if (front === undefined) return;
    await this.openFile(front);
    for (const file of others) await this.openFile(file);
    if (others.length > 0) await this.openFile(front);
  }

  /** A window starts in VS Code's default theme and changes to the configured one a little later. */
  async #showsTheme(className: string): Promise<void> {
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
    await this.page.waitForTimeout(500);
  }

  #absolute(path: string): string {
    return isAbsolute(path) ? path : join(this.folder, path);
  }

  /** What the extension host logged. */
  hostLog(): string {
    const logs = join(this.#server.dataDir, 'data', 'logs');
    if (!existsSync(logs)) return '';
    return readdirSync(logs, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('remoteexthost.log'))
      .map((file) => readFileSync(join(logs, file), 'utf8'))
      .join('\n');
  }
}

function around(
  boxes: readonly Box[],
  margin: number,
  size: { width: number; height: number },
): Box {
  const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - margin);
  const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - margin);
  const right = Math.min(size.width, Math.max(...boxes.map((box) => box.x + box.width)) + margin);
  const bottom = Math.min(
    size.height,
    Math.max(...boxes.map((box) => box.y + box.height)) + margin,
  );
  return { x, y, width: right - x, height: bottom - y };
}
