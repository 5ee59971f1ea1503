import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BIBLIOGRAPHY_PROBLEM_CODES, PROBLEM_CODES } from '../../../../src/core/index.ts';

describe('docs/sources.md', () => {
  it('has the problems that only bibliographies have, and no code that there is not', () => {
    const page = readFileSync(new URL('../../../../docs/sources.md', import.meta.url), 'utf8');
    const problems = page.slice(page.indexOf('## Problems'));
    const codes = [...problems.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1] ?? '');
    const all = new Set<string>([...PROBLEM_CODES, ...BIBLIOGRAPHY_PROBLEM_CODES]);
    assert.deepEqual(
      codes.filter((code) => !all.has(code)),
      [],
    );
    for (const code of BIBLIOGRAPHY_PROBLEM_CODES) assert.ok(codes.includes(code), code);
  });
});
