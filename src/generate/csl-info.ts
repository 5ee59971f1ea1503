import type { CslNode } from '../core/chunks/citations.ts';
import type { Person, StyleCredit } from './csl-credits.ts';

const RIGHTS = 'This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License';

/** The elements of a credit. */
const CREDITED: ReadonlySet<string> = new Set(['title', 'id', 'link', 'author', 'contributor']);

/**
 * Restores the title, addresses, authors and contributors of a style, and adds its origin and changes.
 * @param origin where the style comes from and what was changed, in a sentence or two
 * @throws if the style's authors, contributors or links differ from the credit: the credit must then be checked
 */
export function restoreCredit(style: CslNode, credit: StyleCredit, origin: string): CslNode {
  const kept = infoOf(style);
  const credited = creditElements(credit);
  const expected = shapesOf(elementsOf(kept).filter(({ name }) => CREDITED.has(name)));
  if (shapesOf(credited) !== expected) {
    throw new Error(
      `The style "${credit.title}" has these parts: ${expected}. Its credit in csl-credits.ts has others.`,
    );
  }
  const rest = elementsOf(kept).filter(({ name }) => name === 'category' || name === 'rights');
  return withInfo(style, [
    ...credited,
    ...rest.filter(({ name }) => name === 'category'),
    element('summary', {}, origin),
    ...rest
      .filter(({ name }) => name === 'rights')
      .map((rights) => ({ ...rights, children: [RIGHTS] })),
  ]);
}

/**
 * Restores the translators of a locale.
 * @param info its `<info>` with all texts
 * @throws if it is not the `<info>` of this locale
 */
export function restoreTranslators(locale: CslNode, info: CslNode): CslNode {
  const [kept, full] = [elementsOf(infoOf(locale)), elementsOf(info)].map(shapesOf);
  if (kept !== full) {
    const tag = locale.attrs['xml:lang'];
    throw new Error(`The locale ${tag} has these parts: ${kept}. Its license notes have others.`);
  }
  return withInfo(locale, elementsOf(info));
}

/** The credit that a style gives itself. */
export function creditOf(style: CslNode): StyleCredit {
  const info = infoOf(style);
  const [title = ''] = textOf(info, 'title');
  const [short = title] = textOf(info, 'title-short');
  const links = elementsOf(info).filter(({ name }) => name === 'link');
  return {
    short,
    title,
    id: textOf(info, 'id').join(''),
    links: links.map(({ attrs }) => [attrs['rel'] ?? '', attrs['href'] ?? '']),
    authors: peopleOf(info, 'author'),
    contributors: peopleOf(info, 'contributor'),
  };
}

function peopleOf(info: CslNode, role: string): Person[] {
  return elementsOf(info)
    .filter(({ name }) => name === role)
    .map((person) => {
      const [name = ''] = textOf(person, 'name');
      const [email] = textOf(person, 'email');
      const [uri] = textOf(person, 'uri');
      return { name, ...(email ? { email } : {}), ...(uri ? { uri } : {}) };
    });
}

/** The people listed as `role` in an `<info>`: `author`, `contributor` or `translator`. */
export function peopleIn(tree: CslNode, role: string): string[] {
  return elementsOf(infoOf(tree))
    .filter(({ name }) => name === role)
    .flatMap((person) => textOf(person, 'name'));
}

/** The title of a style; empty if it has none. */
export function titleOf(style: CslNode): string {
  return textOf(infoOf(style), 'title').join('');
}

function creditElements({ title, id, links, authors, contributors }: StyleCredit): CslNode[] {
  return [
    element('title', {}, title),
    element('id', {}, id),
    ...links.map(([rel, href]) => element('link', { href, rel })),
    ...authors.map((person) => personElement('author', person)),
    ...contributors.map((person) => personElement('contributor', person)),
  ];
}

function personElement(role: string, { name, email, uri }: Person): CslNode {
  const parts = { name, email, uri };
  const children = Object.entries(parts).flatMap(([part, text]) =>
    text === undefined ? [] : [element(part, {}, text)],
  );
  return element(role, {}, ...children);
}

/** The structure of elements without their texts: `link(template) author(name email)`. */
function shapesOf(elements: readonly CslNode[]): string {
  return elements
    .map((node) => {
      const parts = elementsOf(node).map(({ name }) => name);
      const inside = node.name === 'link' ? node.attrs['rel'] : parts.join(' ');
      return inside ? `${node.name}(${inside})` : node.name;
    })
    .join(' ');
}

function infoOf(tree: CslNode): CslNode {
  const info = elementsOf(tree).find(({ name }) => name === 'info');
  if (!info) throw new Error(`A CSL ${tree.name} has no <info>`);
  return info;
}

function withInfo(tree: CslNode, children: readonly CslNode[]): CslNode {
  const info = infoOf(tree);
  return {
    ...tree,
    children: tree.children.map((child) => (child === info ? { ...info, children } : child)),
  };
}

function textOf(node: CslNode, part: string): string[] {
  return elementsOf(node)
    .filter(({ name }) => name === part)
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'));
}

function elementsOf(node: CslNode): CslNode[] {
  return node.children.filter((child) => typeof child === 'object');
}

function element(
  name: string,
  attrs: Readonly<Record<string, string>> = {},
  ...children: readonly (CslNode | string)[]
): CslNode {
  return { name, attrs, children };
}
