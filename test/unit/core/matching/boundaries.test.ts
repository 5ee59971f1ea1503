import assert from 'node:assert/strict';
import { canEnd, canStart } from '../../../../src/core/matching/boundaries.ts';

/** Texts with the place in question as `|`. A letter, mark or digit goes on a word; a raised figure is the mark of a note. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'may begin': [
    '|a',
    'a |b',
    'a_|b',
    'a-|b',
    'a(|b',
    'a@|b',
    'a[|b',
    'a`|b',
    'a/|b',
    'a:|b',
    '²|b',
    '①|b',
    '日|b',
    'a|日',
    '日|本',
    'ab.|1',
    '1.|a',
    'US.|A',
    'U,|S',
    '。|S',
    '.|S',
  ],
  'may not begin': [
    'aA|b',
    'aZ|b',
    'az|b',
    'a0|b',
    'a9|b',
    'é|b',
    'e\u0301|b',
    'Ⅳ|b',
    '1.|1',
    '1,|1',
    'a.|1',
    'U.|S',
    'x U.|S',
    '(U.|S',
    'é.|S',
    '日.|S',
  ],
  'may end': [
    'a|',
    'a| b',
    'a|_b',
    'a|-b',
    'a|)b',
    'a|@b',
    'a|[b',
    'a|`b',
    'a|²',
    'a|①',
    'a|日',
    '日|a',
    '日|本',
    'a|.1',
    'a|,1',
    '1|,a',
    'a|,b',
    'US|.A',
    '12|.A',
    '1|.A',
    'US|.M',
    'US|.',
    'US|. m',
    'US|.日',
  ],
  'may not end': [
    'a|A',
    'a|Z',
    'a|z',
    'a|0',
    'a|9',
    'a|é',
    'a|\u0301',
    'a|Ⅳ',
    '1|.1',
    '1|,1',
    'U|.S',
    'x U|.S',
    'US|.mil',
    'US|.a',
    'US|.z',
    'U|.é',
    'é|.S',
  ],
};

describe('a form', () => {
  for (const [what, texts] of Object.entries(PLACES)) {
    const may = what.endsWith('begin') ? canStart : canEnd;
    for (const marked of texts) {
      it(`${what} at ${JSON.stringify(marked)}`, () => {
        const text = marked.replace('|', '');
        assert.equal(may(text, marked.indexOf('|')), !what.includes('not'));
      });
    }
  }
});
