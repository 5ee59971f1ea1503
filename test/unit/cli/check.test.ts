import assert from 'node:assert/strict';
import { GLOSSARY, inFolder } from './folder.ts';

const TEAM = `terms:
  - acronym: A1
    name: 日米 First
    see-also: [usfj, nobody]
    quotes:
      - { source: s, text: "will not station missiles" }
      - { source: s, text: "will station missiles" }
      - { source: other, text: "of another source" }
      - { source: bare, text: "nobody holds this" }
    kindd: law
sources:
  - { id: s, title: T }
  - { id: other, title: T, custom: { text: some/folder/The Text.txt } }
  - { id: bare, title: T }
`;
const TEXTS = {
  'texts/s.md': 'They will not station missiles.\n',
  'texts/The Text.txt': '\uFEFFWords of another source.\n',
};

describe('check', () => {
  it('says that good glossaries are good', () =>
    inFolder(
      { 'a.glossary.yaml': GLOSSARY, 'deep/b.glossary.yml': 'terms: []\n' },
      async (folder) => {
        const { code, out, error } = await folder.run(['check', '--no-bundled']);
        assert.deepEqual([code, error], [0, '']);
        assert.equal(out, '2 files, 3 terms, 0 sources: no problems\n');
      },
    ));

  it('checks the bundled glossary too, and finds nothing wrong in it', () =>
    inFolder({}, async (folder) => {
      const { code, out } = await folder.run(['check']);
      assert.equal(code, 0);
      assert.match(out, /^2 files, \d+ terms, \d+ sources: no problems\n$/);
    }));

  it('lists problems by file, line and column', () =>
    inFolder({ 'team.yaml': TEAM }, async (folder) => {
      const { code, out } = await folder.run([
        'check',
        'team.yaml',
        '--no-bundled',
        '--texts',
        'texts',
      ]);
      assert.equal(code, 2);
      assert.equal(out, '');
      await folder.write(TEXTS);
      const second = await folder.run(['check', 'team.yaml', '--no-bundled', '--texts', 'texts']);
      assert.equal(second.code, 1);
      assert.equal(
        second.out,
        `team.yaml
  4:16  warning  There is no term "usfj".  unknown-term
  4:22  warning  There is no term "nobody".  unknown-term
  7:28  error    The text of "s" differs from this quotation (a number, a negation, a modal verb or a condition differs): “will station missiles”; the source has “not”. Correct it.  quote-not-found
  10:5  warning  Unknown key "kindd" in a term. Did you mean "kind"?  unknown-key

1 file, 1 term, 3 sources: 4 problems
2 quotations found in their sources; 1 without a text
`,
      );
    }));

  it('knows the entries of the bundled glossary and of --glossary', () =>
    inFolder(
      {
        'team.yaml': 'terms: [{acronym: A1, see-also: [usfj, b-1]}]\n',
        'b.yaml': 'terms: [{id: b-1, name: B}]\n',
      },
      async (folder) => {
        const { out } = await folder.run(['check', 'team.yaml', '--glossary', 'b.yaml']);
        assert.equal(out, '1 file, 1 term, 0 sources: no problems\n');
      },
    ));

  it('--format json prints exactly the object of docs/command-line.md', () =>
    inFolder(
      { 'team.yaml': '\uFEFFterms:\r\n  - name: 日米\r\n    kind: lwa\r\n' },
      async (folder) => {
        const { code, out } = await folder.run([
          'check',
          'team.yaml',
          '--no-bundled',
          '--format',
          'json',
        ]);
        assert.equal(code, 1);
        assert.deepEqual(JSON.parse(out), {
          version: 1,
          files: [
            {
              path: 'team.yaml',
              problems: [
                {
                  code: 'wrong-value',
                  severity: 'error',
                  message: '"lwa" is not a valid kind. Did you mean "law"?',
                  line: 3,
                  column: 11,
                  endLine: 3,
                  endColumn: 14,
                  offset: 32,
                  endOffset: 35,
                },
              ],
            },
          ],
          summary: { files: 1, errors: 1, warnings: 0, infos: 0 },
        });
      },
    ));

  it('lists what own entries change of others, which are no problems', () =>
    inFolder(
      {
        'desk.glossary.yaml': `terms:
  - acronym: USFJ
    name: U.S. Forces Japan
    definition: Our own words
  - { id: jjoc, aliases: [The Command], quotes: [] }
  - { id: jgsdf, remove: true }
  - { id: jmsdf, name: Our Navy, replace: true }
`,
        'deep/er.glossary.yaml': 'terms: [{id: jasdf, kind: office}, {id: usfj, kind: office}]\n',
        'else/where.glossary.yaml': 'terms: [{id: usfj, definition: Elsewhere}]\n',
      },
      async (folder) => {
        const { code, out } = await folder.run(['check']);
        assert.equal(code, 0);
        assert.equal(
          out.replace(/^\d+ files, \d+ terms, \d+ sources/m, 'Sum'),
          `deep/er.glossary.yaml
  1:9  info     Adds to "Japan Air Self-Defense Force" of the bundled glossary: another kind.  override
  1:36  info     Adds to "U.S. Forces Japan" of desk.glossary.yaml: another kind.  override

desk.glossary.yaml
  2:5  info     Adds to "U.S. Forces Japan" of the bundled glossary: another definition.  override
  5:5  info     Adds to "JSDF Joint Operations Command" of the bundled glossary: more aliases, no quotes.  override
  6:5  info     Removes "Japan Ground Self-Defense Force" of the bundled glossary.  override
  7:5  info     Replaces "Japan Maritime Self-Defense Force" of the bundled glossary; its acronym, aliases, translations, kind, definition, quotes, see-also are not kept.  override

else/where.glossary.yaml
  1:9  info     Adds to "U.S. Forces Japan" of desk.glossary.yaml: another definition.  override

Sum: no problems, 7 overrides
`,
        );
        const json = await folder.run(['check', '--format', 'json']);
        const { summary } = JSON.parse(json.out) as { summary: object };
        assert.deepEqual(summary, { files: 5, errors: 0, warnings: 0, infos: 7 });
      },
    ));

  it('says where an entry was never filled in', () =>
    inFolder(
      {
        'team.yaml':
          'terms:\n  - acronym: QZX\n    name: Full name\n    definition: Definition in one to three sentences.\n',
      },
      async (folder) => {
        const { code, out } = await folder.run(['check', 'team.yaml']);
        assert.equal(code, 1);
        assert.match(
          out,
          /^ {2}3:11 {2}error {4}"Full name" is only a placeholder: .* placeholder$/m,
        );
        assert.match(out, /^1 file, 0 terms, 0 sources: 1 problem$/m);
      },
    ));

  it('warnings alone: exit code 0', () =>
    inFolder({ 'team.yaml': 'terms: [{acronym: A1, kindd: law}]\n' }, async (folder) => {
      assert.equal((await folder.run(['check', 'team.yaml'])).code, 0);
    }));

  it('reports a glossary that cannot be read, checks the others, and exits with 2', () =>
    inFolder(
      { 'bad.glossary.yaml': Uint8Array.of(0xe9), 'good.glossary.yaml': 'terms: [{kind: law}]\n' },
      async (folder) => {
        const { code, out, error } = await folder.run(['check', '--no-bundled']);
        assert.equal(code, 2);
        assert.equal(error, 'bad.glossary.yaml: The file is not UTF-8; save it as UTF-8.\n');
        assert.match(out, /^good\.glossary\.yaml\n.*missing-name/);
      },
    ));
});
