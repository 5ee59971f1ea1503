import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseConfiguration,
  parseGlossary,
  parseYaml,
  readNoteSettings,
  parseNote,
} from '../../../../src/core/index.ts';
import { mark, readMarks } from './marked.ts';
import { runs } from '../../../support/runs.ts';

/** A mistake, with «…» around the place where it is shown, and what is said. */
const CASES: readonly (readonly [yaml: string, said: RegExp])[] = [
  ['- acronym: A\n  definition: «It says: "a"»\n  kind: law\n', /": " in it needs quotation marks/],
  ['- name: «“a: b”»\n', /straight quotation marks/],
  ['- name: «[»a, b\n  kind: law\n', /^"\[" is never closed\. Add "\]"/],
  ['- «{»name: a, kind: law\n- {name: b}\n', /^"\{" is never closed\. Add "\}"/],
  ['- {name: "]", aliases: «[»a}\n', /^"\[" is never closed/],
  ['- name: a\n«\t»kind: law\n', /with spaces, not with tabs/],
  ['- name: «"»a\n  kind: law\n', /^This " is never closed/],
  ["- name: «'»a\n  kind: law\n", /^This ' is never closed/],
  ['- name: "a" «b»\n', /goes on after its closing/],
  ['- name: a\n «kind: law»\n', /indented differently/],
  ['- name: a\n    «kind: law»\n', /indented differently/],
  ['- name: a\n  «kind»\n', /^":" is missing after "kind"/],
  ['- «name:»a\n  kind: law\n', /^A space is missing after ":"/],
  ['- name: «@»a\n', /starts with "@" needs quotation marks/],
  ['- name: «`»a`\n', /starts with "`" needs/],
  ['- name: «%»a\n', /starts with "%" needs/],
  ['- name: &a «&b» c\n', /starts with "&" needs/],
  ['- name: "a«\\q»b"\n', /starts a special character/],
  ['- {name: «"a" kind: b»}\n', /put a comma between entries/],
  ['- name: «]»\n', /^"\]" closes nothing here/],
  ['- name: {a}«}»\n', /^"\}" closes nothing here/],
  ['- definition: >- «text here»\n    more\n', /^After ">-", the text starts in the next line/],
  ['- name: "a"«#b»\n', /needs a space before "#"/],
];

const HEAD = 'terms:\n';
const PIECES = [
  '- ',
  'name',
  ': ',
  ':',
  '\n',
  '\n  ',
  '\n    ',
  '\t',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ', ',
  '#',
  '&a ',
  '*a',
  '!t ',
  '|',
  '>-',
  '? ',
  '%',
  '@',
  '“a”',
  '<<',
  '---\n',
  '\\q',
  '\r\n',
  '\u{1F600}',
];

describe('A mistake in YAML', () => {
  for (const [marked, said] of CASES) {
    it(`of a glossary, once and in its place: ${JSON.stringify(marked)}`, () => {
      const { text } = readMarks(HEAD + marked);
      const { problems } = parseGlossary(text, { file: 'f', layer: 'workspace' });
      assert.equal(mark(text, problems), HEAD + marked);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', said);
    });
  }

  it('is never in the words of the parser, whatever is broken', () => {
    const piece = fc.constantFrom(...PIECES);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = HEAD + pieces.join('');
        const document = parseYaml(text);
        const own = document instanceof Error ? [] : document.errors.map((error) => error.message);
        const { problems } = parseGlossary(text, { file: 'f', layer: 'workspace' });
        const isEmpty = /^(?:\s|#[^\n]*\n)*$/.test(text.slice(HEAD.length));
        if (own.length > 0 && !isEmpty) assert.notEqual(problems.length, 0);
        for (const { message, range } of problems) {
          assert.ok(!own.some((words) => message.includes(words)), message);
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
        }
      }),
      runs(100),
    );
  });
});

describe('What YAML leaves as it is', () => {
  const cases: [what: string, yaml: string, said: RegExp, stay: string[]][] = [
    [
      'a merge key',
      '- &x {name: a, kind: law}\n- name: b\n  «<<»: *x\n',
      /^"<<" is not supported/,
      ['a', 'b'],
    ],
    ['curly quotation marks', '- acronym: «“QZX”»\n', /^“ and ” are part of this value/, ['qzx']],
    ['low quotation marks', '- name: «„QZX“»\n', /^„ and “ are part/, ['qzx']],
    ['a key that is there twice', '- name: a\n  «name»: b\n', /^This is another "name"/, ['a']],
  ];
  for (const [what, marked, said, stay] of cases) {
    it(`${what} is reported once, and the entry stays`, () => {
      const { text } = readMarks(HEAD + marked);
      const { problems, terms } = parseGlossary(text, { file: 'f', layer: 'workspace' });
      assert.equal(mark(text, problems), HEAD + marked);
      assert.match(problems[0]?.message ?? '', said);
      assert.deepEqual(
        terms.map(({ id }) => id),
        stay,
      );
    });
  }

  for (const name of ['“A” and “B”', '"“A”"', '“A', "'‘A’'"]) {
    it(`nothing is said of ${name}`, () => {
      const { problems } = parseGlossary(`${HEAD}- name: ${name}\n`, { file: 'f', layer: 'user' });
      assert.deepEqual(problems, []);
    });
  }
});

describe('A mistake elsewhere', () => {
  const BROKEN = 'style: «[»apa\nrules:\n';
  it('in a configuration', () => {
    const { text } = readMarks(BROKEN);
    const { problems } = parseConfiguration(text, []);
    assert.equal(mark(text, problems), BROKEN);
    assert.match(problems[0]?.message ?? '', /never closed/);
  });

  it('in front matter', () => {
    const note = `---\n${BROKEN}---\n\nText [a].\n`;
    const { text } = readMarks(note);
    const { problems } = readNoteSettings(parseNote(text));
    assert.equal(mark(text, problems), note);
  });
});
