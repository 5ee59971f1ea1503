import type { BlockFacts } from '../../matching/block-facts.ts';
import { namesOf, type LocalDefinition } from '../../matching/definitions.ts';
import type { Section } from '../../matching/section.ts';
import { anyOf, message, quoted } from '../../messages/index.ts';
import { sameName } from '../names.ts';
import { isQuotedInNote } from '../quoted.ts';
import { replaceWith } from '../repair.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** A known acronym that the note introduces with another name. */
export const wrongExpansion: Rule = {
  id: 'wrong-expansion',
  severity: 'warning',
  repair: 'suggestion',
  summary: 'The note introduces a known acronym with a name that it does not stand for.',
  check: ({ analysis }) =>
    analysis.sections.flatMap((section) =>
      section.derive(wrongDefinitions).flatMap(([block, number]) => {
        const facts = section.facts[block];
        const definition = facts?.definitions[number];
        return facts === undefined || definition === undefined ? [] : [report(facts, definition)];
      }),
    ),
};

/** The definitions whose name no sense of the acronym has: indexes of blocks, and of definitions in them. */
function wrongDefinitions({ facts: all }: Section): readonly (readonly [number, number])[] {
  const wrong: [number, number][] = [];
  for (let block = 0; block < all.length; block++) {
    const facts = all[block];
    if (facts?.hasDefinitions !== true) continue;
    facts.definitions.forEach((definition, number) => {
      if (isWrong(facts, definition)) wrong.push([block, number]);
    });
  }
  return wrong;
}

function isWrong({ index }: BlockFacts, definition: LocalDefinition): boolean {
  const { acronym, name, strong, term } = definition;
  const terms = index.termsByAcronym.get(acronym) ?? [];
  if (terms.length === 0 || term !== undefined || !strong || name === '') return false;
  return !terms.some((one) => namesOf(one).some((known) => sameName(name, known)));
}

/** The page of wrong-expansion. */
export const wrongExpansionPage: RulePage = {
  rationale:
    'Only clear introductions are checked: the initials of the name are the letters of the acronym. Case, plurals, hyphens, commas, articles, “&”, and a qualifier at the beginning (“U.S.-Japan”) do not make another name.',
  examples: {
    bad: ['The Extended Deterrence Discussion (EDD) met.'],
    good: [
      'The Extended Deterrence Dialogue (EDD) met.',
      'The U.S.-Japan Extended Deterrence Dialogue (EDD) met.',
    ],
  },
};

function report(facts: BlockFacts, definition: LocalDefinition): Report {
  const { acronym, name, nameRange } = definition;
  const terms = facts.index.termsByAcronym.get(acronym) ?? [];
  const names = terms.map((term) => term.name);
  const isTheirs = isQuotedInNote(facts, nameRange);
  return {
    range: nameRange,
    term: terms[0]?.id ?? acronym,
    message: message('wrong-expansion', { acronym, names: anyOf(quoted(names)), name }),
    ...(isTheirs ? { severity: 'info' as const } : {}),
    suggestions: isTheirs ? [] : names.map((known) => replaceWith(known, nameRange)),
  };
}
