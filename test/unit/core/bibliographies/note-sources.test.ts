import assert from 'node:assert/strict';
import {
  analyzeNote,
  buildIndex,
  combineGlossaries,
  lintNote,
  readSourceSettings,
  withNoteSources,
  type GlossaryFile,
  type Source,
  type TermIndex,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';
import { problemOf } from '../../../../src/core/index.ts';
import { mark, readMarks } from '../glossary/marked.ts';
import { read } from './reading.ts';

/** A bibliography of entries that have only a title, which is the file's name. */
function bibliography(name: string, ...keys: string[]): GlossaryFile {
  return read(keys.map((key) => `@book{${key}, title = {${name}}}`).join('\n'), name);
}

function titleOf(source: Source | undefined): unknown {
  return source?.csl['title'];
}

/** A note with «…» around what `unknown-source` and the front matter's reader complain of. */
function complaints(note: string, index: TermIndex): string {
  const findings = lintNote(analyzeNote(note, index)).filter(({ rule }) =>
    ['unknown-source', 'configuration'].includes(rule),
  );
  return mark(
    note,
    findings.map(({ range, localizable }) =>
      problemOf('unknown-source', localizable, range, 'warning'),
    ),
  );
}

const INDEX = indexOf('sources:\n  - {id: known, type: report, title: glossary}\n');

describe('Sources of a note', () => {
  const notes: [what: string, text: string, names: string[], keys: string[]][] = [
    ['one file', '---\nbibliography: refs.bib\n---\n', ['refs.bib'], []],
    [
      'a list of files',
      '---\nbibliography: [a.bib, "../b c.json"]\n---\n',
      ['a.bib', '../b c.json'],
      [],
    ],
    [
      'files by name',
      '---\nbibliography: {main: a.bib, more: b.bib}\n---\n',
      ['a.bib', 'b.bib'],
      [],
    ],
    ['nothing named', '---\nbibliography:\ntitle: T\n---\n', [], []],
    ['entries as in Pandoc', '---\nreferences:\n- {id: a, title: A}\n---\n', [], ['a']],
    ['entries of ours', '---\npolicy-gloss: {sources: [{id: b, title: B}]}\n---\n', [], ['b']],
    ['no front matter', 'bibliography: refs.bib\n', [], []],
    ['no YAML', '---\nbibliography: [refs.bib\n---\n', [], []],
  ];
  for (const [what, text, names, keys] of notes) {
    it(`with ${what}`, () => {
      const settings = readSourceSettings(text, 'file:///note.md');
      assert.deepEqual(settings?.bibliographies.map(({ value }) => value) ?? [], names);
      assert.deepEqual(settings?.sources.map(({ id }) => id) ?? [], keys);
      for (const { value, range } of settings?.bibliographies ?? []) {
        assert.ok(text.slice(range.start, range.end).includes(value));
      }
    });
  }

  it('know the note and the line where they stand', () => {
    const text = '---\ntitle: T\nreferences:\n- id: a\n  title: A\n---\n';
    const origin = readSourceSettings(text, 'file:///note.md')?.sources[0]?.origin;
    assert.equal(origin?.file, 'file:///note.md');
    assert.equal(origin.layer, 'note');
    assert.equal(origin.line, 3);
    assert.equal(text.slice(origin.range.start, origin.range.end), 'id: a\n  title: A');
  });

  it('are stronger than those of glossaries, the first the strongest', () => {
    const [first, second] = [
      bibliography('first.bib', 'a'),
      bibliography('second.bib', 'a', 'known'),
    ];
    const sources = [...first.sources, ...second.sources];
    const { glossary } = withNoteSources(INDEX, { sources, unread: [] });
    assert.equal(titleOf(glossary.sourceById.get('a')), 'first.bib');
    assert.equal(titleOf(glossary.sourceById.get('known')), 'second.bib');
    assert.deepEqual(glossary.sources.map(({ id }) => id).toSorted(), ['a', 'known']);
    assert.deepEqual(glossary.unread, []);
  });

  it('leave what was built of the terms, and the other index, alone', () => {
    const index = withNoteSources(INDEX, bibliography('a.bib', 'a'));
    for (const [key, value] of Object.entries(INDEX)) {
      if (key !== 'glossary') assert.equal(index[key as keyof TermIndex], value);
    }
    assert.equal(INDEX.glossary.sourceById.has('a'), false);
  });

  it('layer like glossaries', () => {
    const user = { ...bibliography('user.bib', 'a', 'b'), layer: 'user' } as const;
    const workspace = bibliography('workspace.bib', 'a');
    const { sourceById } = combineGlossaries([user, workspace]);
    assert.equal(titleOf(sourceById.get('a')), 'workspace.bib');
    assert.equal(titleOf(sourceById.get('b')), 'user.bib');
  });

  it('do not keep a glossary of the same keys from being built', () => {
    const index = buildIndex(combineGlossaries([bibliography('a.bib', 'a')]));
    assert.deepEqual(lintNote(analyzeNote('As said [@a].', index)), []);
  });
});

describe('unknown-source', () => {
  const own = bibliography('refs.bib', 'smith-2020').sources;
  const cases: [what: string, note: string, index: TermIndex][] = [
    [
      'is silent where nobody looked for the bibliography',
      '---\nbibliography: refs.bib\n---\n[@no]',
      INDEX,
    ],
    [
      'judges a note whose bibliography was read',
      '---\nbibliography: refs.bib\n---\n[@smith-2020; @known; @«smith-2021»]',
      withNoteSources(INDEX, { sources: own, unread: [] }),
    ],
    [
      'says which bibliography cannot be read, and nothing else',
      '---\nbibliography: [refs.bib, «hole.bib»]\n---\n[@smith-2020; @smith-2021]',
      withNoteSources(INDEX, { sources: own, unread: ['hole.bib'] }),
    ],
    [
      'does not speak of one on the web',
      '---\nbibliography: https://x.example/refs.bib\n---\n[@no]',
      withNoteSources(INDEX, { sources: [], unread: ['https://x.example/refs.bib'] }),
    ],
    [
      'is silent where a configured bibliography cannot be read',
      'As said [@no].',
      withNoteSources(INDEX, { sources: [], unread: ['zotero.json'] }),
    ],
    [
      'knows the sources in the front matter',
      '---\nreferences:\n- {id: a, type: report, title: A}\n---\n[@a; @«b»]',
      INDEX,
    ],
    [
      'names the place alone where the entry that names sources cannot be read',
      '---\nreferences: «[»\n---\n[@a]',
      INDEX,
    ],
  ];
  for (const [what, marked, index] of cases) {
    it(what, () => assert.equal(complaints(readMarks(marked).text, index), marked));
  }

  it('tells what is wrong with a source in the front matter', () => {
    const marked = '---\nreferences:\n- {id: a, type: «reprot», title: A}\n---\n[@a]';
    assert.equal(complaints(readMarks(marked).text, INDEX), marked);
  });
});
