import assert from 'node:assert/strict';
import type { CslItem } from '../../../../src/core/index.ts';
import { idsOf } from '../glossary/marked.ts';
import { read } from './reading.ts';

/** What the first entry of a file becomes, without its key. */
function itemOf(text: string): Omit<CslItem, 'id'> {
  const file = read(text, 'refs.bib');
  assert.deepEqual(
    file.problems.map(({ message }) => message),
    [],
  );
  const { id: _, ...item } = { ...file.sources[0]?.csl };
  return item;
}

describe('A BibTeX entry', () => {
  const fields: [what: string, text: string, item: object][] = [
    [
      'names with particles',
      'author = {van Beethoven, Ludwig and Juan de la Cruz}',
      {
        author: [
          { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
          { family: 'Cruz', given: 'Juan', 'non-dropping-particle': 'de la' },
        ],
      },
    ],
    [
      'bodies in braces, which keep their "and"',
      'author = {{Ministry of Land and Water} and {Cabinet Office}}',
      { author: [{ literal: 'Ministry of Land and Water' }, { literal: 'Cabinet Office' }] },
    ],
    [
      'braces that are escaped, which are characters',
      String.raw`title = {A \} brace \{ of \{two\}}`,
      { title: 'A } brace { of {two}' },
    ],
    [
      'others, as Pandoc names them',
      'author = {Sato, Aiko and others}',
      { author: [{ family: 'Sato', given: 'Aiko' }, { literal: 'others' }] },
    ],
    [
      'a suffix',
      'author = {King, Jr., Martin Luther}',
      { author: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }] },
    ],
    [
      'Japanese names and titles',
      'author = {西村, 拓也}, title = {国家安全保障戦略}, langid = {japanese}',
      {
        author: [{ family: '西村', given: '拓也' }],
        title: '国家安全保障戦略',
        language: 'ja',
      },
    ],
    [
      'LaTeX accents and signs',
      String.raw`title = {M{\"u}ller \& {\'E}t{\'e} {\c c}a -- 50\% of \$5}`,
      { title: 'Müller & Été ça – 50% of $5' },
    ],
    [
      'emphasis and capitals that are kept',
      String.raw`title = {The {NATO} \emph{Strategy}}`,
      { title: 'The NATO <i>Strategy</i>' },
    ],
    ['a day', 'date = {2024-07-29}', { issued: { 'date-parts': [[2024, 7, 29]] } }],
    [
      'a range',
      'date = {2024-07/2024-09}',
      {
        issued: {
          'date-parts': [
            [2024, 7],
            [2024, 9],
          ],
        },
      },
    ],
    ['an open range', 'date = {2024/..}', { issued: { 'date-parts': [[2024], [0]] } }],
    ['a guess', 'date = {1960~}', { issued: { 'date-parts': [[1960]], circa: true } }],
    ['a season', 'date = {2024-22}', { issued: { 'date-parts': [[2024]], season: 2 } }],
    ['a decade', 'date = {196X}', { issued: { literal: '1960s' } }],
    ['year and month', 'year = 2020, month = jul', { issued: { 'date-parts': [[2020, 7]] } }],
    [
      'a month in words',
      'year = "2020", month = "July"',
      { issued: { 'date-parts': [[2020, 7]] } },
    ],
    ['no date', 'year = {n.d.}', { issued: { literal: 'n.d.' } }],
    ['when it was seen', 'urldate = {2024-01-02}', { accessed: { 'date-parts': [[2024, 1, 2]] } }],
    [
      'a link and numbers',
      'url = {https://a.example/x_y~z%20}, doi = {10.1/a_b}, pages = {10--20}, volume = 3, number = {2}',
      {
        URL: 'https://a.example/x_y~z%20',
        DOI: '10.1/a_b',
        page: '10-20',
        volume: '3',
        issue: '2',
      },
    ],
  ];
  for (const [what, text, expected] of fields) {
    it(`has ${what}`, () => {
      assert.deepEqual(itemOf(`@article{a, ${text}}`), { type: 'article-journal', ...expected });
    });
  }

  const types: [head: string, more: string, type: string, genre?: string][] = [
    ['article', 'entrysubtype = {newspaper}', 'article-newspaper'],
    ['article', 'entrysubtype = {magazine}', 'article-magazine'],
    ['online', '', 'webpage'],
    ['online', 'entrysubtype = {blog}', 'post-weblog'],
    ['electronic', '', 'webpage'],
    ['book', '', 'book'],
    ['inbook', '', 'chapter'],
    ['InCollection', '', 'chapter'],
    ['inproceedings', '', 'paper-conference'],
    ['report', 'type = {White Paper}', 'report', 'White Paper'],
    ['techreport', '', 'report', 'Technical report'],
    ['phdthesis', '', 'thesis', 'PhD thesis'],
    ['thesis', 'type = {mathesis}', 'thesis', "Master's thesis"],
    ['legislation', '', 'legislation'],
    ['jurisdiction', '', 'legal_case'],
    ['legal', '', 'treaty'],
    ['treaty', '', 'treaty'],
    ['hearing', '', 'hearing'],
    ['misc', '', 'document'],
    ['something', '', 'document'],
  ];
  for (const [head, more, type, genre] of types) {
    it(`@${head}${more === '' ? '' : ` with ${more}`} is ${type}`, () => {
      const item = itemOf(`@${head}{a, title = {T}, ${more}}`);
      assert.equal(item.type, type);
      assert.equal(item['genre'], genre);
    });
  }

  it('may be written with parentheses, quotation marks, joined strings and comments', () => {
    const item = itemOf(
      '@string{mod = {Ministry of Defense}}\n' +
        '@string(j = "Journal")\n' +
        '@ARTICLE (a,\n  % a comment\n  Publisher = mod # " of " # {Japan},\n  journal = J # { 2},\n  title = "Say {"}yes{"}",\n)',
    );
    assert.deepEqual(item['container-title'], 'Journal 2');
    assert.equal(item['title'], 'Say "yes"');
    assert.equal(item['publisher'], 'Ministry of Defense of Japan');
  });

  it('has from its parent what it lacks', () => {
    const item = itemOf(
      '@incollection{a, crossref = {b}, title = {Part}, author = {A, B}}\n' +
        '@collection{b, title = {Whole}, editor = {E, F}, publisher = {P}, date = {2001}}',
    );
    assert.equal(item['title'], 'Part');
    assert.equal(item['container-title'], 'Whole');
    assert.equal(item['publisher'], 'P');
    assert.deepEqual(item['issued'], { 'date-parts': [[2001]] });
  });

  it('has from a parent without an author or a date what that has', () => {
    const item = itemOf(
      '@inbook{a, crossref = {b}, title = {Part}}\n@book{b, title = {Whole}, publisher = {P}}',
    );
    assert.equal(item['title'], 'Part');
    assert.equal(item['container-title'], 'Whole');
    assert.equal(item['publisher'], 'P');
    assert.equal(item['container-author'], undefined);
  });

  it('has what the farthest of a long chain of parents has', () => {
    const links = Array.from({ length: 200 }, (_, i) => `@inbook{k${i}, crossref = {k${i + 1}}}`);
    const text = `${links.join('\n')}\n@inbook{k200, title = {T}, publisher = {P}}`;
    const { sources, problems } = read(text, 'refs.bib');
    assert.deepEqual(problems, []);
    assert.equal(sources.length, 201);
    assert.ok(sources.every(({ csl }) => csl['publisher'] === 'P'));
  });

  it('has the fields of its data entries, which are no sources', () => {
    const file = read('@xdata{d, publisher = {P}}\n@book{a, xdata = {d}, title = {T}}', 'refs.bib');
    assert.deepEqual(idsOf(file), ['a']);
    assert.equal(file.sources[0]?.csl['publisher'], 'P');
  });

  it('may refer in a circle', () => {
    const text = '@book{a, crossref = {b}, title = {A}}\n@book{b, crossref = {a}, title = {B}}';
    const file = read(text, 'refs.bib');
    assert.deepEqual(idsOf(file), ['a', 'b']);
    assert.deepEqual(
      file.problems.map(({ severity, message, range }) => [
        severity,
        message,
        text.slice(range.start, range.end),
      ]),
      ['a', 'b'].map((key, i) => [
        'warning',
        `"${key}" refers back to itself through "crossref", so it inherits nothing.`,
        ['{b}', '{a}'][i],
      ]),
    );
  });

  it('may have a parent that refers in a circle', () => {
    const text =
      '@inbook{a, crossref = {b}}\n@book{b, crossref = {c}, title = {B}}\n@book{c, crossref = {b}}';
    const { sources, problems } = read(text, 'refs.bib');
    assert.equal(sources[0]?.csl['container-title'], 'B');
    assert.equal(problems.length, 2);
  });

  it('is not judged by what no reference shows', () => {
    const item = itemOf(
      '@book{a, title = {T}, abstract = {Costs US$5 {and} \\more}, file = {C:\\a_b$}}',
    );
    assert.deepEqual(item, { type: 'book', title: 'T' });
  });

  it('knows its place', () => {
    const text = 'Words, a@b.example\n\n  @book{a,\n  title = {A}\n}\n';
    const [source] = read(text, 'refs.bib').sources;
    assert.equal(source?.origin.line, 2);
    const { start, end } = source.origin.range;
    assert.equal(text.slice(start, end), '@book{a,\n  title = {A}\n}');
  });
});
