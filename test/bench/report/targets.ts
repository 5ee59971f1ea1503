import { TERM_COUNTS } from '../corpus/terms.ts';
import { LONGEST_STEP } from '../parts/bad-input.ts';
import type { Results, ToolResult } from '../results.ts';

/** A row of "To beat". */
export interface Target {
  readonly measure: string;
  /** What is asked for, in words. */
  readonly asked: string;
  readonly value: number | undefined;
  readonly limit: number;
  /** Whether the value may not be above the limit, or not below. */
  readonly bound: 'at most' | 'at least';
  readonly unit: string;
}

const OURS = 'policy-gloss';
const TIMES_FASTER = new Map([
  [60, 10],
  [1000, 12],
  [10_000, 12],
]);

/** The rows of "To beat" with what this run measured. */
export function targetsOf(results: Results): Target[] {
  return [
    ...speedTargets(results),
    ...growthTargets(results),
    ...partTargets(results),
    ...hostTargets(results),
  ];
}

/** Whether a target is reached; undefined when nothing was measured. */
export function isReached({ value, limit, bound }: Target): boolean | undefined {
  if (value === undefined || Number.isNaN(value)) return undefined;
  return bound === 'at most' ? value <= limit : value >= limit;
}

const ourRun = ({ tools }: Results, terms: number): ToolResult | undefined =>
  tools.find((one) => one.tool === OURS && one.terms === terms);

/** The fastest peer over all notes. */
export function fastestPeer({ tools }: Results, terms: number): ToolResult | undefined {
  return tools
    .filter((one) => one.tool !== OURS && one.terms === terms)
    .toSorted((a, b) => a.allSeconds - b.allSeconds)[0];
}

function speedTargets(results: Results): Target[] {
  return TERM_COUNTS.map((terms): Target => {
    const limit = TIMES_FASTER.get(terms) ?? 10;
    const [ours, peer] = [ourRun(results, terms), fastestPeer(results, terms)];
    return {
      measure: `lint, ${results.notes} notes, ${terms} terms: times faster than the fastest peer`,
      asked: `at least ${limit}`,
      value: ours && peer && peer.allSeconds / ours.allSeconds,
      limit,
      bound: 'at least',
      unit: '×',
    };
  });
}

function growthTargets(results: Results): Target[] {
  const [few, many] = [ourRun(results, 60), ourRun(results, 10_000)];
  const { moreNotes } = results;
  const ratio = (a: number | undefined, b: number | undefined): number | undefined =>
    a === undefined || b === undefined ? undefined : a / b;
  const from = `${results.notes} to ${results.notes * 10} notes`;
  const peak = Math.max(
    ...results.tools.filter(({ tool }) => tool === OURS).map(({ megabytes = 0 }) => megabytes),
  );
  return [
    atMost('lint, growth from 60 to 10,000 terms', ratio(many?.seconds, few?.seconds), 1.3, '×'),
    atMost(`lint, growth from ${from}, time`, ratio(moreNotes?.seconds, few?.seconds), 10.5, '×'),
    atMost(
      `lint, growth from ${from}, memory`,
      ratio(moreNotes?.megabytes, few?.megabytes),
      1.5,
      '×',
    ),
    atMost('one small note, 60 terms', few?.oneSeconds, 0.15, 's'),
    atMost('one small note, 10,000 terms (cached)', many?.oneSeconds, 0.25, 's'),
    atMost('peak memory', peak > 0 ? peak : undefined, 200, 'MB'),
  ];
}

function partTargets({ figures, bundles }: Results): Target[] {
  const size = (file: string): number | undefined => {
    const bytes = bundles.find((bundle) => bundle.file === file)?.bytes;
    return bytes === undefined ? undefined : bytes / 1024;
  };
  const [match, scan] = [figures['match 10000, MB/s'], figures['plain scan, MB/s']];
  const share = match === undefined || scan === undefined ? undefined : match / scan;
  const isWhole = figures['quotation source, KB'] === 2000;
  // With a shorter source than asked for, the figure says nothing.
  const quotation = (name: string): number | undefined =>
    isWhole || figures['quotation source, KB'] === undefined
      ? figures[name]
      : Number.POSITIVE_INFINITY;
  return [
    atLeast('matching alone, 10,000 terms', match, 200, 'MB/s'),
    atLeast('matching alone, part of a plain scan', share, 1 / 3, '×'),
    atMost('hover, 1 MB note, once open (p99)', figures['next hover 1 MB p99, ms'], 1, 'ms'),
    atMost('hover, 1 MB note, the first (p99)', figures['first hover 1 MB p99, ms'], 25, 'ms'),
    atMost('keystroke, 10 KB (p95)', figures['keystroke 10 KB p95, ms'], 4, 'ms'),
    atMost('keystroke, 1 MB (p95)', figures['keystroke 1 MB p95, ms'], 16, 'ms'),
    atMost('activation, bundled glossary', figures['activation, ms'], 30, 'ms'),
    atMost('main bundle, node', size('extension.cjs'), 330, 'KB'),
    atMost('main bundle, web', size('web.cjs'), 330, 'KB'),
    atMost(
      '10,000-term glossary until its terms hover',
      figures['glossary 10000 until found, ms'],
      1200,
      'ms',
    ),
    atMost('the same from the cache', figures['glossary 10000 cached, ms'], 100, 'ms'),
    atMost(
      'quotation, 2 MB, prepared and located',
      quotation('quotation source prepared, ms'),
      100,
      'ms',
    ),
    atMost('quotation, 2 MB, verbatim', quotation('quotation verbatim, cold, ms'), 5, 'ms'),
    atMost(
      'bad input of 50 KB, the longest step (processor time)',
      figures[LONGEST_STEP],
      50,
      'ms',
    ),
  ];
}

/** What the extension host did when it was blocked longest by us, by the scene that was played. */
const SCENES: Readonly<Record<string, string>> = {
  activate: 'a note is opened, 10,000 terms are read',
  reload: '10,000 terms are read again',
  open: 'a note of 1 MB is opened',
  type: 'somebody types in it',
  check: 'it changes and is checked at once',
  hover: 'somebody points at its terms',
  workspace: 'Lint Workspace',
};

function hostTargets({ figures }: Results): Target[] {
  const rows = Object.entries(SCENES).map(([scene, what]) => {
    const value = figures[`host, ${scene}: longest block of ours, ms`];
    return atMost(`the extension host's longest block by us: ${what}`, value, 50, 'ms');
  });
  return [
    ...rows,
    atMost(
      'in VS Code: 10,000-term glossary changed until its terms hover',
      figures['host, reload: until the changed term hovers, ms'],
      1200,
      'ms',
    ),
  ];
}

type Bounded = Pick<Target, 'measure' | 'value' | 'limit' | 'unit'>;

const atMost = (measure: string, value: number | undefined, limit: number, unit: string): Target =>
  bounded({ measure, value, limit, unit }, 'at most');

const atLeast = (measure: string, value: number | undefined, limit: number, unit: string): Target =>
  bounded({ measure, value, limit, unit }, 'at least');

function bounded(row: Bounded, bound: Target['bound']): Target {
  const limit = Number(row.limit.toPrecision(3));
  return { ...row, bound, asked: `${bound} ${limit} ${row.unit}` };
}
