import assert from 'node:assert/strict';
import {
  firstRenderer,
  formatLocator,
  type Locator,
  parseGlossary,
  type PrerenderedCitations,
  prerenderedRenderer,
  RENDERED_STYLES,
  type RenderedCitation,
  type RenderedStyle,
  type Source,
} from '../../../src/core/index.ts';
import { CslProcessor } from '../../../src/core/chunks/citations.ts';
import { renderSources } from '../../../src/generate/citations.ts';
import { readCslFiles } from '../../../src/generate/csl-files.ts';

const SOURCES = `
version: 1
sources:
  - id: blog
    type: post-weblog
    title: Japan's Expanding Security Commitments
    author: [{ family: Nishimura, given: Takuya }]
    container-title: Asia Policy Point
    issued: '2024-07-29'
    URL: https://blog.example/post
  - id: statement
    type: document
    genre: joint statement
    title: United States-Japan Joint Leaders' Statement
    author: [{ literal: The White House }]
    publisher: White House
    publisher-place: Washington, DC
    issued: '2024-04-10'
    URL: https://statement.example/
  - id: treaty
    type: treaty
    title: Treaty of Mutual Cooperation and Security between the United States of America and Japan
    title-short: U.S.-Japan Security Treaty
    issued: '1960-01-19'
    URL: https://treaty.example/q&a/1.html
  - id: news
    type: article-newspaper
    title: China's arsenal *grows* <fast>
    author: [{ family: Doe, given: Jane }, { family: Roe, given: Richard }]
    container-title: The Japan Times
    issued: '2023-10-20'
    URL: https://news.example/a
  - id: report
    type: report
    genre: annual report to Congress
    title: Military and Security Developments
    author: [{ literal: U.S. Department of Defense }]
    publisher: Government Publishing Office
    issued: 2023-10
`;

const files = () => parseGlossary(SOURCES, { file: 'fixture', layer: 'bundled' });

