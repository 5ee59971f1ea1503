import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { CITEPROC_ATTRIBUTION } from '../../../src/core/index.ts';
import {
  LICENSE_FILES,
  licenseOf,
  licenseOfFile,
  packageExpression,
  PERMISSIVE,
} from '../../../src/generate/licenses.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { license: string };

describe('licenseOf', () => {
  it('is what the manifest of the package says', () => {
    assert.equal(licenseOf('yaml', 'ISC'), 'ISC');
  });

  it('is the one of several that was chosen', () => {
    assert.equal(licenseOf('citeproc', 'CPAL-1.0 OR AGPL-1.0'), 'CPAL-1.0');
  });

  for (const name of ['left-pad', 'constructor', '__proto__']) {
    it(`fails for ${name}, which nobody has looked at`, () => {
      assert.throws(() => licenseOf(name, 'MIT'), /is bundled, but its license is not listed/);
    });
  }

  it('fails for a license that has changed', () => {
    assert.throws(
      () => licenseOf('yaml', 'GPL-3.0-only'),
      /The license of yaml is now GPL-3\.0-only; it was ISC/,
    );
    assert.throws(() => licenseOf('citeproc', 'AGPL-3.0-only'), /it was CPAL-1\.0 OR AGPL-1\.0/);
  });
});

describe('the attribution of citeproc-js', () => {
  for (const file of ['LICENSE', 'README.md', 'package.nls.json', 'package.nls.ja.json']) {
    it(`is in ${file}`, () => {
      const text = readFileSync(file, 'utf8');
      for (const part of CITEPROC_ATTRIBUTION) assert.ok(text.includes(part), part);
    });
  }
});

describe('the licenses of the packages', () => {
  it('are in the manifest, as far as they ask for more than their text', () => {
    assert.equal(manifest.license, 'MIT AND CPAL-1.0 AND CC-BY-SA-3.0');
    assert.equal(packageExpression(), manifest.license);
  });

  it('have their full texts in LICENSES/, and LICENSE names each', () => {
    const needed = manifest.license.split(' AND ').filter((license) => !PERMISSIVE.has(license));
    const texts = readdirSync('LICENSES').map((file) => file.replace(/\.txt$/, ''));
    assert.deepEqual(texts.toSorted(), needed.toSorted());
    const own = readFileSync('LICENSE', 'utf8');
    for (const license of needed) {
      assert.ok(LICENSE_FILES.includes(`LICENSES/${license}.txt`), license);
      assert.ok(own.includes(`LICENSES/${license}.txt`), license);
      assert.ok(readFileSync(`LICENSES/${license}.txt`, 'utf8').length > 20_000, license);
    }
  });

  const files: [path: string, license: string | undefined][] = [
    ['dist/extension.cjs', 'MIT'],
    ['dist/chunks/citations.cjs', 'MIT'],
    ['dist/cli/run-ABCD1234.mjs', 'MIT'],
    ['dist/styles/apa.json', 'CC-BY-SA-3.0'],
    ['dist/locales/ja-JP.json', 'CC-BY-SA-3.0'],
    ['README.md', 'MIT'],
    ['dist/styles/font.woff', undefined],
    ['media/other.png', undefined],
    ['vendor/x.js', undefined],
  ];
  for (const [path, license] of files) {
    it(`${path}: ${license ?? 'nobody has looked'}`, () => {
      assert.equal(licenseOfFile(path), license);
    });
  }
});
