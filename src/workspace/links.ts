import { isInFolder, message } from '../core/index.ts';
import { FileProblem, type Address, type Files } from './files.ts';

/**
 * Makes sure that a file is in one of some folders, whatever symbolic links lead to it. A link that stays inside is
 * followed.
 * @throws FileProblem where it is outside
 */
export async function requireInside(
  files: Files,
  address: Address,
  folders: readonly Address[],
): Promise<void> {
  const isIn = (file: Address, all: readonly Address[]): boolean =>
    all.some((folder) => isInFolder(file, folder));
  const real = isIn(address, folders) ? await files.realAddress(address) : undefined;
  const roots: Address[] = [];
  for (const folder of folders) roots.push(await files.realAddress(folder));
  if (real !== undefined && isIn(real, roots)) return;
  throw new FileProblem(message('file-outside'));
}
