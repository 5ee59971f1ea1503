import type { Term, TermKind } from '../../glossary/types.ts';
import type { Analysis } from '../../matching/analysis.ts';
import type { Occurrence, Sense } from '../../matching/occurrences.ts';
import { isQuoted } from '../quoted.ts';
import { isReplaceable } from '../replaceable.ts';
import type { Report, Rule, RulePage } from '../types.ts';
import { selectUses, usesOf } from '../uses.ts';

/** Kinds that have one official name; people, places and ideas are called this and that in any good text. */
const NAMED: ReadonlySet<TermKind> = new Set([
  'organization',
  'command',
  'office',
  'forum',
  'agreement',
  'policy',
  'law',
  'weapon',
  'publication',
]);

/** Several full names of one entity in one note. */
export const inconsistentName: Rule = {
  id: 'inconsistent-name',
  severity: 'hint',
  repair: 'suggestion',
  summary: 'The note uses several names of one entity without introducing them.',
  check: ({ analysis }) => {
    const first = new Map<Term, Occurrence>();
    const reported = new Set<Term>();
    const introduced = new Set<string>();
    return usesOf(analysis, namings).flatMap(({ occurrence }): Report[] => {
      const term = occurrence.senses[0]?.term;
      if (term === undefined || reported.has(term)) return [];
      const earlier = first.get(term);
      if (earlier === undefined) {
        first.set(term, occurrence);
        return [];
      }
      const name = nameOf(occurrence);
      if (name === nameOf(earlier)) return [];
      if (introduces(analysis, occurrence)) introduced.add(name);
      if (introduced.has(name) || isShortened(nameOf(earlier), name)) return [];
      reported.add(term);
      return [report(analysis, earlier, occurrence, term)];
    });
  },
};

/** Where running text calls a term by a full name. */
const namings = selectUses(({ senses, block, prose }, facts) => {
  const [sense] = senses;
  if (sense === undefined || senses.length > 1 || !isFullName(sense)) return false;
  return block.kind === 'paragraph' && !block.footnote && !isQuoted(facts, prose);
});

/** The page of inconsistent-name. */
export const inconsistentNamePage: RulePage = {
  rationale:
    'A reader may take two names for two things. A shorter form of the same name (“the Ministry” of “Ministry of Defense”), an acronym, a translation, a name that introduces an acronym, and what stands in quotations or headings do not count.',
  examples: {
    bad: ['The Ministry of Defense agreed. The Defense Ministry said so.'],
    good: ['The Ministry of Defense agreed. It said so.'],
  },
};

function nameOf({ block, prose }: Occurrence): string {
  return block.prose.text.slice(prose.start, prose.end);
}

/** Whether a sense is a full name of something that has an official one. */
function isFullName({ kind, term, form }: Sense): boolean {
  if (kind !== 'name' && kind !== 'alias') return false;
  return term.kind !== undefined && NAMED.has(term.kind) && !holdsAcronym(form);
}

/** "INF Treaty" and “economic 2+2” are acronyms in company, not other names. */
function holdsAcronym(name: string): boolean {
  return /\p{Lu}[\p{Lu}\d&]|\d\+\d/u.test(name.replace(/\bU\.S\./g, ''));
}

/** Whether one name is the other with words left out, in the same order. */
function isShortened(a: string, b: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
  const [one, other] = [words(a), words(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

/** Whether a name introduces an acronym, or is itself introduced in parentheses. */
function introduces({ definitions }: Analysis, { range, block, prose }: Occurrence): boolean {
  if (
    /\((?:the |hereinafter )*"?$/.test(
      block.prose.text.slice(Math.max(0, prose.start - 30), prose.start),
    )
  )
    return true;
  return definitions.some(
    ({ nameRange }) => nameRange.start <= range.start && range.end <= nameRange.end,
  );
}

function report(
  { note }: Analysis,
  earlier: Occurrence,
  occurrence: Occurrence,
  term: Term,
): Report {
  const line = note.lines.position(earlier.range.start).line + 1;
  const [used, before] = [nameOf(occurrence), nameOf(earlier)];
  return {
    range: occurrence.range,
    term: term.id,
    message: `"${used}" here, "${before}" in line ${line}: both name the same. Use one.`,
    suggestions: isReplaceable(note, occurrence)
      ? [
          {
            description: `Replace with ${before}`,
            edits: [{ range: occurrence.range, text: before }],
          },
        ]
      : [],
  };
}
