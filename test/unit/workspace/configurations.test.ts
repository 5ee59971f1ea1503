import assert from 'node:assert/strict';
import { parseConfiguration } from '../../../src/core/index.ts';
import {
  configurationsFor,
  configuredStyle,
  isIgnored,
  namedByConfigurations,
  type ReadConfiguration,
} from '../../../src/workspace/configurations.ts';
import { ignoring } from '../../../src/workspace/ignoring.ts';
import { MemoryFiles } from './memory-files.ts';

const files = new MemoryFiles({});

/** A configuration in a folder of `/notes`. */
function read(folder: string, yaml: string): ReadConfiguration {
  const configuration = parseConfiguration(yaml, []);
  assert.deepEqual(configuration.problems, []);
  return {
    address: `/notes/${folder}.policy-gloss.yaml`,
    configuration,
    ignores: ignoring(configuration.ignore ?? []),
  };
}

describe('the configurations that hold for a note', () => {
  it('are those of its folder and the folders above, the outermost first', () => {
    const all = ['a/b/', '', 'a/', 'c/', 'a/b/c/', 'a/bb/'].map((folder) => read(folder, ''));
    assert.deepEqual(
      configurationsFor('/notes/a/b/note.md', all).map(({ address }) => address),
      ['', 'a/', 'a/b/'].map((folder) => `/notes/${folder}.policy-gloss.yaml`),
    );
  });
});

describe('a note is ignored', () => {
  const CASES: readonly [folder: string, patterns: string, note: string, is: boolean][] = [
    ['', '[note.md]', 'note.md', true],
    ['', '[note.md]', 'a/note.md', true],
    ['', '[/note.md]', 'a/note.md', false],
    ['', '[a/]', 'a/note.md', true],
    ['', '["*.md", "!note.md"]', 'note.md', false],
    ['a/', '[/note.md]', 'a/note.md', true],
    ['a/', '[b]', 'a/b/note.md', true],
    ['a/', '[a]', 'a/b/note.md', false],
  ];
  for (const [folder, patterns, note, is] of CASES) {
    it(`${is ? 'when' : 'not when'} ${folder || 'the top'} ignores ${patterns}: ${note}`, () => {
      const configurations = [read('', ''), read(folder, `ignore: ${patterns}\n`)];
      assert.equal(isIgnored(files, `/notes/${note}`, configurations), is);
    });
  }
});

describe('the files that configurations name', () => {
  const configurations = [
    read('', 'glossaries: [g.yaml, "https://example.org/g.yaml"]\nbibliographies: [/lib/b.bib]\n'),
    read('a/', 'glossaries: [../g.yaml]\nbibliographies: [b.bib]\n'),
  ];

  it('serve the folders of these', () => {
    files.trusted = true;
    assert.deepEqual(namedByConfigurations(files, configurations, 'glossaries'), [
      { address: '/notes/g.yaml', serves: ['/notes'] },
      { address: '/notes/g.yaml', serves: ['/notes/a'] },
    ]);
    assert.deepEqual(namedByConfigurations(files, configurations, 'bibliographies'), [
      { address: '/lib/b.bib', serves: ['/notes'], isBibliography: true },
      { address: '/notes/a/b.bib', serves: ['/notes/a'], isBibliography: true },
    ]);
  });

  it('are those below them, where the workspace is not trusted', () => {
    files.trusted = false;
    const named = (['glossaries', 'bibliographies'] as const).flatMap((what) =>
      namedByConfigurations(files, configurations, what),
    );
    assert.deepEqual(
      named.map(({ address }) => address),
      ['/notes/g.yaml', '/notes/a/b.bib'],
    );
  });
});

describe('the style and the locale of configurations', () => {
  const CASES: readonly [what: string, yaml: [string, string], style: object][] = [
    ['none', ['', ''], {}],
    ['the nearest', ['style: apa\n', 'style: mla\n'], { style: 'mla' }],
    [
      'each by itself',
      ['style: apa\nlocale: en-US\n', 'locale: ja-JP\n'],
      { style: 'apa', locale: 'ja-JP' },
    ],
    ['a file as an address', ['style: styles/own.csl\n', ''], { style: '/notes/styles/own.csl' }],
    ['a file of the nearer', ['', 'style: ../own.csl\n'], { style: '/notes/own.csl' }],
  ];
  for (const [what, [outer, inner], style] of CASES)
    it(what, () =>
      assert.deepEqual(configuredStyle(files, [read('', outer), read('a/', inner)]), style),
    );
});
