import assert from 'node:assert/strict';
import { inFolder } from './folder.ts';

const FILES = {
  'own.glossary.yaml': `sources:
  - { id: report-2024, type: report, title: A *Report*, author: [{ literal: Own Office }], issued: 2024-05 }
  - { id: treaty-1960, type: treaty, title: Treaty on Tests, issued: '1960-01-19' }
`,
  'refs.bib':
    '@book{smith-2020, title = {A Book}, author = {Smith, Jane}, publisher = {Press}, year = 2020}\n',
  'own.csl': `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>Own</title></info>
  <citation><layout suffix="!"><text variable="title"/></layout></citation>
</style>
`,
  'broken.csl': '<style>\n<info>\n</style>',
};

describe('cite', () => {
  // APA where its own way of writing is the point: to compile that style takes half a second.
  const outputs: readonly (readonly [argv: readonly string[], out: string])[] = [
    [['report-2024'], 'Own Office, “A *Report*,” May 2024.\n'],
    [
      ['@report-2024', '--form', 'in-text', '--style', 'chicago-author-date'],
      '(Own Office 2024)\n',
    ],
    [
      ['treaty-1960', '--locator', 'art. V', '--style', 'oscola'],
      'Treaty on Tests (19 January 1960) art V.\n',
    ],
    [
      ['report-2024', '--style', 'apa', '--locale', 'ja-JP', '--form', 'bibliography'],
      'Own Office. (2024年). A *Report*.\n',
    ],
    [
      [
        'report-2024',
        '--style',
        'modern-language-association',
        '--form',
        'bibliography',
        '--format',
        'html',
      ],
      'Own Office. <i>A *Report*</i>. May 2024.\n',
    ],
    [
      [
        'report-2024',
        '--style',
        'modern-language-association',
        '--form',
        'bibliography',
        '--format',
        'markdown',
      ],
      'Own Office. *A \\*Report\\**. May 2024.\n',
    ],
    [
      [
        'smith-2020',
        'report-2024',
        '--bibliography',
        'refs.bib',
        '--form',
        'bibliography',
        '--style',
        'chicago-author-date',
      ],
      'Own Office. 2024. “A *Report*.”\nSmith, Jane. 2020. A Book. Press.\n',
    ],
    [
      ['report-2024', '--style', 'bluebook-law-review', '--locator', 'ch. 3'],
      'Own Office, A *Report*, ch. 3 (2024).\n',
    ],
    [
      ['report-2024', '--style', 'apa', '--form', 'in-text', '--locator', 'ch. 3'],
      '(Own Office, 2024, Chapter 3)\n',
    ],
    [['report-2024', '--style', 'own.csl'], 'A *Report*!\n'],
    [
      ['nishimura-2024', '--style', 'chicago-author-date', '--form', 'in-text', '--locator', '4'],
      '(Nishimura 2024, 4)\n',
    ],
  ];
  for (const [argv, expected] of outputs) {
    it(argv.join(' '), () =>
      inFolder(FILES, async (folder) => {
        const { code, out, error } = await folder.run(['cite', ...argv]);
        assert.deepEqual([code, error], [0, '']);
        assert.equal(out, expected);
      }),
    );
  }

  it('--format json has every form of the text', () =>
    inFolder(FILES, async (folder) => {
      const { out } = await folder.run([
        'cite',
        'report-2024',
        '--style',
        'modern-language-association',
        '--form',
        'bibliography',
        '--format',
        'json',
      ]);
      assert.deepEqual(JSON.parse(out), {
        version: 1,
        citations: [
          {
            keys: ['report-2024'],
            text: 'Own Office. A *Report*. May 2024.',
            html: 'Own Office. <i>A *Report*</i>. May 2024.',
            markdown: 'Own Office. *A \\*Report\\**. May 2024.',
          },
        ],
      });
    }));

  const failures: readonly (readonly [argv: readonly string[], error: RegExp])[] = [
    [['reprot-2024'], /There is no source "reprot-2024"\. Did you mean "report-2024"\?/],
    [['nishimura-2024', '--no-bundled'], /There is no source "nishimura-2024"/],
    [
      ['report-2024', '--style', 'oscolla'],
      /There is no citation style "oscolla"\. Did you mean "oscola"\?/,
    ],
    [['report-2024', '--style', 'none.csl'], /none\.csl/],
    [
      ['report-2024', '--style', 'broken.csl'],
      /Line 3: this is not XML\. Missing end tag for element info$/m,
    ],
    [['report-2024', '--locale', 'fr-FR'], /--locale/],
    [['report-2024', 'treaty-1960', '--locator', 'p. 3'], /--locator goes with one key/],
    [['report-2024', '--bibliography', 'none.bib'], /none\.bib/],
    [[], /missing required argument 'keys'/],
  ];
  for (const [argv, message] of failures) {
    it(`says what is wrong: ${argv.join(' ')}`, () =>
      inFolder(FILES, async (folder) => {
        const { code, out, error } = await folder.run(['cite', ...argv]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(error, message);
        assert.equal(error.trimEnd().split('\n').length, 1, error);
      }));
  }

  it('says which of the files have problems', () =>
    inFolder(
      { 'cut.json': '[{"id": "a"', 'odd.bib': `@book{x, title = {X\n${FILES['refs.bib']}` },
      async (folder) => {
        const cite = (key: string, file: string) =>
          folder.run(['cite', key, '--bibliography', file, '--no-bundled']);
        const lost = await cite('a', 'cut.json');
        assert.equal(lost.code, 2);
        assert.equal(
          lost.error,
          'cut.json: one problem; see "policy-gloss check cut.json".\npolicy-gloss: There is no source "a".\n',
        );
        const { code, out, error } = await cite('smith-2020', 'odd.bib');
        assert.equal(code, 0);
        assert.match(out, /A Book/);
        assert.equal(error, 'odd.bib: one problem; see "policy-gloss check odd.bib".\n');
      },
    ));

  it('takes the style of the nearest configuration that has one', () =>
    inFolder(
      {
        ...FILES,
        '.policy-gloss.yaml': 'style: chicago-author-date\nlocale: ja-JP\n',
        'notes/.policy-gloss.yaml': 'style: ../own.csl\n',
      },
      async (folder) => {
        const cite = async (cwd: string, ...more: string[]): Promise<string> =>
          (await folder.run(['cite', 'report-2024', ...more], { cwd })).out;
        assert.equal(
          await cite('.', '--form', 'bibliography'),
          'Own Office. 2024. 「A *Report*」.\n',
        );
        assert.equal(await cite('notes'), 'A *Report*!\n');
        assert.equal(await cite('.', '--style', 'own.csl'), 'A *Report*!\n');
      },
    ));

  it('takes sources of the folder of the configuration', () =>
    inFolder(
      { ...FILES, '.policy-gloss.yaml': 'bibliographies: [refs.bib]\n', 'notes/x.md': '' },
      async (folder) => {
        const { out } = await folder.run(['cite', 'smith-2020'], { cwd: 'notes' });
        assert.equal(out, 'Jane Smith, A Book (Press, 2020).\n');
      },
    ));
});
