import assert from 'node:assert/strict';
import {
  analyzeNote,
  findFrontMatter,
  lintNote,
  parseNote,
  readNoteSettings,
  readSourceSettings,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

/** What a front matter is that cannot be read as a whole: with ⟦ ⟧ around the place, and why it cannot. */
const BROKEN: readonly (readonly [front: string, reason: string])[] = [
  [
    'title: ⟦Japan: the alliance⟧',
    'A text with ": " in it needs quotation marks around it, or lines of its own after ">-".',
  ],
  ['author: ⟦@⟧me', 'A text that starts with "@" needs quotation marks.'],
  ['keywords: ⟦`⟧USFJ`', 'A text that starts with "`" needs quotation marks.'],
  ['x:\n⟦\t⟧y: z', 'Indent with spaces, not with tabs.'],
  ['tags: ⟦[⟧a, b', '"[" is never closed. Add "]" where the list or mapping ends.'],
  ['title: ⟦"⟧ab', 'This " is never closed. Add " where the text ends.'],
  [
    "title: 'the ally'⟦s plan'⟧",
    'The text goes on after its closing quotation mark. Put quotation marks around all of it.',
  ],
  ['⟦just text⟧', 'This is not a "key: value" line.'],
];
/** Entries around it that have to be read all the same. */
const BEFORE = 'date: 2024-07-29\n';
const AFTER =
  '\npolicy-gloss:\n  words: [QZX]\n  rules: {misquote: off}\nbibliography: refs.bib\nlang: ja\n';

describe('front matter that cannot be read', () => {
  for (const [front, reason] of BROKEN) {
    it(`is one problem with its place, and the rest is read: ${JSON.stringify(front)}`, () => {
      const marked = `---\n${BEFORE}${front}${AFTER}---\nText.\n`;
      const text = marked.replace(/[⟦⟧]/g, '');
      const { problems, ...settings } = readNoteSettings(parseNote(text));
      assert.deepEqual(
        problems.map(({ message, range }) => [
          message,
          `${text.slice(0, range.start)}⟦${text.slice(range.start, range.end)}⟧${text.slice(range.end)}`,
        ]),
        [[`The front matter cannot be read here. ${reason}`, marked]],
      );
      assert.equal(settings.date, '2024-07-29');
      assert.equal(settings.language, 'ja');
      assert.deepEqual(settings.words, ['QZX']);
      assert.deepEqual(
        settings.rules.map(({ rule, level }) => [rule.value, level.value]),
        [['misquote', 'off']],
      );
      assert.deepEqual(
        readSourceSettings(text, 'note.md')?.bibliographies.map(({ value }) => value),
        ['refs.bib'],
      );
      assert.equal(settings.hidesSources, false);
    });
  }

  it('with a key that is there twice is read, and the first one counts', () => {
    const text = '---\ndate: 2024-07-29\ndate: 2025-01-01\n---\n';
    const { date, problems } = readNoteSettings(parseNote(text));
    assert.equal(date, '2024-07-29');
    assert.deepEqual(
      problems.map(({ message, range }) => [message, range.start]),
      [['This is another "date"; only the first one counts. Remove one of them.', 21]],
    );
  });

  it('reads what is indented with tabs', () => {
    const text = '---\npolicy-gloss:\n\twords: [QZX]\n\trules:\n\t\tmisquote: off\n---\n';
    const { words, rules, problems } = readNoteSettings(parseNote(text));
    assert.deepEqual([words, rules.length, problems.length], [['QZX'], 1, 1]);
  });

  const index = indexOf('sources:\n  - {id: known, type: report, title: T}\n');
  const findings = (front: string) =>
    lintNote(analyzeNote(`---\n${front}\n---\nSee [@nobody].\n`, index)).map(({ rule }) => rule);

  it('is a finding, and citations are judged as without it', () => {
    assert.deepEqual(findings('title: a: b'), ['configuration', 'unknown-source']);
    assert.deepEqual(findings('title: "a: b"'), ['unknown-source']);
  });

  it('says nothing of citations where the entry itself that names sources is lost', () => {
    assert.deepEqual(findings('bibliography: a: b'), ['configuration']);
    assert.deepEqual(findings('references: [a'), ['configuration']);
  });
});

describe('front matter in other formats', () => {
  const cases: readonly (readonly [text: string, format: string | undefined, body: string])[] = [
    ['---\na: b\n---\nText', 'yaml', 'Text'],
    ['+++\ntitle = "USFJ"\n+++\nText', 'toml', 'Text'],
    ['+++ \r\ntitle = "USFJ"\r\n+++\r\nText', 'toml', 'Text'],
    ['{\n  "title": "USFJ"\n}\nText', 'json', 'Text'],
    ['+++\nno end', undefined, '+++ no end'],
    ['+++\na = 1\n---\nText', undefined, '+++ a = 1'],
    ['{ "title": "USFJ" }\nText', undefined, '{ "title": "USFJ" } Text'],
    ['{\ntext\n}\n', undefined, '{ text }'],
    ['Text\n+++\nx\n+++', undefined, 'Text +++ x +++'],
  ];
  for (const [text, format, body] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(findFrontMatter(text)?.format, format);
      assert.equal(parseNote(text).blocks[0]?.prose.text, body);
    });
  }

  it('gives the date and language of TOML, and all settings of JSON', () => {
    const toml = readNoteSettings(
      parseNote('+++\ndate = 2024-07-29T10:00:00\nlang = "ja"\n[other]\ndate = 1999\n+++\n'),
    );
    assert.deepEqual([toml.date, toml.language, toml.problems], ['2024-07-29', 'ja', []]);
    const json = readNoteSettings(
      parseNote('{\n\t"date": "2024-07-29",\n\t"policy-gloss": {"words": ["QZX"]}\n}\n'),
    );
    assert.deepEqual([json.date, json.words, json.problems], ['2024-07-29', ['QZX'], []]);
  });

  it('begins no tables or dates of TOML where there are none', () => {
    assert.equal(readNoteSettings(parseNote('+++\n[a]\ndate = 1999\n+++\n')).date, undefined);
  });
});
