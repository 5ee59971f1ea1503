import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse as parseYaml } from 'yaml';
import { CSL_TYPES, SOURCE_KEYS } from '../../../../src/core/glossary/csl.ts';
import { QUOTE_KEYS, VALID_KEYS } from '../../../../src/core/glossary/parse-term.ts';
import { TERM_KEYS, TERM_KINDS } from '../../../../src/core/index.ts';
import { parse } from './marked.ts';

interface Schema {
  readonly description?: string;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
}

const schema = JSON.parse(readFileSync('glossary/glossary.schema.json', 'utf8')) as Schema;
const ajv = new Ajv({ strict: false, allErrors: true });
const validate = ajv.compile(schema);

const definition = (name: string): Schema => schema.definitions?.[name] ?? assert.fail(name);
const keysOf = ({ properties }: Schema): string[] => Object.keys(properties ?? {}).toSorted();
const choices = ({ properties }: Schema, key: string): unknown[] =>
  (properties?.[key]?.enum ?? []).filter((value) => value !== null).toSorted();

describe('the JSON Schema of glossaries', () => {
  it('has the keys of the parser', () => {
    assert.deepEqual(keysOf(definition('term')), [...TERM_KEYS].toSorted());
    assert.deepEqual(keysOf(definition('quotation')), [...QUOTE_KEYS].toSorted());
    assert.deepEqual(keysOf(definition('source')), [...SOURCE_KEYS].toSorted());
    const valid = definition('term').properties?.['valid'] ?? assert.fail();
    assert.deepEqual(keysOf(valid), [...VALID_KEYS].toSorted());
  });

  it('has the choices of the parser', () => {
    assert.deepEqual(choices(definition('term'), 'kind'), [...TERM_KINDS].toSorted());
    assert.deepEqual(choices(definition('source'), 'type'), [...CSL_TYPES].toSorted());
  });

  it('describes every key of terms and quotations', () => {
    for (const name of ['term', 'quotation']) {
      for (const [key, value] of Object.entries(definition(name).properties ?? {}))
        assert.ok(value.description ?? key === 'checked', `${name}.${key}`);
    }
    for (const [key, value] of Object.entries(schema.properties ?? {}))
      assert.ok(value.description, key);
  });

  it('gives examples that it accepts', () => {
    for (const [name, part] of Object.entries(schema.definitions ?? {})) {
      for (const [key, { examples = [] }] of Object.entries(part.properties ?? {})) {
        const check = ajv.compile({
          definitions: schema.definitions,
          $ref: `#/definitions/${name}/properties/${key}`,
        });
        for (const example of examples)
          assert.ok(check(example), `${name}.${key}: ${JSON.stringify(example)}`);
      }
    }
  });

  for (const name of readdirSync('glossary').filter((file) => /\.ya?ml$/.test(file))) {
    it(`accepts glossary/${name}`, () => {
      validate(parseYaml(readFileSync(`glossary/${name}`, 'utf8')));
      assert.deepEqual(validate.errors, null);
    });
  }
});

