import assert from 'node:assert/strict';
import {
  addConfiguredWord,
  applyEdits,
  parseConfiguration,
  resolveConfig,
  RULE_IDS,
} from '../../../../src/core/index.ts';

const parse = (text: string) => parseConfiguration(text, RULE_IDS);

/** The problems of a configuration, each as its text and message. */
function problems(text: string): string[] {
  return parse(text).problems.map(
    ({ message, range }) => `${text.slice(range.start, range.end)}: ${message}`,
  );
}

describe('.policy-gloss.yaml', () => {
  it('holds rules, words and files', () => {
    const { problems: wrong, ...configuration } = parse(
      'rules:\n  undefined-acronym: off\nwords: [ABC, NO]\nglossaries: [terms/a.yaml]\nignore:\n  - drafts/\nstyle: apa\n',
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(configuration, {
      rules: { 'undefined-acronym': 'off' },
      words: ['ABC', 'NO'],
      glossaries: ['terms/a.yaml'],
      ignore: ['drafts/'],
      style: 'apa',
    });
  });

  it('names what is wrong with its place, and keeps the rest', () => {
    const text =
      'rulse: {}\nrules:\n  mispelled-term: off\n  unknown-source: fatal\n  wrong-expansion: hint\n';
    assert.deepEqual(problems(text), [
      'rulse: Unknown key "rulse" in a configuration. Did you mean "rules"?',
      'mispelled-term: There is no rule "mispelled-term". Did you mean "misspelled-term"?',
      'fatal: "fatal" is not a severity. Use error, warning, info, hint or off.',
    ]);
    assert.deepEqual(parse(text).rules, { 'wrong-expansion': 'hint' });
  });

  it('may be empty, and may be no YAML', () => {
    assert.deepEqual(problems(''), []);
    assert.deepEqual(problems('# nothing\n'), []);
    assert.equal(parse('rules: [').problems.length > 0, true);
    assert.equal(parse('- a').problems.length, 1);
  });

  it('the nearest key wins, each rule by itself', () => {
    const outer = parse('rules: {unknown-source: off, wrong-expansion: hint}\nwords: [A]');
    const inner = parse('rules: {unknown-source: info}');
    const nearest = parse('words: [B]');
    assert.deepEqual(
      resolveConfig({ rules: { 'misspelled-term': 'info' }, words: ['X'] }, [
        outer,
        inner,
        nearest,
      ]),
      {
        rules: { 'misspelled-term': 'info', 'unknown-source': 'info', 'wrong-expansion': 'hint' },
        words: ['B'],
      },
    );
  });
});

describe('adding a word to .policy-gloss.yaml', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['', 'words:\n  - QZX\n'],
    ['rules: {}', 'rules: {}\nwords:\n  - QZX\n'],
    ['words: [A, B] # ours\nstyle: apa\n', 'words: [A, B, QZX] # ours\nstyle: apa\n'],
    ['words:\n  - A\n  - B # b\nstyle: apa\n', 'words:\n  - A\n  - B\n  - QZX # b\nstyle: apa\n'],
    ['words:\n- A\r\n', 'words:\n- A\r\n- QZX\r\n'],
    ['words: []\n', 'words: [QZX]\n'],
    ['words: [QZX]\n', 'words: [QZX]\n'],
  ];
  for (const [before, after] of cases) {
    it(JSON.stringify(before), () => {
      const edit = addConfiguredWord(before, 'QZX');
      const text = edit ? applyEdits(before, [edit]).text : before;
      assert.equal(text, after);
      assert.deepEqual(parse(text).words?.includes('QZX'), true);
    });
  }
});
