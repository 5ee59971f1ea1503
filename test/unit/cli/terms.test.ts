import assert from 'node:assert/strict';
import { inFolder } from './folder.ts';

const FILES = {
  'own.yaml': `terms:
  - { acronym: USFJ, name: U.S. Forces Japan }
  - { acronym: EDD, name: 'Dialogue, "Extended" | Deterrence' }
  - { acronym: MSE, name: missile segment }
`,
  'note.md':
    '\uFEFFThe USFJ and the EDD.\r\n\r\n在日🇯🇵USFJは USFJ’s. The Quarterly Zone Exchange (QZX) met. The QZX.\r\n',
};
const TERMS = ['terms', 'note.md', '--no-bundled', '--glossary', 'own.yaml'];

describe('terms', () => {
  const OUTPUTS: readonly (readonly [argv: readonly string[], out: string])[] = [
    [
      [],
      `| Abbreviation | Name |
| --- | --- |
| EDD | Dialogue, "Extended" \\| Deterrence |
| QZX | Quarterly Zone Exchange |
| USFJ | U.S. Forces Japan |
`,
    ],
    [
      ['--sort', 'first-use'],
      `| Abbreviation | Name |
| --- | --- |
| USFJ | U.S. Forces Japan |
| EDD | Dialogue, "Extended" \\| Deterrence |
| QZX | Quarterly Zone Exchange |
`,
    ],
    [
      ['--format', 'csv'],
      `acronym,name,term,count
EDD,"Dialogue, ""Extended"" | Deterrence",edd,1
QZX,Quarterly Zone Exchange,,2
USFJ,U.S. Forces Japan,usfj,3
`,
    ],
  ];
  for (const [argv, expected] of OUTPUTS) {
    it(`lists the abbreviations of a note: ${argv.join(' ') || 'Markdown'}`, () =>
      inFolder(FILES, async (folder) => {
        const { code, out, error } = await folder.run([...TERMS, ...argv]);
        assert.deepEqual([code, error], [0, '']);
        assert.equal(out, expected);
      }));
  }

  it('--format json says where each is used first', () =>
    inFolder(FILES, async (folder) => {
      const { out } = await folder.run([...TERMS, '--format', 'json', '--sort', 'first-use']);
      assert.deepEqual(JSON.parse(out), {
        version: 1,
        terms: [
          {
            acronym: 'USFJ',
            name: 'U.S. Forces Japan',
            term: 'usfj',
            count: 3,
            line: 1,
            column: 5,
            offset: 4,
          },
          {
            acronym: 'EDD',
            name: 'Dialogue, "Extended" | Deterrence',
            term: 'edd',
            count: 1,
            line: 1,
            column: 18,
            offset: 17,
          },
          {
            acronym: 'QZX',
            name: 'Quarterly Zone Exchange',
            term: null,
            count: 2,
            line: 3,
            column: 50,
            offset: 74,
          },
        ],
      });
    }));

  it('prints a table without rows for a note without abbreviations', () =>
    inFolder({ 'note.md': '' }, async (folder) => {
      const { code, out } = await folder.run(['terms', 'note.md']);
      assert.deepEqual([code, out], [0, '| Abbreviation | Name |\n| --- | --- |\n']);
    }));
});
