import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CITEPROC_ATTRIBUTION } from '../core/index.ts';
import { type CslFiles, cslCommits } from './csl-files.ts';
import { cslNotice } from './csl-notice.ts';
import { licenseOf } from './licenses.ts';

/** The part of esbuild's metafile that is needed here (https://esbuild.github.io/api/#metafile). */
export interface BundleMetafile {
  readonly outputs: Readonly<
    Record<
      string,
      { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }
    >
  >;
}

interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const RULE = `\n${'-'.repeat(78)}\n\n`;

const MIT_OF = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO
EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE
USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Packages whose license and author are only in their manifests. */
const WITHOUT_FILE: Readonly<Record<string, string>> = {
  '@citation-js/date': MIT_OF('Lars Willighagen'),
  '@citation-js/name': MIT_OF('Lars Willighagen'),
};

/** What the CPAL of citeproc-js requires: the notices of its exhibits A and B, and where the source is. */
const CITEPROC = `citeproc-js

Formatted references are made by citeproc-js.

  ${CITEPROC_ATTRIBUTION.join('\n  ')}

citeproc-js is offered under the Common Public Attribution License or the GNU Affero General Public License 3.0, at the
choice of who receives it. (The manifest of its package names version 1.0 of the latter; its license and its source say
3.0.) The Policy Gloss authors chose the Common Public Attribution License Version 1.0 (the "License") and pass it on
under that: LICENSES/CPAL-1.0.txt is its text. It is distributed on an "AS IS" basis, WITHOUT WARRANTY OF ANY KIND, either express or implied;
see the License for the rights and limitations.
The Original Code is citeproc-js. The Initial Developer, who is also the Original Developer, is Frank Bennett. All
portions of the code written by Frank Bennett are Copyright (c) 2009-2019 Frank Bennett. All Rights Reserved.
It is not modified, only bundled and minified by the build (dist/chunks/citations.cjs). All other code of Policy Gloss is
not part of it and has other licenses, which the Policy Gloss authors alone offer. The source of citeproc-js is in the npm
package citeproc, of the version named above, and at https://github.com/Juris-M/citeproc-js

Attribution Copyright Notice: ${CITEPROC_ATTRIBUTION[0]}
Attribution Phrase: ${CITEPROC_ATTRIBUTION[1]}
Attribution URL: ${CITEPROC_ATTRIBUTION[2]}
Display of Attribution Information is required in Larger Works.
`;

/**
 * The third-party notices of what esbuild bundled: the licenses of all packages with any byte in the output, and the
 * credits of styles and locales.
 * @param metafiles esbuild's metafile for each bundle (`metafile: true`)
 * @param root the folder that the paths in the metafiles are relative to
 * @param csl the bundled styles and locales
 * @throws if a bundled package has no license file, or its license is not in the list (`licenses.ts`)
 */
export async function noticesFor(
  metafiles: readonly BundleMetafile[],
  csl: CslFiles,
  root = '.',
): Promise<string> {
  const folders = bundledPackages(metafiles);
  const notices = await Promise.all(folders.map((folder) => packageNotice(join(root, folder))));
  const intro = 'Policy Gloss contains or was made with the following works of others.\n';
  return [intro, ...new Set(notices), CITEPROC, cslNotice(csl, await cslCommits())].join(RULE);
}

/** The folders of the packages that are in the output, in the order of the packages' names. */
function bundledPackages(metafiles: readonly BundleMetafile[]): string[] {
  const folders = new Map<string, string>();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const match = PACKAGE.exec(path);
        if (match && bytesInOutput > 0) folders.set(match[0], match[1] ?? '');
      }
    }
  }
  return [...folders.keys()].toSorted();
}

async function packageNotice(folder: string): Promise<string> {
  const { name, version, license }: PackageManifest = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const texts = await Promise.all(
    (await readdir(folder))
      .filter((file) => LICENSE_FILE.test(file))
      .toSorted()
      .map((file) => readFile(join(folder, file), 'utf8')),
  );
  const known = Object.hasOwn(WITHOUT_FILE, name) ? WITHOUT_FILE[name] : undefined;
  if (texts.length === 0 && known !== undefined) texts.push(known);
  if (texts.length === 0) throw new Error(`${name} is bundled but has no license file`);
  const title = `${name} ${version} (${licenseOf(name, license)})`;
  return `${title}\n\n${texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n')}\n`;
}
