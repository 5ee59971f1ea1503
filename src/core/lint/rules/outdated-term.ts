import { isBefore } from '../../glossary/dates.ts';
import type { Term } from '../../glossary/types.ts';
import type { Analysis } from '../../matching/analysis.ts';
import type { Occurrence, Sense } from '../../matching/occurrences.ts';
import { message } from '../../messages/index.ts';
import { isQuoted } from '../quoted.ts';
import { replaceWith } from '../repair.ts';
import type { Report, Rule, RulePage } from '../types.ts';
import { selectUses, selectedUses } from '../uses.ts';

/** A term in a note that is dated after the end of the term's validity. */
export const outdatedTerm: Rule = {
  id: 'outdated-term',
  severity: 'info',
  repair: 'suggestion',
  summary: 'A term used after the end of its validity, where the glossary names its successor.',
  check: ({ analysis }) => {
    const { date } = analysis.settings;
    if (date === undefined) return [];
    const seen = new Set<Term>();
    return selectedUses(analysis, datedTerms).flatMap(({ occurrence, facts }) => {
      const term = outdated(occurrence, date);
      if (term === undefined || seen.has(term) || isQuoted(facts, occurrence.prose)) return [];
      seen.add(term);
      return report(analysis, occurrence, term, date);
    });
  },
};

const datedTerms = selectUses(({ senses }) => senses.every(isReplaced));

function isReplaced({ term: { valid } }: Sense): boolean {
  return valid?.to !== undefined && valid.replacedBy !== undefined;
}

/** The page of outdated-term. */
export const outdatedTermPage: RulePage = {
  rationale:
    'This depends on the note’s own date (`date:` in the front matter). A note without a date is not checked, because it may be old itself. Each term is reported once, and never inside a quotation.',
  examples: {
    bad: ['---\ndate: 2026-01-10\n---\nThe permanent Joint Headquarters works at Ichigaya.'],
    good: ['---\ndate: 2024-07-29\n---\nThe permanent Joint Headquarters is planned.'],
  },
};

/** The term of an occurrence if all of its senses have ended by that date and have a successor. */
function outdated({ senses }: Occurrence, date: string): Term | undefined {
  const over = senses.filter(
    ({ term: { valid } }) =>
      valid?.to !== undefined && valid.replacedBy !== undefined && isBefore(valid.to, date),
  );
  return over.length === senses.length ? over[0]?.term : undefined;
}

function report({ index }: Analysis, occurrence: Occurrence, term: Term, date: string): Report[] {
  const successor = index.glossary.termById.get(term.valid?.replacedBy ?? '');
  if (successor === undefined) return [];
  const { range, prose, block, senses } = occurrence;
  const found = block.prose.text.slice(prose.start, prose.end);
  const asAcronym = senses[0]?.kind === 'acronym' || senses[0]?.kind === 'plural';
  const right = (asAcronym ? successor.acronyms[0] : undefined) ?? successor.name;
  return [
    {
      range,
      term: term.id,
      message: message('outdated', {
        found,
        until: term.valid?.to ?? '',
        date,
        successor: right,
      }),
      suggestions: [replaceWith(right, range)],
    },
  ];
}
