import { Uri, workspace, type ExtensionContext } from 'vscode';
import { start } from './activate.ts';

/** Entry of the extension in the browser (vscode.dev). It reads everything through `workspace.fs`, as in Node. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, { runChunk: evaluateChunk, realPath: undefined });
}

/** Reads a chunk and runs it: here neither `require` nor `import()` reaches the extension's files. */
async function evaluateChunk(name: string, dist: Uri): Promise<unknown> {
  const uri = Uri.joinPath(dist, 'chunks', `${name}.cjs`);
  const code = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const module = { exports: {} };
  // The code is our own, out of the extension's own folder.
  // oxlint-disable-next-line typescript/no-implied-eval
  const run = new Function(
    'module',
    'exports',
    'require',
    `${code}\n//# sourceURL=${uri.toString()}`,
  );
  run(module, module.exports, require);
  return module.exports;
}
