import { realpath } from 'node:fs/promises';
import type { ExtensionContext } from 'vscode';
import { start } from './activate.ts';

/** Entry of the extension in Node (desktop, remote, Codespaces). */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, { runChunk: requireChunk, realPath: realpath });
}

/** Requires a chunk, which lies beside this file once it is built. */
function requireChunk(name: string): unknown {
  // A path that the bundler does not see through, so that the chunk stays outside.
  const file = `./chunks/${name}.cjs`;
  return require(file);
}
