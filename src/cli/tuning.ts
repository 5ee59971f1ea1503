import v8 from 'node:v8';

/** Since this version of V8 its middle compiler, Maglev, is on; Node 24 has it. */
const WITH_MAGLEV = 13;
/** Room for new objects, in bytes, that is enough: V8 would go up to four times as much. */
const YOUNG_BYTES = 16_000_000;
const LOOK_MS = 20;

/**
 * Settles V8 for runs that take about a second, in all threads. Its last compiler, TurboFan, takes a quarter of such a
 * run's time and gives nothing back, not even in ten times as long a run (2,000 and 20,000 notes, Node 24): what Maglev
 * makes is about as fast here. And the room for new objects stops growing when it is large enough, so that memory does
 * not depend on the number of notes.
 */
export function tuneForShortRuns(): void {
  if (Number.parseInt(process.versions.v8, 10) < WITH_MAGLEV) return;
  v8.setFlagsFromString('--no-opt');
  const timer = setInterval(() => {
    if (youngBytes() < YOUNG_BYTES) return;
    v8.setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(timer);
  }, LOOK_MS);
  timer.unref();
}

function youngBytes(): number {
  const spaces = v8.getHeapSpaceStatistics();
  return spaces.find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}
