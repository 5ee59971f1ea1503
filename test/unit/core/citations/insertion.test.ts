import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  applyEdits,
  citation,
  type CitationDetails,
  type CitationForm,
  footnoteFor,
  freeFootnoteLabel,
  insertBlockQuotation,
  insertCitations,
  insertDefinition,
  insertPassage,
  insertQuotation,
  isMostlyCjk,
  type Locator,
  pandocLocator,
  parseGlossary,
  parseNote,
  plainRenderer,
  previewCitations,
  quote,
} from '../../../../src/core/index.ts';
import { readSnippet } from '../../generate/snippet-reader.ts';
import { readSource } from './sources.ts';

const blog = readSource(
  'type: post-weblog',
  "title: Japan's *Expanding* Commitments",
  'author: [{family: Nishimura, given: Takuya}]',
  'container-title: Asia Policy Point',
  'issued: 2024-07-29',
  'URL: https://blog.example/a_b',
);
const treaty = readSource('type: treaty', 'title: Security Treaty', 'issued: 1960-01-19');
const context = { note: '', renderer: plainRenderer, style: 'chicago-fullnote-bibliography' };
const range = { start: 0, end: 0 };

describe('Pandoc locators', () => {
  const cases: [label: string, value: string, expected: string][] = [
    ['page', '3', 'p. 3'],
    ['page', '3-5', 'pp. 3-5'],
    ['page', '3–5, 9', 'pp. 3–5, 9'],
    ['paragraph', '4', 'para. 4'],
    ['section', '2', 'sec. 2'],
    ['section', 'II.3', '{sec. II.3}'],
    ['article', 'V', '{art. V}'],
    ['article-locator', '5', '{art. 5}'],
    ['page', 'iv]} [x', '{p. iv x}'],
    ['heading', 'Aims', '{heading Aims}'],
    ['constructor', '1', '{constructor 1}'],
  ];
  for (const [label, value, expected] of cases) {
    it(`${label} ${value} → ${expected}`, () => {
      assert.equal(pandocLocator({ label, value }), expected);
    });
  }
});

describe('inserting a citation', () => {
  const at: CitationDetails = { locator: { label: 'paragraph', value: '4' } };
  const other = { ...treaty, id: 'b--c' };
  const added = { ...at, prefix: 'see', suffix: ', emphasis added' };

  it('by key, for a quotation', () => {
    assert.equal(citation('a:b', { label: 'article', value: 'V' }), '[@a:b, {art. V}]');
  });

  const cases: [form: CitationForm, details: CitationDetails[], expected: string][] = [
    ['key', [{}], '[@key]'],
    ['key', [at], '[@key, para. 4]'],
    ['key', [added], '[see @key, para. 4, emphasis added]'],
    ['key', [{ suffix: ', Annex B' }], '[@key, Annex B]'],
    ['key', [{ suffix: ', 2d ed.' }], '[@key{}, 2d ed.]'],
    ['key', [{ ...at, suffix: ' (2d ed.)' }], '[@key, {para. 4} (2d ed.)]'],
    ['key', [{ prefix: 'see [@x];' }], '[see x @key]'],
    ['key', [added, { prefix: 'cf.' }], '[see @key, para. 4, emphasis added; cf. @{b--c}]'],
    ['in-text', [{}], '@key'],
    ['in-text', [at], '@key [para. 4]'],
    ['in-text', [added], 'see @key [para. 4, emphasis added]'],
    ['in-text', [{ suffix: ', Annex B' }], '@key [Annex B]'],
    ['in-text', [{}, at], '@key [@{b--c}, para. 4]'],
    ['formatted', [at], '(Nishimura 2024, para. 4)<!-- [@key, para. 4] -->'],
    [
      'formatted',
      [added, {}],
      '(see Nishimura 2024, para. 4, emphasis added; Security Treaty 1960)' +
        '<!-- [see @key, para. 4, emphasis added; @{b&#45;-c}] -->',
    ],
  ];
  for (const [form, details, expected] of cases)
    it(`${form}: ${expected}`, () => {
      const items = details.map((one, n) => ({ source: n === 0 ? blog : other, ...one }));
      const { text, snippet } = insertCitations(items, form, context);
      assert.equal(text, expected);
      assert.equal(readSnippet(snippet).text, expected);
    });

  it('as a footnote with the formatted reference', () => {
    const { text, isMark, edit } = insertCitations([{ source: blog, ...at }], 'footnote', {
      ...context,
      note: 'One.[^1]\n\n[^1]: First.\n',
    });
    assert.equal(text, '[^2]');
    assert.equal(isMark, true);
    assert.equal(
      edit?.text,
      String.raw`[^2]: Takuya Nishimura, “Japan's \*Expanding\* Commitments,” *Asia Policy Point* (blog), July 29, 2024, para. 4, <https://blog.example/a_b>. <!-- [@key, para. 4] -->` +
        '\n',
    );
  });

  it('as a footnote of several references with the words around them', () => {
    const items = [{ source: treaty, ...added }, { source: other }];
    assert.equal(
      insertCitations(items, 'footnote', context).edit?.text,
      '[^1]: See “Security Treaty,” January 19, 1960, para. 4, emphasis added; “Security Treaty,” January 19, 1960. ' +
        '<!-- [see @key, para. 4, emphasis added; @{b&#45;-c}] -->\n',
    );
  });

  it('is shown before it is inserted, without markup', () => {
    const items = [{ source: blog, ...added }];
    const previews: [form: CitationForm, expected: string][] = [
      ['key', '[see @key, para. 4, emphasis added]'],
      ['in-text', 'see @key [para. 4, emphasis added]'],
      [
        'footnote',
        "See Takuya Nishimura, “Japan's *Expanding* Commitments,” Asia Policy Point (blog), July 29, 2024, para. 4, https://blog.example/a_b, emphasis added.",
      ],
      ['formatted', '(see Nishimura 2024, para. 4, emphasis added)'],
    ];
    for (const [form, expected] of previews)
      assert.equal(previewCitations(items, form, context), expected);
  });

  it('with dollar signs in titles and keys, which make no formula together', () => {
    const costs = (id: string, title: string) => ({
      source: { ...readSource('type: book', `title: "${title}"`, 'URL: https://x.org/$1'), id },
    });
    const items = [costs('$a', 'At $5'), costs('b', 'More')];
    const { text } = insertCitations(items, 'formatted', context);
    assert.match(text, /At \\\$5/);
    assert.deepEqual(
      parseNote(`So ${text}.`).citations.flatMap(({ keys }) => keys.map(({ key }) => key)),
      ['$a', 'b'],
    );
    const note = insertCitations(items, 'footnote', context).edit?.text ?? '';
    assert.ok(note.includes('<https://x.org/$1>'), note);
  });
});

