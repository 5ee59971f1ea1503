import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  type CslDate,
  dateSortKey,
  formatDate,
  formatJapaneseDate,
  parseEdtf,
  readDate,
} from '../../../../src/core/citations/dates.ts';

describe('dates of sources', () => {
  const read: [value: unknown, date: CslDate | undefined, words: string][] = [
    ['2024-07-29', { 'date-parts': [[2024, 7, 29]] }, 'July 29, 2024'],
    [' 2024-07 ', { 'date-parts': [[2024, 7]] }, 'July 2024'],
    ['2024', { 'date-parts': [[2024]] }, '2024'],
    [2024, { 'date-parts': [[2024]] }, '2024'],
    ['2024-07-29T10:00:00Z', { 'date-parts': [[2024, 7, 29]] }, 'July 29, 2024'],
    ['1960~', { 'date-parts': [[1960]], circa: true }, 'ca. 1960'],
    ['1960-01?', { 'date-parts': [[1960, 1]], circa: true }, 'ca. January 1960'],
    ['2024-22', { 'date-parts': [[2024]], season: 2 }, 'Summer 2024'],
    ['2024-21', { 'date-parts': [[2024]], season: 1 }, 'Spring 2024'],
    ['2024-23', { 'date-parts': [[2024]], season: 3 }, 'Autumn 2024'],
    ['2024-24', { 'date-parts': [[2024]], season: 4 }, 'Winter 2024'],
    ['2024-20', { raw: '2024-20' }, '2024-20'],
    ['2024-25', { raw: '2024-25' }, '2024-25'],
    [{ 'date-parts': [[2024]], season: 1 }, { 'date-parts': [[2024]], season: 1 }, 'Spring 2024'],
    [{ 'date-parts': [[2024]], season: 0 }, { 'date-parts': [[2024]] }, '2024'],
    [{ 'date-parts': [[2024]], season: 5 }, { 'date-parts': [[2024]] }, '2024'],
    [{ 'date-parts': [[2024]], circa: 'false' }, { 'date-parts': [[2024]] }, '2024'],
    [{ 'date-parts': [[2024]], circa: '0' }, { 'date-parts': [[2024]] }, '2024'],
    [{ 'date-parts': [[2024]], circa: 1 }, { 'date-parts': [[2024]], circa: true }, 'ca. 2024'],
    [{ raw: '2024', circa: true }, { 'date-parts': [[2024]], circa: true }, 'ca. 2024'],
    [{ edtf: '2024-07' }, { 'date-parts': [[2024, 7]] }, 'July 2024'],
    [{ literal: '' }, undefined, ''],
    [{ 'date-parts': [] }, undefined, ''],
    [{ 'date-parts': [[]] }, undefined, ''],
    [{ 'date-parts': [[2024, 7, 29, 12]] }, { 'date-parts': [[2024, 7, 29]] }, 'July 29, 2024'],
    [2024.5, undefined, ''],
    [true, undefined, ''],
    ['Y12024', { 'date-parts': [[12_024]] }, '12024'],
    ['Y-12024', { 'date-parts': [[-12_025]] }, '12025 BCE'],
    ['Y2024', { raw: 'Y2024' }, 'Y2024'],
    ['0000', { 'date-parts': [[-1]] }, '1 BCE'],
    ['?2024', { 'date-parts': [[2024]], circa: true }, 'ca. 2024'],
    ['2024%', { 'date-parts': [[2024]], circa: true }, 'ca. 2024'],
    ['2024-07-XX', { 'date-parts': [[2024, 7]] }, 'July 2024'],
    ['2024-00', { raw: '2024-00' }, '2024-00'],
    ['2024-21-01', { raw: '2024-21-01' }, '2024-21-01'],
    ['2024-12-31', { 'date-parts': [[2024, 12, 31]] }, 'December 31, 2024'],
    ['x2024', { raw: 'x2024' }, 'x2024'],
    ['2024x', { raw: '2024x' }, '2024x'],
    ['2024-XX', { 'date-parts': [[2024]] }, '2024'],
    ['199X', { literal: '1990s' }, '1990s'],
    ['-0043', { 'date-parts': [[-44]] }, '44 BCE'],
    ['2004/2006', { 'date-parts': [[2004], [2006]] }, '2004–2006'],
    [
      '2024-07-28/2024-07-29',
      {
        'date-parts': [
          [2024, 7, 28],
          [2024, 7, 29],
        ],
      },
      'July 28–29, 2024',
    ],
    [
      '2024-07/2024-08',
      {
        'date-parts': [
          [2024, 7],
          [2024, 8],
        ],
      },
      'July–August 2024',
    ],
    [
      '2024-07-31/2024-08-02',
      {
        'date-parts': [
          [2024, 7, 31],
          [2024, 8, 2],
        ],
      },
      'July 31–August 2, 2024',
    ],
    [
      '2023-12-31/2024-01-02',
      {
        'date-parts': [
          [2023, 12, 31],
          [2024, 1, 2],
        ],
      },
      'December 31, 2023 – January 2, 2024',
    ],
    ['2024/..', { 'date-parts': [[2024], [0]] }, '2024–'],
    ['../2024', { 'date-parts': [[2024]] }, '2024'],
    ['2024-13', { raw: '2024-13' }, '2024-13'],
    ['2023-02-29', { raw: '2023-02-29' }, '2023-02-29'],
    ['2024-02-29', { 'date-parts': [[2024, 2, 29]] }, 'February 29, 2024'],
    ['July 29, 2024', { raw: 'July 29, 2024' }, 'July 29, 2024'],
    [{ 'date-parts': [['2024', '7', '29']] }, { 'date-parts': [[2024, 7, 29]] }, 'July 29, 2024'],
    [{ 'date-parts': ['2024', '7'] }, { 'date-parts': [[2024, 7]] }, 'July 2024'],
    [[['2024', '7']], { 'date-parts': [[2024, 7]] }, 'July 2024'],
    [
      { 'date-parts': [['2024']], season: '4', circa: 'true' },
      { 'date-parts': [[2024]], season: 4, circa: true },
      'ca. Winter 2024',
    ],
    [{ raw: '2024-07' }, { 'date-parts': [[2024, 7]] }, 'July 2024'],
    [{ literal: 'forthcoming' }, { literal: 'forthcoming' }, 'forthcoming'],
    [{ 'date-parts': [['soon']] }, undefined, ''],
    ['', undefined, ''],
    [null, undefined, ''],
  ];
  for (const [value, date, words] of read) {
    it(`reads ${JSON.stringify(value)} as ${words || 'nothing'}`, () => {
      assert.deepEqual(readDate(value), date);
      assert.equal(date ? formatDate(date) : '', words);
    });
  }

  const japanese: [value: unknown, words: string][] = [
    ['2024-07-29', '2024年7月29日'],
    ['2024-07', '2024年7月'],
    ['2024', '2024年'],
    ['2024-21', '2024年春季'],
    ['2024-22', '2024年夏季'],
    ['2024-23', '2024年秋季'],
    ['2024-24', '2024年冬季'],
    ['2024-07-28/2024-07-29', '2024年7月28日–2024年7月29日'],
    ['2024/..', '2024年–'],
    ['-0043', '紀元前44年'],
    ['1960~', 'およそ1960年'],
    ['soon', 'soon'],
    [{ literal: '近刊' }, '近刊'],
  ];
  for (const [value, words] of japanese)
    it(`reads ${JSON.stringify(value)} as ${words}`, () =>
      assert.equal(formatJapaneseDate(readDate(value) ?? {}), words));

  it('reads what it has read as the same again', () => {
    for (const [value] of read) assert.deepEqual(readDate(readDate(value)), readDate(value));
  });

  it('takes exactly the days of the calendar', () => {
    const pad = (n: number, width: number) => String(n).padStart(width, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
          const date = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
          assert.equal(parseEdtf(text) !== undefined, exists, text);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => void readDate(value)),
      {
        examples: [
          [{ 'date-parts': [[Object.create(null)]] }],
          [{ 'date-parts': [[{ toString: 0 }]] }],
        ],
      },
    );
  });

  it('sort by their first day, undated last', () => {
    const dates = ['2024-07-29', '2024-07', '2024', '2023-12-31', 'soon', '-0043'];
    const keys = dates.map((date) => dateSortKey(readDate(date)));
    assert.equal(keys[4], -Infinity);
    assert.deepEqual(
      keys.toSorted((a, b) => b - a),
      [0, 1, 2, 3, 5, 4].map((i) => keys[i]),
    );
  });
});
