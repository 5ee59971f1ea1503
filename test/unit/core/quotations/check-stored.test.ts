import assert from 'node:assert/strict';
import {
  checkQuotations,
  combineGlossaries,
  parseGlossary,
  readSourceText,
} from '../../../../src/core/index.ts';

const yaml = `terms:
  - acronym: A1
    quotes:
      - { source: full, text: "will not station missiles" }
      - { source: full, text: "will station missiles" }
      - { source: none, text: "nobody can tell" }
  - acronym: B1
    quotes:
      - { source: nowhere, text: "not even a source" }
      - { source: full, text: "They will station long-range missiles, and much else that goes on and on and on" }
sources:
  - { id: full, title: T }
  - { id: none, title: T }
`;

describe('the stored quotations of a glossary', () => {
  const file = parseGlossary(yaml, { file: 'a.glossary.yaml', layer: 'workspace' });
  const text = readSourceText('They will not station missiles.');
  const { problems, verified, withoutText } = checkQuotations(
    file,
    combineGlossaries([file]).sourceById,
    ({ id }) => (id === 'full' ? text : undefined),
  );

  it('are counted: those that stand in their texts, and those without a text', () => {
    assert.deepEqual({ verified, withoutText }, { verified: 1, withoutText: 2 });
  });

  it('are problems with their place where the text does not hold them', () => {
    assert.deepEqual(
      problems.map(({ code, severity, range }) => [
        code,
        severity,
        yaml.slice(range.start, range.end).slice(0, 30),
      ]),
      [
        ['quote-not-found', 'error', '"will station missiles"'],
        ['quote-not-found', 'error', '"They will station long-range '],
      ],
    );
  });

  it('are told by their beginning', () => {
    assert.equal(
      problems[1]?.message,
      'The text of "full" does not hold this quotation: “They will station long-range missiles, and much else that g…”. Correct it, or name another source.',
    );
  });
});
