import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inMegabytes, LIMITS } from '../../../src/workspace/limits.ts';

describe('docs/files.md', () => {
  it('lists the limits', () => {
    const text = readFileSync('docs/files.md', 'utf8');
    const rows = [...text.matchAll(/^\| ([a-z ]+?) +\| (\d+) MB +\|$/gm)].map(([, name, size]) => [
      name,
      Number(size),
    ]);
    const limits = Object.entries(LIMITS).map(([name, bytes]) => [
      name.replace('ignoreFile', 'ignore file'),
      inMegabytes(bytes),
    ]);
    assert.deepEqual(rows, limits);
  });
});
