import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAccepted, readSourceText, verifyQuotation } from '../../../../src/core/index.ts';

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
  readonly besides: readonly string[];
}

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
    besides: [pairs[from - 1]?.one ?? '', pairs[to]?.one ?? ''],
  };
});

describe('any run of words of any text', () => {
  it('is exact, unless it is cut beside a negation', () => {
    fc.assert(
      fc.property(excerpt, ({ source, quotation, besides }) => {
        const verdict = verdictOf(quotation, source);
        if (besides.some((beside) => NEGATIONS.includes(beside)))
          assert.match(verdict, /^(?:exact|review)$/);
        else assert.equal(verdict, 'exact');
      }),
      { numRuns: 400 },
    );
  });

  it('is accepted however it is typeset', () => {
    const spaces = [' ', '  ', '\n', '\u00A0', ' \r\n'];
    const marks = ['"$1"', '“$1”', "'$1'", '«$1»', '« $1 »', '„$1“', '»$1«', '「$1」'];
    const hyphens = ['-', '‐', '‑'];
    const dashes = ['—', ' — ', '--', ' -- ', ' – '];
    fc.assert(
      fc.property(
        excerpt,
        fc.infiniteStream(fc.nat(59)),
        ({ source, quotation, besides }, dice) => {
          fc.pre(!besides.some((beside) => NEGATIONS.includes(beside)));
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
        },
      ),
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
