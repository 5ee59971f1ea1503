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

/** A note with the bibliography written at `|`, or at its end. */
function written(marked: string, found: readonly FormattedEntry[]): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const edit = bibliographyEdit(parseNote(text), found, at < 0 ? text.length : at);
  return edit ? applyEdits(text, [edit]).text : text;
}

const section = (...lines: string[]): string =>
  ['<!-- policy-gloss-bibliography -->', ...lines, '<!-- policy-gloss-bibliography-end -->'].join(
    '\n\n',
  );

describe('the bibliography of a note', () => {
  const cases: readonly (readonly [what: string, note: string, expected: string])[] = [
    ['into an empty note', '', `${section('A')}\n`],
    ['behind a paragraph', 'One|.\n', `One.\n\n${section('A')}\n`],
    ['without a line end', 'One.', `One.\n\n${section('A')}\n`],
    ['on an empty line at the end', 'One.\n\n|', `One.\n\n${section('A')}\n`],
    ['under a heading', '# Sources\n\n|\n', `# Sources\n\n${section('A')}\n`],
    ['between paragraphs', 'One|.\n\nTwo.\n', `One.\n\n${section('A')}\n\nTwo.\n`],
    ['between lines', 'One|\nTwo.\n', `One\n\n${section('A')}\n\nTwo.\n`],
    [
      'behind the note for a cursor in its front matter',
      '---\nstyle|: x\n---\nOne.\n\nTwo.\n',
      `---\nstyle: x\n---\nOne.\n\nTwo.\n\n${section('A')}\n`,
    ],
    ['behind front matter alone', '---\nstyle: x\n---|', `---\nstyle: x\n---\n\n${section('A')}\n`],
    [
      'in place of the one it has',
      `|One.\n\n${section('Old', 'Older')}\n\nTwo.\n`,
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
    const text = written('One.\r\n|', entries('A'));
    assert.equal(text, `One.\r\n\r\n${section('A').replaceAll('\n', '\r\n')}\r\n`);
  });

  it('is Markdown that shows the references as they are', () => {
    assert.match(
      written('', entries('1. <i>Title</i> [x] @key')),
      /1\\\. \*Title\* \\\[x\\\] \\@key/,
    );
  });

  it('changes nothing else, and nothing at all the second time', () => {
    const line = fc.constantFrom('One [@a].', '', '# H', '- x', '> q', '| a | b |', '日本');
    const texts = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.array(fc.constantFrom('A', '*B*', '1. C')),
        (text, n, found) => {
          const edit = bibliographyEdit(parseNote(text), entries(...found), n % (text.length + 1));
          assert.ok(edit);
          assert.equal(edit.range.start, edit.range.end);
          const once = applyEdits(text, [edit]).text;
          assert.equal(bibliographyEdit(parseNote(once), entries(...found), 0), undefined);
          const update = bibliographyEdit(parseNote(once), entries('Other'), 0) ?? assert.fail();
          assert.equal(
            once.slice(0, update.range.start),
            text.slice(0, edit.range.start) + edit.text.slice(0, edit.text.indexOf('<!--')),
          );
        },
      ),
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
