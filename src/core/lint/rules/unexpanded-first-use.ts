import type { Term } from '../../glossary/types.ts';
import type { Analysis } from '../../matching/analysis.ts';
import type { BlockFacts } from '../../matching/block-facts.ts';
import type { Occurrence, Sense } from '../../matching/occurrences.ts';
import { message } from '../../messages/index.ts';
import { IntroductionPlaces } from '../../matching/introductions.ts';
import type { ProseBlock } from '../../text/blocks.ts';
import { enclosedBy } from '../../text/range.ts';
import { isAmbiguous } from '../ambiguity.ts';
import { introduceAs, isPinned } from '../introduction.ts';
import { isQuoted } from '../quoted.ts';
import type { Report, Rule, RuleContext, RulePage } from '../types.ts';
import { selectIn, selectedUses, type Selected, type Selection } from '../uses.ts';

/** The first use of a glossary acronym that the note does not introduce. */
export const unexpandedFirstUse: Rule = {
  id: 'unexpanded-first-use',
  severity: 'info',
  repair: 'suggestion',
  summary: 'A glossary acronym is used before it is introduced.',
  check: (context) => {
    const seen = new Set<Term>();
    const introductions = new Introductions(context.analysis);
    const reports: Report[] = [];
    const isFirst = ({ senses }: Selected): boolean => addUnseen(senses, seen);
    for (const use of selectedUses(context.analysis, firstUses, isFirst)) {
      const { senses } = use.selected;
      // One finding per word: ambiguous-acronym also asks for the introduction.
      if (isLeftToAmbiguity(context, senses)) continue;
      const introduction = introductions.of(senses);
      if (introduction !== undefined && introduction.earliest <= use.start) continue;
      // A list of abbreviations that shows which of several senses is meant is enough.
      if (introduction !== undefined && isListed(introduction) && senses.length > 1) continue;
      reports.push(report(context.analysis, use.occurrence, introduction));
    }
    return reports;
  },
};

/**
 * Candidates for the note's first use of their terms, the first in each section: occurrences that are an acronym and
 * need an introduction in all of their senses.
 */
const firstUses: Selection = (section) => {
  const seen = new Set<Term>();
  return selectIn(section, (occurrence, facts) => {
    if (!isProse(facts.block)) return false;
    const { senses } = occurrence;
    const only = senses.length === 1 ? senses[0]?.term : undefined;
    if (only !== undefined && seen.has(only)) return false;
    if (!senses.every(wantsIntroduction) || !isProseUse(facts, occurrence)) return false;
    if (only !== undefined) seen.add(only);
    return true;
  });
};

/** Adds the terms of senses to those seen; if one was seen already, returns false and adds nothing. */
function addUnseen(senses: readonly Sense[], seen: Set<Term>): boolean {
  for (let i = 0; i < senses.length; i++) {
    const term = senses[i]?.term;
    if (term !== undefined && seen.has(term)) return false;
  }
  for (const { term } of senses) seen.add(term);
  return true;
}

/** The page of unexpanded-first-use. */
export const unexpandedFirstUsePage: RulePage = {
  rationale:
    'Style guides ask for “Name (ACR)” at the first use. Headings, captions, quotations, and links do not count as uses. Terms with `expand: never` (G7, NATO) need no introduction. For an acronym whose sense the note chooses in its front matter, the finding is a hint.',
  examples: {
    bad: ['The EDD met in June.'],
    good: ['The Extended Deterrence Dialogue (EDD) met in June. The EDD’s work goes on.'],
  },
};

function wantsIntroduction({ kind, term }: Sense): boolean {
  if (kind !== 'acronym' && kind !== 'plural') return false;
  return term.expand !== 'never' && !term.acronyms.includes(term.name);
}

function isLeftToAmbiguity({ analysis, config }: RuleContext, senses: readonly Sense[]): boolean {
  return config.rules['ambiguous-acronym'] !== 'off' && isAmbiguous(analysis, senses);
}

/** Headings, captions and image texts are not where a reader first meets an acronym. */
function isProse({ kind }: ProseBlock): boolean {
  return kind === 'paragraph' || kind === 'cell' || kind === 'html';
}

function isProseUse(facts: BlockFacts, { block, prose }: Occurrence): boolean {
  return !isQuoted(facts, prose) && !enclosedBy(block.links, prose);
}

function report(
  analysis: Analysis,
  occurrence: Occurrence,
  introduction: Introduction | undefined,
): Report {
  const { range, block, prose, senses } = occurrence;
  const used = block.prose.text.slice(prose.start, prose.end);
  return {
    range,
    term: senses[0]?.term.id ?? used,
    message:
      introduction === undefined || isListed(introduction)
        ? message('not-introduced', { acronym: used })
        : message('introduced-later', {
            acronym: used,
            line: analysis.note.lines.position(introduction.start).line + 1,
          }),
    // A sense that is pinned is clear, so the finding is only a hint.
    ...(senses.every(({ term }) => isPinned(analysis, term)) ? { severity: 'hint' as const } : {}),
    suggestions: introduceAs(
      occurrence,
      senses.map(({ term }) => term),
    ),
  };
}

/** Where a note introduces acronyms, indexed for repeated lookups. */
class Introductions {
  private readonly byAcronym = new Map<string, Introduction>();
  private readonly byTerm = new Map<Term, Introduction>();

  constructor({ definitions, note }: Analysis) {
    const places = new IntroductionPlaces(note);
    definitions.forEach((definition, order) => {
      const { acronym, term } = definition;
      const start = places.of(definition);
      const one = {
        // A list of abbreviations explains what follows; earlier uses are not reported as too early.
        order: definition.listed ? Number.POSITIVE_INFINITY : order,
        start: definition.listed ? Number.POSITIVE_INFINITY : start,
        earliest: start,
      };
      this.byAcronym.set(acronym, joined(this.byAcronym.get(acronym), one));
      if (term !== undefined) this.byTerm.set(term, joined(this.byTerm.get(term), one));
    });
  }

  /** Where the note introduces one of the senses, by this or another acronym of the same term. */
  of(senses: readonly Sense[]): Introduction | undefined {
    let best: Introduction | undefined;
    if (this.byAcronym.size === 0) return undefined;
    for (const { term } of senses) {
      best = joined(best, this.byTerm.get(term));
      for (const acronym of term.acronyms) best = joined(best, this.byAcronym.get(acronym));
    }
    return best;
  }
}

/** The first of several introductions in the order of the note, and the smallest offset of all. */
interface Introduction {
  readonly order: number;
  readonly start: number;
  readonly earliest: number;
}

/** Whether it is only in lists of abbreviations. */
function isListed({ start }: Introduction): boolean {
  return !Number.isFinite(start);
}

function joined<T extends Introduction | undefined>(
  a: Introduction | undefined,
  b: T,
): Introduction | T {
  if (a === undefined) return b;
  if (b === undefined || a === b) return a;
  const { order, start } = a.order <= b.order ? a : b;
  return { order, start, earliest: Math.min(a.earliest, b.earliest) };
}
