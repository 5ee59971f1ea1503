import { writeSync } from 'node:fs';
import { unexpected } from './unexpected.ts';

/**
 * Ends the process with one line and exit code 2 where an error reaches nobody: Node would print the code around it, and
 * end with 1, which stands for findings.
 */
export function endWhereUnexpected(): void {
  process.on('uncaughtException', (error) => {
    try {
      // At once: the process ends before a stream is written.
      writeSync(2, `policy-gloss: ${unexpected(error, process.env)}\n`);
    } finally {
      process.exit(2);
    }
  });
}