describe('the JSON Schema and the parser agree', () => {
  const term = (fields: string): string => `terms:\n  - {acronym: ABC, ${fields}}\n`;
  const source = (fields: string): string => `sources:\n  - {id: s, title: T, ${fields}}\n`;
  const quote = (fields: string): string => term(`quotes: [{${fields}}]`);

  const GOOD: readonly string[] = [
    '',
    '# nothing',
    'version: 1',
    'version: "1"\ntitle: T\nlanguage: ja\n',
    'terms:\nsources: []\n',
    'x-own: [1, 2]\nterms: []\n',
    'references:\n  - {id: s, title: T}\n',
    'terms:\n  - acronym: ABC\n',
    'terms:\n  - name: A name\n',
    'terms:\n  - {id: usfj, definition: Ours, aliases: [], quotes: null}\n',
    'terms:\n  - {id: usfj, remove: true}\n',
    term('replace: true, remove: "false"'),
    term('remove: null'),
    'terms:\n  - acronym: 2+2\n',
    'terms:\n  - acronym: 2024\n    name: true\n',
    'terms:\n  - acronym: [ABC, 1e3]\n    name: null\n',
    term('kind: law, expand: never, case: fold, plural: null, x-own: {a: b}'),
    term('aliases: One, deprecated: [Two], misspellings: [ACB], exclude: [ABC Cup]'),
    term('translations: {ja: [名], zh: 名}, kind: null, quotes: null, valid: null'),
    term('valid: {from: "1957", to: "1957-07", replaced-by: other}'),
    term('valid: {from: 1957-07-01, to: null}'),
    term('url: "https://example.org/"'),
    term('see-also: other, definition: Text'),
    quote('source: s, text: T'),
    quote(
      'source: s, text: T, locator: {label: page, value: 4}, prefix: a, suffix: b, checked: 2026-11-22',
    ),
    source('type: treaty, issued: "2024-07-28/2024-07-30", URL: "https://example.org/"'),
    source(
      'author: [{family: F, given: G}, {literal: L}], editor: E, issued: {date-parts: [[2024]]}',
    ),
    source('custom: {coverage: full, text: s.txt, other: [1]}, x-own: 1'),
    'sources:\n  - {id: "日米:2024", title: T}\n',
  ];
  const BAD: readonly string[] = [
    '- acronym: ABC\n',
    'just text\n',
    'version: 2\n',
    'title: [a, b]\n',
    'terms: text\n',
    'terms: {acronym: ABC}\n',
    'term:\n  - acronym: ABC\n',
    'terms:\n  - text\n',
    'terms:\n  - [a, list]\n',
    'terms:\n  - kind: law\n',
    'terms:\n  - {name: "", acronym: []}\n',
    'terms:\n  - {acronym: {a: b}, name: N}\n',
    'terms:\n  - {acronym: ABC, name: [N]}\n',
    term('kinds: law'),
    term('remove: always'),
    term('replace: [true]'),
    'terms:\n  - {id: "", remove: true}\n',
    term('kind: polcy'),
    term('expand: always'),
    term('case: upper'),
    term('aliases: {a: b}'),
    term('aliases: [[nested]]'),
    term('translations: [名]'),
    term('translations: {ja: {a: b}}'),
    term('definition: [text]'),
    term('plural: [ABCs]'),
    term('url: example.org'),
    term('url: "javascript:alert(1)"'),
    term('valid: "2024"'),
    term('valid: {since: "2024"}'),
    term('valid: {from: July}'),
    term('valid: {from: "2024-13"}'),
    term('valid: {from: 24}'),
    term('quotes: {source: s, text: T}'),
    quote('source: s'),
    quote('text: T'),
    quote('source: s, text: ""'),
    quote('source: s, text: T, page: 4'),
    quote('source: s, text: T, locator: 4'),
    quote('source: s, text: T, locator: {label: page}'),
    quote('source: s, text: T, locator: {lable: page, value: 4}'),
    quote('source: s, text: T, checked: yesterday'),
    source('type: blog-post'),
    source('autor: [{family: F}]'),
    source('custom: text'),
    source('custom: {coverage: all}'),
    'sources:\n  - {title: T}\n',
    'sources:\n  - {id: s}\n',
    'sources:\n  - {id: my source, title: T}\n',
    'sources:\n  - {id: s t, title: T}\n',
    'sources: text\n',
  ];
  const data = (yaml: string): unknown => parseYaml(yaml) as unknown;

  for (const yaml of GOOD) {
    it(`both accept ${JSON.stringify(yaml)}`, () => {
      validate(data(yaml));
      assert.deepEqual(validate.errors, null);
      assert.deepEqual(parse(yaml).problems, []);
    });
  }

  for (const yaml of BAD) {
    it(`both refuse ${JSON.stringify(yaml)}`, () => {
      assert.equal(validate(data(yaml)), false);
      assert.notDeepEqual(parse(yaml).problems, []);
    });
  }
});
