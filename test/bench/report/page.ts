import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SLIP_EVERY } from '../corpus/corpus.ts';
import { TERM_COUNTS } from '../corpus/terms.ts';
import { installedVersion } from '../install.ts';
import type { BenchOptions } from '../options.ts';
import { PAGE, PLOT } from '../paths.ts';
import type { Series } from '../parts/part.ts';
import type { Tool } from '../peers/tool.ts';
import type { Results, ToolResult } from '../results.ts';
import { SLOW_SECONDS } from '../run-tools.ts';
import { number, table } from './format.ts';
import { machine } from './machine.ts';
import { plot, type Panel } from './plot.ts';
import { isReached, targetsOf } from './targets.ts';

/** Writes docs/benchmarks.md and its plot. */
export function writePage(options: BenchOptions, tools: readonly Tool[], results: Results): void {
  mkdirSync(path.dirname(PLOT), { recursive: true });
  const growth = panels(results);
  if (growth.length > 0) writeFileSync(PLOT, plot(growth));
  const sections = [
    '# Benchmarks',
    'Written by `npm run bench` (`test/bench/`): not by hand. Figures of one run on one machine; compare ratios, not seconds.',
    conditions(options, tools, results),
    '## To beat',
    targetTable(results),
    '## All notes',
    explainTools(results),
    ...TERM_COUNTS.map((terms) => toolSection(terms, tools, results)),
    '## Growth',
    `Our own time against size, both axes logarithmic; the dashed line is linear growth.`,
    `![Time against number of terms, length of a note, number of findings and number of notes](benchmarks/${path.basename(PLOT)})`,
    growthTable(growth),
    '## Parts',
    table(
      ['part', 'figure'],
      Object.entries(results.figures).map(([name, value]) => [name, number(value)]),
    ),
    '## Bundles',
    table(
      ['file', 'KB', 'KB, gzip'],
      results.bundles.map(({ file, bytes, zipped }) => [
        file,
        number(bytes / 1024),
        number(zipped / 1024),
      ]),
    ),
    ...(results.missing.length > 0 ? ['## Left out', list(results.missing)] : []),
  ];
  writeFileSync(PAGE, `${sections.join('\n\n')}\n`);
  console.log(`\n${sections.slice(2, 5).join('\n\n')}\n\nWritten: docs/benchmarks.md`);
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const repetitions = (runs: number): string =>
  runs === 1
    ? 'each tool ran once'
    : `medians of ${runs} alternating runs (of one where it took over ${SLOW_SECONDS} s)`;

function conditions(
  { quick, runs, date, shared }: BenchOptions,
  tools: readonly Tool[],
  { notes, bytes }: Results,
): string {
  const versions = tools.map(
    (tool) => `${tool.package ?? 'policy-gloss'} ${installedVersion(tool) ?? '(not installed)'}`,
  );
  return list([
    `${date}; ${quick ? 'a quick run, a tenth of the corpus' : 'the whole corpus'}: ${notes} notes, ${number(bytes / 1e6)} MB; ${repetitions(runs)}.`,
    machine(),
    ...(shared
      ? ['**The machine did other work meanwhile**: single figures may be off by half and more.']
      : []),
    `${[...new Set(versions)].join(', ')}.`,
  ]);
}

function targetTable(results: Results): string {
  const rows = targetsOf(results).map((target) => {
    const reached = isReached(target);
    const verdict = reached === undefined ? 'not measured' : reached ? 'reached' : '**missed**';
    const value =
      target.value === undefined || !Number.isFinite(target.value)
        ? number(target.value)
        : `${number(target.value)} ${target.unit}`;
    return [target.measure, target.asked, value, verdict];
  });
  const note =
    "The extension host's blocks are those of a real VS Code with 10,000 terms; ours is what our own code worked in one turn of its event loop. The parts below tell the whole blocks as well, with VS Code's own extensions and the collection of garbage, and the same without us. Activation is approximated: the bundle loaded, its data read, the index built, each time in a new process.";
  return `${table(['measure', 'target', 'this run', ''], rows)}\n\n${note}`;
}

function explainTools({ notes }: Results): string {
  return [
    `Whole processes, started anew each time, on the same notes with the same terms. Of ${SLIP_EVERY} mentions of a term about one is a slip: an acronym with two letters swapped (listed as a misspelling in each tool's own way), or a name with a capital in the wrong place. A slip counts as found when a finding begins at it.`,
    `Tools that would take too long got part of the ${notes} notes; their time for all is one note's time and the rest multiplied, marked ≈. Each tool starts once before it is measured: the disk is warm, and so is what a tool keeps of its terms (ours: the parsed glossary and its index). Memory is the peak resident set of the process.`,
  ].join('\n\n');
}

function toolSection(terms: number, tools: readonly Tool[], { tools: runs }: Results): string {
  const ofTerms = runs.filter((run) => run.terms === terms);
  const ours = ofTerms.find((run) => run.tool === tools[0]?.id);
  const rows = ofTerms
    .toSorted((a, b) => a.allSeconds - b.allSeconds)
    .map((run) => toolRow(run, tools.find(({ id }) => id === run.tool)?.label ?? run.tool, ours));
  const head = [
    'tool',
    'notes',
    's, all notes',
    '× ours',
    's, one note',
    'MB',
    'findings',
    'swapped found',
    'case found',
  ];
  return `### ${terms.toLocaleString('en-US')} terms\n\n${table(head, rows)}`;
}

function toolRow(run: ToolResult, label: string, ours: ToolResult | undefined): string[] {
  const { acronym, case: wrongCase } = run.found.hits;
  const isPart = run.allSeconds !== run.seconds;
  return [
    label,
    String(run.notes),
    `${isPart ? '≈ ' : ''}${number(run.allSeconds)}`,
    number(ours && run.allSeconds / ours.allSeconds),
    number(run.oneSeconds),
    number(run.megabytes && Math.round(run.megabytes)),
    run.found.findings.toLocaleString('en-US'),
    `${acronym.found} of ${acronym.sown}`,
    `${wrongCase.found} of ${wrongCase.sown}`,
  ];
}

const TITLES: Readonly<Record<string, string>> = {
  terms: 'number of terms (100 notes)',
  length: 'length of a note',
  findings: 'findings in 300 KB',
  quotation: 'length of a source',
};

function panels({ series, tools, moreNotes, notes }: Results): Panel[] {
  const found = series.map((one) => ({ title: TITLES[one.id] ?? one.id, series: one }));
  const ours = tools.find((run) => run.tool === 'policy-gloss');
  if (moreNotes === undefined || ours === undefined) return found;
  const points = [
    { size: 1, cost: ours.oneSeconds * 1000 },
    { size: notes, cost: ours.seconds * 1000 },
    { size: moreNotes.notes, cost: moreNotes.seconds * 1000 },
  ];
  const byNotes: Series = { id: 'notes', points };
  return [...found, { title: 'number of notes', series: byNotes }];
}

function growthTable(shown: readonly Panel[]): string {
  const rows = shown.flatMap(({ title, series: { points } }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      [
        title,
        `${number(first.size)} → ${number(last.size)}`,
        `${number(last.size / first.size)} ×`,
        `${number(last.cost / first.cost)} ×`,
      ],
    ];
  });
  return table(['of', 'from → to', 'size', 'time'], rows);
}
