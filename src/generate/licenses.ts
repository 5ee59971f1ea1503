/** The license under which a package is bundled. */
export interface PackageLicense {
  /** An SPDX identifier. */
  readonly license: string;
  /** The license in its manifest, if different: a choice, or a mistake. */
  readonly manifest?: string;
}

/**
 * The packages that may be bundled. The build fails for any other, and for one whose manifest names a different license
 * than before: check what it requires (a text, a notice, a display), do that, and change this list.
 */
export const PACKAGE_LICENSES: Readonly<Record<string, PackageLicense>> = {
  '@citation-js/core': { license: 'MIT' },
  '@citation-js/date': { license: 'MIT' },
  '@citation-js/name': { license: 'MIT' },
  '@citation-js/plugin-bibtex': { license: 'MIT' },
  '@lezer/common': { license: 'MIT' },
  '@lezer/markdown': { license: 'MIT' },
  '@rgrove/parse-xml': { license: 'ISC' },
  'ansi-regex': { license: 'MIT' },
  // See docs/decisions/citeproc-license.md.
  citeproc: { license: 'CPAL-1.0', manifest: 'CPAL-1.0 OR AGPL-1.0' },
  'cli-progress': { license: 'MIT' },
  commander: { license: 'MIT' },
  'emoji-regex': { license: 'MIT' },
  fdir: { license: 'MIT' },
  ignore: { license: 'MIT' },
  'is-fullwidth-code-point': { license: 'MIT' },
  moo: { license: 'BSD-3-Clause' },
  picocolors: { license: 'ISC' },
  picomatch: { license: 'MIT' },
  'string-width': { license: 'MIT' },
  'strip-ansi': { license: 'MIT' },
  tinyglobby: { license: 'MIT' },
  yaml: { license: 'ISC' },
};

/** Licenses that require only their text, which the notices contain. */
export const PERMISSIVE: ReadonlySet<string> = new Set(['MIT', 'ISC', 'BSD-3-Clause']);

/**
 * The license under which a package is bundled.
 * @param manifest the license in the package's manifest
 * @throws if the package is not in the list, or no longer under the license in the list
 */
export function licenseOf(name: string, manifest: string): string {
  const known = Object.hasOwn(PACKAGE_LICENSES, name) ? PACKAGE_LICENSES[name] : undefined;
  const where = 'See src/generate/licenses.ts.';
  if (!known)
    throw new Error(`${name} (${manifest}) is bundled, but its license is not listed. ${where}`);
  const expected = known.manifest ?? known.license;
  if (manifest !== expected) {
    throw new Error(`The license of ${name} is now ${manifest}; it was ${expected}. ${where}`);
  }
  return known.license;
}

/** The files that are packed, and their licenses. A file that matches none of these fails the package tests. */
export const FILE_LICENSES: readonly (readonly [files: RegExp, license: string])[] = [
  // And the licenses of the packages in them, which the notices list.
  [/^dist\/(?:(?:extension|web|chunks\/\w+)\.cjs|cli\.mjs|cli\/[\w-]+\.mjs)$/, 'MIT'],
  [/^dist\/(?:styles|locales)\/[\w-]+\.json$/, 'CC-BY-SA-3.0'],
  [/^dist\/(?:glossary|citations)\.json$/, 'MIT'],
  [/^(?:glossary|schemas|snippets|syntaxes|l10n)\/[\w.-]+$/, 'MIT'],
  [/^docs\/rules\/[\w-]+\.md$/, 'MIT'],
  [/^media\/icon\.png$/, 'MIT'],
  [/^package(?:\.nls(?:\.ja)?)?\.json$/, 'MIT'],
  [/^(?:readme|changelog)\.md$/i, 'MIT'],
];

/** The texts of licenses and the notices that they require, in the packages. */
export const LICENSE_FILES: readonly string[] = [
  'LICENSE',
  'LICENSES/CC-BY-SA-3.0.txt',
  'LICENSES/CPAL-1.0.txt',
  'dist/THIRD-PARTY-NOTICES.txt',
];

/** The license of a packed file; undefined if it is not in the list. */
export function licenseOfFile(path: string): string | undefined {
  return FILE_LICENSES.find(([files]) => files.test(path))?.[1];
}

/** The value of `license` in the manifest: our own license and all that require more than their text. */
export function packageExpression(): string {
  const all = [
    ...Object.values(PACKAGE_LICENSES).map(({ license }) => license),
    ...FILE_LICENSES.map(([, license]) => license),
  ];
  const others = [...new Set(all)].filter((license) => !PERMISSIVE.has(license));
  return ['MIT', ...others].join(' AND ');
}
