import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeCorpus, type Corpus } from './corpus/corpus.ts';
import { makeTerms, TERM_COUNTS } from './corpus/terms.ts';
import { runMeasured, type Cost } from './measure/process.ts';
import { median } from './measure/stats.ts';
import { countFound, type Found } from './peers/count.ts';
import type { Setup, Tool } from './peers/tool.ts';
import type { MoreNotes, ToolResult } from './results.ts';

const ALL_NOTES = 2000;
/** A tool that took longer is not run again: ratios so large need no second digit. */
export const SLOW_SECONDS = 25;
/** More than findings, or a crash. */
const FAILED = 2;

/** Runs the tools over notes and terms. */
export class ToolRuns {
  private readonly terms = makeTerms();
  private readonly corpora = new Map<number, Corpus>();
  private readonly folder: string;
  private readonly notes: number;
  private setups = 0;
  /** What did not work, in words. */
  readonly failures: string[] = [];

  /** `notes` is the length of the whole corpus; tools that get fewer get the same part of it. */
  constructor(folder: string, notes: number) {
    this.folder = folder;
    this.notes = notes;
  }

  /** Each tool with each list in turn, that several times: what disturbs the machine disturbs all. */
  async alternate(tools: readonly Tool[], runs: number): Promise<ToolResult[]> {
    const trials = TERM_COUNTS.flatMap((terms) =>
      tools
        .filter((tool) => tool.notes(terms) > 0)
        .map((tool) => ({ tool, terms, costs: [] as Cost[], one: [] as Cost[] })),
    );
    const found = new Map<object, Found>();
    for (let run = 0; run < runs; run++) {
      for (const trial of trials) {
        const { tool, terms, costs, one } = trial;
        if ((costs[0]?.seconds ?? 0) > SLOW_SECONDS) continue;
        // The first start warms the disk, and what a tool keeps of its terms: it does not count.
        if (run === 0) await this.measure(tool, terms, 1);
        one.push((await this.measure(tool, terms, 1)).cost);
        const measured = await this.measure(tool, terms, this.share(tool, terms));
        costs.push(measured.cost);
        if (measured.found === undefined) continue;
        found.set(trial, measured.found);
        const { seconds, megabytes = 0 } = measured.cost;
        const memory = `${megabytes.toFixed(0)} MB, ${measured.found.findings} findings`;
        console.log(`  ${tool.label}, ${terms} terms: ${seconds.toFixed(2)} s, ${memory}`);
      }
    }
    return trials.flatMap((trial) => {
      const places = found.get(trial);
      return places === undefined ? [] : [this.summarize(trial, places)];
    });
  }

  /** Our own time with ten times the notes. */
  async withMore(tool: Tool): Promise<MoreNotes> {
    const notes = this.notes * 10;
    const { cost } = await this.measure(tool, TERM_COUNTS[0], notes);
    return { notes, seconds: cost.seconds, megabytes: cost.megabytes };
  }

  /** The size of the whole corpus. */
  get bytes(): number {
    return this.corpus(this.notes).bytes;
  }

  private share(tool: Tool, terms: number): number {
    return Math.max(1, Math.round((tool.notes(terms) / ALL_NOTES) * this.notes));
  }

  private summarize(
    { tool, terms, costs, one }: { tool: Tool; terms: number; costs: Cost[]; one: Cost[] },
    found: Found,
  ): ToolResult {
    const notes = this.share(tool, terms);
    const seconds = median(costs.map((cost) => cost.seconds));
    const oneSeconds = median(one.map((cost) => cost.seconds));
    const rest = Math.max(0, seconds - oneSeconds) / Math.max(1, notes - 1);
    return {
      tool: tool.id,
      terms,
      notes,
      seconds,
      oneSeconds,
      allSeconds: notes === this.notes ? seconds : oneSeconds + rest * (this.notes - 1),
      megabytes: Math.max(...costs.map(({ megabytes }) => megabytes ?? 0)) || undefined,
      runs: costs.length,
      found,
    };
  }

  private async measure(
    tool: Tool,
    terms: number,
    notes: number,
  ): Promise<{ cost: Cost; found: Found | undefined }> {
    const folder = path.join(this.folder, `run-${++this.setups}`);
    mkdirSync(folder);
    const setup: Setup = { corpus: this.corpus(notes), terms: this.terms.slice(0, terms), folder };
    const job = tool.prepare(setup);
    const cost = await runMeasured(job);
    const output = readFileSync(job.output, 'utf8');
    if (cost.exitCode < 0 || cost.exitCode >= FAILED) {
      const why = output.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
      this.failures.push(`${tool.label}, ${terms} terms: exit code ${cost.exitCode}. ${why}`);
      return { cost, found: undefined };
    }
    return { cost, found: countFound(tool.places(setup, output), setup) };
  }

  private corpus(notes: number): Corpus {
    const known = this.corpora.get(notes);
    if (known) return known;
    const made = writeCorpus(path.join(this.folder, `notes-${notes}`), notes, this.terms);
    this.corpora.set(notes, made);
    return made;
  }
}
