import assert from 'node:assert/strict';
import { GLOSSARY, inFolder, OWN } from './folder.ts';

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly endOffset: number;
}
interface JsonFinding extends Place {
  readonly rule: string;
  readonly severity: string;
}
interface JsonReport {
  readonly files: readonly { readonly path: string; readonly findings: readonly JsonFinding[] }[];
}

const readReport = (out: string): JsonReport => JSON.parse(out) as JsonReport;

describe('lint --format json', () => {
  it('prints exactly the object of docs/command-line.md', () =>
    inFolder(
      {
        'own.yaml': GLOSSARY,
        'b/note.md': 'The USJF met.\n\nThe GSFD went.\n',
        'a.md': 'Clean.\n',
      },
      async (folder) => {
        const { code, out, error } = await folder.run(['lint', '--format', 'json', ...OWN]);
        assert.deepEqual([code, error], [1, '']);
        const page = (rule: string): string =>
          `https://github.com/policy-gloss/policy-gloss/blob/main/docs/rules/${rule}.md`;
        assert.deepEqual(JSON.parse(out), {
          version: 1,
          files: [
            { path: 'a.md', findings: [] },
            {
              path: 'b/note.md',
              findings: [
                {
                  rule: 'misspelled-term',
                  severity: 'error',
                  message: '"USJF" is a misspelling of "USFJ".',
                  line: 1,
                  column: 5,
                  endLine: 1,
                  endColumn: 9,
                  offset: 4,
                  endOffset: 8,
                  term: 'usfj',
                  url: page('misspelled-term'),
                  fix: {
                    description: 'Replace with USFJ',
                    edits: [{ offset: 4, endOffset: 8, text: 'USFJ' }],
                  },
                  suggestions: [],
                },
                {
                  rule: 'near-miss-acronym',
                  severity: 'warning',
                  message: '"GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)?',
                  line: 3,
                  column: 5,
                  endLine: 3,
                  endColumn: 9,
                  offset: 19,
                  endOffset: 23,
                  term: 'gsdf',
                  url: page('near-miss-acronym'),
                  suggestions: [
                    {
                      description: 'Replace with GSDF',
                      edits: [{ offset: 19, endOffset: 23, text: 'GSDF' }],
                    },
                  ],
                },
              ],
            },
          ],
          errors: [],
          summary: { files: 2, errors: 1, warnings: 1, infos: 0, hints: 0, fixable: 1 },
        });
      },
    ));

  it('lists the same fields in the same order', () =>
    inFolder({ 'own.yaml': GLOSSARY, 'a.md': 'The USJF met.\n' }, async (folder) => {
      const { out } = await folder.run(['lint', '--format', 'json', ...OWN]);
      const keys = [...out.matchAll(/^ *"(\w+)":/gm)].map((match) => match[1]);
      const report =
        'version files path findings errors summary files errors warnings infos hints fixable';
      const finding =
        'rule severity message line column endLine endColumn offset endOffset term url fix description edits offset endOffset text suggestions';
      assert.equal(keys.join(' '), report.replace(' errors', ` ${finding} errors`));
    }));

  it('sorts files by path and findings by place', () =>
    inFolder(
      {
        'own.yaml': GLOSSARY,
        'b.md': 'Wan Yi and USJF.\n\nUSJF.\n',
        'a/z.md': 'USJF.\n',
        'B.md': 'x\n',
        'a.md': 'x\n',
      },
      async (folder) => {
        const { out } = await folder.run(['lint', '--format', 'json', ...OWN]);
        const { files } = readReport(out);
        assert.deepEqual(
          files.map(({ path }) => path),
          ['B.md', 'a.md', 'a/z.md', 'b.md'],
        );
        assert.deepEqual(
          files[3]?.findings.map(({ offset }) => offset),
          [0, 11, 18],
        );
      },
    ));

  /** Places of USJF in odd notes: line and column from 1, columns and offsets in UTF-16 code units. */
  const PLACES: readonly (readonly [what: string, note: string | Uint8Array, place: Place])[] = [
    [
      'behind Japanese',
      '在日米軍のUSJFは\n',
      { line: 1, column: 6, endLine: 1, endColumn: 10, offset: 5, endOffset: 9 },
    ],
    [
      'behind emoji, two units each',
      '🇯🇵 👩‍✈️ USJF\n',
      { line: 1, column: 12, endLine: 1, endColumn: 16, offset: 11, endOffset: 15 },
    ],
    [
      'behind CRLF',
      'One\r\n\r\nthe USJF\r\n',
      { line: 3, column: 5, endLine: 3, endColumn: 9, offset: 11, endOffset: 15 },
    ],
    [
      'behind a BOM, which is not counted',
      '\uFEFFUSJF\n',
      { line: 1, column: 1, endLine: 1, endColumn: 5, offset: 0, endOffset: 4 },
    ],
    [
      'behind a tab, which is one column',
      '-\tUSJF\n',
      { line: 1, column: 3, endLine: 1, endColumn: 7, offset: 2, endOffset: 6 },
    ],
    [
      'in full width',
      'その ＵＳＪＦ は\n',
      { line: 1, column: 4, endLine: 1, endColumn: 8, offset: 3, endOffset: 7 },
    ],
    [
      'at the end of a file without a line break',
      'x\n\nUSJF',
      { line: 3, column: 1, endLine: 3, endColumn: 5, offset: 3, endOffset: 7 },
    ],
    [
      'over a soft line break in a block quote',
      'So he met Wan\n   Yi there.\n',
      { line: 1, column: 11, endLine: 2, endColumn: 6, offset: 10, endOffset: 19 },
    ],
  ];
  for (const [what, note, place] of PLACES) {
    it(`places a finding ${what}`, () =>
      inFolder({ 'own.yaml': GLOSSARY, 'note.md': note }, async (folder) => {
        const { out } = await folder.run(['lint', '--format', 'json', ...OWN]);
        const found = readReport(out).files[0]?.findings.find(
          ({ rule }) => rule === 'misspelled-term',
        );
        const { line, column, endLine, endColumn, offset, endOffset } = found ?? assert.fail(out);
        assert.deepEqual({ line, column, endLine, endColumn, offset, endOffset }, place);
      }));
  }

  it('of standard input is the same as of a file', () =>
    inFolder(
      { 'own.yaml': GLOSSARY, 'note.md': '\uFEFFThe USJF’s 日本 GSFD.\r\n' },
      async (folder) => {
        const options = ['lint', '--format', 'json', ...OWN];
        const ofFile = await folder.run([...options, 'note.md']);
        const ofInput = await folder.run([...options, '--stdin', '--stdin-filename', 'note.md'], {
          input: await folder.read('note.md'),
        });
        assert.deepEqual(ofInput, ofFile);
      },
    ));
});
