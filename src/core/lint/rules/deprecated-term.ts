import type { Occurrence, Sense } from '../../matching/occurrences.ts';
import { message } from '../../messages/index.ts';
import { isQuoted } from '../quoted.ts';
import { replaceWith } from '../repair.ts';
import { inCaseOf } from '../right-case.ts';
import type { Report, Rule, RulePage } from '../types.ts';
import { selectUses, selectedUses } from '../uses.ts';

/** A name that the glossary lists as deprecated. */
export const deprecatedTerm: Rule = {
  id: 'deprecated-term',
  severity: 'warning',
  repair: 'fix',
  summary: 'A name that the glossary lists as deprecated.',
  check: ({ analysis }) =>
    selectedUses(analysis, deprecatedNames).flatMap(({ occurrence }) => report(occurrence)),
};

const deprecatedNames = selectUses(
  ({ senses, prose }, facts) => senses.every(isDeprecated) && !isQuoted(facts, prose),
);

function isDeprecated({ kind }: Sense): boolean {
  return kind === 'deprecated';
}

/** The page of deprecated-term. */
export const deprecatedTermPage: RulePage = {
  rationale:
    'A deprecated name was once correct and should now be replaced with the preferred one. Quotations are left as they are.',
  examples: {
    bad: ['The Old Name met.'],
    good: ['The New Name met.', 'It called itself “the Old Name”.'],
  },
};

function report(occurrence: Occurrence): Report[] {
  const sense = occurrence.senses[0];
  if (sense === undefined) return [];
  const { range, prose, block } = occurrence;
  const found = block.prose.text.slice(prose.start, prose.end);
  const { term } = sense;
  const isAcronym = !found.includes(' ') && found === found.toUpperCase();
  const preferred = (isAcronym ? term.acronyms[0] : undefined) ?? term.name;
  const right = isAcronym ? preferred : inCaseOf(found, sense.form, preferred);
  return [
    {
      range,
      term: term.id,
      message: message('deprecated', { found, right }),
      fix: replaceWith(right, range),
    },
  ];
}