describe('prerendered citations', () => {
  let sources: Map<string, Source>;
  let citations: PrerenderedCitations;
  before(async () => {
    const file = files();
    assert.deepEqual(file.problems, []);
    sources = new Map(file.sources.map((source) => [source.id, source]));
    citations = await renderSources(file.sources);
  });
  const render = (id: string, style: RenderedStyle, locator?: Locator): RenderedCitation => {
    const source = sources.get(id) ?? assert.fail(id);
    return prerenderedRenderer(citations).render(source, style, locator) ?? assert.fail(style);
  };

  const [full, authorDate, apa] = RENDERED_STYLES;
  const article: Locator = { label: 'article', value: 'V' };
  const paragraph: Locator = { label: 'paragraph', value: '4' };
  const page: Locator = { label: 'page', value: '12' };
  type Form = 'note' | 'inText' | 'bibliography';
  const cases: [string, RenderedStyle, Form, Locator | undefined, string][] = [
    [
      'blog',
      full,
      'note',
      paragraph,
      'Takuya Nishimura, “Japan’s Expanding Security Commitments,” Asia Policy Point (blog), July 29, 2024, para. 4, https://blog.example/post.',
    ],
    [
      'blog',
      full,
      'inText',
      undefined,
      '(Takuya Nishimura, “Japan’s Expanding Security Commitments,” Asia Policy Point [blog], July 29, 2024, https://blog.example/post)',
    ],
    [
      'blog',
      full,
      'bibliography',
      undefined,
      'Nishimura, Takuya. “Japan’s Expanding Security Commitments.” Asia Policy Point (blog), July 29, 2024. https://blog.example/post.',
    ],
    ['blog', authorDate, 'inText', paragraph, '(Nishimura 2024, para. 4)'],
    [
      'blog',
      authorDate,
      'note',
      undefined,
      'Nishimura, Takuya. 2024. “Japan’s Expanding Security Commitments.” Asia Policy Point (blog). July 29, 2024. https://blog.example/post.',
    ],
    ['blog', apa, 'inText', paragraph, '(Nishimura, 2024, para. 4)'],
    [
      'blog',
      apa,
      'bibliography',
      undefined,
      'Nishimura, T. (2024, July 29). Japan’s Expanding Security Commitments. Asia Policy Point. https://blog.example/post',
    ],
    [
      'statement',
      full,
      'note',
      undefined,
      'The White House, “United States-Japan Joint Leaders’ Statement,” joint statement, April 10, 2024, https://statement.example/.',
    ],
    [
      'statement',
      authorDate,
      'bibliography',
      undefined,
      'The White House. 2024. “United States-Japan Joint Leaders’ Statement.” Joint statement. https://statement.example/.',
    ],
    [
      'statement',
      apa,
      'bibliography',
      undefined,
      'The White House. (2024, April 10). United States-Japan Joint Leaders’ Statement [Joint statement]. https://statement.example/',
    ],
    [
      'treaty',
      full,
      'note',
      article,
      '“Treaty of Mutual Cooperation and Security between the United States of America and Japan,” January 19, 1960, art. V, https://treaty.example/q&a/1.html.',
    ],
    ['treaty', apa, 'inText', article, '(U.S.-Japan Security Treaty, 1960, Article V)'],
    [
      'treaty',
      apa,
      'bibliography',
      undefined,
      'Treaty of Mutual Cooperation and Security between the United States of America and Japan, January 19, 1960. https://treaty.example/q&a/1.html',
    ],
    [
      'news',
      full,
      'note',
      page,
      'Jane Doe and Richard Roe, “China’s Arsenal *grows* <fast>,” The Japan Times, October 20, 2023, 12, https://news.example/a.',
    ],
    ['news', authorDate, 'inText', page, '(Doe and Roe 2023, 12)'],
    ['news', apa, 'inText', page, '(Doe & Roe, 2023, p. 12)'],
    [
      'report',
      full,
      'note',
      undefined,
      'U.S. Department of Defense, “Military and Security Developments,” annual report to Congress (Government Publishing Office, October 2023).',
    ],
    [
      'report',
      apa,
      'bibliography',
      undefined,
      'U.S. Department of Defense. (2023). Military and Security Developments [Annual report to Congress]. Government Publishing Office.',
    ],
  ];
  for (const [id, style, form, locator, expected] of cases) {
    const where = locator ? ` at ${locator.label} ${locator.value}` : '';
    it(`${id} in ${style}: ${form}${where}`, () => {
      assert.equal(render(id, style, locator)[form].text, expected);
    });
  }

  it('keep italics as HTML', () => {
    assert.match(render('news', full).note.html, /<i>The Japan Times<\/i>/);
  });

  it('have the locator where the processor puts it', async () => {
    const [blog] = files().sources;
    assert.ok(blog);
    const item = { ...blog.csl, issued: undefined };
    const csl = await readCslFiles(RENDERED_STYLES);
    const locators: Locator[] = [
      { label: 'page', value: '3' },
      { label: 'page', value: '3-5' },
      { label: 'paragraph', value: '4' },
      { label: 'section', value: '2' },
      { label: 'chapter', value: '7' },
      { label: 'volume', value: '1' },
    ];
    for (const style of RENDERED_STYLES) {
      const tree = csl.styles.get(style) ?? assert.fail(style);
      const processor = new CslProcessor(tree, csl.locales, 'en-US');
      for (const locator of locators) {
        const words = formatLocator(locator, style).replace('-', '–');
        const cite = processor.cite(item, locator);
        assert.ok(cite?.includes(words), `${style}: ${cite} should say ${words}`);
      }
    }
  });

  it('know no other source, and a user’s own with a bundled key is not taken for it', () => {
    const renderer = prerenderedRenderer(citations);
    const [own] = parseGlossary(SOURCES, { file: 'own', layer: 'workspace' }).sources;
    assert.ok(own);
    assert.equal(renderer.render(own, full), undefined);
    assert.equal(renderer.render(own, 'constructor'), undefined);
    assert.equal(firstRenderer(renderer).render(own, full).approximate, true);
  });

  it('refuse an unknown style with a clear message', async () => {
    await assert.rejects(readCslFiles(['no-such-style']), /does not have no-such-style/);
  });
});
