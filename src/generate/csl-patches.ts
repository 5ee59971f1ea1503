import type { CslNode } from '../core/chunks/citations.ts';

/** One change of a style: the elements to change, and their replacements. */
interface Patch {
  /** The expected number of elements: if it differs, the style has changed and must be checked again. */
  readonly count: number;
  readonly isWanted: (node: CslNode) => boolean;
  readonly replace: (node: CslNode) => CslNode;
}

/** All changes of a style. */
interface StylePatches {
  /** A description of the changes, for the notices and the style itself. */
  readonly change: string;
  readonly patches: readonly Patch[];
}

/**
 * Fixes where a style contradicts its own manual for the types of our sources. Everything else is done to the items
 * (`core/citations/csl-adapt.ts`). The third-party notices list the changed styles.
 * @throws if the style is no longer the one that was patched
 */
export function patchStyle(id: string, style: CslNode): CslNode {
  let patched = style;
  for (const patch of PATCHES[id]?.patches ?? []) {
    const { node, count } = replaceNodes(patched, patch);
    if (count !== patch.count) throw new Error(`The style ${id} has changed: see csl-patches.ts.`);
    patched = node;
  }
  return patched;
}

const element = (
  name: string,
  attrs: Readonly<Record<string, string>> = {},
  ...children: readonly (CslNode | string)[]
): CslNode => ({ name, attrs, children });
const variable = (name: string, attrs: Readonly<Record<string, string>> = {}): CslNode =>
  element('text', { variable: name, ...attrs });
const isMacro =
  (name: string) =>
  (node: CslNode): boolean =>
    node.name === 'macro' && node.attrs['name'] === name;
const children = (node: CslNode): CslNode[] =>
  node.children.filter((child) => typeof child === 'object');

/** APA 7, 11.9: "Name of Treaty, Month day, year, address". The style omits the name. */
const APA: readonly Patch[] = [
  {
    count: 1,
    // The only group that begins with names joined by a hyphen: a treaty's parties.
    isWanted: (node) => {
      const [first] = children(node);
      return (
        node.name === 'group' &&
        first?.name === 'names' &&
        children(first).some(({ attrs }) => attrs['delimiter'] === '-')
      );
    },
    replace: (group) => ({
      ...group,
      children: [element('text', { macro: 'title-legal' }), ...group.children],
    }),
  },
];

/** MLA 9: a space after "para."; a part after a full stop begins with a capital. */
const MLA: readonly Patch[] = [
  {
    count: 1,
    isWanted: (node) =>
      node.name === 'group' &&
      children(node)[0]?.name === 'label' &&
      children(node)[0]?.attrs['variable'] === 'locator',
    replace: (group) => ({ ...group, attrs: { ...group.attrs, delimiter: ' ' } }),
  },
  {
    count: 1,
    isWanted: isMacro('number'),
    replace: (macro) =>
      replaceNodes(macro, {
        isWanted: ({ attrs }) => attrs['variable'] === 'genre',
        replace: (text) => ({ ...text, attrs: { ...text.attrs, 'text-case': 'capitalize-first' } }),
      }).node,
  },
];

const BLUEBOOK_DATE = element(
  'date',
  { variable: 'issued' },
  element('date-part', { name: 'month', form: 'short', suffix: ' ' }),
  element('date-part', { name: 'day', suffix: ', ' }),
  element('date-part', { name: 'year' }),
);

/** Bluebook, rule 21.4: "Name of Treaty, art. V, Jan. 19, 1960, 11 U.S.T. 1632". */
const BLUEBOOK_TREATY = element(
  'else-if',
  { type: 'treaty', match: 'any' },
  element(
    'group',
    { delimiter: ', ' },
    variable('title'),
    variable('locator'),
    BLUEBOOK_DATE,
    element(
      'group',
      { delimiter: ' ' },
      variable('volume'),
      variable('container-title', { form: 'short' }),
      variable('page-first'),
    ),
  ),
);

/** If there is nothing between a title and its date, there is no comma before the parenthesis. */
const BLUEBOOK_ALONE = element(
  'else-if',
  { variable: 'container-title volume page-first locator', match: 'none' },
  element(
    'group',
    { delimiter: ' ' },
    variable('title', { 'text-case': 'title', 'font-style': 'italic' }),
    element('text', { macro: 'issuance', prefix: '(', suffix: ')' }),
  ),
);

