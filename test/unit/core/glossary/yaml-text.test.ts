import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { writeYaml, type YamlValue } from '../../../../src/core/glossary/yaml-text.ts';

describe('writing YAML', () => {
  it('is in block style, with quotation marks where a text needs them', () => {
    const value = {
      style: 'apa',
      senses: { NDS: 'nds-us', 'a: b': 'yes' },
      words: ['QZX', '#1', ['x'], { k: '' }],
      empty: [],
      none: {},
    };
    assert.equal(
      writeYaml(value, 2),
      `  style: apa
  senses:
    NDS: nds-us
    "a: b": "yes"
  words:
    - QZX
    - "#1"
    - - x
    - k: ""
  empty: []
  none: {}`,
    );
  });

  it('is read back as it was, whatever the schema', () => {
    const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          'true',
          '1',
          '~',
          '-',
          'a: b',
          '- x',
          ' x',
          'x ',
          '日本',
          'a#b',
          '!t',
          'e0',
          'e-0',
          '&a',
        ),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'),
          tie('value'),
          { maxKeys: 3, noNullPrototype: true },
        ),
      ),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), value, { minKeys: 1, noNullPrototype: true }),
        (given) => {
          const settings = Object.fromEntries(
            Object.entries(given).filter(([key]) => key !== '__proto__'),
          );
          fc.pre(Object.keys(settings).length > 0);
          for (const schema of ['failsafe', 'core', 'yaml-1.1'] as const) {
            const document = parseDocument(writeYaml(settings, 2), { schema });
            assert.deepEqual(document.errors, []);
            assert.deepEqual(document.toJSON(), settings);
          }
        },
      ),
    );
  });
});
