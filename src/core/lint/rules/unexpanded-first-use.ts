import type { Term } from '../../glossary/types.ts';
import type { Analysis } from '../../matching/analysis.ts';
import type { BlockFacts } from '../../matching/block-facts.ts';
import type { Occurrence, Sense } from '../../matching/occurrences.ts';
import type { ProseBlock } from '../../text/blocks.ts';
import { isCjk } from '../../text/fold.ts';
import { encloses } from '../../text/range.ts';
import { isAmbiguous } from '../ambiguity.ts';
import { isQuoted } from '../quoted.ts';
import type { Repair, Report, Rule, RuleContext, RulePage } from '../types.ts';
import { selectInBlocks, usesOf } from '../uses.ts';

/** The first use of a glossary acronym that the note does not introduce. */
export const unexpandedFirstUse: Rule = {
  id: 'unexpanded-first-use',
  severity: 'info',
  repair: 'suggestion',
  summary: 'A glossary acronym is used before it is introduced.',
  check: (context) => {
    const seen = new Set<Term>();
    const introductions = new Introductions(context.analysis);
    return usesOf(context.analysis, firstUses).flatMap(({ occurrence }) => {
      const senses = acronymSenses(occurrence);
      if (senses.some(({ term }) => seen.has(term))) return [];
      for (const { term } of senses) seen.add(term);
      // One finding for one word: ambiguous-acronym asks for the introduction too.
      if (isLeftToAmbiguity(context, senses)) return [];
      return report(context.analysis, occurrence, introductions.of(senses));
    });
  },
};

/** The uses that may be the note's first of their terms: of each block the first. */
const firstUses = selectInBlocks((facts, select) => {
  if (!isProse(facts.block)) return;
  const seen: Term[] = [];
  facts.occurrences.forEach((occurrence, number) => {
    const { senses } = occurrence;
    const only = senses.length === 1 ? senses[0]?.term : undefined;
    if (only !== undefined && seen.includes(only)) return;
    if (acronymSenses(occurrence).length === 0 || !isProseUse(facts, occurrence)) return;
    if (only !== undefined) seen.push(only);
    select(number);
  });
});

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
function acronymSenses({ senses }: Occurrence): readonly Sense[] {
  return senses.every(wantsIntroduction) ? senses : [];
}

function wantsIntroduction({ kind, term }: Sense): boolean {
  if (kind !== 'acronym' && kind !== 'plural') return false;
  return term.expand !== 'never' && !term.acronyms.includes(term.name);
}

function isLeftToAmbiguity({ analysis, config }: RuleContext, senses: readonly Sense[]): boolean {
  return config.rules['ambiguous-acronym'] !== 'off' && isAmbiguous(analysis, senses);
}

/** Headings, captions and the texts of images are not where a reader first meets an acronym. */
function isProse({ kind }: ProseBlock): boolean {
  return kind === 'paragraph' || kind === 'cell' || kind === 'html';
}

function isProseUse(facts: BlockFacts, { block, prose }: Occurrence): boolean {
  return !isQuoted(facts, prose) && !block.links.some((link) => encloses(link, prose));
}

function report(
  analysis: Analysis,
  occurrence: Occurrence,
  introduction: Introduction | undefined,
): Report[] {
  const { range, block, prose } = occurrence;
  const senses = acronymSenses(occurrence);
  if (introduction !== undefined && introduction.earliest <= range.start) return [];
  const used = block.prose.text.slice(prose.start, prose.end);
  const where =
    introduction === undefined
      ? ''
      : ` It is introduced only in line ${analysis.note.lines.position(introduction.start).line + 1}.`;
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

/** Where a note introduces acronyms: what is asked of it again and again is looked up once. */
class Introductions {
  private readonly byAcronym = new Map<string, Introduction>();
  private readonly byTerm = new Map<Term, Introduction>();

  constructor({ definitions }: Analysis) {
    definitions.forEach(({ acronym, term, acronymRange, nameRange }, order) => {
      const start = Math.min(acronymRange.start, nameRange.start);
      const one = { order, start, earliest: start };
      this.byAcronym.set(acronym, joined(this.byAcronym.get(acronym), one));
      if (term !== undefined) this.byTerm.set(term, joined(this.byTerm.get(term), one));
    });
  }

  /** Where the note introduces one of the senses, by this or another acronym of the same term. */
  of(senses: readonly Sense[]): Introduction | undefined {
    let best: Introduction | undefined;
    const take = (one: Introduction | undefined): void => {
      if (one !== undefined) best = joined(best, one);
    };
    if (this.byAcronym.size === 0) return undefined;
    for (const { term } of senses) {
      take(this.byTerm.get(term));
      for (const acronym of term.acronyms) take(this.byAcronym.get(acronym));
    }
    return best;
  }
}

/** The first introduction of several in the order of the note, and the smallest offset of all. */
interface Introduction {
  readonly order: number;
  readonly start: number;
  readonly earliest: number;
}

function joined(a: Introduction | undefined, b: Introduction): Introduction {
  if (a === undefined) return b;
  const first = a.order <= b.order ? a : b;
  return { ...first, earliest: Math.min(a.earliest, b.earliest) };
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
