import assert from 'node:assert/strict';
import { readSourceText, verifyQuotation } from '../../../../src/core/index.ts';

/** Sources, with quotations and what is said of them. */
const CASES: readonly (readonly [source: string, quotation: string, told: string])[] = [
  [
    'The Alliance remains the corner-\nstone of peace.',
    'The Alliance remains the corner',
    'misquote (mid-word)',
  ],
  ['The Alliance remains the corner-\nstone of peace.', 'stone of peace', 'misquote (mid-word)'],
  [
    'The Alliance remains the corner-\nstone of peace.',
    'The Alliance remains the corner-\nstone',
    'exact',
  ],
  ['We reject coer-\n  cion in all its forms.', 'We reject coer', 'misquote (mid-word)'],
  ['An early start. Allies share early-\nwarning data.', 'Allies share early', 'typographic'],
  ['They will share long-range data.', 'They will share long', 'exact'],
  ['We reject coercion -\nin all its forms.', 'We reject coercion', 'exact'],
  ['アメリカ軍はミサイルを配備した。', 'アメリカ軍はミサイ', 'misquote (mid-word)'],
  ['アメリカ軍はミサイルを配備した。', 'リカ軍はミサイルを配備', 'misquote (mid-word)'],
  ['アメリカ軍はミサイルを配備した。', 'アメリカ軍はミサイル', 'exact'],
  ['サイバーセキュリティを強化する。', 'セキュリティを強化', 'exact'],
  ['The U.S. U.K. pact of H. W. Bush holds.', 'U.K. \npact of H.', 'typographic'],
  ['Allies of the U.S. U.K. pact hold on.', 'Allies of  the U.S.', 'typographic'],
  ['The U.S. U.K. pact of H. W. Bush holds.', 'W. Bush \nholds', 'typographic'],
  ['The U.S.A. and its allies hold on.', 'S.A.  and its allies', 'misquote (mid-word)'],
  ['日本・アメリカ両政府のパートナーは多い。', 'アメリカ両政府のパートナー', 'exact'],
];

describe('where the words of a quotation end', () => {
  for (const [source, quotation, told] of CASES)
    it(`${told}: ${JSON.stringify(quotation)}`, () => {
      const { verdict, reason } = verifyQuotation({ text: quotation }, readSourceText(source));
      assert.equal(reason ? `${verdict} (${reason})` : verdict, told);
    });
});
