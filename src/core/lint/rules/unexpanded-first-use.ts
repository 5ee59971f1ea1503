import type { Term } from '../../glossary/types.ts';
import type { Analysis } from '../../matching/analysis.ts';
import type { Occurrence, Sense } from '../../matching/occurrences.ts';
import { isCjk } from '../../text/fold.ts';
import { encloses } from '../../text/range.ts';
import { isAmbiguous } from '../ambiguity.ts';
import type { Repair, Report, Rule, RuleContext, RulePage } from '../types.ts';

/** The first use of a glossary acronym that the note does not introduce. */
export const unexpandedFirstUse: Rule = {
  id: 'unexpanded-first-use',
  severity: 'info',
  repair: 'suggestion',
  summary: 'A glossary acronym is used before it is introduced.',
  check: (context) => {
    const seen = new Set<Term>();
    return context.analysis.occurrences.flatMap((occurrence) => {
      const senses = acronymSenses(occurrence);
      if (senses.length === 0 || !isProseUse(context, occurrence)) return [];
      if (senses.some(({ term }) => seen.has(term))) return [];
      for (const { term } of senses) seen.add(term);
      // One finding for one word: ambiguous-acronym asks for the introduction too.
      if (isLeftToAmbiguity(context, senses)) return [];
      return report(context, occurrence, senses);
    });
  },
};

/** The page of unexpanded-first-use. */
export const unexpandedFirstUsePage: RulePage = {
  rationale:
    'Style guides ask for “Name (ACR)” at the first use. Headings, captions, quotations and links do not count as a use. Terms with `expand: never` (G7, NATO) need no introduction.',
  examples: {
    bad: ['The EDD met in June.'],
    good: ['The Extended Deterrence Dialogue (EDD) met in June. The EDD’s work goes on.'],
  },
};

/** The senses in which an occurrence is an acronym that wants an introduction; none where one sense needs none. */
function acronymSenses({ senses }: Occurrence): Sense[] {
  const asAcronym = senses.filter(({ kind }) => kind === 'acronym' || kind === 'plural');
  const exempt = asAcronym.some(
    ({ term }) => term.expand === 'never' || term.acronyms.includes(term.name),
  );
  return exempt || asAcronym.length < senses.length ? [] : asAcronym;
}

function isLeftToAmbiguity({ analysis, config }: RuleContext, senses: readonly Sense[]): boolean {
  return config.rules['ambiguous-acronym'] !== 'off' && isAmbiguous(analysis, senses);
}

function isProseUse({ isQuoted }: RuleContext, { block, range, prose }: Occurrence): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'cell' && block.kind !== 'html') return false;
  return !isQuoted(range) && !block.links.some((link) => encloses(link, prose));
}

function report(
  { analysis }: RuleContext,
  occurrence: Occurrence,
  senses: readonly Sense[],
): Report[] {
  const { range, block, prose } = occurrence;
  const introductions = introductionsOf(analysis, senses);
  if (introductions.some(({ start }) => start <= range.start)) return [];
  const used = block.prose.text.slice(prose.start, prose.end);
  const later = introductions[0];
  const where =
    later === undefined
      ? ''
      : ` It is introduced only in line ${analysis.note.lines.position(later.start).line + 1}.`;
  return [
    {
      range,
      term: senses[0]?.term.id ?? used,
      message: `"${used}" is used before it is introduced.${where}`,
      suggestions: block.prose.hasMarkup(prose)
        ? []
        : senses.map(({ term }) => introduce(occurrence, term, used)),
    },
  ];
}

/** Where the note introduces the acronym or another acronym of the same term. */
function introductionsOf({ definitions }: Analysis, senses: readonly Sense[]): { start: number }[] {
  const acronyms = new Set(senses.flatMap(({ term }) => term.acronyms));
  return definitions
    .filter(
      ({ acronym, term }) => acronyms.has(acronym) || senses.some((sense) => sense.term === term),
    )
    .map(({ acronymRange, nameRange }) => ({
      start: Math.min(acronymRange.start, nameRange.start),
    }));
}

function introduce({ range, block }: Occurrence, term: Term, used: string): Repair {
  const japanese = term.translations['ja']?.[0];
  const inJapanese = japanese !== undefined && isJapanese(block.prose.text);
  const text = inJapanese ? `${japanese}（${used}）` : `${term.name} (${used})`;
  return { description: `Introduce as ${text}`, edits: [{ range, text }] };
}

function isJapanese(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isCjk(text.charCodeAt(i))) count++;
  return count * 4 > text.length;
}
