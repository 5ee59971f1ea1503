import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAccepted, readSourceText, verifyQuotation } from '../../../src/core/index.ts';

const verdictOf = (text: string, source: string): string =>
  verifyQuotation({ text }, readSourceText(source)).verdict;

const NEGATIONS = ['not', 'never', 'no', 'without', 'cannot', 'neither'];
const MODALS = ['shall', 'may', 'must', 'should', 'will'];
const WORDS =
  'the Alliance Diet of coercion status deter consult allies bases 43.5 1,000 2027 3% ¥500 PAC-3 it’s U.S. Article ' +
  '10² café 日米両政府 抑止力 long-range “counterstrike” (SACO) posture—both and/or';
const word = fc.constantFrom(...NEGATIONS, ...MODALS, ...WORDS.split(' '));
const pause = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '; ', '. ', '\n', '\n\n', ' — ', ': ');
const text = fc
  .array(fc.tuple(word, pause), { minLength: 8, maxLength: 60 })
  .map((pairs) => pairs.map(([one, behind]) => ({ one, behind })));

interface Excerpt {
  readonly source: string;
  readonly quotation: string;
  readonly words: readonly string[];
  /** The words near the run on either side. */
  readonly near: readonly string[];
}

/** A negation that is so many words away denies no more. */
const FARTHEST = 4;

/** A text of words, and a run of five or more of them. */
const excerpt = fc.tuple(text, fc.nat(), fc.nat()).map(([pairs, seed, size]): Excerpt => {
  const from = seed % (pairs.length - 5);
  const to = from + 5 + (size % (pairs.length - from - 4));
  const typed = (part: typeof pairs): string =>
    part.map(({ one, behind }) => one + behind).join('');
  const words = pairs.slice(from, to);
  return {
    source: typed(pairs),
    quotation: typed(words).slice(0, -(words.at(-1)?.behind.length ?? 0)),
    words: words.map(({ one }) => one),
    near: [...pairs.slice(0, from).slice(-FARTHEST), ...pairs.slice(to, to + FARTHEST)].map(
      ({ one }) => one,
    ),
  };
});

