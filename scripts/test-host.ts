import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { buildSuite } from './build-tests.ts';
import { ensureBuilt } from './built.ts';
import { inRoot, makeTempDir } from './paths.ts';
import { main } from './processes.ts';
import { ensureBrowser, launchBrowser } from './vscode/browser.ts';
import { runDesktopSuite } from './vscode/desktop.ts';
import { ensureHost } from './vscode/install.ts';
import { startServer } from './vscode/server.ts';
import { runSuite } from './vscode/suite.ts';
import { chosenVersion, wantsDesktop } from './vscode/versions.ts';

// npm run test:host: the suite of test/host inside the extension host of a real VS Code.
await main(async () => {
  await ensureBuilt();
  const tests = await buildSuite('host');
  const folder = join(makeTempDir('workspace'), 'workspace');
  cpSync(inRoot('test', 'host', 'workspace'), folder, { recursive: true });

  if (wantsDesktop()) return (await runDesktopSuite({ folder, tests })).code;

  const host = await ensureHost();
  const browserPath = await ensureBrowser();
  console.log(`VS Code ${chosenVersion().vscode} (server host), ${browserPath}`);
  const server = await startServer(host);
  const browser = await launchBrowser(browserPath);
  try {
    const { code } = await runSuite(server, browser, { folder, tests });
    return code;
  } finally {
    await browser.close();
    server.stop();
  }
});
