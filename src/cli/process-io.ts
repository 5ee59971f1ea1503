import { tooLarge } from '../workspace/files.ts';
import { reasonOf } from './files.ts';
import type { Io } from './io.ts';
import { LIMITS } from '../workspace/limits.ts';

/** The process as it was started; `program` is the file that starts it. What is not asked for is not opened. */
export function processIo(program: URL): Io {
  let stdout: typeof process.stdout | undefined;
  const opened = (): typeof process.stdout => (stdout ??= process.stdout.on('error', leave));
  let stderr: typeof process.stderr | undefined;
  const telling = (): typeof process.stderr =>
    (stderr ??= process.stderr.on('error', () => process.exit(2)));
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void opened().write(text),
    error: (text) => void telling().write(text),
    get isTerminal() {
      return opened().isTTY;
    },
    get isErrorTerminal() {
      return process.stderr.isTTY;
    },
    readInput: async () => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of process.stdin) {
        const read = Buffer.from(chunk as Uint8Array);
        bytes += read.length;
        if (bytes > LIMITS.note) throw tooLarge(LIMITS.note);
        chunks.push(read);
      }
      return Buffer.concat(chunks);
    },
    program,
  };
}

/** Who reads our output may have seen enough (`| head`): that is no failure. Anything else (a full disk) is. */
function leave(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`policy-gloss: The report could not be written: ${reasonOf(error)}\n`);
  process.exit(2);
}
