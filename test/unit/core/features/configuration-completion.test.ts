import assert from 'node:assert/strict';
import { completeConfiguration, CONFIG_KEYS, RULE_IDS } from '../../../../src/core/index.ts';

/** The labels that are offered at the `|` of a configuration. */
function labels(text: string): string[] {
  return completeConfiguration(text.replace('|', ''), text.indexOf('|')).map(({ label }) => label);
}

describe('completion in .policy-gloss.yaml', () => {
  it('offers the keys at the start of a line', () => {
    assert.deepEqual(labels('|'), [...CONFIG_KEYS]);
    assert.deepEqual(labels('words: [A]\nru|'), [...CONFIG_KEYS]);
  });

  it('offers the rules below rules:', () => {
    assert.deepEqual(labels('rules:\n  |'), [...RULE_IDS]);
    assert.deepEqual(labels('rules:\n  unknown-source: off\n  mis|\nwords: []'), [...RULE_IDS]);
  });

  it('offers the severities behind a rule', () => {
    assert.deepEqual(labels('rules:\n  unknown-source: |'), [
      'error',
      'warning',
      'info',
      'hint',
      'off',
    ]);
  });

  it('offers nothing elsewhere', () => {
    assert.deepEqual(labels('words:\n  - |'), []);
    assert.deepEqual(labels('style: ap|'), []);
  });
});
