import assert from 'node:assert/strict';
import { inFolder, type Folder, type Outcome } from './folder.ts';

const BIB = '@report{smith-2020, title = {A}, author = {Smith, A}}\n';
const JSON_FILE = '[{"id": "jones-2021", "type": "report", "title": "B"}]';
const YAML = 'references:\n- id: sato-2022\n  type: report\n  title: C\n';

interface Case {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  readonly argv?: readonly string[];
  readonly cwd?: string;
  /** What is reported of the keys, or of the bibliography. */
  readonly found: readonly string[];
  readonly code?: number;
  readonly error?: RegExp;
}

const CASES: readonly Case[] = [
  {
    what: 'a bibliography that is named',
    files: { 'refs.bib': BIB, 'a.md': '[@smith-2020; @smith-2021]' },
    argv: ['--bibliography', 'refs.bib'],
    found: ['There is no source "smith-2021". Did you mean "smith-2020"?'],
  },
  {
    what: 'several of all formats',
    files: {
      'r.bib': BIB,
      'r.json': JSON_FILE,
      'r.yaml': YAML,
      'a.md': '[@smith-2020; @jones-2021; @sato-2022]',
    },
    argv: ['--bibliography', 'r.bib', '--bibliography', 'r.json', '--bibliography', 'r.yaml'],
    found: [],
  },
  {
    what: 'those of a configuration, for its folder only',
    files: {
      'sub/.policy-gloss.yaml': 'bibliographies: [../lib/refs.bib]\n',
      'lib/refs.bib': BIB,
      'sub/a.md': '[@smith-2020]',
      'b.md': '[@smith-2020]',
    },
    found: ['There is no source "smith-2020".'],
  },
  {
    what: 'what front matter names, beside the note',
    files: {
      'sub/refs.bib': BIB,
      'sub/a.md': '---\nbibliography: refs.bib\n---\n[@smith-2020; @other]',
      'b.md': '[@smith-2020]',
    },
    found: ['There is no source "smith-2020".', 'There is no source "other".'],
  },
  {
    what: 'what front matter names, in the working folder',
    files: {
      'refs.json': JSON_FILE,
      'sub/a.md': '---\nbibliography: [refs.json]\n---\n[@jones-2021]',
    },
    found: [],
  },
  {
    what: 'entries in front matter',
    files: { 'a.md': '---\nreferences:\n- {id: own, type: report, title: O}\n---\n[@own; @other]' },
    found: ['There is no source "other".'],
  },
  {
    what: 'a bibliography of the note that is not there',
    files: { 'a.md': '---\nbibliography: hole.bib\n---\n[@smith-2020]' },
    found: ['The bibliography "hole.bib" could not be read, so citations were not checked.'],
  },
  {
    what: 'a bibliography of a configuration that is not there',
    files: { '.policy-gloss.yaml': 'bibliographies: [hole.bib]\n', 'a.md': '[@smith-2020]' },
    found: [],
    code: 2,
    error: /^hole\.bib: There is no such file\.\n$/,
  },
  {
    what: 'a bibliography with a problem, whose other entries count',
    files: { 'refs.bib': `@book{x, title = {X\n${BIB}`, 'a.md': '[@smith-2020]' },
    argv: ['--bibliography', 'refs.bib'],
    found: [],
    error: /^refs\.bib: one problem; see "policy-gloss check refs\.bib"\.\n$/,
  },
  {
    what: 'a bibliography with a problem that two notes name',
    files: {
      'refs.json': '[{"id": "jones-2021"',
      'a.md': '---\nbibliography: refs.json\n---\n[@jones-2021]',
      'b.md': '---\nbibliography: refs.json\n---\n[@jones-2021]',
    },
    found: ['There is no source "jones-2021".', 'There is no source "jones-2021".'],
    error: /^refs\.json: one problem; see "policy-gloss check refs\.json"\.\n$/,
  },
];

async function lint(
  folder: Folder,
  argv: readonly string[],
): Promise<Outcome & { found: string[] }> {
  const outcome = await folder.run(['lint', '--format', 'json', ...argv]);
  const report = JSON.parse(outcome.out) as {
    files: { findings: { rule: string; message: string }[] }[];
  };
  const findings = report.files.flatMap((file) => file.findings);
  const ours = findings.filter(({ rule }) => rule === 'unknown-source');
  return { ...outcome, found: ours.map(({ message }) => message) };
}

describe('policy-gloss lint knows', () => {
  for (const { what, files, argv = [], found, code = 0, error = /^$/ } of CASES) {
    it(what, () =>
      inFolder(files, async (folder) => {
        const outcome = await lint(folder, argv);
        assert.deepEqual(outcome.found, found);
        assert.match(outcome.error, error);
        assert.equal(outcome.code, code);
      }),
    );
  }

  it('in all its threads the same', () =>
    inFolder({ 'refs.bib': BIB }, async (folder) => {
      const notes = Array.from({ length: 60 }, (_, i) => [
        `n${i}.md`,
        `---\nbibliography: refs.bib\n---\n[@smith-2020; @other-${i}]`,
      ]);
      await folder.write(Object.fromEntries(notes) as Record<string, string>);
      const { found } = await lint(folder, ['--jobs', '2']);
      assert.equal(found.length, 60);
    }));

  it('nothing of a bibliography that is named and not there', () =>
    inFolder({ 'a.md': '' }, async (folder) => {
      const { code, error } = await folder.run(['lint', '--bibliography', 'hole.bib']);
      assert.equal(code, 2);
      assert.equal(error, 'policy-gloss: hole.bib: There is no such file.\n');
    }));
});

describe('policy-gloss check', () => {
  it('says where a bibliography is wrong', () =>
    inFolder({ 'refs.bib': '@book{a, title = {A}}\n@book{a, title = {B}}\n' }, async (folder) => {
      const { code, out } = await folder.run(['check', 'refs.bib']);
      assert.equal(code, 1);
      assert.match(out, /2:7\s+error\s+Line 1 already has an entry "a"/);
      assert.match(out, /1 file, 0 terms, 1 source: 1 problem|one problem/);
    }));
});
