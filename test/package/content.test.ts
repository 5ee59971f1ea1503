import { strict as assert } from 'node:assert';
import { readdirSync, statSync } from 'node:fs';
import { inRoot } from '../../scripts/paths.ts';
import { npm } from '../../scripts/processes.ts';
import { CITATION_STYLES } from '../../src/core/index.ts';
import { LICENSE_FILES, licenseOfFile, PACKAGE_LICENSES } from '../../src/generate/licenses.ts';
import { packVsix, vsixFiles, type PackedFile } from '../../scripts/vscode/vsix.ts';

const KB = 1024;

const CHUNKS = ['core', 'workspace', 'vscode']
  .flatMap((room) => readdirSync(inRoot('src', room, 'chunks')))
  .toSorted()
  .map((file) => `dist/chunks/${file.replace(/\.ts$/, '.cjs')}`);
/** Of the command line: named by their content. */
const PARTS = readdirSync(inRoot('dist', 'cli'))
  .toSorted()
  .map((file) => `dist/cli/${file}`);
const RULE_PAGES = readdirSync(inRoot('docs', 'rules'))
  .toSorted()
  .map((file) => `docs/rules/${file}`);
const CSL_DATA = [
  'dist/locales/en-GB.json',
  'dist/locales/en-US.json',
  'dist/locales/ja-JP.json',
  ...CITATION_STYLES.map((style) => `dist/styles/${style}.json`).toSorted(),
];

function checkLicenses(paths: readonly string[]): void {
  for (const path of LICENSE_FILES) assert.ok(paths.includes(path), `${path} is not packed.`);
  for (const path of paths.filter((path) => !LICENSE_FILES.includes(path))) {
    const problem = `${path} is packed, but nobody has said its license: see src/generate/licenses.ts.`;
    assert.ok(licenseOfFile(path), problem);
  }
}

describe('what is packed into the VSIX', () => {
  let vsix: string;
  let files: PackedFile[];

  before(async () => {
    vsix = await packVsix();
    files = vsixFiles(vsix);
  });

  it('is the extension, its data and its papers, and nothing else', () => {
    assert.deepEqual(files.map(({ path }) => path).toSorted(), [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/LICENSES/CC-BY-SA-3.0.txt',
      'extension/LICENSES/CPAL-1.0.txt',
      'extension/changelog.md',
      'extension/dist/THIRD-PARTY-NOTICES.txt',
      ...CHUNKS.map((path) => `extension/${path}`),
      'extension/dist/citations.json',
      'extension/dist/extension.cjs',
      'extension/dist/glossary.json',
      ...CSL_DATA.map((path) => `extension/${path}`),
      'extension/dist/web.cjs',
      ...RULE_PAGES.map((path) => `extension/${path}`),
      'extension/glossary/glossary.schema.json',
      'extension/glossary/japan-us-security.glossary.yaml',
      'extension/glossary/sources.yaml',
      'extension/l10n/bundle.l10n.ja.json',
      'extension/media/icon.png',
      'extension/package.json',
      'extension/package.nls.ja.json',
      'extension/package.nls.json',
      'extension/readme.md',
      'extension/schemas/configuration.schema.json',
      'extension/snippets/policy-gloss.code-snippets',
      'extension/syntaxes/policy-gloss.tmLanguage.json',
    ]);
  });

  it('has a known license for every file, and the texts of all licenses', () => {
    const paths = files
      .map(({ path }) => path.replace(/^extension\//, ''))
      .filter((path) => !['[Content_Types].xml', 'extension.vsixmanifest'].includes(path));
    checkLicenses(paths.map((path) => path.replace(/^LICENSE\.txt$/, 'LICENSE')));
  });

  it('bundles the listed packages and no other', () => {
    const notices = files.find(({ path }) => path.endsWith('/THIRD-PARTY-NOTICES.txt'))!;
    const titles = notices
      .read()
      .toString('utf8')
      .matchAll(/^-{78}\n\n(\S+) [\d.]+ \(\S+\)$/gm);
    assert.deepEqual(
      [...titles].map(([, name]) => name!).toSorted(),
      Object.keys(PACKAGE_LICENSES).toSorted(),
      'The notices and src/generate/licenses.ts name different packages.',
    );
  });

  it('has less than 900 KB', () => {
    const { size } = statSync(vsix);
    console.log(`      ${(size / KB).toFixed(0)} KB`);
    assert.ok(size < 900 * KB, `${size} bytes`);
  });

  it('names every file that its manifest names', () => {
    const packed = new Set(files.map(({ path }) => path));
    const manifest = files.find(({ path }) => path === 'extension/package.json')!;
    const text = manifest.read().toString('utf8');
    const named = [...text.matchAll(/"\.?\/?((?:dist|media|snippets|syntaxes|glossary)\/[^"]+)"/g)]
      .map(([, path]) => path!)
      .filter((path) => path !== 'dist/cli.mjs');
    assert.ok(named.length >= 6, named.join(' '));
    for (const path of named) assert.ok(packed.has(`extension/${path}`), path);
  });

  it('shows the pictures of the README from the repository', () => {
    const readme = files
      .find(({ path }) => path === 'extension/readme.md')!
      .read()
      .toString('utf8');
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, target]) => target!);
    assert.ok(pictures.length > 0);
    for (const target of pictures) assert.match(target, /^https:\/\/github\.com\/.+\.png$/);
  });

  it('carries no address of the machine that packed it', () => {
    for (const file of files.filter(({ path }) => /\.(?:json|cjs|md|yaml)$/.test(path)))
      assert.ok(!file.read().includes(inRoot()), file.path);
  });
});

describe('what is packed for npm', () => {
  interface Packed {
    readonly files: readonly { readonly path: string }[];
    readonly size: number;
  }
  let packed: Packed;

  before(async () => {
    const { code, output } = await npm(['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: inRoot(),
    });
    assert.equal(code, 0, output);
    [packed] = JSON.parse(output.slice(output.indexOf('['))) as [Packed];
  });

  it('is the command line and its papers, and nothing else', () => {
    assert.deepEqual(packed.files.map(({ path }) => path).toSorted(), [
      'LICENSE',
      'LICENSES/CC-BY-SA-3.0.txt',
      'LICENSES/CPAL-1.0.txt',
      'README.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      ...CHUNKS.filter((path) => !/(?:commands|ignore)\.cjs$/.test(path)),
      'dist/cli.mjs',
      ...PARTS,
      ...CSL_DATA,
      'package.json',
    ]);
  });

  it('has a known license for every file, and the texts of all licenses', () => {
    checkLicenses(packed.files.map(({ path }) => path));
  });

  it('has each part of the command line once', () => {
    const names = PARTS.map((path) => /^dist\/cli\/(.+)-[A-Z\d]{8}\.mjs$/.exec(path)?.[1]);
    assert.ok(['run', 'worker', 'bundled-glossary'].every((name) => names.includes(name)));
    const named = names.filter((name) => name !== 'chunk');
    assert.equal(new Set(named).size, named.length, PARTS.join(' '));
  });

  it('has less than 650 KB', () => {
    console.log(`      ${(packed.size / KB).toFixed(0)} KB`);
    assert.ok(packed.size < 650 * KB, `${packed.size} bytes`);
  });
});