const BLUEBOOK: readonly Patch[] = [
  {
    count: 1,
    isWanted: isMacro('source'),
    replace: (macro) =>
      mapChoose(macro, (branches) => [
        ...branches.slice(0, -1),
        BLUEBOOK_TREATY,
        BLUEBOOK_ALONE,
        ...branches.slice(-1),
      ]),
  },
  {
    // Rule 16.6: the page of a newspaper is the cited page.
    count: 1,
    isWanted: (node) =>
      node.name === 'group' &&
      children(node)[0]?.attrs['value'] === 'at' &&
      children(node)[1]?.attrs['variable'] === 'page-first',
    replace: (group) => ({
      ...group,
      children: [
        element('text', { value: 'at' }),
        element(
          'choose',
          {},
          element('if', { variable: 'locator' }, variable('locator')),
          element('else', {}, variable('page-first')),
        ),
      ],
    }),
  },
  {
    // Table T12: "Nov. 22", but "June", "July", "Sept.".
    count: 1,
    isWanted: (node) => node.name === 'date-part' && node.attrs['strip-periods'] === 'true',
    replace: (part) => ({ ...part, attrs: { name: 'month', form: 'short', suffix: ' ' } }),
  },
  {
    count: 1,
    isWanted: ({ name }) => name === 'style',
    replace: (style) => ({
      ...style,
      children: [
        element(
          'locale',
          { 'xml:lang': 'en' },
          element(
            'terms',
            {},
            element('term', { name: 'month-06', form: 'short' }, 'June'),
            element('term', { name: 'month-07', form: 'short' }, 'July'),
            element('term', { name: 'month-09', form: 'short' }, 'Sept.'),
          ),
        ),
        ...style.children,
      ],
    }),
  },
];

/** OSCOLA 4, 2.8.1: "Name of Treaty (date) volume series page, art V". The style omits all but the page. */
const OSCOLA: readonly Patch[] = [
  {
    count: 1,
    isWanted: isMacro('publisher'),
    replace: (macro) => {
      const isFirst = (node: CslNode): boolean =>
        node.name === 'if' && (node.attrs['type'] ?? '').startsWith('book chapter');
      const replace = (branch: CslNode): CslNode => ({
        ...branch,
        attrs: { ...branch.attrs, type: `${branch.attrs['type']} treaty` },
      });
      return replaceNodes(macro, { isWanted: isFirst, replace }).node;
    },
  },
  {
    count: 2,
    // The group before it adds a comma: the series follows the date without one.
    isWanted: (node) =>
      node.name === 'group' && children(node).at(-1)?.attrs['macro'] === 'publisher',
    replace: (group) => ({
      ...group,
      children: [...group.children, element('text', { macro: 'treaty-series' })],
    }),
  },
  {
    count: 1,
    isWanted: isMacro('treaty-catchall'),
    replace: (macro) => ({
      ...macro,
      attrs: { name: 'treaty-series' },
      children: [
        element(
          'choose',
          {},
          element(
            'if',
            { type: 'treaty' },
            element(
              'group',
              { delimiter: ' ' },
              variable('genre'),
              variable('volume'),
              variable('container-title', { form: 'short' }),
            ),
          ),
        ),
      ],
    }),
  },
  {
    count: 2,
    isWanted: (node) => children(node).some(({ attrs }) => attrs['macro'] === 'treaty-catchall'),
    replace: (group) => ({
      ...group,
      children: children(group).filter(({ attrs }) => attrs['macro'] !== 'treaty-catchall'),
    }),
  },
];

const PATCHES: Readonly<Record<string, StylePatches>> = {
  apa: { change: 'A treaty is named by its title.', patches: APA },
  'modern-language-association': {
    change: 'A space follows the label of a locator; the kind of a report is capitalized.',
    patches: MLA,
  },
  'bluebook-law-review': {
    change:
      'Changed: treaties, the pages of newspapers, titles without a container, the names of months.',
    patches: BLUEBOOK,
  },
  oscola: { change: 'Changed: the dates and series of treaties.', patches: OSCOLA },
};

/** The changes of a style, in a sentence; undefined if there are none. */
export function changeOf(id: string): string | undefined {
  return PATCHES[id]?.change;
}

/** Changes the branches of the `choose` at the beginning of a macro. */
function mapChoose(macro: CslNode, change: (branches: CslNode[]) => CslNode[]): CslNode {
  const [choose, ...more] = children(macro);
  if (choose?.name !== 'choose') return macro;
  return { ...macro, children: [{ ...choose, children: change(children(choose)) }, ...more] };
}

function replaceNodes(
  node: CslNode,
  { isWanted, replace }: Pick<Patch, 'isWanted' | 'replace'>,
): { node: CslNode; count: number } {
  if (isWanted(node)) return { node: replace(node), count: 1 };
  let count = 0;
  const children = node.children.map((child) => {
    if (typeof child === 'string') return child;
    const replaced = replaceNodes(child, { isWanted, replace });
    count += replaced.count;
    return replaced.node;
  });
  return { node: { ...node, children }, count };
}
