import nodeModule from 'node:module';
import path from 'node:path';
import { cacheFolder, CODE_FOLDER, isOwnFolder, makePrivateFolder } from './cache-folder.ts';
import type { Io } from './io.ts';

/**
 * Has Node keep what V8 makes of the program's code, and take it up in later runs: of what is loaded after this, in this
 * thread. Does nothing with `--no-cache`, where the cache has no folder, cannot be written or is somebody else's, with
 * `NODE_DISABLE_COMPILE_CACHE`, and before Node 22.
 */
export function keepCompiledCode(argv: readonly string[], io: Pick<Io, 'env' | 'program'>): void {
  const folder = argv.includes('--no-cache') ? undefined : cacheFolder(io);
  if (folder === undefined) return;
  const code = path.join(folder, CODE_FOLDER);
  try {
    makePrivateFolder(code);
    if (!isOwnFolder(folder, { mayBeLink: true }) || !isOwnFolder(code, { mayBeLink: false }))
      return;
  } catch {
    return;
  }
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- Node 20 does not have it.
  nodeModule.enableCompileCache?.(code);
}
