import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { message, StyleError, type StyleFormatter } from '../core/index.ts';
import { readText, reasonOf } from './files.ts';
import type { Io } from './io.ts';
import { LIMITS } from '../workspace/limits.ts';

/**
 * Loads and compiles a style: one of the product, or a `.csl` file relative to the working folder.
 * @param name as `styleName` writes it
 * @throws StyleError when there is none, or it cannot be used
 */
export async function loadStyle(name: string, { cwd, program }: Io): Promise<StyleFormatter> {
  const { loadFormatter } = await import('../core/chunks/citations.ts');
  const data = dataFolder(program);
  // Our own build wrote them: their shape is known.
  const read = (kind: string, file: string): Promise<never> =>
    Promise.resolve(
      JSON.parse(readFileSync(new URL(`${kind}/${file}.json`, data), 'utf8')) as never,
    );
  return loadFormatter(name, {
    style: (style) => read('styles', style),
    locale: (tag) => read('locales', tag),
    file: (address) => Promise.resolve(readStyleFile(path.resolve(cwd, address))),
  });
}

/** Styles and locales lie beside the program once it is built; it may also run from its sources. */
function dataFolder(program: URL): URL {
  const beside = new URL('./', program);
  return existsSync(new URL('styles/', beside)) ? beside : new URL('../../dist/', program);
}

function readStyleFile(file: string): string {
  try {
    return readText(file, LIMITS.style).text;
  } catch (error) {
    throw new StyleError(message('style-unread-because', { file, reason: reasonOf(error) }));
  }
}
