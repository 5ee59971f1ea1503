import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './built.ts';
import { inRoot, makeTempDir } from './paths.ts';
import { Failure, main, spawnGroup } from './processes.ts';
import { windowAddress } from './vscode/address.ts';
import { ensureBrowser, findBrowser } from './vscode/browser.ts';
import { openDesktop } from './vscode/desktop.ts';
import { ensureHost } from './vscode/install.ts';
import { startServer } from './vscode/server.ts';
import { chosenVersion, wantsDesktop } from './vscode/versions.ts';
import { VsCodeWindow } from './vscode/window.ts';

// npm start: a real VS Code with the extension and the example notes, until Ctrl+C.
// npm start -- --check: only checks that it starts, and exits.
await main(async () => {
  const options = process.argv.slice(2);
  const unknown = options.filter((option) => option !== '--check');
  if (unknown.length > 0) throw new Failure(`Unknown option ${unknown[0]}; there is only --check.`);

  await build();
  const folder = inRoot('examples');
  if (!existsSync(folder)) throw new Failure('The folder examples/ is missing.');
  if (options.includes('--check')) return check(folder);
  if (wantsDesktop()) return openDesktop(folder);
  return serve(folder);
});

/** The example notes; the first is open when the window appears. */
function firstNotes(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .slice(0, 1);
}

async function serve(folder: string): Promise<never> {
  const host = await ensureHost();
  const server = await startServer(host);
  const address = windowAddress(server, {
    folder,
    files: firstNotes(folder).map((name) => join(folder, name)),
  });
  console.log(`\nVS Code ${chosenVersion().vscode} with Policy Gloss and the notes of examples/:`);
  console.log(`\n  ${address}\n`);
  const shown = hasDisplay() && (await show(address));
  console.log(shown ? 'It opens in your browser.' : 'Open this address in a browser.');
  console.log('Ctrl+C ends it.');
  return new Promise<never>(() => {
    // The server runs until this process is ended.
  });
}

/** Opens the address in a browser window with a profile of its own. */
async function show(address: string): Promise<boolean> {
  const browser = await findBrowser();
  if (!browser) return false;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const profile = `--user-data-dir=${makeTempDir('browser')}`;
  spawnGroup(browser, [profile, '--no-first-run', ...asRoot, '--new-window', address], {
    stdio: 'ignore',
  });
  return true;
}

function hasDisplay(): boolean {
  if (process.env['CI']) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function check(folder: string): Promise<number> {
  await ensureBrowser();
  const files = firstNotes(folder);
  if (files.length === 0) throw new Failure('There is no Markdown note in examples/.');
  const window = await VsCodeWindow.open({ folder, files });
  try {
    await window.whenActive();
    console.log(`OK: VS Code ${chosenVersion().vscode} shows ${files[0]}; Policy Gloss is active.`);
    return 0;
  } finally {
    await window.close();
  }
}
