import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMATS } from '../../../src/cli/formats/format.ts';
import { guarded, inLine } from '../../../src/cli/printing.ts';
import { GLOSSARY, inFolder, OWN, type Outcome } from './folder.ts';
import { anyCharacter } from '../../support/characters.ts';
import { runs } from '../../support/runs.ts';

/** Of each kind: controls of ASCII, of Latin-1, DEL, ends of lines, directions. */
const CONTROLS = [
  ...Array.from({ length: 32 }, (_, code) => code),
  ...Array.from({ length: 33 }, (_, at) => 0x7f + at),
  0x61c,
  0x200e,
  0x200f,
  0x2028,
  0x2029,
  0x202a,
  0x202e,
  0x2066,
  0x2069,
].map((code) => String.fromCharCode(code));
const COMMANDS = [
  '::error file=pwn::',
  '##[error]',
  '##[set-output name=a]',
  '##vso[task.complete]',
  '##teamcity[a]',
];

/** Whether a terminal or a CI system would take a part of what was printed for more than text. */
function isHarmless(text: string): void {
  assert.doesNotMatch(text, /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
  for (const line of text.split('\n')) {
    assert.doesNotMatch(line, /^\s*::/);
    assert.doesNotMatch(line, /##[a-z]*\[/i);
  }
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...CONTROLS, ...COMMANDS),
      fc.constantFrom('USJF', 'Wan Yi', ' ', '\n', '日本', '\u001b]0;pwn\u0007', '\u001b[2J', 'a'),
      fc.string({ unit: anyCharacter, maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').toWellFormed());

describe('text from outside', () => {
  it('in a line ends no line and does nothing', () => {
    for (const control of CONTROLS)
      assert.match(inLine(`a${control}b`), /^a\\(?:[nrt]|u[0-9a-f]{4})b$/, escape(control));
    assert.equal(inLine('日本 – “a” \u{1F1EF}\u{1F1F5} é'), '日本 – “a” \u{1F1EF}\u{1F1F5} é');
  });

  it('is harmless however it is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(hostile), (pieces) => {
        let out = '';
        const write = guarded((text) => (out += text), { colors: false, commands: false });
        for (const piece of pieces) write(`${piece}\n`);
        isHarmless(out);
      }),
    );
  });

  const CASES: readonly (readonly [what: string, pieces: string[], printed: string])[] = [
    ['plain text', ['a: b\n', '\tc :: d\n', '# e\n## [f]\n'], 'a: b\n\tc :: d\n# e\n## [f]\n'],
    ['a command at the start', ['::error::x\n'], '\\u003a:error::x\n'],
    ['a command after spaces', ['a\n \u3000::error::x'], 'a\n \u3000\\u003a:error::x'],
    ['a command in a later piece', ['a\n', ' ', '::error::x'], 'a\n \\u003a:error::x'],
    ['two colons within a line', ['a', '::error::x'], 'a::error::x'],
    ['an older command within a line', ['a ##[error]x'], 'a \\u0023#[error]x'],
    ['a color', ['\u001b[31mred\u001b[39m'], '\\u001b[31mred\\u001b[39m'],
  ];
  for (const [what, pieces, printed] of CASES) {
    it(`is printed as it is, or harmless: ${what}`, () => {
      let out = '';
      const write = guarded((text) => (out += text), { colors: false, commands: false });
      for (const piece of pieces) write(piece);
      assert.equal(out, printed);
    });
  }

  it('may have our own colors and commands where these are asked for', () => {
    let out = '';
    const write = guarded((text) => (out += text), { colors: true, commands: true });
    write('::error::\u001b[31mx\u001b[39m\u001b[2J\u001b]0;a\u0007\n');
    assert.equal(out, '::error::\u001b[31mx\u001b[39m\\u001b[2J\\u001b]0;a\\u0007\n');
  });
});

/** A glossary whose every text is hostile, as JSON, which YAML contains. */
const glossaryWith = (text: string): string =>
  JSON.stringify({
    [`key ${text}`]: 1,
    terms: [
      { id: 'evil', acronym: 'EVIL', name: `Evil ${text} Name`, misspellings: ['EVLI'] },
      { acronym: 'USFJ', name: 'U.S. Forces Japan', [text]: text, kind: text },
    ],
    sources: [{ id: 'src', type: 'book', title: `Title ${text}` }],
  });