describe('any run of words of any text', () => {
  it('is exact, unless it is cut near a negation', () => {
    fc.assert(
      fc.property(excerpt, ({ source, quotation, near }) => {
        const verdict = verdictOf(quotation, source);
        if (near.some((one) => NEGATIONS.includes(one)))
          assert.match(verdict, /^(?:exact|review)$/);
        else assert.equal(verdict, 'exact');
      }),
      { numRuns: 400 },
    );
  });

  it('is for review where it is cut off from a negation by nothing but words that hang on it', () => {
    const hanging = fc.array(
      fc.constantFrom('the', 'yet', 'ever', 'been', 'formally', 'an', 'any', 'clearly'),
      { maxLength: 3 },
    );
    const negation = fc.constantFrom(...NEGATIONS);
    fc.assert(
      fc.property(excerpt, negation, hanging, ({ words }, denied, between) => {
        const quotation = words.join(' ');
        const source = `Tokyo ${[denied, ...between].join(' ')} ${quotation}`;
        // The same words may begin elsewhere.
        fc.pre(source.indexOf(quotation) === source.lastIndexOf(quotation));
        assert.equal(verdictOf(quotation, source), 'review');
      }),
      { numRuns: 200 },
    );
  });

  it('is exact where a comma or a sentence stands between it and the negation', () => {
    const pauses = fc.constantFrom(', ', '; ', '. ', ': ');
    fc.assert(
      fc.property(
        excerpt,
        fc.constantFrom(...NEGATIONS),
        pauses,
        fc.constantFrom('the', 'yet', 'formally'),
        ({ words }, denied, pause, between) => {
          const quotation = words.join(' ');
          const source = `Tokyo ${denied}${pause}${between} ${quotation}`;
          assert.equal(verdictOf(quotation, source), 'exact');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is accepted however it is typeset', () => {
    const spaces = [' ', '  ', '\n', '\u00A0', ' \r\n'];
    const marks = ['"$1"', '“$1”', "'$1'", '«$1»', '« $1 »', '„$1“', '»$1«', '「$1」'];
    const hyphens = ['-', '‐', '‑'];
    const dashes = ['—', ' — ', '--', ' -- ', ' – '];
    fc.assert(
      fc.property(excerpt, fc.infiniteStream(fc.nat(59)), ({ source, quotation, near }, dice) => {
        fc.pre(!near.some((one) => NEGATIONS.includes(one)));
        const pick = (choices: readonly string[]): string =>
          choices[(dice.next().value ?? 0) % choices.length] ?? '';
        const typeset = quotation
          .replaceAll(/\s*—\s*/g, () => pick(dashes))
          .replaceAll(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, () => pick(hyphens))
          .replaceAll('’', () => pick(["'", '’']))
          .replaceAll(/“(\w+)”/g, (_, one: string) => pick(marks).replace('$1', one))
          .replaceAll(/(?<=\S) (?=\S)/g, () => pick(spaces));
        const verdict = verdictOf(typeset, source);
        assert.ok(verdict === 'exact' || verdict === 'typographic', `${verdict}: ${typeset}`);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what changes the meaning', () => {
  /** Holds a changed quotation against the source; one that stands there by chance is left out. */
  const refuses = (source: string, changed: string): void => {
    const plain = (typed: string): string =>
      typed
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}%¥]+/gu, ' ')
        .trim();
    fc.pre(!` ${plain(source)} `.includes(` ${plain(changed)} `));
    const verdict = verdictOf(changed, source);
    assert.ok(!isAccepted(verdict as 'exact'), `${verdict}: ${changed}`);
  };

  it('a digit', () => {
    fc.assert(
      fc.property(excerpt, fc.integer({ min: 1, max: 9 }), ({ source, quotation }, by) => {
        fc.pre(/\d/.test(quotation));
        refuses(
          source,
          quotation.replace(/\d/, (digit) => String((Number(digit) + by) % 10)),
        );
      }),
    );
  });

  it('a negation or a modal verb, left out or put in', () => {
    const change = fc.constantFrom('drop', 'add');
    const markers = fc.constantFrom(...NEGATIONS, ...MODALS);
    fc.assert(
      fc.property(excerpt, change, markers, fc.nat(), ({ source, words }, how, marker, seed) => {
        const inner = words
          .map((one, at) => ({ one, at }))
          .filter(
            ({ one, at }) =>
              at > 0 &&
              at < words.length - 1 &&
              (how === 'add' || [...NEGATIONS, ...MODALS].includes(one)),
          );
        fc.pre(inner.length > 0);
        const at = inner[seed % inner.length]?.at ?? 1;
        const changed = how === 'add' ? words.toSpliced(at, 0, marker) : words.toSpliced(at, 1);
        refuses(source, changed.join(' '));
      }),
    );
  });

  it('two words that change places', () => {
    fc.assert(
      fc.property(excerpt, fc.nat(), ({ source, words }, seed) => {
        const at = seed % (words.length - 1);
        const one = words[at] ?? '';
        const other = words[at + 1] ?? '';
        fc.pre(one.toLowerCase() !== other.toLowerCase());
        refuses(
          source,
          words
            .with(at, other)
            .with(at + 1, one)
            .join(' '),
        );
      }),
    );
  });
});

describe('a misquotation', () => {
  it('has a difference that reads as the quotation, or as a suggestion that the source holds', () => {
    fc.assert(
      fc.property(excerpt, fc.nat(), ({ source, words }, seed) => {
        const at = 1 + (seed % (words.length - 2));
        const quotation = words.with(at, 'zebra').join(' ');
        const found = verifyQuotation({ text: quotation }, readSourceText(source));
        fc.pre(found.verdict === 'misquote');
        const own = (found.difference ?? []).filter(({ kind }) => kind !== 'dropped');
        assert.equal(own.map((piece) => piece.text).join(''), quotation);
        for (const { text: piece, quoted } of own)
          assert.equal(quotation.slice(quoted.start, quoted.end), piece);
        const again = verdictOf(found.suggestion ?? '', source);
        assert.ok(again !== 'not-found', `${again}: ${found.suggestion ?? ''}`);
      }),
    );
  });
});
