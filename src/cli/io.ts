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
  /** Is told when all threads have loaded what they need, and much work lies ahead. */
  readonly onLoaded: () => void;
}

/** What keeps the tool from doing its work: one clear line, exit code 2. */
export class CliError extends Error {}
