import { Session, type Profiler } from 'node:inspector/promises';
import { performance } from 'node:perf_hooks';
import type { TimedBlock } from './loop-watch.ts';

/** Microseconds between two samples. */
const INTERVAL = 500;
/** Our own code, as it was built. */
const OURS = /\/(?:extension|chunks\/[\w-]+)\.cjs$/;
/** What carries every call: Node, and VS Code's own code. */
const FRAME = /^node:|extensionHostProcess\.js$/;
const COLLECTOR = '(garbage collector)';
const MOST_BLOCKS = 6;
const MOST_FUNCTIONS = 12;

/** One look at the stack, on the clock of `performance.now()`, for as long as it stood, in milliseconds. */
interface Sample {
  readonly at: number;
  readonly spent: number;
  /** From the innermost function outwards. */
  readonly stack: readonly Frame[];
}

interface Frame {
  readonly label: string;
  readonly url: string;
}

/** Samples the stacks of this thread, to tell what ran in a block. */
export class StackSampler {
  private readonly session = new Session();
  private samples: readonly Sample[] = [];

  async start(): Promise<void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await this.session.post('Profiler.start');
  }

  async stop(): Promise<void> {
    const { profile } = await this.session.post('Profiler.stop');
    this.session.disconnect();
    this.samples = samplesOf(profile);
  }

  /** How long our own code ran in a block, in milliseconds; not the collection of garbage, which is everybody's. */
  ownIn(block: TimedBlock): number {
    return this.sum(block, ({ stack }) => stack.some(({ url }) => OURS.test(url)));
  }

  /** How long garbage was collected in a block, in milliseconds. */
  garbageIn(block: TimedBlock): number {
    return this.sum(block, ({ stack }) => stack[0]?.label === COLLECTOR);
  }

  /** What ran in the longest blocks: the functions with the most time, callees included. */
  describe(blocks: readonly TimedBlock[]): string[] {
    const longest = blocks.toSorted((a, b) => b.wall - a.wall).slice(0, MOST_BLOCKS);
    return longest.map((block) => {
      const total = new Map<string, number>();
      for (const { spent, stack } of this.in(block)) {
        const seen = new Set(stack.filter(({ url }) => !FRAME.test(url)).map(({ label }) => label));
        for (const label of seen) total.set(label, (total.get(label) ?? 0) + spent);
      }
      const lines = [...total]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_FUNCTIONS)
        .map(([label, spent]) => `    ${spent.toFixed(1).padStart(7)} ${label}`);
      const own = this.ownIn(block).toFixed(1);
      const head = `  ${block.wall.toFixed(1)} ms (${block.cpu.toFixed(1)} ms of work, ours ${own})`;
      return [head, ...lines].join('\n');
    });
  }

  private sum(block: TimedBlock, isMeant: (sample: Sample) => boolean): number {
    return this.in(block)
      .filter(isMeant)
      .reduce((sum, { spent }) => sum + spent, 0);
  }

  private in({ start, wall }: TimedBlock): Sample[] {
    return this.samples.filter(({ at }) => at >= start && at <= start + wall + 1);
  }
}

function samplesOf(profile: Profiler.Profile): Sample[] {
  // Profiles are on the system's monotonic clock.
  const shift = Number(process.hrtime.bigint()) / 1e6 - performance.now();
  const stacks = stacksOf(profile);
  let time = profile.startTime / 1000 - shift;
  return (profile.samples ?? []).map((id, i) => {
    const spent = (profile.timeDeltas?.[i] ?? 0) / 1000;
    time += spent;
    return { at: time, spent, stack: stacks.get(id) ?? [] };
  });
}

function stacksOf({ nodes }: Profiler.Profile): Map<number, readonly Frame[]> {
  const stacks = new Map<number, readonly Frame[]>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const waiting = nodes.slice(0, 1).map(({ id }) => ({ id, above: [] as readonly Frame[] }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = byId.get(next.id);
    if (node === undefined) continue;
    const { functionName, url, lineNumber } = node.callFrame;
    const place = url === '' ? '' : ` ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
    const isRoot = functionName === '(root)';
    const frame = { label: `${functionName || '(anonymous)'}${place}`, url };
    const stack = isRoot ? [] : [frame, ...next.above];
    stacks.set(next.id, stack);
    for (const child of node.children ?? []) waiting.push({ id: child, above: stack });
  }
  return stacks;
}
