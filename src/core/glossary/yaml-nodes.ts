import { isCollection, isNode, isPair, type Node, type Scalar } from 'yaml';

/** The end of a node's last character: a block collection's own end is after the line break that follows. */
export function endOf(node: Node): number {
  let last: Node = node;
  while (isCollection(last) && last.flow !== true) {
    const item: unknown = last.items.at(-1);
    const inner = isPair(item) ? (item.value ?? item.key) : item;
    if (!isNode(inner) || !inner.range) break;
    last = inner;
  }
  return last.range?.[1] ?? 0;
}

/** Whether a scalar is empty or null. */
export function isBlankScalar(node: Scalar): boolean {
  const value = scalarText(node).trim();
  const isPlain = node.type === 'PLAIN' || node.type === undefined;
  return value === '' || (isPlain && (value === 'null' || value === '~'));
}

/** A scalar as typed: the failsafe schema makes every scalar a string. */
export function scalarText(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : '';
}
