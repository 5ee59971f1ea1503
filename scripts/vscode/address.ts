import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempDir, root } from '../paths.ts';
import type { VsCodeServer } from './server.ts';

export interface WindowContent {
  /** The folder to open. */
  readonly folder: string;
  /** Files to open, as absolute paths. */
  readonly files?: readonly string[];
  /** The folder of the extension to load, `false` for none (a packed one is installed). Default: the repository. */
  readonly extension?: string | false;
  /** The bundle of a test suite to run in the extension host. */
  readonly tests?: string;
}

/** The address at which the server shows a window with this content. */
export function windowAddress(server: VsCodeServer, content: WindowContent): string {
  const extension = content.extension ?? repository();
  const payload = [
    ...(extension === false ? [] : [['extensionDevelopmentPath', server.uri(extension)]]),
    ...(content.tests ? [['extensionTestsPath', server.uri(content.tests)]] : []),
    ...(content.files ?? []).map((file) => ['openFile', server.uri(file)]),
    ['skipWelcome', 'true'],
  ];
  const url = new URL(server.origin);
  url.searchParams.set('folder', content.folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

let link: string | undefined;

/**
 * The repository by another path. VS Code itself is installed below the repository; when that is the
 * folder of the extension under development, VS Code takes its own themes for the extension's, and
 * shows the first of them whatever the settings say.
 */
function repository(): string {
  if (!link) {
    link = join(makeTempDir('extension'), 'policy-gloss');
    symlinkSync(root, link, 'junction');
  }
  return link;
}
