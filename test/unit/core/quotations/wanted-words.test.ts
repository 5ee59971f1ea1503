import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  bestOf,
  FITS,
  SearchedText,
  WantedWords,
  type Fit,
} from '../../../../src/core/quotations/wanted-words.ts';

const fits = (typed: string, text: string, ...names: readonly string[]): Fit | undefined =>
  new WantedWords(typed).fitOf(
    new SearchedText(text),
    names.map((name) => new SearchedText(name)),
  );

describe('how well a text answers to words', () => {
  const cases: readonly (readonly [
    typed: string,
    text: string,
    fit: keyof typeof FITS | undefined,
    ...names: string[],
  ])[] = [
    ['greater autonomy', 'It seeks greater autonomy.', 'inARow'],
    ['GREATER, autonomy', 'It seeks “greater\n autonomy”.', 'inARow'],
    ['US', 'The U.S. side', 'inARow'],
    ['us', 'It must', 'inside'],
    ['us', 'The use of a house', 'begun'],
    ['us', 'Usage by us', 'inARow'],
    ['greater auto', 'Greater autonomy', 'begun'],
    ['greater tonomy', 'Greater autonomy', 'inside'],
    ['autonomy greater', 'Greater autonomy', 'apart'],
    ['greater autonomy', 'Autonomy, and greater costs', 'apart'],
    ['autonomy nishimura', 'Greater autonomy', undefined],
    ['autonomy nishimura', 'Greater autonomy', 'byName', 'Rintaro Nishimura'],
    ['nishimura autonomy 2024', 'Greater autonomy', 'byName', 'Rintaro Nishimura', 'July 2024'],
    ['autonomy shimura', 'Greater autonomy', 'inside', 'Rintaro Nishimura'],
    ['ＤＩＣＡＳ', 'DICAS will meet', 'inARow'],
    ['反撃能力', '日本は、反撃能力を保有する。', 'inARow'],
    ['能力を', '日本は、反撃能力を保有する。', 'inARow'],
    ['保有　能力', '日本は、反撃能力を保有する。', 'apart'],
    ['反撃能力保有', '日本は、反撃能力を保有する。', 'inside'],
    ['反撃能力放棄', '日本は、反撃能力を保有する。', undefined],
    ['反撃 防衛省', '日本は、反撃能力を保有する。', 'byName', '防衛省'],
    ['', 'Anything', undefined],
    ['…', 'Anything…', undefined],
  ];
  for (const [typed, text, fit, ...names] of cases) {
    it(`“${typed}” in “${text}”${names.length > 0 ? ` of ${names.join(', ')}` : ''}: ${fit ?? 'not at all'}`, () =>
      assert.equal(fits(typed, text, ...names), fit && FITS[fit]));
  }

  it('is said of every text that holds all words, and of no other', () => {
    const word = fc.constantFrom('ab', 'a', 'bc', 'x-y', 'c', '能力', '力');
    const words = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, words, (typed, text) => {
        const joined = (some: readonly string[]): string => some.join('').replaceAll('-', '');
        const isHeld = typed.every((one) => joined(text).includes(joined([one])));
        assert.equal(fits(typed.join(' '), text.join(' ')) !== undefined, isHeld);
      }),
    );
  });
});

describe('the names of a source', () => {
  const nishimura = [new SearchedText('Nishimura, Greater Autonomy')];

  it('may hold some of the words, but a text is not found by them alone', () => {
    const some = new WantedWords('nishimura zones');
    const all = new WantedWords('autonomy nishimura');
    assert.deepEqual(some.besides(nishimura), nishimura);
    assert.deepEqual(all.besides(nishimura), []);
  });
});

describe('the words in a text', () => {
  const cases: readonly (readonly [typed: string, text: string])[] = [
    ['autonomy', 'It seeks greater ⟦⟧autonomy.'],
    ['autonomy, greater', 'It seeks ⟦⟧greater autonomy.'],
    ['us', 'It must be “⟦⟧us”.'],
    ['tonomy', 'Greater au⟦⟧tonomy'],
    ['能力を', '反撃⟦⟧能力を保有'],
    ['treaty', 'nothing of it'],
    ['', 'nothing of it'],
  ];
  for (const [typed, marked] of cases) {
    it(`“${typed}”: ${marked}`, () => {
      const text = new SearchedText(marked.replace('⟦⟧', ''));
      assert.equal(new WantedWords(typed).offsetIn(text), marked.indexOf('⟦⟧'));
    });
  }
});

describe('the best of what was found', () => {
  const found = (['apart', 'inside', 'inARow', 'apart', 'inARow'] as const).map((fit, at) => ({
    fit: FITS[fit],
    at,
  }));
  const order = (limit: number): number[] => bestOf(found, limit).items.map(({ at }) => at);

  it('comes first, and what fits equally well stays in its order', () =>
    assert.deepEqual(order(5), [2, 4, 0, 3, 1]));

  it('is cut at the limit, and says so', () => {
    assert.deepEqual(order(4), [2, 4, 0, 3]);
    assert.equal(bestOf(found, 4).isCut, true);
    assert.equal(bestOf(found, 5).isCut, false);
  });
});
