import { message } from '../../messages/index.ts';
import type { Rule, RulePage } from '../types.ts';

/** An acronym that neither the glossary nor the note explains. */
export const undefinedAcronym: Rule = {
  id: 'undefined-acronym',
  severity: 'info',
  repair: 'suggestion',
  summary: 'An acronym that neither the glossary nor the note defines.',
  check: ({ unknownAcronyms }) =>
    unknownAcronyms()
      .filter(
        ({ slip, introduced, acronym }) =>
          slip === undefined && !introduced && !isPronounceable(acronym),
      )
      .flatMap(({ acronym, places }) => {
        const first = places.find(({ quoted }) => !quoted);
        if (first === undefined) return [];
        return [
          {
            range: first.range,
            term: acronym,
            message: message('not-defined', { acronym }),
            followUps: [
              { kind: 'add-term' as const, acronym },
              { kind: 'ignore-word' as const, word: acronym },
            ],
          },
        ];
      }),
};

/** The page of undefined-acronym. */
export const undefinedAcronymPage: RulePage = {
  rationale:
    'A reader who does not know an acronym cannot look it up in the note. It is reported once, at its first use. Everyday acronyms (U.S., EU, CEO), Roman numerals, model numbers, initials, family names in capitals, and headings in capitals are not reported. Neither are acronyms inside quotations, which are the source’s.',
  examples: {
    bad: ['The QZX met in May.'],
    good: ['The Quarterly Zone Exchange (QZX) met in May.'],
  },
};

/** At least six pronounceable letters (NVIDIA), or five followed by a number (SOLAR-C), are more likely a name. */
function isPronounceable(acronym: string): boolean {
  const [word = ''] = acronym.split('-');
  const isLong = word.length >= (word === acronym ? 6 : 5);
  return isLong && /^(?:[^AEIOU\d&/.]{0,2}[AEIOUY])+[^AEIOU\d&/.]{0,2}$/.test(word);
}
