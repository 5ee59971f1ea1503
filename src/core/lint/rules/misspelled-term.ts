import type { Term } from '../../glossary/types.ts';
import type { Sense } from '../../matching/occurrences.ts';
import { message } from '../../messages/index.ts';
import { editDistance } from '../../text/distance.ts';
import { isQuoted } from '../quoted.ts';
import { markSic, replaceWith } from '../repair.ts';
import { inCaseOf } from '../right-case.ts';
import type { Report, Rule, RulePage } from '../types.ts';
import { selectUses, selectedUses, type Use } from '../uses.ts';

/** A spelling that a glossary lists as always wrong. */
export const misspelledTerm: Rule = {
  id: 'misspelled-term',
  severity: 'error',
  repair: 'fix',
  summary: 'A spelling that the glossary lists as a misspelling of a term.',
  check: ({ analysis }) => {
    const rightForm = rememberedRightForms();
    return selectedUses(analysis, misspellings).flatMap((use) => report(use, rightForm));
  },
};

const misspellings = selectUses(({ senses }) => senses[0]?.kind === 'misspelling');

/** Returns the right form for a misspelling of a term. */
type RightForm = (sense: Sense, found: string) => string;

/** The page of misspelled-term. */
export const misspelledTermPage: RulePage = {
  rationale:
    'A glossary lists misspellings that were seen in real texts and are never right. Outside quotations they can be corrected automatically. Words inside a quotation are not yours to change: there the finding is informational, and `[sic]` is offered.',
  examples: {
    bad: ['The commander of the USJF spoke first.'],
    good: ['The commander of the USFJ spoke first.', 'It said “the USJF [sic] commander”.'],
  },
};

function report({ occurrence, facts }: Use, rightForm: RightForm): Report[] {
  const { range, block, prose } = occurrence;
  const sense = occurrence.senses[0];
  if (sense === undefined) return [];
  const found = block.prose.text.slice(prose.start, prose.end);
  const right = rightForm(sense, found);
  const base = {
    range,
    term: sense.term.id,
    message: message('misspelled', { found, right }),
  };
  if (isQuoted(facts, prose)) {
    if (/^(?:'s)? ?\[sic/i.test(block.prose.text.slice(prose.end))) return [];
    return [{ ...base, severity: 'info', suggestions: [markSic(range)] }];
  }
  return [{ ...base, fix: replaceWith(right, range) }];
}

/** Looks up the right form of each misspelling only once, since the same ones recur. */
function rememberedRightForms(): RightForm {
  const known = new Map<Term, Map<string, string>>();
  return ({ term, form }, found) => {
    let ofTerm = known.get(term);
    if (ofTerm === undefined) known.set(term, (ofTerm = new Map()));
    let right = ofTerm.get(found);
    if (right === undefined) {
      right = inCaseOf(found, form, nearestForm(term, found));
      ofTerm.set(found, right);
    }
    return right;
  };
}

/** The right form nearest to the misspelling. */
function nearestForm(term: Term, found: string): string {
  const wrong = found.toLowerCase();
  let nearest = term.name;
  let least = Number.MAX_SAFE_INTEGER;
  for (const form of [...term.acronyms, term.name, ...term.aliases]) {
    const distance = editDistance(wrong, form.toLowerCase(), least - 1);
    if (distance >= least) continue;
    least = distance;
    nearest = form;
  }
  return nearest;
}
