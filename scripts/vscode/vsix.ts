import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { inRoot, outDir, root } from '../paths.ts';
import { Failure, run } from '../processes.ts';

/** A file inside a packed extension. */
export interface PackedFile {
  /** Its path in the package, for example `extension/dist/extension.cjs`. */
  readonly path: string;
  readonly size: number;
  readonly packedSize: number;
  read(): Buffer;
}

/**
 * Packs the current build of the extension.
 * @returns the path of the VSIX, `out/policy-gloss.vsix`.
 */
export async function packVsix(folder: string = root): Promise<string> {
  if (!existsSync(join(folder, '.vscodeignore')))
    throw new Failure('There is no .vscodeignore: the package would hold everything.');
  mkdirSync(outDir, { recursive: true });
  const vsix = join(outDir, 'policy-gloss.vsix');
  const vsce = inRoot('node_modules', '@vscode', 'vsce', 'vsce');
  const { code, output } = await run(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', vsix],
    { cwd: folder, timeoutMs: 120_000 },
  );
  if (code !== 0) throw new Failure(`vsce package failed:\n${output.trim()}`);
  return vsix;
}

/** The files in a VSIX (a zip file), from its central directory. */
export function vsixFiles(vsix: string): PackedFile[] {
  const zip = readFileSync(vsix);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error(`${vsix} is not a zip file.`);
  const count = zip.readUInt16LE(end + 10);
  const files: PackedFile[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const method = zip.readUInt16LE(at + 10);
    const packedSize = zip.readUInt32LE(at + 20);
    const size = zip.readUInt32LE(at + 24);
    const nameLength = zip.readUInt16LE(at + 28);
    const extra = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const local = zip.readUInt32LE(at + 42);
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extra;
    if (path.endsWith('/')) continue;
    const read = () => {
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const data = zip.subarray(start, start + packedSize);
      return method === 0 ? data : inflateRawSync(data);
    };
    files.push({ path, size, packedSize, read });
  }
  return files;
}