describe('footnotes', () => {
  const labels: [note: string, wish: string | undefined, label: string][] = [
    ['', undefined, '1'],
    ['a[^1] b[^7]\n\n[^1]: x', undefined, '8'],
    ['a[^note]', undefined, '1'],
    ['', 'usfj', 'usfj'],
    ['a[^usfj] b[^usfj-2]', 'usfj', 'usfj-3'],
    ['', 'a b]', 'a-b-'],
    ['', 'a  ^[b', 'a-b'],
    ['a[^1] b[^x] c[^12]', undefined, '13'],
    ['a[^1234567890]', undefined, '1'],
    ['a[^123456789]', undefined, '123456790'],
    ['a[^2x]', undefined, '1'],
    ['`[^3]`', undefined, '4'],
    ['a[^usfj-2]', 'usfj', 'usfj'],
  ];
  for (const [note, wish, label] of labels) {
    it(`${JSON.stringify(note)} leaves ${label}`, () => {
      assert.equal(freeFootnoteLabel(note, wish), label);
    });
  }

  const places: [note: string, result: string][] = [
    ['', '[^1]: x\n'],
    ['Text', 'Text\n\n[^1]: x\n'],
    ['Text\n', 'Text\n\n[^1]: x\n'],
    ['Text\n\n', 'Text\n\n[^1]: x\n'],
    ['Text\r\n', 'Text\r\n\r\n[^1]: x\r\n'],
    ['T[^a]\n\n[^a]: y\n', 'T[^a]\n\n[^a]: y\n[^1]: x\n'],
    ['T[^a]\n\n   [^a]: y\n', 'T[^a]\n\n   [^a]: y\n[^1]: x\n'],
    ['T[^a]\n\n    [^a]: y\n', 'T[^a]\n\n    [^a]: y\n\n[^1]: x\n'],
    ['T[^a]\n\n[^a]: y\nz\n', 'T[^a]\n\n[^a]: y\nz\n\n[^1]: x\n'],
    ['T[^a]\n\n[^a]: y', 'T[^a]\n\n[^a]: y\n\n[^1]: x\n'],
    [' \n', ' \n[^1]: x\n'],
    ['T[^a]\n\n[^a]: y\n    more\n', 'T[^a]\n\n[^a]: y\n    more\n[^1]: x\n'],
    ['T[^a]\r\n\r\n[^a]: y\r\n', 'T[^a]\r\n\r\n[^a]: y\r\n[^1]: x\r\n'],
  ];
  for (const [note, result] of places) {
    it(`go to the end of ${JSON.stringify(note)}`, () => {
      const { edit } = footnoteFor(note, 'x');
      assert.equal(applyEdits(note, edit ? [edit] : []).text, result);
    });
  }

  it('with the same text are used again', () => {
    assert.deepEqual(footnoteFor('a[^7]\r\n\r\n[^7]:  Same.\r\n', 'Same.'), { label: '7' });
  });
});

