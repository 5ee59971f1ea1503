import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { addSourceWithText, attachText } from '../../../../src/core/features/attach-text.ts';
import { parseGlossary } from '../../../../src/core/glossary/parse.ts';
import type { Source } from '../../../../src/core/glossary/types.ts';
import { parseYaml } from '../../../../src/core/glossary/yaml-document.ts';
import { bundledGlossary } from '../../../../src/bundled/index.ts';

type Coverage = Source['coverage'];
const attach = (
  text: string,
  source: string,
  path: string,
  coverage: Coverage = 'full',
): string | undefined => attachText({ text, yaml: parseYaml(text) }, source, { path, coverage });
const add = (
  text: string,
  csl: Source['csl'],
  path: string,
  coverage: Coverage = 'full',
): string | undefined =>
  addSourceWithText({ text, yaml: parseYaml(text) }, csl, { path, coverage });
const sourcesOf = (text: string): readonly Source[] => {
  const file = parseGlossary(text, { file: 'a', layer: 'workspace' });
  assert.deepEqual(file.problems, []);
  return file.sources;
};

describe('attaching a text to the entry of a source', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    [
      'a line behind the last of the entry',
      'sources:\n  - id: a\n    title: A\n\n  - id: b\n    title: B\n',
      'sources:\n  - id: a\n    title: A\n    custom: { text: texts/a.txt, coverage: full }\n\n  - id: b\n    title: B\n',
    ],
    [
      'at the end of a file without a line end',
      'sources:\n- id: a\n  title: A # the first',
      'sources:\n- id: a\n  title: A # the first\n  custom: { text: texts/a.txt, coverage: full }\n',
    ],
    [
      'over what was said before, in braces',
      'sources:\n  - id: a\n    custom: { coverage: excerpts, text: old.txt } # kept\n    title: A\n',
      'sources:\n  - id: a\n    custom: { coverage: full, text: texts/a.txt } # kept\n    title: A\n',
    ],
    [
      'over what was said before, on lines, beside keys of others',
      'sources:\n  - id: a\n    title: A\n    custom:\n      zotero: 7\n      text: old.txt\n',
      'sources:\n  - id: a\n    title: A\n    custom:\n      zotero: 7\n      text: texts/a.txt\n      coverage: full\n',
    ],
    [
      'into empty braces',
      'sources:\n  - id: a\n    title: A\n    custom: {}\n',
      'sources:\n  - id: a\n    title: A\n    custom: { text: texts/a.txt, coverage: full }\n',
    ],
    [
      'where nothing stands behind the key',
      'sources:\n  - id: a\n    custom:\n    title: A\n',
      'sources:\n  - id: a\n    custom: { text: texts/a.txt, coverage: full }\n    title: A\n',
    ],
    [
      'an entry in braces',
      'sources: [{ id: a, title: A }]\n',
      'sources: [{ id: a, title: A, custom: { text: texts/a.txt, coverage: full } }]\n',
    ],
    [
      'a file of Pandoc, with Windows line ends',
      'references:\r\n  - id: a\r\n    title: >-\r\n      A long\r\n      title\r\n',
      'references:\r\n  - id: a\r\n    title: >-\r\n      A long\r\n      title\r\n    custom: { text: texts/a.txt, coverage: full }\r\n',
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      assert.equal(attach(before, 'a', 'texts/a.txt'), after);
      const [source] = sourcesOf(after);
      assert.equal(source?.text, 'texts/a.txt');
      assert.equal(source?.coverage, 'full');
    });
  }

  it('says what the file holds, whatever was said before', () => {
    const entries = [
      'sources:\n  - id: a\n    title: A\n',
      'sources:\n  - id: a\n    title: A\n    custom: { text: a.txt, coverage: full }\n',
      'sources:\n  - id: a\n    title: A\n    custom:\n      text: a.txt\n      coverage: excerpts\n',
    ];
    for (const entry of entries)
      for (const coverage of ['full', 'excerpts'] as const) {
        const [source, ...others] = sourcesOf(attach(entry, 'a', 'b.txt', coverage) ?? '');
        assert.deepEqual([source?.text, source?.coverage, others], ['b.txt', coverage, []], entry);
      }
    const csl = { id: 'a', type: 'report', title: 'A' };
    assert.equal(sourcesOf(add('', csl, 'b.txt', 'excerpts') ?? '')[0]?.coverage, 'excerpts');
  });

  it('is not done where there is no such entry, or no YAML', () => {
    assert.equal(attach('sources:\n  - id: b\n', 'a', 'a.txt'), undefined);
    assert.equal(attach('sources: [\n', 'a', 'a.txt'), undefined);
    assert.equal(attach('', 'a', 'a.txt'), undefined);
  });

  it('says what it shall, whatever the file is called, and changes nothing else', () => {
    const name = fc.stringMatching(/^[ -~あ’]{1,12}$/).filter((path) => path.trim() === path);
    const style = fc.constantFrom(
      '{ id: a, title: A }',
      'id: a\n    title: A',
      'id: a\n    title: A\n    custom: {text: x}',
    );
    fc.assert(
      fc.property(name, style, (path, entry) => {
        const text = `sources:\n  - ${entry}\n  - id: b\n    title: B\n`;
        const [first, second, ...rest] = sourcesOf(attach(text, 'a', path) ?? '');
        assert.equal(first?.text, path);
        assert.equal(first.csl['title'], 'A');
        assert.deepEqual([second?.csl, rest], [{ id: 'b', type: 'document', title: 'B' }, []]);
      }),
    );
  });
});

describe('adding a source with its text to another glossary', () => {
  const files = [
    '',
    'version: 1\nterms:\n  - acronym: QZX\n',
    'sources:\n  - id: z\n    title: Z\n\n# the end\n',
    'sources:\n- id: z\n  title: Z',
    'sources: []\nterms: []\n',
    'sources:\nterms: []\n',
  ];
  for (const text of files) {
    it(`keeps ${JSON.stringify(text)}`, () => {
      for (const source of bundledGlossary.flatMap((file) => file.sources)) {
        const changed = add(text, source.csl, `texts/${source.id}.txt`) ?? '';
        const added = sourcesOf(changed).find(({ id }) => id === source.id);
        assert.equal(added?.text, `texts/${source.id}.txt`);
        assert.equal(added.coverage, 'full');
        const { custom: _old, ...own } = source.csl;
        const { custom: _new, ...copy } = added.csl;
        assert.deepEqual(JSON.parse(JSON.stringify(copy)), own);
        for (const line of text.split('\n')) assert.ok(changed.includes(line.replace(' []', '')));
      }
    });
  }

  it('is not done where sources are no list, or no YAML', () => {
    const csl = { id: 'a', type: 'report', title: 'A' };
    for (const text of ['sources: 7\n', 'sources: [{ id: z }]\n', '- a list\n', 'a: [\n'])
      assert.equal(add(text, csl, 'a.txt'), undefined, text);
  });

  it('takes the numbers of other programs for what they say', () => {
    const csl = { id: 'a', type: 'report', title: 'A', volume: 7 };
    assert.equal(sourcesOf(add('', csl, 'a.txt') ?? '')[0]?.csl['volume'], '7');
  });
});
