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

/** What is shipped but not bundled: references that a processor formatted by the rules of styles. */
const CSL_CREDITS = `Citation Style Language styles and locales

The formatted references that come with Policy Gloss were made with the styles
"Chicago Manual of Style 17th edition (full note)", "Chicago Manual of Style 17th edition
(author-date)" and "American Psychological Association 7th edition", and the locale en-US, of the
Citation Style Language project, https://citationstyles.org, under the Creative Commons
Attribution-ShareAlike 3.0 license, https://creativecommons.org/licenses/by-sa/3.0/
Styles: https://github.com/citation-style-language/styles
Locales: https://github.com/citation-style-language/locales
The APA style was changed in one place: it names a treaty by its title.

citeproc-js

They were formatted by citeproc-js, copyright Frank Bennett, unmodified, under the Common Public
Attribution License 1.0 or the GNU Affero General Public License 3.0,
https://github.com/Juris-M/citeproc-js
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
  if (texts.length === 0) throw new Error(`${name} is bundled but has no license file`);
  const title = `${name} ${version} (${license})`;
  return `${title}\n\n${texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n')}\n`;
}
