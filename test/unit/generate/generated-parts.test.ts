import assert from 'node:assert/strict';
import { withParts } from '../../../src/generate/between.ts';
import { docsGenerator } from '../../../src/generate/docs.ts';
import { manifestGenerator, withRuleTexts, withSettings } from '../../../src/generate/manifest.ts';
import { tableOf } from '../../../src/generate/table.ts';
import { RULES } from '../../../src/core/index.ts';

describe('a table', () => {
  it('has columns as wide as their widest cells, and at least three dashes', () => {
    assert.equal(
      tableOf([
        ['A', 'Long'],
        ['one word', 'b'],
      ]),
      '| A        | Long |\n| -------- | ---- |\n| one word | b    |\n',
    );
    assert.equal(tableOf([['A'], ['b']]), '| A   |\n| --- |\n| b   |\n');
  });
});

describe('a generated part', () => {
  const rules = (text: string) => ({ before: 'It has ', after: ' rules', text });

  it('replaces what stands between two pieces of a text, and nothing else', () => {
    const text = 'It has 3 rules.\nIt has 3 rules.\n';
    assert.equal(withParts('a.md', text, [rules('17')]), 'It has 17 rules.\nIt has 3 rules.\n');
    assert.equal(withParts('a.md', text, [rules('3')]), text);
  });

  it('in a table widens its column', () => {
    const text = 'A\n\n| Name | x |\n| ---- | --- |\n| a    | b |\n\nB\n';
    assert.equal(
      withParts('a.md', text, [{ before: '| a ', after: ' |', text: 'and \\| c' }]),
      'A\n\n| Name       | x   |\n| ---------- | --- |\n| a and \\| c | b   |\n\nB\n',
    );
  });

  for (const text of ['It had 3 rules', 'It has 3 rule', 'rules and It has 3']) {
    it(`has no place in ${JSON.stringify(text)}, and says so`, () => {
      assert.throws(() => withParts('a.md', text, [rules('4')]), {
        message: 'a.md has nothing between "It has " and " rules".',
      });
    });
  }
});

describe('the generated parts of the manifest', () => {
  const manifest = (properties: object): string =>
    JSON.stringify({ name: 'x', contributes: { configuration: { title: 'T', properties } } });
  const parsed = (text: string) =>
    JSON.parse(text) as {
      name: string;
      contributes: {
        configuration: { title: string; properties: Record<string, Record<string, unknown>> };
      };
    };
  const STYLE = { scope: 'resource', default: 'none', order: 1 };
  const SETTINGS = {
    'policyGloss.citationStyle': STYLE,
    'policyGloss.own': { type: 'string' },
    'policyGloss.citationLocale': { enum: [] },
    'policyGloss.rules': { default: { gone: 'error' }, properties: { gone: {} }, order: 4 },
  };

  it('are the rules, styles and locales; what is by hand stays where it is', () => {
    const { name, contributes } = parsed(withSettings(manifest(SETTINGS)));
    const { title, properties } = contributes.configuration;
    assert.deepEqual([name, title], ['x', 'T']);
    assert.deepEqual(Object.keys(properties), Object.keys(SETTINGS));
    assert.deepEqual(properties['policyGloss.own'], { type: 'string' });
    const { default: levels, properties: rules, order } = properties['policyGloss.rules'] ?? {};
    assert.equal(order, 4);
    assert.deepEqual(levels, Object.fromEntries(RULES.map(({ id, severity }) => [id, severity])));
    assert.deepEqual(
      Object.keys(rules ?? {}),
      RULES.map(({ id }) => id),
    );
    const { scope, default: style } = properties['policyGloss.citationStyle'] ?? {};
    assert.deepEqual([scope, style], ['resource', 'chicago-fullnote-bibliography']);
  });

  it('need the settings to be there', () => {
    assert.throws(() => withSettings(manifest({ 'policyGloss.citationStyle': STYLE })), {
      message: 'package.json has no setting policyGloss.citationLocale, policyGloss.rules.',
    });
  });

  it('have the summary of a rule in Japanese, or else in English', () => {
    const [first, second] = RULES;
    const texts = withRuleTexts('{"rule.gone":"x","a":"b"}', { [first?.summary ?? '']: '日本語' });
    const read = JSON.parse(texts) as Record<string, string>;
    assert.deepEqual(Object.keys(read), ['a', ...RULES.map(({ id }) => `rule.${id}`)]);
    assert.equal(read[`rule.${first?.id}`], '日本語');
    assert.equal(read[`rule.${second?.id}`], second?.summary);
  });
});

describe('generators that write parts of a file', () => {
  for (const generator of [manifestGenerator, docsGenerator]) {
    it(`change nothing when they run again: ${generator.name}`, async () => {
      const first = await generator.run();
      assert.ok(first.length > 2);
      assert.deepEqual(await generator.run(), first);
    });
  }
});
