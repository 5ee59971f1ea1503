import type { RootHookObject } from 'mocha';
import '../../scripts/processes.ts';
import { openWindows } from '../../scripts/vscode/window.ts';

/** A picture of every open window when a test fails, and no window left when the suite ends. */
export const mochaHooks: RootHookObject = {
  async afterEach(this: Mocha.Context) {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replaceAll(/\W+/g, '-').toLowerCase();
    for (const window of openWindows) {
      const picture = await window.screenshot(`failed-${name}`).catch(() => undefined);
      if (picture) console.log(`      the window then: ${picture}`);
    }
  },
  async afterAll() {
    for (const window of openWindows) await window.close();
  },
};
