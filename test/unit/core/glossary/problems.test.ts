import assert from 'node:assert/strict';
import { PROBLEM_CODES, type ProblemCode } from '../../../../src/core/index.ts';
import { combineGlossaries, unresolvedReferences } from '../../../../src/core/index.ts';
import { idsOf, mark, parse, readMarks } from './marked.ts';

interface Case {
  readonly code: ProblemCode;
  readonly what: string;
  /** A glossary; «…» is where the problem is. */
  readonly yaml: string;
  readonly message: RegExp;
  readonly severity?: 'warning' | 'info';
  /** The ids of the entries that stay. */
  readonly stay: readonly string[];
}

const CASES: readonly Case[] = [
  {
    code: 'placeholder',
    what: 'a name that nobody filled in',
    yaml: 'terms:\n  - acronym: A1\n    name: «Full name»\n  - acronym: B1\n',
    message: /only a placeholder/,
    stay: ['b1'],
  },
  {
    code: 'placeholder',
    what: 'a definition that nobody filled in',
    yaml: 'terms:\n  - acronym: A1\n    definition: «>-\n      Definition in one to three sentences.»\n',
    message: /only a placeholder/,
    stay: ['a1'],
  },
  {
    code: 'not-yaml',
    what: 'a colon in unquoted text',
    yaml: 'terms:\n  - acronym: A1\n    name: «First: of all»\n  - acronym: B1\n',
    message: /text with ": " in it needs quotation marks/,
    stay: ['b1'],
  },
  {
    code: 'not-yaml',
    what: 'a quotation mark that is not closed',
    yaml: 'terms:\n  - acronym: B1\n  - acronym: A1\n    name: «"»First\n',
    message: /^This " is never closed/,
    stay: ['b1'],
  },
  {
    code: 'duplicate-key',
    what: 'a key that is there twice in an entry',
    yaml: 'terms:\n  - acronym: A1\n    «acronym»: A2\n  - acronym: B1\n',
    message: /^This is another "acronym"; only the first one counts/,
    stay: ['a1', 'b1'],
  },
  {
    code: 'duplicate-key',
    severity: 'warning',
    what: 'a list that is there twice',
    yaml: 'terms:\n  - acronym: A1\n«terms»:\n  - acronym: B1\n',
    message: /^This is another "terms"\. Put the entries of both/,
    stay: ['a1', 'b1'],
  },
  {
    code: 'not-yaml',
    what: 'a tab as indentation',
    yaml: 'terms:\n  - acronym: A1\n«\t»name: First\n  - acronym: B1\n',
    message: /not with tabs/,
    stay: ['b1'],
  },
  {
    code: 'not-yaml',
    what: 'a second document',
    yaml: 'terms:\n  - acronym: A1\n«---»\nterms:\n  - acronym: B1\n',
    message: /second document/,
    stay: ['a1', 'b1'],
  },
  {
    code: 'not-yaml',
    what: 'an alias of nothing, as in *bold* text',
    yaml: 'terms:\n  - acronym: A1\n    name: «*bold»\n',
    message: /no "&bold".*quotation marks/,
    stay: ['a1'],
  },
  {
    code: 'not-yaml',
    what: 'an entry that is indented less than the others',
    yaml: 'terms:\n  - acronym: A1\n «- acronym: B1»\n',
    message: /indented differently/,
    stay: ['a1', 'b1'],
  },
  {
    code: 'wrong-type',
    what: 'a file that is a list',
    yaml: '«- acronym: A1»\n',
    message: /mapping with "terms:"/,
    stay: [],
  },
  {
    code: 'wrong-type',
    what: 'terms that are no list',
    yaml: 'terms: «all of them»\nsources:\n  - {id: s, title: T}\n',
    message: /"terms" must be a list/,
    stay: ['s'],
  },
  {
    code: 'wrong-type',
    what: 'an entry that is text',
    yaml: 'terms:\n  - «USFJ»\n  - acronym: B1\n',
    message: /A term must be a mapping/,
    stay: ['b1'],
  },
  {
    code: 'wrong-type',
    what: 'a name that is a list',
    yaml: 'terms:\n  - acronym: A1\n    name: «[First, Second]»\n',
    message: /"name" must be text/,
    stay: ['a1'],
  },
  {
    code: 'wrong-type',
    what: 'aliases that are a mapping over several lines',
    yaml: 'terms:\n  - acronym: A1\n    aliases:\n      «one: First\n      two: Second»\n\n  - acronym: B1\n',
    message: /"aliases" must be text/,
    stay: ['a1', 'b1'],
  },
  {
    code: 'wrong-type',
    what: 'translations without a language',
    yaml: 'terms:\n  - acronym: A1\n    translations: «[在日米軍]»\n',
    message: /"translations" must be a mapping/,
    stay: ['a1'],
  },
  {
    code: 'wrong-value',
    what: 'a kind that is none',
    yaml: 'terms:\n  - acronym: A1\n    kind: «polcy»\n',
    message: /not a valid kind. Did you mean "policy"\?/,
    stay: ['a1'],
  },
  {
    code: 'wrong-value',
    what: 'an expand that is none',
    yaml: 'terms:\n  - acronym: A1\n    expand: «sometimes»\n',
    message: /Use one of: first-use, never/,
    stay: ['a1'],
  },
  {
    code: 'wrong-value',
    what: 'an address that is none of the web',
    yaml: 'terms:\n  - acronym: A1\n    url: «javascript:alert(1)»\n',
    message: /must start with https/,
    stay: ['a1'],
  },
  {
    code: 'wrong-value',
    what: 'a locator without a value',
    yaml: 'terms:\n  - acronym: A1\n    quotes:\n      - source: s\n        text: T\n        locator: «{ label: page }»\n',
    message: /needs a "value"/,
    stay: ['a1'],
  },
  {
    code: 'wrong-value',
    what: 'an id of a source that cannot be a citation key',
    yaml: 'sources:\n  - id: «my source»\n    title: T\n  - {id: s, title: T}\n',
    message: /cannot be a citation key/,
    stay: ['s'],
  },
  {
    code: 'wrong-value',
    what: 'an id of a source that can be cited in braces only',
    yaml: 'sources:\n  - id: «foo--bar»\n    title: T\n  - {id: s, title: T}\n',
    message: /only in braces, as @\{foo--bar\}/,
    severity: 'info',
    stay: ['foo--bar', 's'],
  },
  {
    code: 'wrong-value',
    what: 'a type that CSL lacks',
    yaml: 'sources:\n  - {id: s, type: «artcle-journal», title: T}\n',
    message: /Did you mean "article-journal"\?/,
    severity: 'warning',
    stay: ['s'],
  },
  {
    code: 'wrong-value',
    what: 'a coverage that is none',
    yaml: 'sources:\n  - {id: s, title: T, custom: {coverage: «exerpts», other-program: yes}}\n',
    message: /Did you mean "excerpts"\?/,
    stay: ['s'],
  },
  {
    code: 'unknown-key',
    what: 'a slip in a key of a term',
    yaml: 'terms:\n  - acronym: A1\n    «defintion»: A thing.\n    x-note: passes\n',
    message: /Did you mean "definition"\?/,
    severity: 'warning',
    stay: ['a1'],
  },
  {
    code: 'unknown-key',
    what: 'a key of a quotation that is far from any',
    yaml: 'terms:\n  - acronym: A1\n    quotes: [{source: s, text: T, «zzzzzz»: 1}]\n',
    message: /Known keys: source, text/,
    severity: 'warning',
    stay: ['a1'],
  },
  {
    code: 'unknown-key',
    what: 'a key of the file',
    yaml: '«term»:\n  - acronym: A1\n',
    message: /in a glossary. Did you mean "terms"\?/,
    severity: 'warning',
    stay: [],
  },
  {
    code: 'unknown-key',
    what: 'a key of a source that CSL lacks',
    yaml: 'sources:\n  - {id: s, title: T, «autor»: [{family: F}]}\n',
    message: /Did you mean "author"\?/,
    severity: 'warning',
    stay: ['s'],
  },
  {
    code: 'missing-name',
    what: 'a term without name and acronym',
    yaml: 'terms:\n  - «kind: law\n    definition: >-\n      A law\n      of laws.»\n\n  - acronym: B1\n',
    message: /needs a name or an acronym/,
    stay: ['b1'],
  },
  {
    code: 'missing-name',
    what: 'a source without a title',
    yaml: 'sources:\n  - id: «s»\n',
    message: /has no title/,
    severity: 'warning',
    stay: ['s'],
  },
  {
    code: 'missing-id',
    what: 'a source without an id',
    yaml: 'sources:\n  - «title: T»\n  - {id: s, title: T}\n',
    message: /needs an "id"/,
    stay: ['s'],
  },
  {
    code: 'duplicate-id',
    what: 'two terms with an id',
    yaml: 'terms:\n  - {id: one, name: First}\n  - {id: «one», name: Second}\n',
    message: /id "one"\. This one is ignored/,
    stay: ['one'],
  },
  {
    code: 'duplicate-id',
    what: 'two sources with an id',
    yaml: 'sources:\n  - {id: s, title: T}\n  - «{id: s, title: U}»\n',
    message: /source has the id "s"/,
    stay: ['s'],
  },
  {
    code: 'duplicate-form',
    what: 'a translation that the term has as a name already',
    severity: 'warning',
    yaml: 'terms:\n  - acronym: A1\n    name: 防衛省\n    aliases: [国防省]\n    translations: {ja: [«防衛省», «国防省», 省]}\n',
    message: /./,
    stay: ['a1'],
  },
  {
    code: 'duplicate-form',
    what: 'a form twice in an entry',
    yaml: 'terms:\n  - acronym: A1\n    name: First\n    aliases: [One, «First»]\n',
    message: /"First" is listed twice/,
    severity: 'warning',
    stay: ['a1'],
  },
  {
    code: 'duplicate-form',
    what: 'a misspelling twice in an entry',
    yaml: 'terms:\n  - acronym: A12\n    misspellings: [A21, «A21»]\n',
    message: /"A21" is listed twice/,
    severity: 'warning',
    stay: ['a12'],
  },
  {
    code: 'duplicate-entry',
    what: 'the same acronym and name in two entries',
    yaml: 'terms:\n  - {acronym: A1, name: First}\n  - «{acronym: A1, name: First}»\n',
    message: /the name "First" and the same acronym/,
    severity: 'warning',
    stay: ['a1'],
  },
  {
    code: 'empty-quote',
    what: 'a quotation without text',
    yaml: 'terms:\n  - acronym: A1\n    quotes:\n      - «source: s»\n',
    message: /needs "text"/,
    stay: ['a1'],
  },
  {
    code: 'unknown-source',
    what: 'a quotation without a source',
    yaml: 'terms:\n  - acronym: A1\n    quotes:\n      - «text: Words.»\n',
    message: /needs "source"/,
    stay: ['a1'],
  },
  {
    code: 'bad-date',
    what: 'a day that is not on the calendar',
    yaml: 'terms:\n  - acronym: A1\n    valid: {from: «"2023-02-29"»}\n',
    message: /Write YYYY, YYYY-MM, or YYYY-MM-DD/,
    stay: ['a1'],
  },
  {
    code: 'bad-date',
    what: 'a date in words',
    yaml: 'terms:\n  - acronym: A1\n    quotes: [{source: s, text: T, checked: «July 28»}]\n',
    message: /"July 28" is not a date/,
    stay: ['a1'],
  },
  {
    code: 'reversed-dates',
    what: 'an end before the beginning',
    yaml: 'terms:\n  - acronym: A1\n    valid: {from: 2024-08, to: «2024-07-28»}\n',
    message: /is before "from"/,
    stay: ['a1'],
  },
  {
    code: 'misspelling-is-form',
    what: 'a misspelling that the entry itself has as a form',
    yaml: 'terms:\n  - acronym: A12\n    aliases: [A21]\n    misspellings: [«A21»]\n',
    message: /this entry also has it/,
    stay: ['a12'],
  },
  {
    code: 'misspelling-is-form',
    what: 'a misspelling that is a form of another entry',
    yaml: 'terms:\n  - acronym: A12\n    misspellings: [B34, «A21»]\n  - acronym: A21\n    name: Other\n',
    message: /valid form of "Other"/,
    severity: 'warning',
    stay: ['a12', 'a21'],
  },
  {
    code: 'holds-wrong-form',
    what: 'a name that contains its own deprecated name',
    yaml: 'terms:\n  - {id: a, name: "*Asahi Shimbun*", deprecated: [Asah, «Asahi Shimbun»]}\n',
    message: /"\*Asahi Shimbun\*" contains "Asahi Shimbun"/,
    severity: 'warning',
    stay: ['a'],
  },
  {
    code: 'holds-wrong-form',
    what: 'an alias that contains a misspelling, in Japanese',
    yaml: 'terms:\n  - {id: a, name: 会議, aliases: [旧会議室], misspellings: [«旧会議»]}\n',
    message: /"旧会議室" contains "旧会議"/,
    severity: 'warning',
    stay: ['a'],
  },
  {
    code: 'unsupported-version',
    what: 'a version of the future',
    yaml: 'version: «2»\nterms: [{acronym: A1}]\n',
    message: /read as version 1/,
    severity: 'warning',
    stay: ['a1'],
  },
];

