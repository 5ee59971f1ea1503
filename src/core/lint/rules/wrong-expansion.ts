import { namesOf, type LocalDefinition } from '../../matching/definitions.ts';
import { sameName } from '../names.ts';
import type { Report, Rule, RuleContext, RulePage } from '../types.ts';

/** A known acronym that the note introduces by another name. */
export const wrongExpansion: Rule = {
  id: 'wrong-expansion',
  severity: 'warning',
  repair: 'suggestion',
  summary: 'The note introduces a known acronym with a name that none of its senses has.',
  check: (context) =>
    context.analysis.definitions.flatMap((definition) => report(context, definition)),
};

/** The page of wrong-expansion. */
export const wrongExpansionPage: RulePage = {
  rationale:
    'Asked only where an introduction was recognized beyond doubt: the name’s initials are the acronym’s letters. Case, plural, hyphen, comma, article, “&” and a dropped or added leading qualifier (“U.S.-Japan”) make no other name.',
  examples: {
    bad: ['The Extended Deterrence Discussion (EDD) met.'],
    good: [
      'The Extended Deterrence Dialogue (EDD) met.',
      'The U.S.-Japan Extended Deterrence Dialogue (EDD) met.',
    ],
  },
};

function report({ analysis, isQuoted }: RuleContext, definition: LocalDefinition): Report[] {
  const { acronym, name, nameRange, block } = definition;
  const terms = analysis.index.termsByAcronym.get(acronym) ?? [];
  if (terms.length === 0 || definition.term !== undefined || !definition.strong || name === '')
    return [];
  if (terms.some((term) => namesOf(term).some((known) => sameName(name, known)))) return [];
  const names = terms.map((term) => term.name);
  const quoted = isQuoted(nameRange) || block.blockQuote;
  return [
    {
      range: nameRange,
      term: terms[0]?.id ?? acronym,
      message: `${acronym} stands for ${names.map((known) => `"${known}"`).join(' or ')}, not "${name}".`,
      ...(quoted ? { severity: 'info' as const } : {}),
      suggestions: quoted
        ? []
        : names.map((known) => ({
            description: `Replace with ${known}`,
            edits: [{ range: nameRange, text: known }],
          })),
    },
  ];
}
