import type { Term } from '../../glossary/types.ts';
import { message, type Message } from '../../messages/index.ts';
import { markSic, replaceWith } from '../repair.ts';
import type { Report, Rule, RuleContext, RulePage } from '../types.ts';
import type { UnknownAcronym } from '../unknown-acronyms.ts';

/** An unknown acronym that is probably a slip for a known one. */
export const nearMissAcronym: Rule = {
  id: 'near-miss-acronym',
  severity: 'warning',
  repair: 'suggestion',
  summary: 'An unknown acronym that looks like a slip for a known one.',
  check: (context) => context.unknownAcronyms().flatMap((unknown) => reportsOf(unknown, context)),
};

/** The page of near-miss-acronym. */
export const nearMissAcronymPage: RulePage = {
  rationale:
    'Most slips in acronyms swap two neighbors (GSFD for GSDF) or lose a letter (HIMAS for HIMARS). An acronym that the note itself introduces, that the glossary knows, or that is a well-known acronym of its own is never reported. Replaced or added letters count only where the known acronym stands in the same note.',
  examples: {
    bad: ['The GSFD sent two companies.'],
    good: ['The GSDF sent two companies.', 'U.S. Forces Korea (USFK) did the same.'],
  },
};

function reportsOf(unknown: UnknownAcronym, { analysis }: RuleContext): Report[] {
  const { acronym, places, slip } = unknown;
  if (slip === undefined) return [];
  const terms = analysis.index.termsByAcronym.get(slip.acronym) ?? [];
  return places.map(({ range, quoted }) => ({
    range,
    term: terms[0]?.id ?? slip.acronym,
    message: messageOf(acronym, slip.acronym, terms),
    ...(quoted ? { severity: 'info' as const } : {}),
    suggestions: [quoted ? markSic(range) : replaceWith(slip.acronym, range)],
    followUps: [
      { kind: 'add-term', acronym },
      { kind: 'ignore-word', word: acronym },
    ],
  }));
}

function messageOf(acronym: string, near: string, [term]: readonly Term[]): Message {
  return term === undefined || term.acronyms.includes(term.name)
    ? message('near-miss', { acronym, near })
    : message('near-miss-of', { acronym, near, name: term.name });
}
