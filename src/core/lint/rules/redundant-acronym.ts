import type { Occurrence, Sense } from '../../matching/occurrences.ts';
import { message } from '../../messages/index.ts';
import { singular } from '../../matching/names.ts';
import { isQuoted } from '../quoted.ts';
import { repair } from '../repair.ts';
import type { Report, Rule, RulePage } from '../types.ts';
import { selectUses, selectedUses } from '../uses.ts';

/** An acronym next to a word that it already includes. */
export const redundantAcronym: Rule = {
  id: 'redundant-acronym',
  severity: 'hint',
  repair: 'suggestion',
  summary: 'A word next to an acronym that already includes it.',
  check: ({ analysis }) => {
    const seen = new Set<string>();
    return selectedUses(analysis, redundantUses).flatMap(({ occurrence }) => {
      const [report] = reportsOf(occurrence);
      if (report?.term === undefined || seen.has(report.term)) return [];
      seen.add(report.term);
      return [report];
    });
  },
};

const redundantUses = selectUses(
  (occurrence, facts) =>
    hasWordBeside(occurrence) &&
    reportsOf(occurrence).length > 0 &&
    !isQuoted(facts, occurrence.prose),
);

/** The page of redundant-acronym. */
export const redundantAcronymPage: RulePage = {
  rationale:
    'The A in SOFA means “agreement”, so “SOFA agreement” says it twice. The same is true of the first word of a weapon’s name before its acronym (“Patriot PAC-3”). Quotations are left as they are.',
  examples: {
    bad: ['The EDD dialogue met.', 'Patriot PAC-3 batteries'],
    good: ['The EDD met.', 'PAC-3 batteries'],
  },
};

/** Whether an occurrence needs a closer look: hardly any does. */
function hasWordBeside({ senses, block, prose }: Occurrence): boolean {
  const next = block.prose.text.charCodeAt(prose.end + 1);
  for (let i = 0; i < senses.length; i++) {
    const term = senses[i]?.term;
    if (term?.kind === 'weapon' || (term && isLikeLastWord(term.name, next))) return true;
  }
  return false;
}

/** Whether a name's last word may begin with a letter in any case; always true outside ASCII. */
function isLikeLastWord(name: string, letter: number): boolean {
  let at = name.length - 1;
  while (at > 0 && isLetter(name.charCodeAt(at - 1))) at--;
  const first = name.charCodeAt(at);
  return first >= 0x80 || letter >= 0x80 || (first | 32) === (letter | 32);
}

/** An ASCII letter, or any character outside ASCII. */
function isLetter(code: number): boolean {
  return code >= 0x80 || ((code | 32) >= 97 && (code | 32) <= 122);
}

function reportsOf(occurrence: Occurrence): Report[] {
  return occurrence.senses
    .filter(({ kind }) => kind === 'acronym' || kind === 'plural')
    .flatMap((sense) => [...wordAfter(occurrence, sense), ...wordBefore(occurrence, sense)]);
}

/** "EDD dialogue": the last word of the name is repeated. */
function wordAfter({ block, prose }: Occurrence, { term }: Sense): Report[] {
  if (block.prose.text[prose.end] !== ' ') return [];
  const last = /(\p{L}+)$/u.exec(term.name)?.[1];
  const next = /^ (\p{L}+)/u.exec(block.prose.text.slice(prose.end, prose.end + 40))?.[1];
  if (last === undefined || next === undefined || term.acronyms.includes(term.name)) return [];
  if (singular(next.toLowerCase()) !== singular(last.toLowerCase())) return [];
  const dropped = { start: prose.end, end: prose.end + 1 + next.length };
  return [
    describe(block, { whole: { start: prose.start, end: dropped.end }, dropped }, next, term),
  ];
}

/** "Patriot PAC-3": the first word of a weapon's name comes before its acronym. */
function wordBefore({ block, prose }: Occurrence, { term }: Sense): Report[] {
  if (term.kind !== 'weapon' || block.prose.text[prose.start - 1] !== ' ') return [];
  const first = /^(\p{Lu}\p{Ll}+) /u.exec(term.name)?.[1];
  if (first === undefined) return [];
  const start = prose.start - first.length - 1;
  if (start < 0 || block.prose.text.slice(start, prose.start) !== `${first} `) return [];
  if (start > 0 && /[\p{L}\p{N}-]/u.test(block.prose.text[start - 1] ?? '')) return [];
  const dropped = { start, end: prose.start };
  return [describe(block, { whole: { start, end: prose.end }, dropped }, first, term)];
}

function describe(
  block: Occurrence['block'],
  at: { whole: { start: number; end: number }; dropped: { start: number; end: number } },
  word: string,
  term: Sense['term'],
): Report {
  const acronym = term.acronyms[0] ?? term.name;
  return {
    range: block.prose.toRaw(at.whole),
    term: term.id,
    message: message('redundant', { acronym, word, name: term.name }),
    suggestions: block.prose.hasMarkup(at.whole)
      ? []
      : [
          repair(message('drop-word', { word }), [
            { range: block.prose.toRaw(at.dropped), text: '' },
          ]),
        ],
  };
}
