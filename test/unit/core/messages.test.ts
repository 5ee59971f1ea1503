import assert from 'node:assert/strict';
import {
  anyOf,
  english,
  listOf,
  message,
  oneOf,
  quoted,
  render,
  sentences,
  withGuess,
} from '../../../src/core/index.ts';

describe('Messages', () => {
  const cases: [what: string, said: Parameters<typeof english>[0], text: string][] = [
    [
      'have arguments',
      message('misspelled', { found: 'A', right: 'B' }),
      '"A" is a misspelling of "B".',
    ],
    ['may have none', message('no-citation'), 'The quotation has no citation.'],
    [
      'take braces of an argument as they are',
      message('misspelled', { found: '{right}', right: '$&' }),
      '"{right}" is a misspelling of "$&".',
    ],
    [
      'keep braces that are no place',
      message('bibtex-empty'),
      'There is no entry in this file: @type{key, title = {…}}.',
    ],
    [
      'follow one another',
      sentences(message('too-deep'), message('own-keys')),
      'Nested too deeply. A key of your own starts with "x-".',
    ],
    [
      'guess',
      withGuess(message('no-rule', { rule: 'a' }), 'b'),
      'There is no rule "a". Did you mean "b"?',
    ],
    [
      'guess nothing',
      withGuess(message('no-rule', { rule: 'a' }), undefined),
      'There is no rule "a".',
    ],
  ];
  for (const [what, said, text] of cases) {
    it(what, () => assert.equal(english(said), text));
  }

  const lists: [items: string[], list: string, one: string, any: string][] = [
    [[], '', '', ''],
    [['A'], 'A', 'A', 'A'],
    [['A', 'B'], 'A, B', 'A or B', 'A or B'],
    [['A', 'B', 'C'], 'A, B, C', 'A, B or C', 'A or B or C'],
  ];
  for (const [items, list, one, any] of lists) {
    it(`list ${items.length} things`, () => {
      const said = [listOf(items), oneOf(items), anyOf(items)].map((keys) =>
        english(message('known-keys', { keys })),
      );
      assert.deepEqual(said, [
        `Known keys: ${list}.`,
        `Known keys: ${one}.`,
        `Known keys: ${any}.`,
      ]);
    });
  }

  it('are translated with all that they hold', () => {
    const said = message('ambiguous', { acronym: 'X', names: oneOf(quoted(['A', 'B'])) });
    const marked = render(said, (template, args) =>
      template.replace(/\{(\w+)\}/g, (_place, name: string) => `<${args[name]}>`),
    );
    assert.equal(
      marked,
      '<X> could mean <<"<A>"> or <"<B>">>. Introduce it, or choose one in the front matter.',
    );
  });
});
