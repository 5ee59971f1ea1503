import assert from 'node:assert/strict';
import { chmod, readdir, readlink, stat, symlink } from 'node:fs/promises';
import fc from 'fast-check';
import { Folder, GLOSSARY, inFolder, OWN } from './folder.ts';
import { runs } from '../../support/runs.ts';

/** What notes are made of. */
const PIECES =
  'USJF~Wan Yi~USFJ~GSFD~ ~\n~\r\n~\n\n~“~”~"~> ~**~`~- ~# ~[~](x.md)~日米~🇯🇵~and~.~,~’s~|~(~)~\t~$~<b>'.split(
    '~',
  );

describe('lint --fix', () => {
  const NOTES: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a plain note', 'The USJF met Wan Yi.\n', 'The USFJ met Wang Yi.\n'],
    ['BOM and CRLF', '\uFEFFThe USJF.\r\nWan Yi\rEnd', '\uFEFFThe USFJ.\r\nWang Yi\rEnd'],
    ['trailing spaces and tabs', '\tcode USJF\n\nUSJF  \n', '\tcode USJF\n\nUSFJ  \n'],
    ['possessives and plurals', 'USJF’s, USJF-led', 'USFJ’s, USFJ-led'],
    ['Japanese and emoji', '🇯🇵USJFは、在日米軍', '🇯🇵USFJは、在日米軍'],
    [
      'emphasis and links',
      '**USJF** [USJF](https://x.org/USJF)',
      '**USFJ** [USFJ](https://x.org/USJF)',
    ],
    [
      'quotations',
      'It said “the USJF commander”.\n\n> USJF\n',
      'It said “the USJF commander”.\n\n> USJF\n',
    ],
    ['code, math and comments', '`USJF` $USJF$ <!-- USJF -->\n', '`USJF` $USJF$ <!-- USJF -->\n'],
    ['near misses, which are for a person to judge', 'The GSFD.\n', 'The GSFD.\n'],
  ];
  for (const [what, before, after] of NOTES) {
    it(`changes the misspellings alone: ${what}`, () =>
      inFolder({ 'own.yaml': GLOSSARY, 'note.md': before }, async (folder) => {
        await folder.run(['lint', '--fix', ...OWN]);
        assert.equal(await folder.read('note.md'), after);
        const { mtimeMs } = await stat(folder.resolve('note.md'));
        const again = await folder.run(['lint', '--fix', '--format', 'json', ...OWN]);
        assert.equal(await folder.read('note.md'), after);
        assert.equal((await stat(folder.resolve('note.md'))).mtimeMs, mtimeMs);
        assert.match(again.out, /"errors": 0,[^}]*"fixable": 0/);
      }));
  }

  /** Names that would be found in what replaces them, or be read as markup. */
  const NAMES: readonly (readonly [name: string, after: string])[] = [
    ['*Asahi Shimbun*', 'The \\*Asahi Shimbun\\* wrote.\n'],
    ['Asahi Shimbun @x', 'The Asahi Shimbun \\@x wrote.\n'],
    ['Asahi Shimbun $1$', 'The Asahi Shimbun \\$1\\$ wrote.\n'],
    ['<b>Asahi Shimbun</b>', 'The \\<b>Asahi Shimbun\\</b> wrote.\n'],
    ['Asahi Shimbun and Asahi Shimbun', 'The Asahi Shimbun and Asahi Shimbun wrote.\n'],
    // An address is not prose, so that what would be written is not the name.
    ['http://x.org/a Asahi Shimbun', 'The Asahi Shimbun wrote.\n'],
  ];
  for (const [name, after] of NAMES) {
    it(`writes ${JSON.stringify(name)} once`, () => {
      const terms = [{ id: 't', name, deprecated: ['Asahi Shimbun'] }];
      const files = {
        'own.yaml': JSON.stringify({ terms }),
        'note.md': 'The Asahi Shimbun wrote.\n',
      };
      return inFolder(files, async (folder) => {
        for (let run = 0; run < 2; run++) {
          await folder.run(['lint', '--fix', ...OWN]);
          assert.equal(await folder.read('note.md'), after);
        }
        const { out } = await folder.run(['check', 'own.yaml']);
        assert.match(out, /holds-wrong-form/);
      });
    });
  }

  it('reports what remains', () =>
    inFolder({ 'own.yaml': GLOSSARY, 'note.md': 'USJF and GSFD.\n' }, async (folder) => {
      const { code, out } = await folder.run(['lint', '--fix', ...OWN]);
      assert.equal(code, 0);
      assert.match(out, /near-miss-acronym/);
      assert.doesNotMatch(out, /misspelled-term/);
    }));

  it('keeps the mode, and leaves nothing else behind', () =>
    inFolder({ 'own.yaml': GLOSSARY, 'note.md': 'USJF\n' }, async (folder) => {
      await chmod(folder.resolve('note.md'), 0o666);
      await folder.run(['lint', '--fix', ...OWN]);
      assert.equal((await stat(folder.resolve('note.md'))).mode & 0o777, 0o666);
      assert.deepEqual((await readdir(folder.path)).toSorted(), ['.git', 'note.md', 'own.yaml']);
    }));

  it('writes what a symbolic link points to, and keeps the link', () =>
    inFolder({ 'own.yaml': GLOSSARY, 'real/note.txt': 'USJF\n' }, async (folder) => {
      await symlink('real/note.txt', folder.resolve('link.md'));
      await folder.run(['lint', '--fix', 'link.md', ...OWN]);
      assert.equal(await folder.read('real/note.txt'), 'USFJ\n');
      assert.equal(await readlink(folder.resolve('link.md')), 'real/note.txt');
    }));

  it('with --stdin, prints the fixed text, and what remains on standard error', () =>
    inFolder({ 'own.yaml': GLOSSARY }, async (folder) => {
      const { code, out, error } = await folder.run(['lint', '--stdin', '--fix', ...OWN], {
        input: '\uFEFFThe USJF and a GSFD met.\r\n',
      });
      assert.equal(code, 0);
      assert.equal(out, '\uFEFFThe USFJ and a GSFD met.\r\n');
      assert.match(error, /near-miss-acronym/);
    }));

  describe('over any note', () => {
    let folder: Folder;
    before(async () => {
      folder = await Folder.create({ 'own.yaml': GLOSSARY });
    });
    after(() => folder.remove());

    it('changes nothing but the reported ranges, and nothing the second time', async () => {
      const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 });
      await fc.assert(
        fc.asyncProperty(pieces, async (pieces) => {
          const input = pieces.join('');
          const report = await folder.run(['lint', '--stdin', '--format', 'json', ...OWN], {
            input,
          });
          const { out } = await folder.run(['lint', '--stdin', '--fix', ...OWN], { input });
          assert.equal(out, withFixes(input, report.out));
          const again = await folder.run(['lint', '--stdin', '--fix', ...OWN], { input: out });
          assert.equal(again.out, out);
        }),
        runs(20),
      );
    });
  });
});

/** The oracle: the text with the edits of a JSON report made from the back. */
function withFixes(text: string, json: string): string {
  const { files } = JSON.parse(json) as {
    files: {
      findings: { fix?: { edits: { offset: number; endOffset: number; text: string }[] } }[];
    }[];
  };
  const edits = files.flatMap((file) => file.findings.flatMap(({ fix }) => fix?.edits ?? []));
  return edits
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((now, one) => now.slice(0, one.offset) + one.text + now.slice(one.endOffset), text);
}

describe('lint --fix-dry-run', () => {
  it('reports what would remain and writes nothing', () =>
    inFolder({ 'own.yaml': GLOSSARY, 'note.md': 'USJF and GSFD.\n' }, async (folder) => {
      const { code, out } = await folder.run(['lint', '--fix-dry-run', ...OWN]);
      assert.equal(code, 0);
      assert.match(out, /near-miss-acronym/);
      assert.doesNotMatch(out, /misspelled-term/);
      assert.equal(await folder.read('note.md'), 'USJF and GSFD.\n');
    }));
});
