import { boundedLength, GAP, rawPattern } from './grammar-classes.ts';
import type { Spelling } from './grammar-spellings.ts';

type Node = Map<string, Node>;

/**
 * A pattern that matches any of several spellings. Common beginnings are written, and tried, once. No spelling may be a
 * prefix of another: their order does not depend on length.
 */
export function anyOf(spellings: readonly Spelling[]): string {
  const root: Node = new Map();
  for (const spelling of spellings) {
    let node = root;
    for (const pattern of spelling.map(rawPattern)) {
      let next = node.get(pattern);
      if (!next) node.set(pattern, (next = new Map()));
      node = next;
    }
  }
  return write(root);
}

function write(node: Node): string {
  const branches = [...node]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([pattern, next]) => (next.size === 0 ? pattern : joinPatterns(pattern, write(next))));
  return branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
}

/** A space already includes the characters that folding drops. */
function joinPatterns(first: string, rest: string): string {
  return first === '\\g<s>' ? first + rest : first + GAP + rest;
}

/** One spelling as a sequence. */
export function inARow(spelling: Spelling): string {
  return spelling
    .map(rawPattern)
    .reduceRight((rest, pattern) => (rest === '' ? pattern : joinPatterns(pattern, rest)), '');
}

const PREFIX = 3;

/** A look-ahead for the first characters of spellings: it rejects most words of a text immediately. */
export function firstCharactersOf(spellings: readonly Spelling[]): string {
  const heads = spellings.map((spelling) => spelling.slice(0, PREFIX));
  const short = new Set(heads.filter(({ length }) => length < PREFIX).map(inARow));
  const isCovered = (head: Spelling): boolean =>
    head.some((_, i) => i > 0 && short.has(inARow(head.slice(0, i))));
  return `(?=${anyOf(heads.filter((head) => !isCovered(head)))})`;
}

/** The same for a look-behind: its length is bounded, or each use would scan the line. */
export function sequenceForLookBehind(spelling: Spelling): string {
  return boundedLength(inARow(spelling) + GAP);
}
