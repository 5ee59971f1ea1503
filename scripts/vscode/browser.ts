import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { inRoot } from '../paths.ts';
import { Failure, run, step, which } from '../processes.ts';
import { aptCommand, aptInstall } from './debian.ts';

const onPath = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
    join(process.env[folder] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
];

/** An installed Chrome or Chromium: named by the environment, on the PATH, or at its usual place. */
export async function findBrowser(): Promise<string | undefined> {
  for (const name of ['POLICY_GLOSS_BROWSER', 'CHROME_PATH']) {
    const named = process.env[name];
    if (!named) continue;
    if (existsSync(named)) return named;
    throw new Failure(`${name} names no file: ${named}`);
  }
  const candidates = [
    ...onPath.map((name) => which(name)),
    ...elsewhere,
    chromium.executablePath(),
  ];
  for (const candidate of candidates)
    if (candidate && existsSync(candidate) && (await runs(candidate))) return candidate;
  return undefined;
}

/** Distributions put wrappers on the PATH that only say what to install: a real browser prints its version. */
async function runs(browser: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  return (await run(browser, ['--version'], { timeoutMs: 20_000 })).code === 0;
}

/** An installed browser, or one that is installed here: Debian's package if allowed, else Playwright's download. */
export async function ensureBrowser(): Promise<string> {
  const found = await findBrowser();
  if (found) {
    await ensureFonts();
    return found;
  }
  console.log('No Chrome or Chromium was found.');
  if (await aptInstall(['chromium', ...fontPackages])) {
    const installed = await findBrowser();
    if (installed) return installed;
  }
  try {
    await step('Downloading Chromium (playwright-core install chromium)', () =>
      run(
        process.execPath,
        [inRoot('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'],
        { timeoutMs: 600_000 },
      ),
    );
    const downloaded = await findBrowser();
    if (downloaded) return downloaded;
  } catch {
    // Both ways failed; the line below names what to run.
  }
  const command = which('apt-get')
    ? aptCommand(['chromium'])
    : 'npx playwright-core install chromium';
  throw new Failure(
    `A Chrome or Chromium is needed and could not be obtained: run "${command}", or set CHROME_PATH.`,
  );
}

const fontPackages = ['fonts-noto-cjk', 'fonts-dejavu-core'];

/** Japanese text needs a Japanese font; without one the windows work, but show boxes. */
async function ensureFonts(): Promise<void> {
  if (process.platform !== 'linux' || !which('fc-list')) return;
  const { code, output } = await run('fc-list', [':lang=ja', 'family']);
  if (code !== 0 || output.trim() !== '') return;
  if (!(await aptInstall(fontPackages)))
    console.log(`Japanese text will show as boxes: run "${aptCommand(fontPackages)}".`);
}

/** Starts the browser without a window of its own and without network access. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
