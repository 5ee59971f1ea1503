import type { Browser, Page } from 'playwright-core';
import { Failure } from '../processes.ts';
import { windowAddress } from './address.ts';
import type { VsCodeServer } from './server.ts';
import { stackMapper } from './stack-lines.ts';

/** How a suite ended: its exit code and the reporter's output. */
export interface SuiteResult {
  readonly code: number;
  readonly output: string;
}

export interface SuiteOptions {
  readonly folder: string;
  /** The bundle whose `run()` is called in the extension host. */
  readonly tests: string;
  /** The folder of the extension to load. Default: the repository. */
  readonly extension?: string;
  readonly timeoutMs?: number;
  /** Changes the page before VS Code starts in it. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Load the extension and the suite through the address. Default: true. */
  readonly throughAddress?: boolean;
}

/** The prefix of the reporter's lines (test/support/report.ts); VS Code prints others in between. */
const reportPrefix = /^suite: ?/;

/** Runs a test bundle inside the extension host of a new window, and shows its report as it comes. */
export async function runSuite(
  server: VsCodeServer,
  browser: Browser,
  options: SuiteOptions,
): Promise<SuiteResult> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const mapped = stackMapper(options.tests);
  const log: string[] = [];
  let output = '';
  const heard = (type: unknown, args: unknown) => {
    for (const line of textOf(args).split('\n')) {
      if (!reportPrefix.test(line)) {
        log.push(`[${String(type)}] ${line}`);
        continue;
      }
      const text = mapped(line.replace(reportPrefix, ''));
      output += `${text}\n`;
      console.log(text);
    }
  };
  try {
    const ended = new Promise<number>((done) => {
      void page.exposeFunction('codeAutomationLog', heard);
      void page.exposeFunction('codeAutomationExit', (code: number) => done(code));
    });
    page.on('console', (message) => log.push(`[page ${message.type()}] ${message.text()}`));
    await options.prepare?.(page);
    const address = windowAddress(server, {
      folder: options.folder,
      ...(options.throughAddress === false
        ? { extension: false as const }
        : { tests: options.tests, ...(options.extension ? { extension: options.extension } : {}) }),
    });
    await page.goto(address);
    const code = await within(options.timeoutMs ?? 900_000, ended, log);
    if (!/^\d+ passed, \d+ failed/m.test(output)) showLog(log);
    return { code, output };
  } finally {
    await context.close();
  }
}

async function within<T>(ms: number, work: Promise<T>, log: readonly string[]): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      showLog(log);
      reject(
        new Failure(
          `The suite did not end within ${ms / 1000} s (the log of the window is above).`,
        ),
      );
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function showLog(log: readonly string[]): void {
  console.error(log.slice(-40).join('\n'));
}

function textOf(args: unknown): string {
  const list = Array.isArray(args) ? args : [args];
  return list.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
}
