import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { Block } from './exchange.ts';

/** A block and when it began, on the clock of `performance.now()`. */
export interface TimedBlock extends Block {
  readonly start: number;
}

/** Blocks shorter than this are not kept one by one. */
const SHORTEST = 10;
const INTERVAL = 1;

/**
 * Watches how long the event loop does not turn. Node's own histogram (libuv's timers: once in each turn) gives the longest
 * block; a timer beside it, which may run several times in a turn, tells when it was and how long this thread worked in it:
 * on a machine that does other work as well, the rest is waiting for a processor.
 */
export class LoopWatch {
  readonly blocks: TimedBlock[] = [];
  private readonly histogram = monitorEventLoopDelay({ resolution: INTERVAL });
  private timer: NodeJS.Timeout | undefined;
  private last = 0;
  private lastCpu = 0;

  start(): void {
    this.last = performance.now();
    this.lastCpu = threadCpu();
    this.histogram.enable();
    this.timer = setInterval(() => this.tick(), INTERVAL);
  }

  /** Ends watching and gives the longest block. */
  stop(): { longest: Block; busiest: Block } {
    this.tick();
    clearInterval(this.timer);
    this.histogram.disable();
    const none: Block = { wall: 0, cpu: 0 };
    const most = (by: (block: Block) => number): Block =>
      this.blocks.reduce<Block>((most, one) => (by(one) > by(most) ? one : most), none);
    const longest = most(({ wall }) => wall);
    const turn = Math.max(0, this.histogram.max / 1e6 - INTERVAL);
    const busiest = most(({ cpu }) => cpu);
    return {
      longest: { wall: Math.max(turn, longest.wall), cpu: longest.cpu },
      busiest: { wall: busiest.wall, cpu: busiest.cpu },
    };
  }

  private tick(): void {
    const now = performance.now();
    const wall = now - this.last - INTERVAL;
    if (wall >= SHORTEST) {
      const cpu = threadCpu() - this.lastCpu;
      this.blocks.push({ start: this.last, wall, cpu: Math.min(cpu, wall) });
    }
    this.last = now;
    this.lastCpu = threadCpu();
  }
}

/** How long this thread has worked, in milliseconds. */
function threadCpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
