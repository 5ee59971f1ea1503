import assert from 'node:assert/strict';
import {
  firstRenderer,
  formatLocator,
  LOCATOR_HOLE,
  plainRenderer,
  prerenderedRenderer,
} from '../../../../src/core/index.ts';
import { readSource } from './sources.ts';

const style = 'chicago-fullnote-bibliography';

describe('plain references', () => {
  const cases: [lines: string[], note: string, inText: string, bibliography: string][] = [
    [
      [
        'type: article-newspaper',
        'title: "Who said “yes”?"',
        'author: [{family: Doe, given: Jane}, {family: Roe, given: Richard}, {literal: A Body}]',
        'container-title: The Japan Times',
        'issued: 2023-10-20',
        'URL: https://news.example/',
      ],
      'Jane Doe, Richard Roe, and A Body, “Who said ‘yes’?” The Japan Times, October 20, 2023, https://news.example/.',
      '(Doe, Roe, and A Body 2023)',
      'Doe, Jane, Richard Roe, and A Body. “Who said ‘yes’?” The Japan Times, October 20, 2023. https://news.example/.',
    ],
    [
      ['type: report', 'title: A Report', 'author: [{literal: MOD}]', 'publisher: MOD'],
      'MOD, A Report, n.d.',
      '(MOD n.d.)',
      'MOD. A Report. n.d.',
    ],
    [
      ['type: treaty', 'title: Security <Treaty>', 'issued: 1960-01-19'],
      '“Security <Treaty>,” January 19, 1960.',
      '(Security <Treaty> 1960)',
      '“Security <Treaty>.” January 19, 1960.',
    ],
    [
      ['type: book', 'title: T', 'author: [{family: Doe, given: Jane}, {literal: others}]'],
      'Jane Doe et al., T, n.d.',
      '(Doe et al. n.d.)',
      'Doe, Jane, et al. T. n.d.',
    ],
    [
      ['type: webpage', 'title: 題', 'author: [{family: 岸田, given: 文雄}]', 'issued: 2024'],
      '岸田文雄, “題,” 2024.',
      '(岸田 2024)',
      '岸田文雄. “題.” 2024.',
    ],
    [
      [
        'type: article-journal',
        'title: T',
        'DOI: 10.1/x',
        'URL: https://no.example/',
        'issued: 2024',
      ],
      '“T,” 2024, https://doi.org/10.1/x.',
      '(T 2024)',
      '“T.” 2024. https://doi.org/10.1/x.',
    ],
  ];
  for (const [lines, note, inText, bibliography] of cases) {
    it(note, () => {
      const made = plainRenderer.render(readSource(...lines), style);
      assert.equal(made.note.text, note);
      assert.equal(made.inText.text, inText);
      assert.equal(made.bibliography.text, bibliography);
      assert.equal(made.approximate, true);
    });
  }
});

describe('the names of plain references', () => {
  /** In a note, and first in a bibliography, where the family name leads. */
  const NAMES: readonly (readonly [author: string, note: string, bibliography: string])[] = [
    ['{family: Waal, given: Ed, non-dropping-particle: de}', 'Ed de Waal', 'de Waal, Ed'],
    ['{family: Alva, given: Ana, dropping-particle: de la}', 'Ana de la Alva', 'Alva, Ana de la'],
    ['{family: King, given: Martin, suffix: Jr.}', 'Martin King, Jr.', 'King, Martin, Jr.'],
    ['{family: King, suffix: Jr.}', 'King, Jr.', 'King, Jr.'],
    ['{given: Plato}', 'Plato', 'Plato'],
    ['{literal: The Office}', 'The Office', 'The Office'],
    ['{family: 岸田, given: 文雄}', '岸田文雄', '岸田文雄'],
    ['{family: A, given: B}, {family: C, given: D}', 'B A and D C', 'A, B and D C'],
    ['{family: A}, {family: B}, {family: C}', 'A, B, and C', 'A, B, and C'],
    ['{family: A}, {literal: others}', 'A et al.', 'A et al.'],
    ['{family: A}, {family: B}, {literal: others}', 'A, B, et al.', 'A, B, et al.'],
    ['{family: A, given: B}, {literal: others}', 'B A et al.', 'A, B, et al.'],
    [
      'ABCDEFGHIJ'.replaceAll(/./g, '{family: $&}, ').slice(0, -2),
      'A, B, C, D, E, F, G, H, I, and J',
      'A, B, C, D, E, F, G, H, I, and J',
    ],
    ['ABCDEFGHIJK'.replaceAll(/./g, '{family: $&}, ').slice(0, -2), 'A et al.', 'A et al.'],
  ];
  for (const [author, note, bibliography] of NAMES) {
    it(`${note} and ${bibliography}`, () => {
      const lines = ['type: report', 'title: T', `author: [${author}]`, 'issued: 2024'];
      const made = plainRenderer.render(readSource(...lines), style);
      assert.equal(made.note.text.slice(0, note.length + 2), `${note}, `);
      const end = bibliography.endsWith('.') ? '' : '.';
      assert.equal(made.bibliography.text, `${bibliography}${end} T. 2024.`);
    });
  }
});

