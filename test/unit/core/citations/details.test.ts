import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  type CitationDetails,
  type Locator,
  pandocLocator,
  problemInDetails,
  readDetails,
} from '../../../../src/core/index.ts';
import { LABEL_WORDS } from '../../../../src/core/citations/locators.ts';

const at = (label: string, value: string): { locator: Locator } => ({ locator: { label, value } });

describe('what is typed to go with a citation', () => {
  const cases: readonly (readonly [text: string, read: CitationDetails])[] = [
    ['', {}],
    ['  ', {}],
    ['12', at('page', '12')],
    ['12-15, 20', at('page', '12-15, 20')],
    ['iv', at('page', 'iv')],
    ['1:23:45', at('page', '1:23:45')],
    ['p. 12', at('page', '12')],
    ['p.12', at('page', '12')],
    ['PP. 3–5', at('page', '3–5')],
    ['pages 3 to 5', at('page', '3 to 5')],
    ['see p. 12', { prefix: 'see', ...at('page', '12') }],
    ['see 12', { prefix: 'see', ...at('page', '12') }],
    ['see, e.g., 12', { prefix: 'see, e.g.,', ...at('page', '12') }],
    ['see', { prefix: 'see' }],
    ['see the 2+2', { prefix: 'see the 2+2' }],
    ['see the 2024 statement', { prefix: 'see the 2024 statement' }],
    ['see the 2024 statement, p. 3', { prefix: 'see the 2024 statement,', ...at('page', '3') }],
    ['see the note', { prefix: 'see the note' }],
    ['parts of this appear in', { prefix: 'parts of this appear in' }],
    ['p. 12, emphasis added', { ...at('page', '12'), suffix: ', emphasis added' }],
    ['12 and passim', { ...at('page', '12'), suffix: ' and passim' }],
    ['p. 12.', at('page', '12')],
    [', Annex B', { suffix: ', Annex B' }],
    [', p. 3', at('page', '3')],
    ['{}, 2d ed.', { suffix: ', 2d ed.' }],
    ['cf. art. V', { prefix: 'cf.', ...at('article', 'V') }],
    ['Article V(1)', at('article', 'V(1)')],
    ['art. 5, para. 2', at('article', '5, para. 2')],
    ['Article V, paragraph 1', at('article', 'V, para. 1')],
    ['art. 5 § 2', at('article', '5, sec. 2')],
    ['¶¶ 4-6', at('paragraph', '4-6')],
    ['§2', at('section', '2')],
    ['sec. II.3', at('section', 'II.3')],
    ['ch. 3', at('chapter', '3')],
    ['Appendix B', at('appendix', 'B')],
    ['n. 4', at('note', '4')],
    ['s.v. “alliance”', at('sub-verbo', '“alliance”')],
    ['s.v. alliance', at('sub-verbo', 'alliance')],
    ['{Annex B, no. 3}', at('Annex', 'B, no. 3')],
    ['{page 3 ff.}', at('page', '3 ff.')],
    ['see {art. V ff.} on this', { prefix: 'see', ...at('article', 'V ff.'), suffix: ' on this' }],
    ['１２頁', at('page', '12')],
    ['12～15ページ', at('page', '12-15')],
    ['第5条', at('article', '5')],
    ['第五条', at('article', '5')],
    ['第二十五条', at('article', '25')],
    ['第百三条', at('article', '103')],
    ['第5条第2項', at('article', '5, para. 2')],
    ['第三章', at('chapter', '3')],
    ['図3', at('figure', '3')],
    ['脚注4', at('note', '4')],
    ['一部を除く', { prefix: '一部を除く' }],
    ['十分な説明は', { prefix: '十分な説明は' }],
    ['外務省の発表、12頁参照', { prefix: '外務省の発表、', ...at('page', '12'), suffix: ' 参照' }],
  ];
  for (const [text, read] of cases)
    it(`“${text}”`, () => assert.deepEqual(readDetails(text), read));

  it('every label in English that a locator may have', () => {
    for (const [word, label] of LABEL_WORDS) {
      const value = label === 'sub-verbo' ? '“word”' : '7';
      for (const typed of [word, word.toUpperCase()]) {
        const read = readDetails(`see ${typed} ${value}`);
        assert.deepEqual(read, { prefix: 'see', ...at(label, value) }, typed);
      }
    }
  });

  it('whatever comes in: nothing is made up, and nothing but the locator is written otherwise', () => {
    const piece = fc.oneof(
      fc.constantFrom('see', 'p.', 'art.', '12', 'V', ',', '第', '条', '§', '{', '}', '5-6', 'and'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(' ', ''), (pieces, gap) => {
        const text = pieces.join(gap);
        const plain = text.replaceAll(/\s+/g, ' ');
        const { prefix = '', locator, suffix = '' } = readDetails(text);
        assert.ok(plain.includes(prefix));
        assert.ok(plain.includes(suffix.trim()));
        if (locator === undefined) assert.ok(prefix === '' || suffix === '');
        else assert.ok(locator.value.trim() !== '');
      }),
      { numRuns: 2000 },
    );
  });

  it('reads again what it made of it', () => {
    const number = fc.constantFrom('3', '3-5', 'V', '12a', '4, 9', 'II.3', 'V(1)', '5, para. 2');
    const labels = new Set(LABEL_WORDS.values());
    labels.delete('sub-verbo');
    const label = fc.constantFrom(...labels);
    fc.assert(
      fc.property(label, number, fc.constantFrom('', ', emphasis added'), (one, value, suffix) => {
        const locator = { label: one, value };
        const read = readDetails(`${pandocLocator(locator)}${suffix}`);
        assert.deepEqual(read, { locator, ...(suffix && { suffix }) });
      }),
    );
  });
});

describe('what cannot go with a citation', () => {
  const cases: readonly (readonly [text: string, problem: string | undefined])[] = [
    ['see p. 12', undefined],
    ['see @other', '@'],
    ['[p. 12]', '[ ]'],
    ['p. 3; p. 4', ';'],
    ['`p', '`'],
    ['{art. V}', undefined],
    ['{art. V', '{'],
    ['{a} {b}', '{ }'],
    ['p.', 'p.'],
    ['see para.', 'para.'],
    ['p. 12, n.', 'n.'],
    ['see §', '§'],
    ['see the note', undefined],
    ['see, e.g.,', undefined],
    ['cf.', undefined],
    ['(see p. 12)', undefined],
    ['art. 5(1)(b)', undefined],
    ['(see p. 12', '('],
    ['p. 12)', ')'],
    [')see(', ')'],
  ];
  for (const [text, expected] of cases)
    it(`“${text}”: ${expected ?? 'nothing'}`, () => {
      const problem = problemInDetails(text);
      assert.equal(problem?.kind === 'signs' ? problem.signs : problem?.label, expected);
    });
});
