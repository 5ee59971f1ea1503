import { createRandom, type Random } from './random.ts';
import { REAL_TERMS } from './real-terms.ts';
import { NAME_PARTS } from './words.ts';

/** A term as every tool gets it. */
export interface BenchTerm {
  readonly acronym: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The acronym with two neighbors swapped; undefined where that would be another acronym. */
  readonly misspelling: string | undefined;
}

/** How long the term lists are. */
export const TERM_COUNTS = [60, 1000, 10_000] as const;

const LONGEST_LIST = 10_000;
const SEED = 60;

/** The longest list; the shorter ones are its beginnings. */
export function makeTerms(count: number = LONGEST_LIST): BenchTerm[] {
  const random = createRandom(SEED);
  const named = readRealTerms();
  const taken = new Set(named.map(({ acronym }) => acronym));
  while (named.length < count) {
    const made = inventTerm(random);
    if (taken.has(made.acronym)) continue;
    taken.add(made.acronym);
    named.push(made);
  }
  const slips = new Set<string>();
  return named.slice(0, count).map((term) => {
    const swapped = swapNeighbors(term.acronym);
    const misspelling = taken.has(swapped) || slips.has(swapped) ? undefined : swapped;
    slips.add(swapped);
    return { ...term, misspelling };
  });
}

type NamedTerm = Omit<BenchTerm, 'misspelling'>;

function readRealTerms(): NamedTerm[] {
  return REAL_TERMS.trim()
    .split('\n')
    .map((line) => {
      const [acronym = '', name = '', ...aliases] = line.split(' | ');
      return { acronym, name, aliases };
    });
}

function inventTerm(random: Random): NamedTerm {
  const parts = NAME_PARTS.map((list) => random.pick(list));
  const [first = '', second = '', third = '', body = ''] = parts;
  const extra = random.pick(NAME_PARTS[2] ?? []);
  const name = `${first} ${second} ${third} and ${extra} ${body}`;
  return {
    acronym: [first, second, third, extra, body].map((word) => word.charAt(0)).join(''),
    name,
    aliases: [`${second} ${third} and ${extra} ${body}`],
  };
}

/** The last two neighbors of an acronym that differ, swapped: USFJ gives USJF. */
export function swapNeighbors(acronym: string): string {
  for (let i = acronym.length - 2; i >= 1; i--) {
    const [a = '', b = ''] = [acronym[i], acronym[i + 1]];
    if (a !== b) return acronym.slice(0, i) + b + a + acronym.slice(i + 2);
  }
  return `${acronym}${acronym.slice(-1)}`;
}
