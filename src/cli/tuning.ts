import v8 from 'node:v8';

/** Since this version of V8 its middle compiler, Maglev, is on; Node 24 has it. */
const WITH_MAGLEV = 13;
const USUAL_FLAGS = ['--opt', '--semi-space-growth-factor=2'];
/** Room for new objects, in bytes, that is enough, half of it for what outlives a collection: V8 would go up further. */
const YOUNG_BYTES = 32_000_000;
const LOOK_MS = 20;

/**
 * Settles V8 for runs that take about a second, in all threads. Its last compiler, TurboFan, takes a quarter of such a
 * run's time and gives nothing back, not even in ten times as long a run (2,000 and 20,000 notes, Node 24): what Maglev
 * makes is about as fast here. And the room for new objects stops growing when it is large enough, so that memory does
 * not depend on the number of notes.
 *
 * To be called when all threads have loaded what they need: with other flags, V8 takes no code that was compiled before,
 * Node's own included. What Node keeps of ours, it keeps at the end; for that the flags are as they were.
 */
export function tuneForShortRuns(): void {
  if (Number.parseInt(process.versions.v8, 10) < WITH_MAGLEV) return;
  setFlags(['--no-opt']);
  const timer = setInterval(() => {
    if (youngBytes() < YOUNG_BYTES) return;
    setFlags(['--semi-space-growth-factor=1']);
    clearInterval(timer);
  }, LOOK_MS);
  timer.unref();
  process.once('exit', () => setFlags(USUAL_FLAGS));
}

function setFlags(flags: readonly string[]): void {
  for (const flag of flags) v8.setFlagsFromString(flag);
}

function youngBytes(): number {
  const spaces = v8.getHeapSpaceStatistics();
  return spaces.find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}
