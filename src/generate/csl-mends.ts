import type { CslNode } from '../chunks/citations.ts';

const TREATY_TITLE: CslNode = { name: 'text', attrs: { macro: 'title-legal' }, children: [] };

/**
 * Mends the one thing in which a style does not follow its own manual for the types of our sources: APA's
 * style leaves out the title of a treaty, which its manual puts first ("Name of Treaty, Parties, Month day,
 * year, address").
 */
export function mendStyle(id: string, style: CslNode): CslNode {
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
