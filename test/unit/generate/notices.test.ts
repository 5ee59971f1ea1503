import assert from 'node:assert/strict';
import {
  CITATION_LOCALES,
  CITATION_STYLES,
  CITEPROC_ATTRIBUTION,
} from '../../../src/core/index.ts';
import { type CslFiles, readCslFiles } from '../../../src/generate/csl-files.ts';
import { type BundleMetafile, noticesFor as noticesOf } from '../../../src/generate/notices.ts';

const NO_CSL: CslFiles = { styles: new Map(), locales: new Map() };
const noticesFor = (bundles: readonly BundleMetafile[]) => noticesOf(bundles, NO_CSL);

const bundleOf = (inputs: Record<string, number>): BundleMetafile => ({
  outputs: {
    'dist/x.js': {
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }]),
      ),
    },
  },
});

describe('noticesFor', () => {
  it('has the license of every package in the output, once, in order', async () => {
    const notices = await noticesFor([
      bundleOf({
        'src/core/index.ts': 10,
        'node_modules/yaml/dist/index.js': 10,
        'node_modules/yaml/dist/public-api.js': 10,
        'node_modules/picocolors/picocolors.js': 0,
      }),
      bundleOf({
        'node_modules/@lezer/common/dist/index.js': 10,
        'node_modules/yaml/dist/a.js': 1,
      }),
    ]);
    assert.match(notices, /@lezer\/common [\d.]+ \(MIT\)[^]*yaml [\d.]+ \(ISC\)/);
    assert.equal(notices.match(/yaml [\d.]+ \(ISC\)/g)?.length, 1);
    assert.match(notices, /Permission is hereby granted/);
    assert.doesNotMatch(notices, /picocolors/);
  });

  it('passes citeproc on under the license that was chosen, with what that asks for', async () => {
    const notices = await noticesFor([
      bundleOf({ 'node_modules/citeproc/citeproc_commonjs.js': 10 }),
    ]);
    assert.match(notices, /^citeproc [\d.]+ \(CPAL-1\.0\)$/m);
    assert.doesNotMatch(notices, /AGPL-1/);
    for (const line of CITEPROC_ATTRIBUTION) assert.ok(notices.includes(`: ${line}\n`), line);
    assert.match(notices, /LICENSES\/CPAL-1\.0\.txt/);
  });

  it('names the authors of each style and the translators of each locale', async () => {
    const csl = await readCslFiles(CITATION_STYLES, CITATION_LOCALES);
    const notices = await noticesOf([], csl);
    for (const id of CITATION_STYLES) {
      assert.match(notices, new RegExp(`\\(dist/styles/${id}\\.json\\)\nBy \\w`), id);
    }
    for (const tag of CITATION_LOCALES) {
      assert.match(notices, new RegExp(`Locale ${tag}\nTranslated by \\w`), tag);
    }
    assert.match(notices, /OSCOLA[^]*?By Sebastian Karcher\nModified\. /);
    assert.match(notices, /LICENSES\/CC-BY-SA-3\.0\.txt/);
  });

  it('fails for a package whose license nobody has looked at', async () => {
    await assert.rejects(
      noticesFor([bundleOf({ 'node_modules/mocha/index.js': 1 })]),
      /^Error: mocha \(MIT\) is bundled, but its license is not listed\. See src\/generate\/licenses\.ts\.$/,
    );
  });

  it('fails for a package that cannot be read', async () => {
    await assert.rejects(noticesFor([bundleOf({ 'node_modules/no-such-package/a.js': 1 })]));
  });
});
