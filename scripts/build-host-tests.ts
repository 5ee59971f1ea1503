import { buildSuite } from './build-tests.ts';
import { main } from './processes.ts';

// npm run build:tests: the suite that F5 ("Extension Tests") runs.
await main(async () => {
  console.log(await buildSuite('host'));
});
