import assert from 'node:assert/strict';
import { bundledGlossary } from '../../../src/bundled/index.ts';
import {
  analyzeNote,
  buildIndex,
  combineGlossaries,
  lintNote,
  NoteQuotationChecker,
  pageOf,
  parseGlossary,
  readSourceText,
  RULES,
  type Finding,
  type Rule,
} from '../../../src/core/index.ts';
import { rulesGenerator } from '../../../src/generate/rules.ts';

/** The bundled glossary deprecates nothing: the examples of that rule are names that nothing has. */
const deprecating = parseGlossary('terms: [{ name: New Name, deprecated: [Old Name] }]', {
  file: 'example',
  layer: 'workspace',
});
/** The texts that the examples quote: of two sources the whole, of a third a sentence. */
const quoted = parseGlossary(
  `
sources:
  - { id: treaty, title: Treaty }
  - { id: communique, title: Communique }
  - { id: excerpted, title: Treaty }
terms:
  - name: common danger
    quotes: [{ source: excerpted, text: an armed attack would be dangerous to its own peace }]
`,
  { file: 'sources', layer: 'workspace' },
);
const TEXTS: Readonly<Record<string, string>> = {
  treaty: 'Each Party recognizes that an armed attack would be dangerous to its own peace.',
  communique: 'The Ministers met in Tokyo and talked about the weather.',
};
const texts = new Map(
  Object.entries(TEXTS).map(([key, text]) => [key, { text: readSourceText(text), file: key }]),
);
const index = buildIndex(combineGlossaries([...bundledGlossary, deprecating, quoted]));
const checker = new NoteQuotationChecker({ textOf: ({ id }) => texts.get(id) });

function lint(note: string): Finding[] {
  const analysis = analyzeNote(note, index);
  return lintNote(analysis, undefined, { quotations: checker.check(analysis) });
}

describe('rule pages', () => {
  it('are one for each rule, and the table of all', async () => {
    const files = await rulesGenerator.run();
    assert.deepEqual(
      files.map(({ path }) => path),
      ['docs/rules/README.md', ...RULES.map(({ id }) => `docs/rules/${id}.md`)],
    );
    const table = files[0]?.content ?? '';
    for (const { id, severity } of RULES)
      assert.match(table, new RegExp(`\\| \\[\`${id}\`\\]\\(${id}\\.md\\) +\\| ${severity} +\\|`));
  });

  it('say summary, severity, reason and examples', async () => {
    const files = await rulesGenerator.run();
    for (const rule of RULES) {
      const page = files.find(({ path }) => path.endsWith(`/${rule.id}.md`))?.content ?? '';
      for (const part of [
        rule.summary,
        pageOf(rule).rationale,
        `\`${rule.severity}\``,
        ...pageOf(rule).examples.bad,
      ])
        assert.ok(page.includes(part.trimEnd()), `${rule.id}: ${part}`);
      const { bad, good } = pageOf(rule).examples;
      assert.ok(bad.length > 0 && good.length > 0, rule.id);
    }
  });
});

describe('the examples of the rule pages', () => {
  const findings = (note: string, rule: string): number =>
    lint(note).filter((one) => one.rule === rule).length;
  for (const { id, repair } of RULES) {
    const { examples } = pageOf({ id });
    for (const note of examples.bad) {
      it(`${id} reports ${JSON.stringify(note)}`, () => {
        assert.ok(findings(note, id) > 0);
      });
    }
    for (const note of examples.good) {
      it(`${id} is quiet about ${JSON.stringify(note)}`, () => {
        assert.equal(findings(note, id), 0);
      });
    }
    it(`${id} offers what its page says: ${repair}`, () => {
      const offered = examples.bad
        .flatMap((note) => lint(note))
        .filter(({ rule }) => rule === id)
        .map(offerOf);
      assert.ok(offered.includes(repair), offered.join(', '));
    });
  }
});

/** What a finding lets a person do: "add to the glossary" is a suggestion that edits another file. */
function offerOf({ fix, suggestions, followUps }: Finding): Rule['repair'] {
  if (fix) return 'fix';
  return suggestions.length + followUps.length > 0 ? 'suggestion' : 'none';
}
