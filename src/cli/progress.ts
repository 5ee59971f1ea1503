import cliProgress from 'cli-progress';
import type { Io } from './io.ts';

/** Shows how far a run is; does nothing where nobody looks. */
export interface Progress {
  readonly step: () => void;
  readonly stop: () => void;
}

const SHORT = 50;

/** A bar on standard error, on a terminal and for work that takes a while. */
export function startProgress(total: number, io: Io): Progress {
  if (!io.isErrorTerminal || total < SHORT) return { step: () => undefined, stop: () => undefined };
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
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
