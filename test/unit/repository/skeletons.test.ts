import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** Where `npm run new` writes what a person has to replace. */
const FILES = ['src/core/{lint/rules,messages}/*.ts', 'src/cli/formats/*.ts', 'test/unit/**/*.ts'];
const SKELETON = /TODO: /;

describe('what npm run new has made', () => {
  it('has been written to its end', () => {
    const left = globSync(FILES, { ignore: ['**/skeletons.test.ts', '**/scripts/**'] }).filter(
      (file) => SKELETON.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(left.toSorted(), [], 'replace what begins with "TODO:"');
  });
});