describe('plain references in Japanese', () => {
  const cases: [lines: string[], note: string, inText: string, bibliography: string][] = [
    [
      [
        'type: article-newspaper',
        'title: 題',
        'author: [{family: 岸田, given: 文雄}, {family: 西村, given: 拓也}]',
        'container-title: 新聞',
        'issued: 2024-07-28',
      ],
      '岸田文雄と西村拓也, 「題」, 『新聞』, 2024年7月28日.',
      '(岸田と西村 2024)',
      '岸田文雄と西村拓也. 「題」. 『新聞』, 2024年7月28日.',
    ],
    [
      ['type: report', 'title: 防衛白書 <2>', 'author: [{literal: 防衛省}, {literal: others}]'],
      '防衛省ほか, 『防衛白書 <2>』, 日付なし.',
      '(防衛省ほか 日付なし)',
      '防衛省ほか. 『防衛白書 <2>』. 日付なし.',
    ],
  ];
  for (const [lines, note, inText, bibliography] of cases) {
    it(note, () => {
      const made = plainRenderer.render(readSource(...lines), `${style}@ja-JP`);
      assert.equal(made.note.text, note);
      assert.equal(made.inText.text, inText);
      assert.equal(made.bibliography.text, bibliography);
      assert.doesNotMatch(made.note.html, /<i>/);
    });
  }
});

describe('renderers', () => {
  const source = {
    ...readSource('type: book', 'title: T'),
    origin: { file: 'a', layer: 'bundled', range: { start: 0, end: 0 }, line: 0 },
  } as const;
  const citations = {
    [style]: {
      key: {
        note: 'N.',
        noteAt: `N, ${LOCATOR_HOLE}.`,
        inText: '(N)',
        inTextAt: `(N, ${LOCATOR_HOLE})`,
        bibliography: 'B',
      },
    },
  };

  it('fill the locator in, whatever is in it', () => {
    const renderer = prerenderedRenderer(citations);
    const made = renderer.render(source, style, { label: 'section', value: '<$&>' });
    assert.equal(made?.note.text, 'N, sec. <$&>.');
    assert.equal(made?.note.html, 'N, sec. &lt;$&amp;&gt;.');
    assert.equal(made?.approximate, false);
    assert.equal(renderer.render(source, style)?.inText.text, '(N)');
  });

  it('have nothing prerendered for Japanese, and an approximation for British English', () => {
    const renderer = prerenderedRenderer(citations);
    assert.equal(renderer.render(source, `${style}@ja-JP`), undefined);
    assert.equal(renderer.render(source, `${style}@en-GB`)?.approximate, true);
  });

  it('are asked in order; a plain reference is the last resort', async () => {
    const renderer = firstRenderer(prerenderedRenderer(citations));
    await renderer.prepare(style);
    assert.equal(renderer.render(source, style).bibliography.text, 'B');
    assert.equal(renderer.render(source, 'no-such-style').approximate, true);
  });

  const locators: [style: string, label: string, value: string, words: string][] = [
    [style, 'page', '3', '3'],
    [style, 'article', 'V', 'art. V'],
    ['apa', 'page', '3–5', 'pp. 3–5'],
    ['apa', 'article', 'V', 'Article V'],
    ['apa', 'paragraph', '4', 'para. 4'],
    ['apa', 'appendix', 'A, B', 'Appendices A, B'],
    ['other', 'page', '3', 'p. 3'],
  ];
  for (const [inStyle, label, value, words] of locators) {
    it(`${inStyle} writes ${label} ${value} as ${words}`, () => {
      assert.equal(formatLocator({ label, value }, inStyle), words);
    });
  }
});
