import { tooLarge } from '../workspace/files.ts';
import { LIMITS } from '../workspace/limits.ts';
import { guarded } from './printing.ts';

/** Everything of the outside that the command line touches; tests bring their own. */
export interface Io {
  /** The working folder, to which paths in reports are relative. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether standard output is a terminal that shows colors. */
  readonly isTerminal: boolean;
  /** Whether standard error is a terminal that shows a progress bar. */
  readonly isErrorTerminal: boolean;
  /** All of standard input, as bytes. */
  readonly readInput: () => Promise<Uint8Array>;
  /** The program's own file, started again in worker threads. */
  readonly program: URL;
}

/** The outside as commands have it: what they print is harmless, whatever names and texts it is made of. */
export interface CommandIo extends Io {
  /** Standard output as it is, for a text of the user's own and for those who guard what they write themselves. */
  readonly raw: (text: string) => void;
}

/** What keeps the tool from doing its work: one clear line, exit code 2. */
export class CliError extends Error {}

/** Whether the report on standard output is colored. */
export function isColored(io: Pick<Io, 'env' | 'isTerminal'>): boolean {
  return !io.env['NO_COLOR'] && io.isTerminal;
}

/** The one place where text leaves for a terminal. */
export function guarding(io: Io): CommandIo {
  let out: ((text: string) => void) | undefined;
  return {
    cwd: io.cwd,
    env: io.env,
    program: io.program,
    // Asked for when something is printed: asking opens the stream.
    out: (text) => (out ??= guarded(io.out, { colors: isColored(io), commands: false }))(text),
    error: guarded(io.error, { colors: false, commands: false }),
    raw: (text) => io.out(text),
    readInput: async () => {
      const bytes = await io.readInput();
      if (bytes.length > LIMITS.note) throw tooLarge(LIMITS.note);
      return bytes;
    },
    get isTerminal() {
      return io.isTerminal;
    },
    get isErrorTerminal() {
      return io.isErrorTerminal;
    },
  };
}
