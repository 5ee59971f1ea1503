import { Failure } from '../processes.ts';

/** A VS Code version for tests: the same release as part of code-server and as a desktop download. */
export interface VsCodeVersion {
  readonly name: 'newest' | 'oldest';
  readonly codeServer: string;
  readonly vscode: string;
}

const versions: Record<VsCodeVersion['name'], VsCodeVersion> = {
  newest: { name: 'newest', codeServer: '4.139.1', vscode: '1.139.1' },
  oldest: { name: 'oldest', codeServer: '4.100.3', vscode: '1.100.3' },
};

/** The version in VSCODE_TEST_VERSION: `newest` (the default) or `oldest`, which is `engines.vscode`. */
export function chosenVersion(): VsCodeVersion {
  const asked = process.env['VSCODE_TEST_VERSION'] || 'newest';
  if (asked === 'newest' || asked === 'oldest') return versions[asked];
  throw new Failure(`VSCODE_TEST_VERSION is "newest" or "oldest", not "${asked}".`);
}

/** Whether VSCODE_TEST_HOST selects the desktop VS Code instead of the server. */
export function wantsDesktop(): boolean {
  const asked = process.env['VSCODE_TEST_HOST'] || 'server';
  if (asked === 'desktop' || asked === 'server') return asked === 'desktop';
  throw new Failure(`VSCODE_TEST_HOST is "server" or "desktop", not "${asked}".`);
}
