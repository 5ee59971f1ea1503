import assert from 'node:assert/strict';
import {
  parseNote,
  quotationsIn,
  readSourceText,
  verifyQuotation,
} from '../../../../src/core/index.ts';

/** Quotations of sources, with the verdict, its reason and the word that it hangs on. */
const CASES: readonly (readonly [quotation: string, source: string, told: string])[] = [
  ['In 2024 the ministers met again', 'In May 2024 the ministers met again', 'misquote (meaning)'],
  ['The ministers […] act together', 'The ministers may act together', 'review may'],
  ['The ministers […] act together', 'The ministers May act together', 'review may'],
  ['The item […] of the list is here', 'The item no of the list is here', 'review no'],
  ['The item […] of the list is here', 'The item No.5 of the list is here', 'altered'],
  ['それは必要であったと大臣は述べた', 'それは必要でなかったと大臣は述べた', 'misquote (meaning)'],
  ['必要[…]と大臣は述べた、そして', '必要ではなかったと大臣は述べた、そして', 'review なかった'],
  ['それは[…]ならないと大臣は述べた', 'それはなければならないと大臣は述べた', 'review なければ'],
  ['会議の[…]で大臣は述べたのである', '会議のなかで大臣は述べたのである', 'altered'],
  ['抑止力を[…]強化することとした', '抑止力をなかなか強化することとした', 'altered'],
  ['彼は[…]行くと大臣は述べたのだ', '彼は泣かなくて行くと大臣は述べたのだ', 'review なく'],
  ['｡抑止力を強化する必要がある', '。抑止力を強化する必要がある', 'typographic'],
  ['抑止力を強化する｡必要がある', '抑止力を強化する。必要がある', 'typographic'],
  ['rates of 5% are high in Japan', 'rates of 5 % are high in Japan', 'typographic'],
  ['trainees of the two armies met', 'trainee of the two armies met', 'misquote (spelling)'],
  [
    'the employee of the army met them',
    'the employees of the army met them',
    'misquote (spelling)',
  ],
  ['the committee of the army met', 'the commitee of the army met', 'misquote (spelling)'],
  ['the well-known army of the land', 'the well known army of the land', 'misquote (punctuation)'],
  ['the well-\nknown army of the land', 'the well-known army of the land', 'typographic'],
  ['the wellknown army of the land', 'the well-\nknown army of the land', 'typographic'],
  ["the army's land is very wide", 'the armys land is very wide', 'misquote (spelling)'],
  ["the armies' land is very wide", 'the armies land is very wide', 'misquote (punctuation)'],
  [
    'an army of the land, and more words',
    'an army of the land; and more words',
    'misquote (punctuation)',
  ],
  ['an army of the land', 'an army of the land.', 'exact'],
  ['an army of the land and sea.', 'an army of the land and sea', 'typographic'],
  ['an army of the land. And sea', 'an army of the land and sea', 'misquote (case)'],
  ['“an army” of the land and sea', '"an army" of the land and sea', 'typographic'],
  ['an army of the land--and sea', 'an army of the land — and sea', 'typographic'],
  ['an army of the […] sea and air', 'an army of the land, the sea and air', 'altered'],
  ['[the] army of the land and sea', 'an army of the land and sea', 'altered'],
  ['army of the land and [air]', 'army of the land and sea', 'altered'],
  ['army [of] the land […] sea', 'army in the land of the sea', 'altered'],
  ['army […] [of] sea and air', 'army in the land of the sea and air', 'altered'],
];

describe('the wording of a quotation', () => {
  for (const [quotation, source, told] of CASES) {
    it(`${JSON.stringify(quotation)} of ${JSON.stringify(source)}: ${told}`, () => {
      const found = verifyQuotation({ text: quotation }, readSourceText(source));
      const reason = found.reason ? ` (${found.reason})` : '';
      assert.equal(`${found.verdict}${reason}${found.marker ? ` ${found.marker}` : ''}`, told);
    });
  }
});

describe('the attribution of a block quote', () => {
  const QUOTES: readonly (readonly [note: string, quoted: string])[] = [
    ['> The army is strong and wide.\n> — The Minister', 'The army is strong and wide.'],
    ['> The army is strong and wide.\n> -- The Minister', 'The army is strong and wide.'],
    ['> The army is strong and wide.\n> Source: The Times', 'The army is strong and wide.'],
    ['> The army is strong and wide.\n> Source : The Times', 'The army is strong and wide.'],
    ['> The army is strong and wide.\n> source：The Times', 'The army is strong and wide.'],
    ['> The army is strong and wide.\n> From: The Times', 'The army is strong and wide.'],
    [
      '> The army is strong and wide.\n> From the Times it came.',
      'The army is strong and wide.\nFrom the Times it came.',
    ],
    ['> 抑止力は強い。\n>\n> 出所: 白書', '抑止力は強い。'],
    [
      '> The army is strong.\n>\n> It is wide.\n>\n> ― Minister',
      'The army is strong.\n\nIt is wide.',
    ],
    ['> The army is strong.\n>\n> Quelle: Blatt', 'The army is strong.'],
    ['> — The army is strong.', '— The army is strong.'],
  ];
  for (const [note, quoted] of QUOTES) {
    it(`is no part of what is quoted: ${JSON.stringify(note)}`, () =>
      assert.deepEqual(
        quotationsIn(parseNote(note)).map(({ text }) => text),
        [quoted],
      ));
  }
});
