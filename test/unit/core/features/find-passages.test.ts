import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { insertBlockQuotation, insertQuotation } from '../../../../src/core/citations/index.ts';
import { PassageFinder } from '../../../../src/core/features/find-passages.ts';
import { quotationsIn } from '../../../../src/core/quotations/extract.ts';
import { readSourceText, type SourceText } from '../../../../src/core/quotations/source-text.ts';
import { SearchedText, WantedWords } from '../../../../src/core/quotations/wanted-words.ts';
import { isAccepted } from '../../../../src/core/quotations/types.ts';
import { verifyQuotation } from '../../../../src/core/quotations/verify.ts';
import { parseNote } from '../../../../src/core/text/note.ts';
import { runAll } from '../../../../src/core/text/steps.ts';

const STATEMENT = `Joint Statement

The U.S. side, led by Gen. Smith, reaffirmed its commitment.  Both sides will
deepen co-
operation on “extended deterrence”; costs rise by 43.5 percent. No decision was made!

# Next steps

3. Officials will meet in 2025. 日本は、反撃
能力を保有する。「必要な措置」を講ずる。
`;

const found = (query: string, text = STATEMENT, markdown = false): string[] =>
  new PassageFinder(readSourceText(text, { markdown })).find(query, 10).map((one) => one.text);

describe('finding sentences of a source', () => {
  const cases: readonly (readonly [query: string, ...sentences: string[]])[] = [
    ['commitment', 'The U.S. side, led by Gen. Smith, reaffirmed its commitment.'],
    [
      'EXTENDED deterrence',
      'Both sides will deepen cooperation on “extended deterrence”; costs rise by 43.5 percent.',
    ],
    [
      'cooperation on',
      'Both sides will deepen cooperation on “extended deterrence”; costs rise by 43.5 percent.',
    ],
    [
      'percent both 43.5',
      'Both sides will deepen cooperation on “extended deterrence”; costs rise by 43.5 percent.',
    ],
    ['no decis', 'No decision was made!'],
    ['反撃能力', '日本は、反撃能力を保有する。'],
    ['必要な', '「必要な措置」を講ずる。'],
    ['ｏｆｆｉｃｉａｌｓ ２０２５', 'Officials will meet in 2025.'],
    ['treaty'],
    ['…'],
    [''],
  ];
  for (const [query, ...sentences] of cases) {
    it(`“${query}”: ${sentences.length === 0 ? 'none' : sentences.join(' | ')}`, () =>
      assert.deepEqual(found(query), sentences));
  }

  it('puts first where the words follow each other', () =>
    assert.deepEqual(found('new base', 'The base is new. A new base. A base of a new kind.'), [
      'A new base.',
      'The base is new.',
      'A base of a new kind.',
    ]));

  it('puts whole words before beginnings, and these before what is inside of words', () =>
    assert.deepEqual(found('us', 'They must. All the use. It is for us.'), [
      'It is for us.',
      'All the use.',
      'They must.',
    ]));

  it('finds with a name of the source, if another word is in the sentence', () => {
    const names = [new SearchedText('Nishimura, On Autonomy')];
    const finder = new PassageFinder(readSourceText('Zones grow. Autonomy too. Nishimura left.'));
    const foundWith = (query: string): string[] =>
      runAll(finder.findInSteps(new WantedWords(query), 9, names)).map(({ text }) => text);
    assert.deepEqual(foundWith('nishimura zones'), ['Zones grow.']);
    assert.deepEqual(foundWith('nishimura autonomy'), []);
    assert.deepEqual(foundWith('nishimura'), ['Nishimura left.']);
  });

  it('does not take long tables for sentences', () => {
    const table = (length: number): string => 'one '.repeat(length / 4).trimEnd();
    assert.equal(found('one', `${table(10_000)}.`).length, 1);
    assert.equal(found('one', `${table(10_004)}.`).length, 0);
  });

  it('looks at so few sentences in a step that others get their turn', () => {
    const steps = (query: string): number => {
      const finder = new PassageFinder(readSourceText('Old one. Few. '.repeat(10_000)));
      runAll(finder.prepareInSteps());
      const running = finder.findInSteps(new WantedWords(query), 30_000);
      let count = 1;
      while (running.next().done !== true) count++;
      return count;
    };
    assert.ok(steps('nothing') >= 20);
    // What holds the words costs more.
    assert.ok(steps('few') >= 10 * steps('nothing'));
  });

  it('takes the markup of Markdown off', () =>
    assert.deepEqual(found('bold words', 'See the **bold** [words](x.md). Next.', true), [
      'See the bold words.',
    ]));

  it('gives no more than asked for, and the first ones for a start', () => {
    const finder = new PassageFinder(readSourceText('One. Two. Three of one. Four of one.'));
    assert.deepEqual(
      finder.first(2).map(({ text }) => text),
      ['One.', 'Two.'],
    );
    assert.equal(finder.find('o', 2).length, 2);
  });

  it('knows where a sentence stands in the file', () => {
    const [passage] = new PassageFinder(readSourceText(STATEMENT)).find('decision', 1);
    const { start = 0, end = 0 } = passage?.range ?? {};
    assert.equal(STATEMENT.slice(start, end), 'No decision was made!');
  });
});

describe('a passage that was inserted', () => {
  const verdicts = (note: string, source: SourceText): string[] =>
    quotationsIn(parseNote(note))
      .filter(({ depth }) => depth === 0)
      .map((quotation) => verifyQuotation(quotation, source).verdict);

  const words = fc.array(
    fc.constantFrom(
      'the',
      'Parties',
      'will',
      '“act”',
      '10²',
      'a*b',
      '(both)',
      'don’t',
      'U.S.',
      'co-op',
      '—',
      '5%',
      '$3',
      '[sic]',
    ),
    { minLength: 4, maxLength: 12 },
  );
  const text = fc
    .array(words, { minLength: 1, maxLength: 5 })
    .map((sentences) => sentences.map((one) => `The ${one.join(' ')} done.`).join(' '));

  it('is accepted, whatever the source', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const source = readSourceText(raw);
        for (const passage of new PassageFinder(source).first(5)) {
          const quotation = { source: 'a', text: passage.text, range: passage.range };
          for (const { text: markdown } of [
            insertQuotation(quotation),
            insertBlockQuotation(quotation),
          ])
            for (const verdict of verdicts(
              `They say ${markdown}`.replace('say >', 'say:\n\n>'),
              source,
            ))
              assert.ok(
                isAccepted(verdict as never) || verdict === 'too-short',
                `${verdict}: ${markdown}`,
              );
        }
      }),
    );
  });

  it('is exact where nothing of its typography has to change', () => {
    const source = readSourceText(STATEMENT);
    for (const query of ['commitment', 'decision', 'officials', '必要な', '反撃']) {
      const [passage] = new PassageFinder(source).find(query, 1);
      assert.ok(passage);
      const { text: markdown } = insertQuotation({
        source: 'a',
        text: passage.text,
        range: passage.range,
      });
      const [verdict] = verdicts(markdown, source);
      assert.ok(verdict === 'exact' || verdict === 'typographic', `${query}: ${verdict}`);
    }
  });
});
