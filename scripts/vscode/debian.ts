import { run, step, which } from '../processes.ts';

let listsAreFresh = false;

/** The command with which a person would install Debian packages. */
export const aptCommand = (packages: string[]): string =>
  `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y ${packages.join(' ')}`;

/** How apt-get can run here without a password, if at all. */
async function aptPrefix(): Promise<string[] | undefined> {
  if (process.platform !== 'linux' || !which('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['env'];
  if (which('sudo') && (await run('sudo', ['-n', 'true'])).code === 0) return ['sudo', '-n', 'env'];
  return undefined;
}

/**
 * Installs Debian packages if this user is allowed to; says so first.
 * @returns whether they are installed now.
 */
export async function aptInstall(packages: string[]): Promise<boolean> {
  const prefix = await aptPrefix();
  if (!prefix) return false;
  const [command, ...before] = [...prefix, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  try {
    if (!listsAreFresh) {
      await step('Reading the package lists (apt-get update)', () =>
        run(command, [...before, 'update'], { timeoutMs: 180_000 }),
      );
      listsAreFresh = true;
    }
    await step(`Installing Debian packages: ${packages.join(' ')}`, () =>
      run(command, [...before, 'install', '-y', '--no-install-recommends', ...packages], {
        timeoutMs: 600_000,
      }),
    );
    return true;
  } catch {
    return false;
  }
}
