import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAcronymShapes } from '../../../../src/core/index.ts';
import { isAcronymShaped } from '../../../../src/core/matching/acronym-shape.ts';
import { runs } from '../../../support/runs.ts';

const shapes = (text: string): string[] => findAcronymShapes(text).map((shape) => shape.text);

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['the USFJ and GSDFs, R&D, A2/AD and PAC-X.', 'USFJ', 'GSDF', 'R&D', 'A2/AD', 'PAC-X'],
  ['日米（USFJ）、EDD。', 'USFJ', 'EDD'],
  ['the ÉTÉ', 'ÉTÉ'],
  ['An A, a b and UsfJ, xUSFJ, USFJx, 3USFJ, #USFJ, @USFJ, USFJ.mil, USFJ@usfj'],
  ['Part XIV, chapter IIb, F-15, P3, B-52H, 2B22'],
  ['J.D. Vance met U.S. officials', 'U.S'],
  ['USD(R&E), MITSUI E&S'],
  ['KAMIKAWA Yoko and Minister KIHARA'],
  ['STATEMENT OF THE MINISTERS'],
  ['Read: STATEMENT OF THE MINISTERS ON USFJ, and EDD', 'EDD'],
  ['USFJ EDD'],
  ['the USFJ EDD met', 'USFJ', 'EDD'],
  ['the ABCDEFGHI'],
  // Roman numerals, also with a letter
  ['Act XXXIX, LXXX, XCIX, IVB, XIIb, IIIC'],
  ['an XM, XC and IC'],
  // Model numbers
  ['AB-12, ABCDE-12, ABCD-12XYZ, ABCD-12WXYZ, A1, A12BC, A12BCD, AB1'],
  // Half and more of it are digits
  ['B2B, 22B, A22, ABC22, AB22, ABCD22X'],
  // Parts of longer names
  ['(USD(R&E)), x(R&E), (R&E), 1(R&E)', 'R&E', 'R&E'],
  ['USD(x) USD(1) USD (x)', 'USD', 'USD'],
  ['E&S, MITSUI E&S, Mitsui E&S, R&D', 'E&S', 'MITSUI', 'R&D'],
  // Family names in capitals, initials
  ['KIHARA Minoru, Mr. KIHARA, KIHARA said, KGB Minoru, Minister KGB', 'KIHARA', 'KGB', 'KGB'],
  [
    'J.D. Vance, J.D. vance, J.D.B. Vance, J.D.B.C. Vance, J.D, U.S. Vance',
    'J.D',
    'J.D.B.C',
    'J.D',
  ],
  // Words in capitals beside one another: three and more are shouted
  ['USFJ, EDD and QZX', 'USFJ', 'EDD', 'QZX'],
  ['THE USFJ MET'],
  ['THE USFJ, MET QZX'],
  ['the USFJ EDD QZX met'],
  // What may be around them
  ['the USFJ EDD met', 'USFJ', 'EDD'],
  ['USFJ-X EDD'],
  ['A B'],
  ['-USFJ- /EDD/'],
  ['USFJs USFJes USFJ’s', 'USFJ', 'USFJ', 'USFJ'],
  ['0USFJ USFJ0'],
  ['the (QZX) [QBF] {QRX}', 'QZX', 'QBF', 'QRX'],
  ['“QZX”', 'QZX'],
  ['QZX:QBF'],
  ['(A)QZX B', 'QZX'],
];

describe('strings that are shaped like acronyms', () => {
  for (const [text, ...expected] of CASES) {
    it(JSON.stringify(text), () => assert.deepEqual(shapes(text), expected));
  }

  it('are found where one regular expression, tried everywhere, finds them', () => {
    const token =
      /(?<![\p{L}\p{M}\p{N}#@])\p{Lu}(?:[\p{Lu}\d]|[&./-](?=[\p{Lu}\d]))*(?=(?:e?s)?(?![\p{L}\p{M}\p{Nd}\p{Nl}]|[.@][\p{L}\p{N}]))/gu;
    // Without vowels, digits and brackets nothing is a name or a number.
    const pieces = [
      'B',
      'K',
      'É',
      '𝐁',
      'b',
      's',
      'es',
      '-',
      '/',
      '.',
      '#',
      '@',
      ', ',
      '自',
      '😀',
      '\u0301',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 20 });
    fc.assert(
      fc.property(text, (parts) => {
        const body = `b ${parts.join('')}`;
        const expected = [...body.matchAll(token)]
          .map((match) => ({
            text: match[0],
            start: match.index,
            end: match.index + match[0].length,
          }))
          .filter((shape) => isAcronymShaped(shape.text));
        assert.deepEqual(findAcronymShapes(body), expected);
      }),
      runs(1000),
    );
  });

  it('leaves out what lies inside of what is known, and nothing else', () => {
    const word = fc.constantFrom(
      'EDD',
      'MSE/EDD',
      'the',
      '(QZX)',
      'U.S.',
      'JGSDF',
      'A2/AD',
      'USFJ-HQ',
    );
    const lengths = fc.array(fc.nat(6), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), lengths, (words, gaps) => {
        const body = words.join(' ');
        const known: { prose: { start: number; end: number } }[] = [];
        for (let i = 0, at = 0; i + 1 < gaps.length; i += 2) {
          const start = at + (gaps[i] ?? 0);
          at = start + (gaps[i + 1] ?? 0) + 1;
          known.push({ prose: { start, end: at } });
        }
        const expected = findAcronymShapes(body).filter(
          ({ start, end }) => !known.some(({ prose }) => prose.start <= start && end <= prose.end),
        );
        assert.deepEqual(findAcronymShapes(body, known), expected);
      }),
      runs(500),
    );
  });
});
