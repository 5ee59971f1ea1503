import type { BlockFacts } from '../../matching/block-facts.ts';
import type { LocalDefinition } from '../../matching/definitions.ts';
import type { Section } from '../../matching/section.ts';
import { anyOf, message, quoted } from '../../messages/index.ts';
import { isQuotedInNote } from '../quoted.ts';
import { replaceWith } from '../repair.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** A known acronym that the note introduces with a name that is nearly right. */
export const wrongExpansion: Rule = {
  id: 'wrong-expansion',
  severity: 'warning',
  repair: 'suggestion',
  summary: 'The note introduces a known acronym with a name that is nearly the right one.',
  check: ({ analysis }) =>
    analysis.sections.flatMap((section) =>
      section.derive(wrongDefinitions).flatMap(([block, number]) => {
        const facts = section.facts[block];
        const definition = facts?.definitions[number];
        return facts === undefined || definition === undefined ? [] : [report(facts, definition)];
      }),
    ),
};

/** The definitions whose name is nearly a known one: indexes of blocks, and of definitions in them. */
function wrongDefinitions({ facts: all }: Section): readonly (readonly [number, number])[] {
  const wrong: [number, number][] = [];
  for (let block = 0; block < all.length; block++) {
    const facts = all[block];
    if (facts?.hasDefinitions !== true) continue;
    facts.definitions.forEach(({ near }, number) => {
      if (near !== undefined) wrong.push([block, number]);
    });
  }
  return wrong;
}

/** The page of wrong-expansion. */
export const wrongExpansionPage: RulePage = {
  rationale:
    'A name is nearly the right one if at least half of its words are: one is missing, added, replaced or misspelled. Other names with the same letters mean something else (Syrian Democratic Forces, SDF), and the note’s own meaning counts from there on. Case, plurals, hyphens, commas, articles, “&”, British spelling, and a qualifier at the beginning (“U.S.-Japan”) make no difference.',
  examples: {
    bad: ['The Extended Deterrence Discussion (EDD) met.'],
    good: [
      'The Extended Deterrence Dialogue (EDD) met.',
      'The U.S.-Japan Extended Deterrence Dialogue (EDD) met.',
    ],
  },
};

function report(facts: BlockFacts, definition: LocalDefinition): Report {
  const { acronym, name, nameRange, near } = definition;
  const known = near?.term.name ?? '';
  const isTheirs = isQuotedInNote(facts, nameRange);
  return {
    range: nameRange,
    term: near?.term.id ?? acronym,
    message: message('wrong-expansion', { acronym, names: anyOf(quoted([known])), name }),
    ...(isTheirs ? { severity: 'info' as const } : {}),
    suggestions: isTheirs ? [] : [replaceWith(known, nameRange)],
  };
}
