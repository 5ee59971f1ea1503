import type { Glossary, Source } from '../glossary/types.ts';
import type { Analysis } from '../matching/analysis.ts';
import { Recent } from '../text/recent.ts';
import { runAll, type Steps } from '../text/steps.ts';
import type { CheckedQuotation, QuotationTexts, SourcePassage } from './checked.ts';
import { CitedQuotations } from './cited-quotations.ts';
import { coverageOf, HeldSources, NOTHING_HELD, type HeldSource } from './held-sources.ts';
import { Passages } from './passages.ts';
import { prepareTexts } from './prepare.ts';
import { inNote, repairsFor, type WordRepair } from './repairs.ts';
import type { SourceText } from './source-text.ts';
import {
  REASONS,
  VERDICTS,
  type Quotation,
  type QuotationCitation,
  type Verdict,
  type Verification,
} from './types.ts';
import { verifyCited } from './verify-cited.ts';

/** Verdicts that are kept: more than the quotations of all the notes that somebody works on. */
const KEPT_VERDICTS = 5000;
/** Sets of texts that verdicts are kept for: folders may have glossaries of their own. */
const KEPT_SETS = 8;
/** From what speaks for a citation to what speaks against it; what only excerpts are held of may still be right. */
const ORDER: readonly Verdict[] = [
  ...VERDICTS.slice(0, VERDICTS.indexOf('misquote')),
  'misattributed',
  'misquote',
  'unverifiable',
  'not-found',
  'too-short',
];

/** What was found out about the words of a quotation: it holds no offsets of the note. */
interface Outcome {
  readonly verification: Verification;
  /** The key of the cited source that it is of. */
  readonly key: string;
  readonly passage?: SourcePassage;
  readonly repairs: readonly WordRepair[];
}

/** Texts that quotations were held against, and what came of it. */
interface HeldSet {
  readonly held: readonly HeldSource[];
  readonly byKey: ReadonlyMap<string, HeldSource>;
  readonly outcomes: Recent<string, Outcome>;
}

/** A citation whose source is known. */
interface KnownCitation {
  readonly citation: QuotationCitation;
  readonly source: Source;
}

/**
 * Holds the quotations of notes against the texts of their sources. Verdicts are kept as long as the words of a
 * quotation and the texts stay the same, so that after an edit only what changed is looked for again.
 */
export class NoteQuotationChecker {
  private readonly sources: HeldSources;
  private readonly quotations = new CitedQuotations();
  private readonly passages = new Passages();
  private sets: HeldSet[] = [];

  constructor(texts: QuotationTexts) {
    this.sources = new HeldSources(texts);
  }

  /** The quotations of a note that have a citation, in their order; those inside another quotation are left out. */
  check(analysis: Analysis): readonly CheckedQuotation[] {
    return runAll(this.checkInSteps(analysis, false));
  }

  /** The same in steps: of one quotation, and of long texts that are read for the first time. */
  *checkInSteps({ note, index }: Analysis, preparing = true): Steps<readonly CheckedQuotation[]> {
    if (note.citations.length === 0) return [];
    const quotations = this.quotations.in(note);
    if (quotations.length === 0) return [];
    const set = this.setFor(index.glossary);
    yield;
    const checked: CheckedQuotation[] = [];
    for (const quotation of quotations) {
      if (preparing) yield* prepareFor(quotation, set);
      checked.push(...this.checkOne(quotation, note.text, index.glossary, set));
      yield;
    }
    return checked;
  }

  private checkOne(
    quotation: Quotation,
    note: string,
    { sourceById }: Glossary,
    set: HeldSet,
  ): CheckedQuotation[] {
    const { citations } = quotation;
    const [first] = citations;
    if (first === undefined) return [];
    const known = citations.flatMap((citation): KnownCitation[] => {
      const source = sourceById.get(citation.key);
      return source === undefined ? [] : [{ citation, source }];
    });
    const outcome = known.length === 0 ? undefined : this.outcomeOf(quotation, known, set);
    if (outcome === undefined)
      return [{ quotation, citation: first, coverage: 'none', repairs: [] }];
    const judged = known.find(({ source }) => source.id === outcome.key);
    const { verification, passage, repairs } = outcome;
    return [
      {
        quotation,
        citation: judged?.citation ?? first,
        ...(judged ? { source: judged.source } : {}),
        coverage: leastCoverage(citations, set),
        verification,
        ...(passage ? { passage } : {}),
        repairs: inNote(repairs, quotation, note),
      },
    ];
  }

  private outcomeOf({ text }: Quotation, known: readonly KnownCitation[], set: HeldSet): Outcome {
    const keys = [...new Set(known.map(({ source }) => source.id))];
    return set.outcomes.get([...keys, text].join('\n'), () => this.judge(text, keys, set));
  }

  /** One of the cited sources must hold the quotation: the verdict is the best. */
  private judge(text: string, keys: readonly string[], set: HeldSet): Outcome {
    const others = set.held.filter(({ key }) => !keys.includes(key));
    const [best] = keys
      .map((key) => {
        const held = heldOf(key, set);
        return { held, verification: verifyCited({ text }, held, others) };
      })
      .sort((a, b) => rankOf(a.verification) - rankOf(b.verification));
    if (best === undefined) throw new RangeError('A quotation is judged by a source at least.');
    const { held, verification } = best;
    const { elsewhere, passage } = verification;
    const where = elsewhere === undefined ? held : heldOf(elsewhere, set);
    return {
      verification,
      key: held.key,
      ...(passage ? { passage: this.passages.at(where, passage) } : {}),
      repairs: repairsFor(text, verification, held.text),
    };
  }

  /** The set of what is held for a glossary, with the verdicts that were found with just these texts. */
  private setFor(glossary: Glossary): HeldSet {
    const held = this.sources.all(glossary);
    const known = this.sets.find((set) => isSame(set.held, held));
    const set = known ?? newSet(held);
    this.sets = [set, ...this.sets.filter((one) => one !== set)].slice(0, KEPT_SETS);
    return set;
  }
}

function prepareFor(quotation: Quotation, { held }: HeldSet): Steps<void> {
  const keys = new Set(quotation.citations.map(({ key }) => key));
  const texts = (isOwn: boolean): SourceText[] =>
    held.filter(({ key }) => keys.has(key) === isOwn).map(({ text }) => text);
  return prepareTexts(quotation, texts(true), texts(false));
}

function newSet(held: readonly HeldSource[]): HeldSet {
  const byKey = new Map(held.map((one) => [one.key, one]));
  return { held, byKey, outcomes: new Recent(KEPT_VERDICTS) };
}

function isSame(a: readonly HeldSource[], b: readonly HeldSource[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, text, file }, at) => {
      const other = b[at];
      return other?.key === key && other.text === text && other.file === file;
    })
  );
}

function heldOf(key: string, { byKey }: HeldSet): HeldSource {
  return byKey.get(key) ?? { key, text: NOTHING_HELD };
}

/** What is held of all cited sources: a verdict against the quotation is as sure as that. */
function leastCoverage(
  citations: readonly QuotationCitation[],
  { byKey }: HeldSet,
): CheckedQuotation['coverage'] {
  const all = new Set(citations.map(({ key }) => coverageOf(byKey.get(key))));
  return all.has('none') ? 'none' : all.has('excerpts') ? 'excerpts' : 'full';
}

/** The lower, the better; of misquotations the least grave. */
function rankOf({ verdict, reason }: Verification): number {
  const gravity = reason === undefined ? 0 : REASONS.length - REASONS.indexOf(reason);
  return ORDER.indexOf(verdict) * (REASONS.length + 1) + gravity;
}