/** Found by other functions than the parser, or without a place in the file; each has its own test below. */
const ELSEWHERE: readonly ProblemCode[] = [
  'override',
  'too-large',
  'unknown-term',
  'quote-not-found',
  'unreadable-text',
];

describe('problems in a glossary', () => {
  for (const { code, what, yaml, message, severity = 'error', stay } of CASES) {
    it(`${code}: ${what}`, () => {
      const { text } = readMarks(yaml);
      const file = parse(text);
      assert.equal(mark(text, file.problems), yaml);
      const [problem] = file.problems;
      assert.equal(problem?.code, code);
      assert.equal(problem.severity, severity);
      assert.match(problem.message, message);
      assert.deepEqual(idsOf(file), stay);
    });
  }

  it('are all shown here', () => {
    const shown = new Set([...CASES.map(({ code }) => code), ...ELSEWHERE]);
    assert.deepEqual(
      PROBLEM_CODES.filter((code) => !shown.has(code)),
      [],
    );
  });

  it('too-large: more than twenty million characters are not read', () => {
    const file = parse(`terms:\n  - acronym: A1\n${'#'.repeat(20_000_000)}`);
    assert.deepEqual(
      file.problems.map(({ code, range }) => ({ code, range })),
      [{ code: 'too-large', range: { start: 0, end: 0 } }],
    );
    assert.deepEqual(file.terms, []);
  });

  it('unknown-term, unknown-source: ids that no file has, with the nearest', () => {
    const yaml =
      'terms:\n  - acronym: A1\n    see-also: [bravo, «brvo»]\n    quotes: [{source: «statment», text: T}]\n' +
      '    valid: {replaced-by: «nobody-at-all»}\n  - {id: bravo, name: B}\nsources:\n  - {id: statement, title: T}\n';
    const { text } = readMarks(yaml);
    const file = parse(text);
    const problems = unresolvedReferences(file, combineGlossaries([file]));
    assert.equal(mark(text, problems), yaml);
    assert.deepEqual(
      problems
        .toSorted((a, b) => a.range.start - b.range.start)
        .map(({ code, severity, message }) => `${severity} ${code}: ${message}`),
      [
        'warning unknown-term: There is no term "brvo". Did you mean "bravo"?',
        'warning unknown-source: There is no source "statment". Did you mean "statement"?',
        'warning unknown-term: There is no term "nobody-at-all".',
      ],
    );
  });
});