describe('inserting a quotation', () => {
  const cases: [text: string, locator: Locator | undefined, inline: string, block: string][] = [
    [
      'The “first” step isn’t *small*.',
      { label: 'paragraph', value: '4' },
      String.raw`“The ‘first’ step isn’t \*small\*.” [@key, para. 4]`,
      String.raw`> The “first” step isn’t \*small\*.` + '\n> [@key, para. 4]\n',
    ],
    [
      'One "two" (“three”)\n\n# Four',
      undefined,
      '“One ‘two’ (‘three’) # Four” [@key]',
      '> One "two" (“three”)\n>\n> \\# Four\n> [@key]\n',
    ],
    ['日本の\n防衛', undefined, '「日本の防衛」 [@key]', '> 日本の防衛\n> [@key]\n'],
    [
      '日米は「盾」となる。',
      { label: 'article', value: '5' },
      '「日米は『盾』となる。」 [@key, {art. 5}]',
      '> 日米は「盾」となる。\n> [@key, {art. 5}]\n',
    ],
  ];
  for (const [text, locator, inline, block] of cases) {
    it(inline, () => {
      const quotation = { source: 'key', text, range, ...(locator ? { locator } : {}) };
      for (const [made, expected] of [
        [insertQuotation(quotation), inline],
        [insertBlockQuotation(quotation), block],
      ] as const) {
        assert.equal(made.text, expected);
        assert.equal(readSnippet(made.snippet).text, expected);
      }
    });
  }

  it('every line of a block quote is in it, and snippets insert the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const made = insertBlockQuotation({ source: 'key', text, range });
        assert.equal(readSnippet(made.snippet).text, made.text);
        for (const line of made.text.trimEnd().split('\n')) assert.match(line, /^>/);
      }),
    );
  });

  it('tells Japanese from English that mentions it', () => {
    assert.equal(isMostlyCjk('在日米軍(USFJ)は'), true);
    assert.equal(isMostlyCjk('The 在日米軍 are the U.S. Forces Japan'), false);
    assert.equal(quote('say "so" and “so”'), '“say ‘so’ and ‘so’”');
    assert.equal(
      quote('"so" ("so") ["so"] {"so"} —"so" –"so"'),
      '“‘so’ (‘so’) [‘so’] {‘so’} —‘so’ –‘so’”',
    );
    assert.equal(quote('5\'10" isn’t'), "“5'10’ isn’t”");
    assert.equal(quote('「日」と「米」'), '「『日』と『米』」');
    // Half of the letters are not most of them; marks and digits are none.
    assert.equal(isMostlyCjk('ab日本'), false);
    assert.equal(isMostlyCjk('a日本 2024, (2+2)'), true);
    assert.equal(isMostlyCjk('2024'), false);
  });
});

describe('inserting a passage of a text', () => {
  const cases = [
    ['in-sentence', blog, '“costs $5 {a}” [@key', ', p. 1', '1', ']'],
    ['block', blog, '> costs $5 {a}\n> [@key', ', p. 1', '1', ']\n'],
    ['in-sentence', treaty, '“costs $5 {a}” [@key', ', {art. V}', 'V', ']'],
  ] as const;
  for (const [form, source, before, locator, value, after] of cases)
    it(`${form}, ${source.csl.type}: the locator is a tab stop, and can go as a whole`, () => {
      const made = insertPassage(source, 'costs $5 {a}', form);
      const { text, stops } = readSnippet(made.snippet);
      const key = (words: string): string => words.replace('@key', `@${source.id}`);
      assert.equal(made.text, key(`${before}${after}`));
      assert.equal(text, key(`${before}${locator}${after}`));
      assert.equal(stops.get(1)?.text, locator);
      assert.equal(stops.get(2)?.text, value);
    });
});

describe('inserting a definition', () => {
  it('as a footnote with the term’s id', () => {
    const yaml = `terms:
  - id: usfj
    acronym: USFJ
    name: U.S. Forces Japan
    definition: >-
      A command
      at *Yokota*.
  - {id: g7, acronym: G7}
`;
    const [usfj, g7] = parseGlossary(yaml, { file: 'a', layer: 'bundled' }).terms;
    assert.ok(usfj && g7);
    const made = insertDefinition(usfj, 'Text\n');
    assert.equal(made.text, '[^usfj]');
    assert.equal(made.edit?.text, '\n[^usfj]: U.S. Forces Japan (USFJ): A command at *Yokota*.\n');
    const again = insertDefinition(usfj, `Text[^usfj]${made.edit.text}`);
    assert.deepEqual([again.text, again.edit], ['[^usfj]', undefined]);
    assert.equal(insertDefinition(g7, '').edit?.text, '[^g7]: G7.\n');
  });
});
