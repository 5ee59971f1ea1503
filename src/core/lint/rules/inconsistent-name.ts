import type { Term, TermKind } from '../../glossary/types.ts';
import type { Analysis } from '../../matching/analysis.ts';
import type { Occurrence, Sense } from '../../matching/occurrences.ts';
import { singular } from '../../matching/names.ts';
import { message } from '../../messages/index.ts';
import { isQuoted } from '../quoted.ts';
import { replaceWith } from '../repair.ts';
import type { Report, Rule, RulePage } from '../types.ts';
import { selectUses, selectedUses, type Selected, type Use } from '../uses.ts';

/** Kinds with one official name; good texts vary the names of people, places and ideas. */
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

/** Several full names for one entity in one note. */
export const inconsistentName: Rule = {
  id: 'inconsistent-name',
  severity: 'hint',
  repair: 'suggestion',
  summary: 'The note uses several names for one thing without introducing them.',
  check: ({ analysis }) => {
    const first = new Map<Term, Use>();
    const reported = new Set<Term>();
    const introduced = new Set<string>();
    const reports: Report[] = [];
    for (const use of selectedUses(analysis, namings, otherNames())) {
      const { senses, text } = use.selected;
      const term = senses[0]?.term;
      if (term === undefined || reported.has(term)) continue;
      const earlier = first.get(term);
      if (earlier === undefined) {
        first.set(term, use);
        continue;
      }
      if (introduces(analysis, use.occurrence)) introduced.add(text);
      if (introduced.has(text) || isShortened(earlier.selected.text, text)) continue;
      reported.add(term);
      reports.push(report(analysis, earlier, use, term));
    }
    return reports;
  },
};

/** Selects, for each term, the first name used and every other name. */
function otherNames(): (selected: Selected) => boolean {
  const names = new Map<Term, string>();
  return ({ senses, text }) => {
    const term = senses[0]?.term;
    if (term === undefined) return false;
    const name = names.get(term);
    if (name === undefined) names.set(term, text);
    return name !== text;
  };
}

/** The full names of terms in running text. */
const namings = selectUses(({ senses, block, prose }, facts) => {
  const [sense] = senses;
  if (sense === undefined || senses.length > 1 || !isFullName(sense)) return false;
  return block.kind === 'paragraph' && !block.footnote && !isQuoted(facts, prose);
});

/** The page of inconsistent-name. */
export const inconsistentNamePage: RulePage = {
  rationale:
    'Readers may think that two names mean two things. A shorter form of the same name (“the Ministry” for “Ministry of Defense”), an acronym, a translation, a name that introduces an acronym, and names in quotations or headings do not count.',
  examples: {
    bad: ['The Ministry of Defense agreed. The Defense Ministry said so.'],
    good: ['The Ministry of Defense agreed. It said so.'],
  },
};

/** Whether a sense is a full name of something with an official name. */
function isFullName({ kind, term, form }: Sense): boolean {
  if (kind !== 'name' && kind !== 'alias') return false;
  return term.kind !== undefined && NAMED.has(term.kind) && !containsAcronym(form);
}

/** "INF Treaty" and “economic 2+2” contain acronyms; they are not other names. */
function containsAcronym(name: string): boolean {
  return /\p{Lu}[\p{Lu}\d&]|\d\+\d/u.test(name.replace(/\bU\.S\./g, ''));
}

/** Whether one name is the other with words omitted, in the same order; plurals make no difference. */
function isShortened(a: string, b: string): boolean {
  const words = (text: string): string[] =>
    (text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? []).map(singular);
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

function report({ note }: Analysis, earlier: Use, use: Use, term: Term): Report {
  const line = note.lines.position(earlier.start).line + 1;
  const [used, before] = [use.selected.text, earlier.selected.text];
  const { range } = use.occurrence;
  return {
    range,
    term: term.id,
    message: message('two-names', { used, before, line }),
    suggestions: [replaceWith(before, range)],
  };
}
