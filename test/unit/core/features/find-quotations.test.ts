import { strict as assert } from 'node:assert';
import { bundledGlossary } from '../../../../src/bundled/index.ts';
import {
  fromWords,
  QuotationFinder,
  withoutStored,
  type FoundInGlossary,
} from '../../../../src/core/features/find-quotations.ts';
import { combineGlossaries } from '../../../../src/core/glossary/combine.ts';
import { parseGlossary } from '../../../../src/core/glossary/parse.ts';
import { WantedWords } from '../../../../src/core/quotations/wanted-words.ts';

const GLOSSARY = `terms:
  - acronym: QZC
    name: Quiet Zone Command
    translations: { ja: 静域司令部 }
    quotes:
      - { source: tanaka-2021, text: The command needs greater autonomy from the center. }
      - { source: old-1999, text: No command shall be moved., locator: { label: paragraph, value: '4' } }
  - name: Zone Fund
    aliases: [the kitty]
    quotes:
      - { source: tanaka-2021, text: Costs are shared by all. }
      - { source: missing-2020, text: Greater autonomy of nobody. }
sources:
  - { id: old-1999, type: treaty, title: Treaty on Zones, issued: '1999' }
  - id: tanaka-2021
    type: book
    title: Autonomy of Zones
    author: [{ family: Tanaka, given: Hanako }]
    issued: '2021-03-04'
  - { id: text-2022, type: report, title: A Report, issued: '2022', custom: { text: report.txt } }
  - { id: bare-2023, type: report, title: Bare, issued: '2023' }
`;
const glossary = combineGlossaries([parseGlossary(GLOSSARY, { file: 'a', layer: 'workspace' })]);
const finder = new QuotationFinder(glossary, ({ text }) => text !== undefined);
const ALL = { quotations: 99, sources: 99 };
const shown = ({ quotations, sources }: FoundInGlossary): string[] => [
  ...quotations.items.map(({ quotation }) => quotation.text.split(' ').slice(0, 2).join(' ')),
  ...sources.items.map(({ source }) => `@${source.id}`),
];

describe('finding what can be quoted', () => {
  const cases: readonly (readonly [why: string, typed: string, ...found: string[]])[] = [
    ['words of it', 'shared costs', 'Costs are'],
    ['words, in a row before apart', 'command shall', 'No command'],
    ['words before names', 'autonomy', 'The command', 'Costs are', '@tanaka-2021'],
    ['an acronym', 'qzc', 'The command', 'No command'],
    ['a name, an alias, a translation', 'kitty', 'Costs are'],
    ['a Japanese name', '静域', 'The command', 'No command'],
    ['an author', 'tanaka', 'The command', 'Costs are', '@tanaka-2021'],
    ['a full name', 'hanako tanaka', 'The command', 'Costs are', '@tanaka-2021'],
    ['a title', 'treaty', 'No command', '@old-1999'],
    ['a key', '@old-1999', 'No command', '@old-1999'],
    ['a date', 'march 2021', 'The command', 'Costs are', '@tanaka-2021'],
    ['an author and a word', 'tanaka costs', 'Costs are'],
    ['a term and a source', 'kitty tanaka', 'Costs are'],
    ['a source of which only the text is at hand', 'report', '@text-2022'],
    ['nothing of a source that has neither', 'bare'],
    ['nothing where a word is missing', 'greater autonomy treaty'],
    [
      'nothing typed: everything, the most recent source first',
      ' ',
      'The command',
      'Costs are',
      'No command',
      '@text-2022',
      '@tanaka-2021',
      '@old-1999',
    ],
  ];
  for (const [why, typed, ...found] of cases) {
    it(`${why}: “${typed}”`, () => assert.deepEqual(shown(finder.find(typed, ALL)), found));
  }

  it('of one source only, where one was chosen', () => {
    const source = finder.sources.find(({ id }) => id === 'old-1999');
    const steps = finder.findInSteps(new WantedWords('command'), ALL, source);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    assert.deepEqual(shown(step.value), ['No command']);
  });

  it('is cut at its limits, the best first', () => {
    const { quotations, sources } = finder.find('', { quotations: 2, sources: 3 });
    assert.deepEqual([quotations.items.length, quotations.isCut], [2, true]);
    assert.deepEqual([sources.items.length, sources.isCut], [3, false]);
  });

  it('finds every stored quotation of the product by its own words, first of all', () => {
    const bundled = combineGlossaries(bundledGlossary);
    const all = new QuotationFinder(bundled, () => false);
    for (const { quotes } of bundled.terms)
      for (const { text } of quotes) {
        const [first] = all.find(text, { quotations: 1, sources: 0 }).quotations.items;
        assert.ok(first?.quotation.text.includes(text), text);
      }
  });
});

describe('sentences that are stored already', () => {
  const [source, other] = finder.sources;
  const stored = (text: string) => [
    { source: source!, quotation: { source: source!.id, text, range: { start: 0, end: 0 } } },
  ];

  it('are not offered twice', () =>
    assert.deepEqual(
      withoutStored([{ source: source!, text: 'Costs  rise.' }], stored('“Costs rise.” So be it.')),
      [],
    ));

  for (const [why, sentence] of [
    ['that say more', { source: source!, text: 'Costs rise. So be it. Or not.' }],
    ['of another source', { source: other!, text: 'Costs rise.' }],
  ] as const)
    it(`stay, ${why}`, () =>
      assert.deepEqual(withoutStored([sentence], stored('Costs rise. So be it.')), [sentence]));
});

describe('a text from the words on that were looked for', () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve';
  const cases: readonly (readonly [typed: string, text: string, shown: string])[] = [
    ['seven', long, long],
    ['nine', long, long],
    ['ten', long, '…seven eight nine ten eleven twelve'],
    ['twelve ten', long, '…seven eight nine ten eleven twelve'],
    ['nowhere', long, long],
    ['', 'one\n  two ', 'one two'],
    ['能力', `${'一'.repeat(50)}能力を保有`, `…${'一'.repeat(20)}能力を保有`],
  ];
  for (const [typed, text, expected] of cases) {
    it(`“${typed}”: ${expected}`, () =>
      assert.equal(fromWords(text, new WantedWords(typed)), expected));
  }
});
