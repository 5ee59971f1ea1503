import assert from 'node:assert/strict';
import { inFolder } from './folder.ts';

const TREATY =
  'Each Party recognizes that an armed attack would be dangerous to its own peace.\nIt will not act without consultation.\n';
const FILES = {
  'treaty.txt': TREATY,
  'minutes.md': '# Minutes\n\nThe Ministers *talked about* the weather in Tokyo.\n',
  'own.glossary.yaml': `terms:
  - {name: danger, quotes: [{source: speech, text: We will act to meet the common danger}]}
sources:
  - {id: treaty-1960, title: Treaty, custom: {text: treaty.txt}}
  - {id: speech, title: Speech}
  - {id: letter, title: Letter}
`,
};

/** Quotations with the sources that are named, the exit code and the first line of what is said. */
const CASES: readonly (readonly [sources: string, text: string, code: number, line: string])[] = [
  ['treaty.txt', 'an armed attack would be dangerous', 0, 'exact: to the letter'],
  ['treaty.txt', '“an armed attack would be dangerous,”', 0, 'typographic: but for typography'],
  [
    'treaty.txt',
    'An armed attack would be dangerous',
    0,
    'initial-case: but for the case of the first letter',
  ],
  [
    'treaty.txt',
    'it would be dangerous to [Japan’s] peace'.slice(3),
    0,
    'altered: but for what is marked',
  ],
  ['treaty.txt', 'an **armed** attack would be dangerous', 0, 'exact: to the letter'],
  [
    'treaty.txt',
    'It will […] act without consultation',
    1,
    'review (not): what was omitted or added may change the meaning',
  ],
  [
    'treaty.txt',
    'an armed attack could be dangerous',
    1,
    'misquote (meaning): the source says something else',
  ],
  [
    'treaty.txt',
    'submarine cables are the new front line',
    1,
    'not-found: the source says nothing like it',
  ],
  [
    'treaty.txt minutes.md',
    'The Ministers talked about the weather',
    1,
    'misattributed: another source says it',
  ],
  ['treaty.txt', 'armed attack', 0, 'too-short: too short to be judged'],
  ['treaty-1960', 'an armed attack would be dangerous', 0, 'exact: to the letter'],
  ['@speech', 'act to meet the common danger', 0, 'exact: to the letter'],
  [
    'speech',
    'submarine cables are the new front line',
    0,
    'unverifiable: the whole text is not available',
  ],
];

describe('verify', () => {
  for (const [sources, text, code, line] of CASES) {
    it(`${sources}: “${text}” is ${line}`, () =>
      inFolder(FILES, async (folder) => {
        const named = sources.split(' ').flatMap((source) => ['--source', source]);
        const result = await folder.run(['verify', '--no-bundled', ...named, text]);
        assert.deepEqual([result.code, result.error], [code, '']);
        assert.equal(result.out.split('\n')[0], line);
      }));
  }

  it('shows the place, the passage and the words that differ', () =>
    inFolder(FILES, async (folder) => {
      const { out } = await folder.run([
        'verify',
        '--source',
        'treaty.txt',
        'an armed attack could be dangerous',
      ]);
      assert.deepEqual(out.split('\n').slice(1), [
        '  treaty.txt:1:28',
        '  an armed attack would be dangerous',
        '  an armed attack [-would-] {+could+} be dangerous',
        '',
      ]);
    }));

  it('prints the object of docs/command-line.md', () =>
    inFolder(FILES, async (folder) => {
      const json = async (text: string): Promise<unknown> => {
        const { out } = await folder.run([
          'verify',
          '--source',
          'treaty.txt',
          '--format',
          'json',
          text,
        ]);
        return JSON.parse(out);
      };
      assert.deepEqual(await json('an armed attack could be dangerous to its own peace'), {
        version: 1,
        verdict: 'misquote',
        reason: 'meaning',
        source: 'treaty.txt',
        passage: {
          offset: 27,
          endOffset: 78,
          text: 'an armed attack would be dangerous to its own peace',
        },
        difference: [
          { op: 'equal', text: 'an armed attack ' },
          { op: 'delete', text: 'would ' },
          { op: 'insert', text: 'could ' },
          { op: 'equal', text: 'be dangerous to its own peace' },
        ],
        suggestion: 'an armed attack would be dangerous to its own peace',
      });
      assert.deepEqual(await json('submarine cables are the new front line'), {
        version: 1,
        verdict: 'not-found',
        reason: null,
        source: null,
        passage: null,
        difference: [],
      });
    }));

  it('reads standard input, and takes a list’s number for a number', () =>
    inFolder({ 'plan.txt': 'Article 3. 1. Allies agreed to share data.\n' }, async (folder) => {
      const { code, out } = await folder.run(['verify', '--source', 'plan.txt', '-'], {
        input: '1. Allies agreed to share data\n',
      });
      assert.deepEqual([code, out.split(':')[0]], [0, 'exact']);
    }));

  it('takes a file for excerpts when told so', () =>
    inFolder(FILES, async (folder) => {
      const text = 'submarine cables are the new front line';
      const argv = ['verify', '--source', 'treaty.txt', '--coverage', 'excerpts', text];
      assert.equal((await folder.run(argv)).out.split(':')[0], 'unverifiable');
    }));

  it('says what it cannot do', () =>
    inFolder(FILES, async (folder) => {
      const verify = (...argv: string[]) => folder.run(['verify', '--no-bundled', ...argv]);
      const errors = [
        await verify('--source', 'none.txt', 'some words here'),
        await verify('--source', 'speach', 'some words here'),
        await verify('--source', 'letter', 'some words here'),
        await verify('--source', 'speech', '--coverage', 'full', 'some words here'),
        await verify('some words here'),
      ];
      assert.deepEqual(
        errors.map(({ code, out, error }) => [code, out, error]),
        [
          [2, '', 'policy-gloss: none.txt: There is no such file.\n'],
          [2, '', 'policy-gloss: There is no source "speach". Did you mean "speech"?\n'],
          [2, '', 'policy-gloss: There is no text or excerpt of "letter". Name its file.\n'],
          [2, '', 'policy-gloss: The whole text of "speech" is not available. Name its file.\n'],
          [2, '', "policy-gloss: required option '--source <file|key>' not specified\n"],
        ],
      );
    }));
});
