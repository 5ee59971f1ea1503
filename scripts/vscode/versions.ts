import { Failure } from '../processes.ts';

/** A VS Code that the tests know: the same release as code-server carries it and as a desktop download. */
export interface VsCodeVersion {
  readonly name: 'newest' | 'oldest';
  readonly codeServer: string;
  readonly vscode: string;
}

const versions: Record<VsCodeVersion['name'], VsCodeVersion> = {
  newest: { name: 'newest', codeServer: '4.139.1', vscode: '1.139.1' },
  oldest: { name: 'oldest', codeServer: '4.100.3', vscode: '1.100.3' },
};

/** The version asked for by VSCODE_TEST_VERSION: `newest` (the default) or `oldest`, which is `engines.vscode`. */
export function chosenVersion(): VsCodeVersion {
  const asked = process.env['VSCODE_TEST_VERSION'] || 'newest';
  if (asked === 'newest' || asked === 'oldest') return versions[asked];
  throw new Failure(`VSCODE_TEST_VERSION is "newest" or "oldest", not "${asked}".`);
}

/** Whether VSCODE_TEST_HOST asks for the desktop VS Code instead of the server one. */
export function wantsDesktop(): boolean {
  const asked = process.env['VSCODE_TEST_HOST'] || 'server';
  if (asked === 'desktop' || asked === 'server') return asked === 'desktop';
  throw new Failure(`VSCODE_TEST_HOST is "server" or "desktop", not "${asked}".`);
}
