import { message } from '../messages/index.ts';
import type { CslNode } from './csl-tree.ts';
import { StyleError } from './style-names.ts';

/**
 * The most elements that a style may have once each macro call is replaced by the macro, as the processor does: macros
 * that call others twice grow exponentially. The largest bundled style has some 90,000.
 */
export const MOST_ELEMENTS = 1_000_000;

/**
 * Checks the macros of a style.
 * @throws StyleError if one is called that does not exist, or if they expand to too many elements
 */
export function checkMacros(style: CslNode): void {
  const macros = new Map(
    elementsOf(style)
      .filter(({ name }) => name === 'macro')
      .map((macro) => [macro.attrs['name'] ?? '', macro]),
  );
  const missing = macrosIn(style).find((name) => !macros.has(name));
  // The processor would silently omit the output of such a call.
  if (missing !== undefined) throw new StyleError(message('style-no-macro', { name: missing }));
  if (expandedSize(style, macros) > MOST_ELEMENTS) throw new StyleError(message('style-macros'));
}

/** The number of elements of a style once each macro call is replaced by the macro. */
export function expandedSize(style: CslNode, macros: ReadonlyMap<string, CslNode>): number {
  const known = new Map<string, number>();
  const sizeOf = (node: CslNode): number => {
    const inner = elementsOf(node).reduce((sum, child) => sum + sizeOf(child), 1);
    const called = node.attrs['macro'];
    return called === undefined ? inner : inner + sizeOfMacro(called);
  };
  const sizeOfMacro = (name: string): number => {
    const size = known.get(name);
    if (size !== undefined) return size;
    const macro = macros.get(name);
    // A macro that calls itself has no size; the processor reports it.
    known.set(name, 0);
    const found = macro === undefined ? 0 : sizeOf(macro);
    known.set(name, found);
    return found;
  };
  return sizeOf(style);
}

/** The macros called by an element and its descendants. */
function macrosIn(node: CslNode): string[] {
  const own = node.attrs['macro'];
  const inner = elementsOf(node).flatMap((child) => macrosIn(child));
  return own === undefined ? inner : [own, ...inner];
}

function elementsOf({ children }: CslNode): CslNode[] {
  return children.filter((child) => typeof child === 'object');
}
