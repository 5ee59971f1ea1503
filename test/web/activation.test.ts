import { env, extensions, UIKind } from 'vscode';

const id = 'policy-gloss.policy-gloss';

/** The web-worker host has no `node:assert`. */
function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

describe('the extension in the web-worker extension host', () => {
  it('runs without Node', () => {
    ok(typeof process === 'undefined' || !process.versions?.node, 'this host has Node');
    ok(env.uiKind === UIKind.Web, 'this is not a browser window');
  });

  it('activates', async () => {
    const extension = extensions.getExtension(id);
    ok(extension, `${id} is not installed`);
    await extension.activate();
    ok(extension.isActive, 'it did not activate');
  });
});
