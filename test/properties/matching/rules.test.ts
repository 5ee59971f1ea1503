import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildIndex, matchText } from '../../../src/core/index.ts';
import { naiveMatches } from './naive-matcher.ts';
import { glossariesWithTexts } from '../../unit/core/matching/random-glossaries.ts';
import { runs } from '../../support/runs.ts';

describe('the matcher against the rules of docs/matching.md, applied naively', () => {
  it('finds the same senses at the same places', () => {
    fc.assert(
      fc.property(glossariesWithTexts, ({ glossary, text }) => {
        const found = matchText(text, buildIndex(glossary)).map(
          ({ start, end, senses }) =>
            `${start}-${end} ${senses.map(({ term, kind, form }) => `${term.id}:${kind}:${form}`).join(' ')}`,
        );
        assert.deepEqual(found, naiveMatches(text, glossary));
      }),
      runs(60),
    );
  });
});
