import type { Form, Term } from '../core/index.ts';
import {
  DEFINED_GROUPS,
  DEFINITIONS,
  leftBoundary,
  leftBoundaryBehind,
  leftEdge,
  rightBoundary,
  startsWithAny,
  WORD_START,
} from './grammar-classes.ts';
import { groupBy } from './grammar-groups.ts';
import { type RankedForm, rankForms } from './grammar-ranks.ts';
import { type GrammarBucket, scopesOf } from './grammar-scopes.ts';
import type { GrammarPattern } from './grammar-shields.ts';
import { type Spelling, spellingsOf } from './grammar-spellings.ts';
import { anyOf, firstCharactersOf, inARow, sequenceForLookBehind } from './grammar-trie.ts';

/** Forms of one kind and turn: one captured group. */
interface Group {
  readonly bucket: GrammarBucket;
  readonly forms: readonly Form[];
  readonly match: string;
}

/**
 * The pattern for the terms of a glossary: one regular expression with a captured group for each kind and turn, in the
 * order in which they must be tried so that the longest form wins. It is a single expression, because a line is
 * searched for every pattern of a grammar from every token on.
 */
export function termPattern(terms: readonly Term[]): GrammarPattern {
  const ranked = rankForms(terms);
  const isJapanese = ({ form }: RankedForm): boolean => leftEdge(form.folded) === 'cjk';
  const latin = groupsOf(ranked.filter((each) => !isJapanese(each)));
  const japanese = groupsOf(ranked.filter(isJapanese));
  const firsts = ranked.flatMap(({ form }) => spellingsOf(form)).flatMap(([first = []]) => first);
  const captures = [...latin, ...japanese].map(
    ({ bucket }, index) => [DEFINED_GROUPS + index + 1, { name: scopesOf(bucket) }] as const,
  );
  const alternatives = [
    ...(latin.length > 0 ? [captured(latin, ['(?<![A-Za-z0-9])', WORD_START])] : []),
    ...(japanese.length > 0 ? [captured(japanese, ['', ''])] : []),
  ];
  return {
    comment: 'The terms',
    match: `${DEFINITIONS}${startsWithAny(firsts)}(?:${alternatives.join('|')})`,
    captures: Object.fromEntries(captures),
  };
}

function groupsOf(ranked: readonly RankedForm[]): Group[] {
  return [...groupBy(ranked, ({ level, bucket }) => `${String(level).padStart(3, '0')} ${bucket}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, members]) => ({
      bucket: members[0]?.bucket ?? 'term',
      forms: members.map(({ form }) => form),
      match: matchAny(members),
    }));
}

/**
 * Groups after checks that reject most places, the fastest first: a quick boundary, the beginning of their forms, the
 * exact boundary.
 */
function captured(groups: readonly Group[], [quick, exact]: readonly [string, string]): string {
  const begin = firstCharactersOf(groups.flatMap(({ forms }) => forms.flatMap(spellingsOf)));
  return `${quick}${begin}${exact}(?:${groups.map(({ match }) => `(${match})`).join('|')})`;
}

/** A pattern for forms of one kind and turn; those with the same boundaries share them. */
function matchAny(forms: readonly RankedForm[]): string {
  const byBoundary = groupBy(
    forms,
    ({ form }) => `${leftBoundary(form.folded)} ${rightBoundary(form.folded)}`,
  );
  return [...byBoundary.keys()]
    .toSorted()
    .flatMap((key) => matchWithin(byBoundary.get(key) ?? []))
    .join('|');
}

function matchWithin(forms: readonly RankedForm[]): string[] {
  const guarded = forms.filter(({ exclusions }) => exclusions.length > 0);
  const free = forms.filter(({ exclusions }) => exclusions.length === 0).map(({ form }) => form);
  return [
    ...guarded.map((ranked) => {
      const pattern = bounded(ranked.form, anyOf(spellingsOf(ranked.form)));
      // The guards are slow, so they are checked only where the form matches.
      return `(?=${pattern})${guards(ranked)}${pattern}`;
    }),
    ...free.slice(0, 1).map((form) => bounded(form, anyOf(free.flatMap(spellingsOf)))),
  ];
}

function bounded(form: Form, pattern: string): string {
  return leftBoundary(form.folded) + pattern + rightBoundary(form.folded);
}

/** Rejects a form inside one of the strings in which its term is not meant. */
function guards({ form, exclusions }: RankedForm): string {
  const key = form.folded.toLowerCase();
  const refused = exclusions.flatMap((longer) =>
    placesOf(key, longer.folded.toLowerCase()).flatMap((at) =>
      spellingsOf(longer).map((spelling) => insideOf(longer, spelling, at)),
    ),
  );
  return `(?!${refused.toSorted().join('|')})`;
}

function placesOf(key: string, longer: string): number[] {
  const places: number[] = [];
  for (let at = longer.indexOf(key); at >= 0; at = longer.indexOf(key, at + 1)) places.push(at);
  return places;
}

/** Matches if `spelling` is around the current place, with its first `at` characters before it. */
function insideOf(longer: Form, spelling: Spelling, at: number): string {
  const before: Spelling = spelling.slice(0, at);
  const lookbehind = `(?<=${leftBoundaryBehind(longer.folded)}${sequenceForLookBehind(before)})`;
  return (
    (at === 0 ? leftBoundary(longer.folded) : lookbehind) +
    inARow(spelling.slice(at)) +
    rightBoundary(longer.folded)
  );
}
