import path from 'node:path';
import { promisify } from 'node:util';
import { slashes } from './files.ts';
import { CliError } from './io.ts';

/**
 * The files that differ from a git revision, untracked ones included, as absolute paths. Throws a CliError where
 * git is missing, the folder is no repository, or the revision is unknown.
 */
export async function changedSince(revision: string, cwd: string): Promise<Set<string>> {
  if (revision.startsWith('-')) throw new CliError(`"${revision}" is not a git revision.`);
  // What starts programs is loaded by those who start one.
  const { execFile } = await import('node:child_process');
  const run = promisify(execFile);
  const git = async (...args: string[]): Promise<string> => {
    try {
      return (await run('git', args, { cwd, maxBuffer: 1 << 28 })).stdout;
    } catch (error) {
      const stderr =
        error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
      throw new CliError(
        `--changed-since ${revision}: ${stderr.trim().split('\n')[0] ?? 'git failed'}`,
      );
    }
  };
  const root = (await git('rev-parse', '--show-toplevel')).trim();
  const changed = await git('diff', '--name-only', '-z', '--diff-filter=ACMR', revision, '--');
  const untracked = await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z');
  const files = `${changed}${untracked}`.split('\0').filter((file) => file !== '');
  return new Set(files.map((file) => slashes(path.resolve(root, file))));
}
