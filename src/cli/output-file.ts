import path from 'node:path';
import { AtomicFile } from './atomic-file.ts';
import { reasonOf } from './files.ts';
import { CliError } from './io.ts';
import { removeLeftovers } from './leftovers.ts';

/** A file that the tool writes piece by piece. Its methods throw CliErrors, which name it as it was named. */
export class OutputFile {
  private readonly name: string;
  private readonly file: AtomicFile;

  constructor(name: string, absolute: string) {
    this.name = name;
    removeLeftovers(path.dirname(absolute));
    this.file = this.telling(() => new AtomicFile(absolute));
  }

  write(text: string): void {
    this.telling(() => this.file.write(text));
  }

  /** Puts what was written in the file's place. */
  commit(): void {
    this.telling(() => this.file.commit());
  }

  /** Leaves the file as it was. */
  discard(): void {
    this.file.discard();
  }

  private telling<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw new CliError(`${this.name}: ${reasonOf(error)}`);
    }
  }
}
