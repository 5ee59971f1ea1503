import { ensureBuilt } from './built.ts';
import { runMocha } from './mocha.ts';
import { main } from './processes.ts';
import { ensureBrowser } from './vscode/browser.ts';
import { ensureHost } from './vscode/install.ts';
import { chosenVersion } from './vscode/versions.ts';

// npm run test:ui [-- --update] [-- mocha options]: a real window, a real mouse, pictures.
await main(async () => {
  await ensureBuilt();
  await ensureHost();
  const browser = await ensureBrowser();
  console.log(`VS Code ${chosenVersion().vscode} (server host, real window), ${browser}`);
  const options = process.argv.slice(2);
  const env = options.includes('--update')
    ? { ...process.env, UPDATE_SCREENSHOTS: '1' }
    : process.env;
  return runMocha(
    'ui',
    options.filter((option) => option !== '--update'),
    env,
  );
});
