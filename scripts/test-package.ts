import { ensureBuilt } from './built.ts';
import { runMocha } from './mocha.ts';
import { main } from './processes.ts';
import { ensureBrowser } from './vscode/browser.ts';
import { ensureHost } from './vscode/install.ts';
import { chosenVersion } from './vscode/versions.ts';

// npm run test:package [-- mocha options]: the packed extension, installed into a clean profile.
await main(async () => {
  await ensureBuilt();
  await ensureHost();
  const browser = await ensureBrowser();
  console.log(`VS Code ${chosenVersion().vscode} (server host, packed extension), ${browser}`);
  return runMocha('package', process.argv.slice(2));
});
