import type { Analysis } from '../../matching/analysis.ts';
import { message, oneOf, quoted } from '../../messages/index.ts';
import { pinEdit } from '../../glossary/edit-settings.ts';
import type { Occurrence, Sense } from '../../matching/occurrences.ts';
import { acronymSensesOf, isAmbiguous } from '../ambiguity.ts';
import { introduceAs } from '../introduction.ts';
import { isQuoted } from '../quoted.ts';
import { repair } from '../repair.ts';
import type { Repair, Report, Rule, RulePage } from '../types.ts';
import { selectUses, selectedUses } from '../uses.ts';

/** An acronym with several senses when the note does not choose one. */
export const ambiguousAcronym: Rule = {
  id: 'ambiguous-acronym',
  severity: 'hint',
  repair: 'suggestion',
  summary: 'An acronym with several senses, none of which the note chooses or introduces.',
  check: ({ analysis }) => {
    const seen = new Set<string>();
    return selectedUses(analysis, ambiguousUses).flatMap(({ occurrence }): Report[] => {
      const senses = acronymSensesOf(occurrence);
      const [first] = senses;
      if (first === undefined || seen.has(first.form)) return [];
      seen.add(first.form);
      return isAmbiguous(analysis, senses) ? [report(analysis, occurrence, senses)] : [];
    });
  },
};

const ambiguousUses = selectUses(
  (occurrence, facts) =>
    occurrence.senses.length > 1 &&
    acronymSensesOf(occurrence).length > 1 &&
    !isQuoted(facts, occurrence.prose),
);

/** The page of ambiguous-acronym. */
export const ambiguousAcronymPage: RulePage = {
  rationale:
    'The hover shows every sense; the note can say which one it means, in its front matter: `policy-gloss: {senses: {NDS: nds-japan}}`. A note that introduces the acronym, or uses the full name of one sense, is clear enough.',
  examples: {
    bad: ['The NDS says so. (Japan’s or the United States’?)'],
    good: ['The National Defense Strategy (NDS) of Japan says so.'],
  },
};

function report({ note }: Analysis, occurrence: Occurrence, senses: readonly Sense[]): Report {
  const { range, block, prose } = occurrence;
  const acronym = block.prose.text.slice(prose.start, prose.end);
  const form = senses[0]?.term.acronyms.find((one) => acronym.startsWith(one)) ?? acronym;
  const terms = senses.map(({ term }) => term);
  const pins = terms.flatMap(({ id, name }): Repair[] => {
    const edit = pinEdit(note, form, id);
    const said = message('pin-sense', { acronym: form, name });
    return edit === undefined ? [] : [{ ...repair(said, [edit]), changesSettings: true }];
  });
  return {
    range,
    term: terms[0]?.id ?? acronym,
    message: message('ambiguous', {
      acronym,
      names: oneOf(quoted(terms.map(({ name }) => name))),
    }),
    suggestions: [...pins, ...introduceAs(occurrence, terms)],
  };
}
