import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseConfiguration, RULE_IDS } from '../../../src/core/index.ts';
import { configurationSchemaGenerator } from '../../../src/generate/configuration-schema.ts';

const CASES: readonly (readonly [yaml: string, isRight: boolean])[] = [
  ['rules: {undefined-acronym: "off", misspelled-term: hint}', true],
  ['words: [ABC]\nignore: [drafts/]\nstyle: apa\nx-note: 1', true],
  ['rules: {undefined-acronyms: hint}', false],
  ['rules: {undefined-acronym: fatal}', false],
  ['word: [ABC]', false],
];

describe('the schema of .policy-gloss.yaml', () => {
  for (const [yaml, isRight] of CASES) {
    it(`${isRight ? 'takes' : 'refuses'} ${JSON.stringify(yaml)}, as the reader does`, async () => {
      const [file] = await configurationSchemaGenerator.run();
      const validate = new Ajv({ strict: false }).compile(
        JSON.parse(file?.content ?? '') as object,
      );
      assert.equal(validate(parse(yaml)), isRight);
      assert.equal(parseConfiguration(yaml, RULE_IDS).problems.length === 0, isRight);
    });
  }
});
