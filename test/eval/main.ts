import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { bundledGlossary } from '../../src/bundled/index.ts';
import {
  analyzeNote,
  buildIndex,
  combineGlossaries,
  lintNote,
  type Severity,
} from '../../src/core/index.ts';
import { readDocuments, type EvalDocument } from './documents.ts';

/** What a person said of a finding: whether it is right, and why. */
interface Verdict {
  readonly document: string;
  readonly rule: string;
  readonly term: string;
  readonly verdict: 'right' | 'wrong';
  readonly why: string;
}

/** The table of judgments. */
interface Judgment {
  /** Texts of which every finding was judged. A text that came later is counted until somebody has judged it. */
  readonly judged: readonly string[];
  /** Texts of the press, or with pieces of it: not the well-edited papers that the rate is asked of. */
  readonly press: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** A finding in a real text, without any of the text but the acronym or name. */
interface Found {
  readonly document: string;
  readonly rule: string;
  readonly term: string;
  readonly severity: Severity;
  readonly line: number;
  readonly message: string;
}

/** At most that many `info` and `hint` findings per 1,000 words, `undefined-acronym` apart. */
const MAX_PER_1000 = 2;
const GOALS: Readonly<Record<Severity, number>> = { error: 1, warning: 1, info: 0.95, hint: 0.95 };

const folder =
  process.argv[2] ?? fileURLToPath(new URL('../../../shared/sources', import.meta.url));
const verdictFile = fileURLToPath(new URL('verdicts.yaml', import.meta.url));

const documents = readDocuments(folder);
if (documents === undefined) {
  console.log(`The texts to judge are not here (${folder} is missing); nothing was evaluated.`);
} else {
  process.exitCode = evaluate(documents, readJudgment());
}

function readJudgment(): Judgment {
  return parse(readFileSync(verdictFile, 'utf8')) as Judgment;
}

function evaluate(
  all: readonly EvalDocument[],
  { judged: names, verdicts, press }: Judgment,
): number {
  const texts = all.filter(({ name }) => names.includes(name));
  const index = buildIndex(combineGlossaries(bundledGlossary));
  const found = texts.flatMap((document) => findIn(document, index));
  const verdictOf = new Map(verdicts.map((one) => [keyOf(one), one]));
  const unjudged = found.filter((one) => !verdictOf.has(keyOf(one)));
  for (const { document, line, severity, rule, term, message } of unjudged) {
    console.log(`unjudged  ${document}:${line}  ${severity}  ${rule}  ${term}  ${message}`);
  }
  const judged = found.filter((one) => verdictOf.has(keyOf(one)));
  const failures = [
    ...(unjudged.length > 0
      ? [`${unjudged.length} findings are not judged; add them to verdicts.yaml`]
      : []),
    ...precision(judged, verdictOf),
    ...density(texts, found, press),
    ...stale(found, verdicts),
  ];
  const missing = names.filter((name) => !all.some((one) => one.name === name));
  failures.push(...missing.map((name) => `${name} was judged, but is not in the folder`));
  countUnjudged(
    all.filter((one) => !texts.includes(one)),
    index,
  );
  for (const failure of failures) console.log(`FAILED  ${failure}`);
  return failures.length > 0 ? 1 : 0;
}

/** Says how many findings each text has that nobody has judged yet. */
function countUnjudged(texts: readonly EvalDocument[], index: ReturnType<typeof buildIndex>): void {
  for (const text of texts) {
    const count = findIn(text, index).length;
    console.log(`not judged yet: ${text.name}, ${text.words} words, ${count} findings`);
  }
}

function findIn({ name, text }: EvalDocument, index: ReturnType<typeof buildIndex>): Found[] {
  const analysis = analyzeNote(text, index);
  return lintNote(analysis).map(({ rule, term, severity, range, message }) => {
    const line = analysis.note.lines.position(range.start).line + 1;
    return { document: name, rule, term: term ?? `line ${line}`, severity, message, line };
  });
}

function keyOf({ document, rule, term }: { document: string; rule: string; term: string }): string {
  return `${document}\n${rule}\n${term}`;
}

function precision(found: readonly Found[], verdictOf: ReadonlyMap<string, Verdict>): string[] {
  const failures: string[] = [];
  for (const severity of ['error', 'warning', 'info', 'hint'] as const) {
    const all = found.filter((one) => one.severity === severity);
    const wrong = all.filter((one) => verdictOf.get(keyOf(one))?.verdict === 'wrong');
    if (all.length === 0) {
      console.log(`${severity.padEnd(8)} no findings`);
      continue;
    }
    const share = 1 - wrong.length / all.length;
    console.log(
      `${severity.padEnd(8)} ${all.length - wrong.length} of ${all.length} right: precision ${share.toFixed(3)}`,
    );
    if (share < GOALS[severity]) {
      const which = wrong
        .map(({ document, rule, term }) => `${document} ${rule} ${term}`)
        .join('; ');
      failures.push(`the precision of ${severity} is below ${GOALS[severity]}: ${which}`);
    }
  }
  return failures;
}

function density(
  texts: readonly EvalDocument[],
  found: readonly Found[],
  press: readonly string[],
): string[] {
  const failures: string[] = [];
  for (const { name, words } of texts) {
    const quiet = found.filter(
      ({ document, severity, rule }) =>
        document === name &&
        (severity === 'info' || severity === 'hint') &&
        rule !== 'undefined-acronym',
    );
    const rate = (quiet.length / words) * 1000;
    console.log(
      `${name}: ${words} words, ${quiet.length} info and hint (${rate.toFixed(2)} per 1,000)`,
    );
    if (rate > MAX_PER_1000 && !press.includes(name)) {
      failures.push(`${name} has more than ${MAX_PER_1000} findings per 1,000 words`);
    }
  }
  return failures;
}

function stale(found: readonly Found[], verdicts: readonly Verdict[]): string[] {
  const keys = new Set(found.map(keyOf));
  const gone = verdicts.filter((one) => one.verdict === 'right' && !keys.has(keyOf(one)));
  return gone.map(
    ({ document, rule, term }) =>
      `${document}: ${rule} no longer finds ${term}, which was judged right`,
  );
}
