import { type CslLibrary, packCsl } from '../../../../src/core/chunks/citations.ts';
import { CITATION_LOCALES, CITATION_STYLES } from '../../../../src/core/index.ts';
import { type CslFiles, readCslFiles } from '../../../../src/generate/csl-files.ts';

let product: Promise<CslFiles> | undefined;

/** The styles and locales that come with the product, and `.csl` files by their names. */
export async function readLibrary(
  files: Readonly<Record<string, string>> = {},
): Promise<CslLibrary> {
  const { styles, locales } = await (product ??= readCslFiles(CITATION_STYLES, CITATION_LOCALES));
  const get = <T>(map: ReadonlyMap<string, T>, key: string): T => {
    const found = map.get(key);
    if (found === undefined) throw new Error(`no ${key}`);
    return found;
  };
  return {
    style: (name) => Promise.resolve(packCsl(get(styles, name))),
    locale: (tag) => Promise.resolve(packCsl(get(locales, tag))),
    file: (name) => Promise.resolve(get(new Map(Object.entries(files)), name)),
  };
}
