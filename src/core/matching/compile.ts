import type { Glossary } from '../glossary/types.ts';
import { type CompiledIndex, packSectionsInSteps } from './compiled-index.ts';
import { formsOf } from './forms.ts';
import { NODE_SIZE, RadixTrie, VALUES } from './radix-trie.ts';
import { runAll, type Steps } from '../text/steps.ts';
import { StartFilter } from './start-filter.ts';

/** An acronym with its plurals, a few names. */
const NODES_FOR_A_TERM = 8;
const TERMS_IN_A_STEP = 200;

/**
 * Compiles what matching needs of a glossary.
 * @param allocate returns the buffer; with `(bytes) => new SharedArrayBuffer(bytes)` other threads can use the index
 * too
 */
export function compileIndex(
  glossary: Glossary,
  allocate?: (bytes: number) => ArrayBufferLike,
): CompiledIndex {
  return runAll(compileInSteps(glossary, allocate));
}

/** The same in steps of some terms. */
export function* compileInSteps(
  glossary: Glossary,
  allocate: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): Steps<CompiledIndex> {
  const trie = new RadixTrie(glossary.terms.length * NODES_FOR_A_TERM);
  const filter = new StartFilter();
  const added: number[] = [];
  for (const [number, term] of glossary.terms.entries()) {
    if (number % TERMS_IN_A_STEP === TERMS_IN_A_STEP - 1) yield;
    formsOf(term).forEach(({ kind, folded, caseRule }, ordinal) => {
      // Exclusions are searched only where the term occurs.
      if (kind === 'exclude') return;
      const node = trie.add(folded);
      added.push(node, number, ordinal * 2 + (trie.sameCase ? 1 : 0));
      filter.add(folded, caseRule);
    });
  }
  yield;
  const values = placeValues(trie, added);
  yield;
  return yield* packSectionsInSteps(
    {
      starts: filter.starts(),
      beginnings: filter.beginnings,
      nodes: trie.nodes.subarray(0, (trie.nodeCount + 1) * NODE_SIZE),
      slots: trie.slots,
      values,
      pool: trie.pool.subarray(0, trie.poolLength),
    },
    glossary,
    allocate,
  );
}

/** Sorts values by their nodes (a counting sort, which is stable) and records where each node's values begin. */
function placeValues({ nodes, nodeCount }: RadixTrie, added: readonly number[]): Int32Array {
  const next = new Int32Array(nodeCount + 1);
  for (let i = 0; i < added.length; i += 3) {
    const following = (added[i] ?? 0) + 1;
    next[following] = (next[following] ?? 0) + 1;
  }
  for (let node = 0; node <= nodeCount; node++) {
    next[node] = (next[node] ?? 0) + (next[node - 1] ?? 0);
    nodes[node * NODE_SIZE + VALUES] = next[node] ?? 0;
  }
  const values = new Int32Array((added.length / 3) * 2);
  for (let i = 0; i < added.length; i += 3) {
    const node = added[i] ?? 0;
    const at = next[node] ?? 0;
    next[node] = at + 1;
    values[at * 2] = added[i + 1] ?? 0;
    values[at * 2 + 1] = added[i + 2] ?? 0;
  }
  return values;
}
