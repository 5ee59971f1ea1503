import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packCsl } from '../core/chunks/citations.ts';
import { CITATION_LOCALES, CITATION_STYLES } from '../core/index.ts';
import { type CslFiles, readCslFiles } from './csl-files.ts';

/**
 * Writes the bundled styles and locales into a folder, packed: `styles/apa.json`, `locales/ja-JP.json`.
 * @returns the same, not packed
 */
export async function writeCslData(folder: string): Promise<CslFiles> {
  const { styles, locales } = await readCslFiles(CITATION_STYLES, CITATION_LOCALES);
  const kinds = { styles, locales };
  for (const [kind, files] of Object.entries(kinds)) {
    await mkdir(join(folder, kind), { recursive: true });
    for (const [name, tree] of files) {
      await writeFile(join(folder, kind, `${name}.json`), JSON.stringify(packCsl(tree)));
    }
  }
  return kinds;
}
