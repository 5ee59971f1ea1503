import type { LocalDefinition } from '../../matching/definitions.ts';
import { message } from '../../messages/index.ts';
import { sameName } from '../../matching/names.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** An acronym that the note introduces twice, with different names. */
export const redefinedAcronym: Rule = {
  id: 'redefined-acronym',
  severity: 'warning',
  repair: 'none',
  summary: 'The note introduces an acronym with two different names.',
  check: ({ analysis: { definitions, note } }) => {
    const first = new Map<string, LocalDefinition>();
    return definitions.filter(isCertain).flatMap((definition): Report[] => {
      const earlier = first.get(definition.acronym);
      if (earlier === undefined) {
        first.set(definition.acronym, definition);
        return [];
      }
      if (isSame(earlier, definition)) return [];
      const line = note.lines.position(earlier.nameRange.start).line + 1;
      return [
        {
          range: definition.nameRange,
          term: definition.term?.id ?? definition.acronym,
          message: message('redefined', {
            acronym: definition.acronym,
            earlier: earlier.name,
            line,
            name: definition.name,
          }),
        },
      ];
    });
  },
};

/** The page of redefined-acronym. */
export const redefinedAcronymPage: RulePage = {
  rationale:
    'Readers expect an acronym to mean one thing throughout a note. Names that differ only in case, plural, hyphens, articles or a leading qualifier are the same name, and so are several names of one glossary term.',
  examples: {
    bad: ['The Quick Brown Fox (QBF) met. Later the Quiet Brown Frog (QBF) met.'],
    good: ['The Quick Brown Fox (QBF) met. The Quick Brown Foxes (QBFs) met again.'],
  },
};

function isCertain({ strong, name, block }: LocalDefinition): boolean {
  return strong && name !== '' && !block.blockQuote;
}

function isSame(a: LocalDefinition, b: LocalDefinition): boolean {
  const term = a.term ?? a.near?.term;
  // A name that is nearly right is what wrong-expansion reports.
  return (term !== undefined && term === (b.term ?? b.near?.term)) || sameName(a.name, b.name);
}
