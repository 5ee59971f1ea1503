import assert from 'node:assert/strict';
import {
  checkQuotations,
  combineGlossaries,
  parseGlossary,
  readSourceText,
  type QuotationCheck,
} from '../../../../src/core/index.ts';

const TEXT =
  'They will not station missiles. No agreement was reached. The Parties shall consult, if asked, at once. ' +
  'First, the ministers welcomed the progress. Later, the ministers welcomed the progress again.';

/** Checks stored quotations, given as flow mappings of YAML, of a source whose text is {@link TEXT}. */
function check(quotes: readonly string[], raw = TEXT): QuotationCheck & { readonly yaml: string } {
  const yaml = `terms:
  - acronym: A1
    quotes:
${quotes.map((quote) => `      - { source: full, ${quote} }\n`).join('')}sources:
  - { id: full, title: T }
`;
  const file = parseGlossary(yaml, { file: 'a.glossary.yaml', layer: 'workspace' });
  const text = readSourceText(raw);
  const { sourceById } = combineGlossaries([file]);
  return { ...checkQuotations(file, sourceById, () => text), yaml };
}

describe('the stored quotations of a glossary', () => {
  const VERIFIED = [
    'text: "will not station missiles"',
    'text: "shall consult"',
    'text: "the ministers welcomed the progress", prefix: "Later,"',
    'text: "the ministers welcomed the progress", suffix: "again."',
    'text: "the ministers welcomed the progress", prefix: "First", suffix: "Later"',
  ];
  for (const quote of VERIFIED)
    it(`stand in their text: ${quote}`, () => {
      const { problems, verified } = check([quote]);
      assert.deepEqual([problems, verified], [[], 1]);
    });

  it('stand in their text across its pages', () => {
    const pages = 'Forces will train\n17\n\ftogether\n18\n\fin the north.';
    const { problems, verified } = check(['text: "in the north", prefix: "train together"'], pages);
    assert.deepEqual([problems, verified], [[], 1]);
  });

  const TOLD: readonly (readonly [quote: string, severity: string, message: string])[] = [
    [
      'text: "will station missiles"',
      'error',
      'The text of "full" differs from this quotation (a number, a negation, a modal verb or a condition differs): “will station missiles”; the source has “not”. Correct it.',
    ],
    [
      'text: "the ministers praised the progress"',
      'error',
      'The text of "full" differs from this quotation (a word differs): “the ministers praised the progress”; the source has “welcomed”, the quotation has “praised”. Correct it.',
    ],
    [
      'text: "agreement was reached"',
      'warning',
      'The text of "full" contains this quotation, but “No” was omitted or added: “agreement was reached”. Quote that too, or check that the meaning is unchanged.',
    ],
    [
      'text: "The Parties shall consult … at once"',
      'warning',
      'The text of "full" contains this quotation, but “if” was omitted or added: “The Parties shall consult … at once”. Quote that too, or check that the meaning is unchanged.',
    ],
    [
      'text: "the ministers welcomed the progress", prefix: "Today"',
      'error',
      'The text of "full" contains this quotation, but not after “Today”: “the ministers welcomed the progress”. Correct the prefix and the suffix.',
    ],
    [
      'text: "the ministers welcomed the progress", suffix: "tomorrow"',
      'error',
      'The text of "full" contains this quotation, but not before “tomorrow”: “the ministers welcomed the progress”. Correct the prefix and the suffix.',
    ],
    [
      'text: "the ministers welcomed the progress", prefix: "Today", suffix: "again"',
      'error',
      'The text of "full" contains this quotation, but not after “Today” and before “again”: “the ministers welcomed the progress”. Correct the prefix and the suffix.',
    ],
    [
      'text: "Submarine cables carry the data of all the world, and much else that goes on and on"',
      'error',
      'The text of "full" does not contain this quotation: “Submarine cables carry the data of all the world, and much …”. Correct it, or name another source.',
    ],
  ];
  for (const [quote, severity, message] of TOLD)
    it(`are problems: ${quote}`, () => {
      const { problems, verified, yaml } = check([quote]);
      assert.deepEqual(
        problems.map((problem) => [problem.severity, problem.message]),
        [[severity, message]],
      );
      assert.equal(verified, 0);
      const [range] = problems.map((problem) => problem.range);
      assert.ok(range && quote.includes(yaml.slice(range.start, range.end)));
    });

  it('are counted where their text is not at hand', () => {
    const yaml = `terms:
  - acronym: A1
    quotes:
      - { source: none, text: "nobody can tell" }
      - { source: nowhere, text: "not even a source" }
sources:
  - { id: none, title: T }
`;
    const file = parseGlossary(yaml, { file: 'a.glossary.yaml', layer: 'workspace' });
    const { sourceById } = combineGlossaries([file]);
    assert.deepEqual(
      checkQuotations(file, sourceById, () => undefined),
      {
        problems: [],
        verified: 0,
        withoutText: 2,
      },
    );
  });
});
