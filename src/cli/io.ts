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

/** The process as it was started; `program` is the file that starts it. */
export function processIo(program: URL): Io {
  process.stdout.on('error', leaveQuietly);
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY,
    isErrorTerminal: process.stderr.isTTY,
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
    program,
  };
}

/** Who reads our output may have seen enough (`| head`): that is no failure. Anything else is. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

/** What keeps the tool from doing its work: one clear line, exit code 2. */
export class CliError extends Error {}