describe('what is printed of a hostile repository', () => {
  const note = (text: string): string =>
    `The EVLI and the EVIL and EVLL ${text} met. “An armed attack ${text} would be dangerous” [@src].\n` +
    `<!-- policy-gloss-disable-next-line ${text} -->\n[@${text}] and [@nope].\n`;
  const outcomeIsHarmless = ({ out, error }: Outcome, format?: string): void => {
    isHarmless(error);
    if (out !== '' && (format === 'json' || format === 'sarif')) JSON.parse(out);
    if (format !== 'github') return isHarmless(out);
    for (const line of out.split('\n'))
      assert.match(
        line,
        /^(?:::(?:error|warning|notice) file=[^:]*::|\d+ errors?, |1 note checked|$)/,
      );
    isHarmless(out.replaceAll(/^::/gm, ''));
  };

  for (const format of FORMATS) {
    it(`is harmless: lint --format ${format}`, () =>
      inFolder({}, async (folder) => {
        await fc.assert(
          fc.asyncProperty(hostile, async (text) => {
            await folder.write({
              'a.glossary.yaml': glossaryWith(text),
              'note.md': note(text),
              '.policy-gloss.yaml': JSON.stringify({ [text]: 1, rules: { [`x${text}`]: 'off' } }),
            });
            const argv = ['lint', 'note.md', '--format', format, '--report-unused-directives'];
            const run = await folder.run([...argv, '--no-bundled', '--fix-dry-run']);
            outcomeIsHarmless(run, format);
            outcomeIsHarmless(await folder.run([...argv, '--rule', text]), format);
          }),
          runs(4),
        );
      })).timeout(60_000);
  }

  it('is harmless: check, terms, cite and verify', () =>
    inFolder({ 'text.txt': 'It would be dangerous to its own peace.\n' }, async (folder) => {
      await fc.assert(
        fc.asyncProperty(hostile, async (text) => {
          await folder.write({
            'a.glossary.yaml': glossaryWith(text),
            'note.md': note(text),
            'text.txt': `An armed attack ${text} would be dangerous to its own peace and safety.\n`,
          });
          for (const argv of [
            ['check', '--no-bundled'],
            ['check', '--no-bundled', '--format', 'json'],
            ['check', text],
            ['terms', 'note.md', '--no-bundled'],
            ['terms', 'note.md', '--no-bundled', '--format', 'csv'],
            ['terms', 'note.md', '--no-bundled', '--format', 'json'],
            ['cite', 'src', '--no-bundled'],
            ['cite', 'src', '--no-bundled', '--format', 'json'],
            ['cite', 'src', '--no-bundled', '--format', 'markdown'],
            ['cite', 'src', '--no-bundled', '--format', 'html'],
            ['cite', text, '--style', text],
            ['verify', `attack ${text} could be dangerous`, '--source', 'text.txt'],
            ['verify', 'a b c d e', '--source', text],
            [text],
          ])
            outcomeIsHarmless(await folder.run(argv));
        }),
        runs(2),
      );
    })).timeout(120_000);

  if (process.platform !== 'win32') {
    for (const name of [
      'x\n::warning file=pwn::hello.md',
      '::error::.md',
      'e\u001b]0;pwn\u0007.md',
      'r\r::error::.md',
      'd\u202e.md',
      'c\u009b31m.md',
    ]) {
      it(`is harmless for a note named ${JSON.stringify(name)}`, () =>
        inFolder({ 'own.yaml': GLOSSARY, [name]: 'The USJF met.\n' }, async (folder) => {
          await folder.write({ [`${name}.glossary.yaml`]: 'terms: [{kind: 1}]\n' });
          for (const format of FORMATS) {
            const run = await folder.run(['lint', '--format', format, ...OWN]);
            outcomeIsHarmless(run, format);
            assert.match(run.out, /misspell/);
          }
          outcomeIsHarmless(await folder.run(['check', '--no-bundled']));
          await folder.run(['lint', '--output', 'report.txt', ...OWN]);
          isHarmless(await folder.read('report.txt'));
        })).timeout(20_000);
    }
  }

  if (process.platform !== 'win32') {
    it('has the colors that we write, and no others', () =>
      inFolder({ 'own.yaml': GLOSSARY, '\u001b[31m.md': 'The USJF met.\n' }, async (folder) => {
        const { out } = await folder.run(['lint', ...OWN], { isTerminal: true });
        assert.match(out, /^\S+\\u001b\[31m\.md/);
        assert.ok(out.includes('\u001b[31merror'));
        isHarmless(out.split(/\p{Cc}(?=\[\d+m)/u).join(''));
      }));
  }

  it('is the text itself where it was asked for: lint --stdin --fix', () =>
    inFolder({ 'own.yaml': GLOSSARY }, async (folder) => {
      const input = '::: note\nUSJF \u001b[31m \u0085 ::error::\n:::\n';
      const { out } = await folder.run(['lint', '--stdin', '--fix', ...OWN], { input });
      assert.equal(out, input.replace('USJF', 'USFJ'));
    }));
});

describe('terms --format csv', () => {
  for (const [name, cell] of [
    ['=HYPERLINK("http://x.org")', `"'=HYPERLINK(""http://x.org"")"`],
    ['+1 Forum', "'+1 Forum"],
    ['-1 Forum', "'-1 Forum"],
    ['@SUM Forum', "'@SUM Forum"],
    ['＝SUM Forum', "'＝SUM Forum"],
    ['A = B Forum', 'A = B Forum'],
    ['2+2', '2+2'],
  ]) {
    it(`gives a spreadsheet text and no formula: ${name}`, () =>
      inFolder(
        {
          'a.glossary.yaml': JSON.stringify({ terms: [{ acronym: 'QZX', name }] }),
          'note.md': 'The QZX met.\n',
        },
        async (folder) => {
          const argv = ['terms', 'note.md', '--format', 'csv', '--no-bundled'];
          const { out } = await folder.run(argv);
          assert.equal(out.split('\n')[1], `QZX,${cell},qzx,1`);
        },
      ));
  }
});
