import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { buildSuite } from './build-tests.ts';
import { ensureBuilt } from './built.ts';
import { inRoot, makeTempDir } from './paths.ts';
import { Failure, main } from './processes.ts';
import { ensureBrowser, launchBrowser } from './vscode/browser.ts';
import { ensureHost } from './vscode/install.ts';
import { startServer } from './vscode/server.ts';
import { chosenVersion } from './vscode/versions.ts';
import { runWebSuite } from './vscode/web-suite.ts';

// npm run test:web: the suite of test/web inside the web-worker extension host, as in vscode.dev.
await main(async () => {
  if (chosenVersion().name !== 'newest')
    throw new Failure(
      'test:web runs in the newest VS Code only, as vscode.dev does; leave VSCODE_TEST_VERSION unset.',
    );
  await ensureBuilt();
  const tests = await buildSuite('web');
  const folder = join(makeTempDir('workspace'), 'workspace');
  cpSync(inRoot('test', 'host', 'workspace'), folder, { recursive: true });
  const host = await ensureHost();
  const browserPath = await ensureBrowser();
  console.log(`VS Code ${chosenVersion().vscode} (web-worker extension host), ${browserPath}`);
  const server = await startServer(host);
  const browser = await launchBrowser(browserPath);
  try {
    return (await runWebSuite(server, browser, { folder, tests })).code;
  } finally {
    await browser.close();
    server.stop();
  }
});
