import assert from 'node:assert/strict';
import {
  buildIndex,
  combineGlossaries,
  parseGlossary,
  termHoverAt,
  termMarkdown,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';
import { marked, OPTIONS, withRanges } from './marked.ts';

const INDEX = indexOf(`
terms:
  - id: usfj
    acronym: USFJ
    name: U.S. Forces Japan
    misspellings: [USJF]
    deprecated: [Forces Japan Command]
    translations: {ja: [在日米軍]}
    kind: command
    definition: The *American* command.
    quotes:
      - {source: blog, text: 'It has "greater" autonomy.', locator: {label: paragraph, value: '4'}}
      - {source: blog, text: Short.}
    see-also: [jjoc]
    valid: {from: "1957-07-01"}
    url: https://www.usfj.mil/
  - {id: jjoc, acronym: JJOC, name: Joint Operations Command}
  - {id: missile, acronym: MSE, name: Missile Segment Enhancement, definition: A missile., see-also: [jjoc]}
  - {id: error, acronym: MSE, name: mean squared error}
  - id: pacom
    name: U.S. Pacific Command
    valid: {to: "2018-05-30", replaced-by: indopacom}
  - {id: indopacom, name: U.S. Indo-Pacific Command, valid: {from: "2018", to: "2099"}}
sources:
  - {id: blog, type: post-weblog, title: On Commands, author: [{family: Doe}], issued: "2024-07-29", URL: https://blog.example/a}
`);

function hover(note: string): { range: string; markdown: string } {
  const { text, offset, analysis } = marked(note, INDEX);
  const answer = termHoverAt(analysis, offset, OPTIONS);
  return answer
    ? { range: withRanges(text, [answer.range]), markdown: answer.markdown }
    : { range: text, markdown: '' };
}

describe('the hover of a term', () => {
  it('covers the mention, without its possessive', () => {
    assert.equal(hover("the US‸FJ's staff").range, "the [[USFJ]]'s staff");
    assert.equal(hover('**USFJ‸**').range, '**[[USFJ]]**');
    assert.equal(hover('the ‸staff of USFJ').markdown, '');
  });

  it('says everything in few lines', () => {
    assert.equal(
      hover('The ‸USFJ and 在日米軍.').markdown,
      [
        '**U.S. Forces Japan** (**USFJ**) · *command* · 在日米軍 · since July 1, 1957',
        'The *American* command.',
        '$(quote) “It has ‘greater’ autonomy.”  \n— Doe, “On Commands,” July 29, 2024, para. 4, [blog.example](<https://blog.example/a>).',
        '$(quote) “Short.”  \n— Doe, “On Commands,” July 29, 2024, [blog.example](<https://blog.example/a>).',
        'See also: [JJOC](<command:show?jjoc>)',
        '[$(list-unordered) mentioned 2 times in this note](<command:mentions?usfj>) · [$(book) test.glossary.yaml](<command:open?usfj>) · [$(link-external) Official page](<https://www.usfj.mil/>)',
      ].join('\n\n'),
    );
  });

  it('begins with the Japanese name in a Japanese note, and only there', () => {
    const note = '在日米軍(USFJ)は日本に駐留する。‸USFJの司令部は横田にある。';
    assert.match(
      hover(note).markdown,
      /^\*\*在日米軍\*\* \(\*\*USFJ\*\*\) · U\.S\. Forces Japan · \*command\* · since/,
    );
    assert.match(hover(`---\nlang: en\n---\n\n${note}`).markdown, /^\*\*U\.S\. Forces Japan\*\*/);
    assert.match(hover('---\nlang: ja\n---\n\nThe ‸USFJ').markdown, /^\*\*在日米軍\*\*/);
    assert.match(hover(`統合作戦司令部は日本にある。‸JJOC`).markdown, /^\*\*Joint Operations/);
  });

  it('says which glossary gives what', () => {
    const bundled = parseGlossary(
      'terms: [{id: usfj, acronym: USFJ, name: U.S. Forces Japan, definition: Theirs}]',
      { file: 'glossary/bundled.yaml', layer: 'bundled' },
    );
    const own = parseGlossary('terms: [{id: usfj, definition: Ours, aliases: [Forces]}]', {
      file: 'file:///desk.glossary.yaml',
      layer: 'workspace',
    });
    const index = buildIndex(combineGlossaries([bundled, own]));
    const { analysis, offset } = marked('the US‸FJ', index);
    assert.match(
      termHoverAt(analysis, offset, OPTIONS)?.markdown ?? '',
      /\n\ndefinition, aliases: desk\.glossary\.yaml; the rest: bundled\n\n/,
    );
  });

  it('begins with what is right, where the mention is wrong', () => {
    assert.match(
      hover('the US‸JF').markdown,
      /^\$\(error\) \*\*USJF\*\* is a misspelling of \*\*USFJ\*\*\n/,
    );
    assert.match(
      hover('the Forces Jap‸an Command').markdown,
      /^\$\(warning\) \*\*Forces Japan Command\*\* is no longer used; write \*\*U\.S\. Forces Japan\*\*\n/,
    );
  });

  it('does not repeat what the editor reports', () => {
    const { analysis, offset } = marked('the US‸JF', INDEX);
    const answer = termHoverAt(analysis, offset, { ...OPTIONS, isReported: true });
    assert.match(answer?.markdown ?? '', /^\*\*U\.S\. Forces Japan\*\*/);
  });

  it('numbers the senses, keeps them short, and lets one be pinned', () => {
    const { markdown } = hover('an M‸SE');
    const [first, second, ...more] = markdown.split('\n\n---\n\n');
    assert.match(
      first ?? '',
      /^2 meanings\n\n\*\*1\*\* \*\*Missile.*\[\$\(pin\) Pin this meaning\]\(<command:pin\?missile>\)$/s,
    );
    assert.match(second ?? '', /^\*\*2\*\* \*\*mean/);
    assert.deepEqual(more, ['**1** See also: [JJOC](<command:show?jjoc>)']);
  });

  it('puts the sense first that the note introduces', () => {
    assert.match(
      hover('The mean squared error (MSE): M‸SE.').markdown,
      /^2 meanings\n\n\*\*1\*\* \*\*mean squared error/,
    );
  });

  it('quietly marks what is of the past, and names the successor', () => {
    assert.match(
      hover('U.S. Pacific C‸ommand').markdown,
      / · \$\(history\) \*until May 30, 2018 · now \[U\.S\. Indo-Pacific Command\]\(<command:show\?indopacom>\)\*/,
    );
    assert.match(hover('U.S. Indo-Pacific C‸ommand').markdown, / · 2018 – 2099\n/);
  });

  it('takes the last day of its validity for valid, and the next one for past', () => {
    const today = (day: string): string => {
      const { analysis, offset } = marked('U.S. Pacific C‸ommand', INDEX);
      return termHoverAt(analysis, offset, { ...OPTIONS, today: day })?.markdown ?? '';
    };
    assert.doesNotMatch(today('2018-05-30'), /history/);
    assert.match(today('2018-05-31'), /history/);
  });

  const CUTS: readonly (readonly [what: string, words: string, shown: string])[] = [
    [
      'not at all up to 360 characters',
      `${'a'.repeat(100)} ${'b'.repeat(259)}`,
      `${'b'.repeat(259)}”`,
    ],
    ['at the last space', `${'a'.repeat(200)} bbb ${'c'.repeat(200)}`, 'bbb \\[…\\]”'],
    [
      'inside a word where that is longer than half of it',
      `aaa ${'b'.repeat(400)}`,
      `${'b'.repeat(356)} \\[…\\]”`,
    ],
    [
      'at a space after the middle',
      `${'a'.repeat(181)} ${'b'.repeat(400)}`,
      `“${'a'.repeat(181)} \\[…\\]”`,
    ],
    [
      'not at a space in the middle',
      `${'a'.repeat(180)} ${'b'.repeat(400)}`,
      `${'b'.repeat(179)} \\[…\\]”`,
    ],
  ];
  for (const [what, words, shown] of CUTS) {
    it(`cuts a long quotation ${what}`, () => {
      const index = indexOf(
        `terms: [{name: Alpha Beta, quotes: [{source: x, text: "${words}"}]}]\nsources: [{id: x, type: book, title: X}]`,
      );
      const { analysis, offset } = marked('‸Alpha Beta', index);
      const { markdown } = termHoverAt(analysis, offset, OPTIONS) ?? { markdown: '' };
      assert.ok(markdown.includes(shown), markdown);
    });
  }

  it('cuts long quotations at a word', () => {
    const index = indexOf(
      `terms: [{name: Alpha Beta, quotes: [{source: x, text: "${'word '.repeat(200)}"}]}]\nsources: [{id: x, type: book, title: X}]`,
    );
    const { analysis, offset } = marked('‸Alpha Beta', index);
    const { markdown } = termHoverAt(analysis, offset, OPTIONS) ?? { markdown: '' };
    assert.match(markdown, /word \\\[…\\\]” {2}\n/);
    assert.ok(markdown.length < 700);
  });

  it('describes an entry by itself, without mentions', () => {
    const { glossary } = INDEX;
    const jjoc = glossary.termById.get('jjoc');
    assert.ok(jjoc);
    assert.equal(
      termMarkdown(jjoc, glossary, OPTIONS),
      '**Joint Operations Command** (**JJOC**)\n\n[$(book) test.glossary.yaml](<command:open?jjoc>)',
    );
  });
});
