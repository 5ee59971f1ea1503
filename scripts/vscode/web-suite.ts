import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../paths.ts';
import type { VsCodeServer } from './server.ts';
import { runSuite, type SuiteResult } from './suite.ts';

/** Where the page finds the repository: on its own origin, as its security policy requires. */
const mount = '/devext';

const contentTypes: Record<string, string> = {
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
};

/**
 * Runs a test bundle in the web-worker extension host, as in vscode.dev. The workbench accepts web extensions only from
 * its own configuration, so that is changed before it is read.
 */
export function runWebSuite(
  server: VsCodeServer,
  browser: Browser,
  suite: { readonly folder: string; readonly tests: string },
): Promise<SuiteResult> {
  const prepare = async (page: Page) => {
    await page.context().route(`**${mount}/**`, (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname);
      const file = normalize(join(root, path.slice(mount.length)));
      if (!file.startsWith(root + sep) || !existsSync(file)) return route.fulfill({ status: 404 });
      const contentType = contentTypes[extname(file)] ?? 'text/plain';
      return route.fulfill({ body: readFileSync(file), contentType });
    });
    const at = (path: string) => ({
      scheme: 'http',
      authority: new URL(server.origin).host,
      path,
    });
    const tests = suite.tests.slice(root.length).replaceAll(sep, '/');
    await page.addInitScript(injectDevelopmentOptions, {
      extensions: [at(mount)],
      extensionTestsPath: at(mount + tests),
    });
  };
  return runSuite(server, browser, { ...suite, throughAddress: false, prepare });
}

/** Runs in the page: adds the development options to the workbench's configuration as it appears. */
function injectDevelopmentOptions(options: unknown): void {
  new MutationObserver((_, observer) => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    const settings = meta?.dataset['settings'];
    if (!meta || !settings) return;
    observer.disconnect();
    const configuration = JSON.parse(settings) as object;
    meta.dataset['settings'] = JSON.stringify({ ...configuration, developmentOptions: options });
  }).observe(document, { childList: true, subtree: true });
}
