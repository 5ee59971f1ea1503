import type { Io } from './io.ts';

/** Shows how far a run is; does nothing where nobody looks. */
export interface Progress {
  readonly step: (notes: number) => void;
  readonly stop: () => void;
}

const SHORT = 50;

/** A bar on standard error, on a terminal and for work that takes a while. */
export async function startProgress(total: number, io: Io): Promise<Progress> {
  if (total < SHORT || !io.isErrorTerminal) return { step: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar(
    {
      format: '{bar} {value}/{total} notes',
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: (notes) => bar.increment(notes), stop: () => bar.stop() };
}
