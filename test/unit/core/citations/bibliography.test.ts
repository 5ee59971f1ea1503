import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyzeNote,
  applyEdits,
  bibliographyEdit,
  buildIndex,
  citedSources,
  combineGlossaries,
  type FormattedEntry,
  formatted,
  lintNote,
  parseNote,
} from '../../../../src/core/index.ts';
import { readSource } from './sources.ts';

const entries = (...texts: string[]): FormattedEntry[] =>
  texts.map((text) => ({ keys: [text], ...formatted(text) }));

/** A note with its bibliography written. */
function written(text: string, found: readonly FormattedEntry[]): string {
  const edit = bibliographyEdit(parseNote(text), found);
  return edit ? applyEdits(text, [edit]).text : text;
}

const section = (...lines: string[]): string =>
  ['<!-- policy-gloss-bibliography -->', ...lines, '<!-- policy-gloss-bibliography-end -->'].join(
    '\n\n',
  );

describe('the bibliography of a note', () => {
  const cases: readonly (readonly [what: string, note: string, expected: string])[] = [
    ['into an empty note', '', `${section('A')}\n`],
    ['behind the last paragraph', 'One.\n\nTwo.\n', `One.\n\nTwo.\n\n${section('A')}\n`],
    ['behind a note without a line end', 'One.', `One.\n\n${section('A')}\n`],
    ['before the empty lines at the end', 'One.\n\n', `One.\n\n${section('A')}\n\n`],
    ['under a heading', '# Sources\n\n', `# Sources\n\n${section('A')}\n\n`],
    [
      'under a heading of references in the middle',
      '# One\n\n## References\n\nOld.\n\n### More\n\nOld.\n\n## Annex\n\nText.\n',
      `# One\n\n## References\n\nOld.\n\n### More\n\nOld.\n\n${section('A')}\n\n## Annex\n\nText.\n`,
    ],
    [
      'under the last of them',
      '# Sources\n\nOurs.\n\n# Text\n\nBibliography\n---\n\n# Annex\n',
      `# Sources\n\nOurs.\n\n# Text\n\nBibliography\n---\n\n${section('A')}\n\n# Annex\n`,
    ],
    [
      'under a Japanese heading',
      '# 一\n\n本文\n\n## 3. 参考文献：\n\n# 二\n',
      `# 一\n\n本文\n\n## 3. 参考文献：\n\n${section('A')}\n\n# 二\n`,
    ],
    [
      'not under a heading that only begins like one',
      '# Sources of tension\n\nText.\n\n# End\n\nMore.\n',
      `# Sources of tension\n\nText.\n\n# End\n\nMore.\n\n${section('A')}\n`,
    ],
    [
      'before the footnotes at the end',
      'One.[^1]\n\n[^1]: First.\n[^2]: Second.\n\n    More.\n',
      `One.[^1]\n\n${section('A')}\n\n[^1]: First.\n[^2]: Second.\n\n    More.\n`,
    ],
    [
      'before footnotes and links in the section of references',
      '# References\n\nOld.\n\n[^1]: First.\n\n[a]: https://x.org\n\n# Annex\n\n[^2]: x\n',
      `# References\n\nOld.\n\n${section('A')}\n\n[^1]: First.\n\n[a]: https://x.org\n\n# Annex\n\n[^2]: x\n`,
    ],
    ['behind footnotes in the text', '[^1]: x\n\nOne.\n', `[^1]: x\n\nOne.\n\n${section('A')}\n`],
    ['behind front matter alone', '---\nstyle: x\n---', `---\nstyle: x\n---\n\n${section('A')}\n`],
    [
      'in place of the one it has',
      `One.\n\n${section('Old', 'Older')}\n\nTwo.\n`,
      `One.\n\n${section('A')}\n\nTwo.\n`,
    ],
    [
      'in place of one that somebody wrote into',
      '<!-- policy-gloss-bibliography -->\nx [@old]\n<!--policy-gloss-bibliography-end-->',
      section('A'),
    ],
  ];
  for (const [what, note, expected] of cases) {
    it(`goes ${what}`, () => assert.equal(written(note, entries('A')), expected));
  }

  it('is empty where nothing is cited', () => {
    assert.equal(written('', []), `${section()}\n`);
  });

  it('keeps the line ends of the note', () => {
    const text = written('One.\r\n', entries('A'));
    assert.equal(text, `One.\r\n\r\n${section('A').replaceAll('\n', '\r\n')}\r\n`);
  });

  it('is Markdown that shows the references as they are', () => {
    assert.match(
      written('', entries('1. <i>Title</i> [x] @key')),
      /1\\\. \*Title\* \\\[x\\\] \\@key/,
    );
  });

  it('changes nothing else, and nothing at all the second time', () => {
    const line = fc.constantFrom(
      'One [@a].',
      '',
      '# H',
      '## References',
      '- x',
      '> q',
      '| a | b |',
      '日本',
      '[^1]: x',
    );
    const texts = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(texts, fc.array(fc.constantFrom('A', '*B*', '1. C')), (text, found) => {
        const edit = bibliographyEdit(parseNote(text), entries(...found));
        assert.ok(edit);
        assert.equal(edit.range.start, edit.range.end);
        const once = applyEdits(text, [edit]).text;
        assert.equal(bibliographyEdit(parseNote(once), entries(...found)), undefined);
        const update = bibliographyEdit(parseNote(once), entries('Other')) ?? assert.fail();
        assert.equal(
          once.slice(0, update.range.start),
          text.slice(0, edit.range.start) + edit.text.slice(0, edit.text.indexOf('<!--')),
        );
      }),
    );
  });
});

describe('a bibliography in a note', () => {
  it('is not linted', () => {
    const lint = (text: string): string[] => {
      const index = buildIndex(combineGlossaries([]));
      return lintNote(analyzeNote(text, index)).map(({ rule }) => rule);
    };
    assert.deepEqual(lint('The QZX met the QZX.\n'), ['undefined-acronym']);
    assert.deepEqual(lint(`${section('The QZX met the QZX.')}\n`), []);
    assert.deepEqual(lint(`${section('The QZX.')}\n\nThe QXY met the QXY.`), ['undefined-acronym']);
  });
});

describe('what a note cites', () => {
  const source = readSource('type: book', 'title: T');
  const sources = new Map(['a', 'b', 'c'].map((id) => [id, { ...source, id }]));
  const cases: readonly (readonly [note: string, cited: string[], unknown: string[]])[] = [
    ['[@b; @a] and [@b, p. 3]', ['b', 'a'], []],
    ['@a says so.[^1]\n\n[^1]: See [-@c].', ['a', 'c'], []],
    ['[@nobody] [@fig-map] @person [@nobody, p. 2]', [], ['nobody']],
    [`[@a]\n\n${section('See [@b] and [@nobody].')}\n`, ['a'], []],
    ['`[@a]`', [], []],
    ['[@a]\n\n[^1]: Title, 4. <!-- [@b, p. 4; see @nobody] -->', ['a', 'b'], ['nobody']],
    ['One <!-- [@a] --> <!-- see [@b] --> <!-- @c --> <!-- [@b] [ -->', ['a'], []],
  ];
  for (const [note, cited, unknown] of cases) {
    it(JSON.stringify(note), () => {
      const found = citedSources(parseNote(note), sources);
      assert.deepEqual(
        found.sources.map(({ id }) => id),
        cited,
      );
      assert.deepEqual(found.unknown, unknown);
    });
  }
});
