import assert from 'node:assert/strict';
import { type BundleMetafile, noticesFor } from '../../../src/generate/notices.ts';

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

  it('credits the styles and the processor of the formatted references', async () => {
    const notices = await noticesFor([]);
    assert.match(notices, /Citation Style Language[^]*by-sa\/3\.0[^]*citeproc-js[^]*Frank Bennett/);
  });

  it('fails for a package that cannot be read', async () => {
    await assert.rejects(noticesFor([bundleOf({ 'node_modules/no-such-package/a.js': 1 })]));
  });
});
