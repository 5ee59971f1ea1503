import type { FileError } from './workspace.ts';

/** What a thread reads for its notes, and what it could not read, since it was last asked. */
export class RunLog {
  private files: string[] = [];
  private problems: FileError[] = [];

  /** A file (absolute path) is read, or was to be. */
  wasRead(file: string): void {
    this.files.push(file);
  }

  /** Something that is worth a line on standard error. */
  add(problem: FileError): void {
    this.problems.push(problem);
  }

  /** What came in since the last time. */
  take(): { readonly read: readonly string[]; readonly problems: readonly FileError[] } {
    const { files: read, problems } = this;
    this.files = [];
    this.problems = [];
    return { read, problems };
  }
}
