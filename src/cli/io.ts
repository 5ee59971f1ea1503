import { createReadStream } from 'node:fs';

/** Everything of the outside that the command line touches; tests bring their own. */
export interface Io {
  /** The working folder, to which paths in reports are relative. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether standard output is a terminal that shows colors. */
  readonly isTerminal: boolean;
  /** All of standard input, as bytes. */
  readonly readInput: () => Promise<Uint8Array>;
}

/** The process as it was started. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY,
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of createReadStream('', { fd: 0, autoClose: false }))
        chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}

/** What keeps the tool from doing its work: one clear line, exit code 2. */
export class CliError extends Error {}
