import assert from 'node:assert/strict';
import { type CslLibrary, loadFormatter } from '../../../../src/core/chunks/citations.ts';
import { CITATION_STYLES, type Source, type StyleFormatter } from '../../../../src/core/index.ts';
import { EXPECTED, SOURCES, textsOf } from './expected-texts.ts';
import { readLibrary } from './library.ts';

function sourceOf(id: string): Source {
  return SOURCES.find((source) => source.id === id) ?? assert.fail(id);
}

describe('citation styles', () => {
  let library: CslLibrary;
  before(async () => {
    library = await readLibrary();
  });

  /** Each style is compiled once, as in the editor: that of APA takes half a second. */
  const formatters = new Map<string, Promise<StyleFormatter>>();
  const formatterOf = (style: string): Promise<StyleFormatter> => {
    const formatter = formatters.get(style) ?? loadFormatter(style, library);
    formatters.set(style, formatter);
    return formatter;
  };

  it('are all there, in English and Japanese', () => {
    const wanted = CITATION_STYLES.flatMap((style) => [style, `${style}@ja-JP`]);
    assert.deepEqual(Object.keys(EXPECTED), wanted);
  });

  for (const [style, bySource] of Object.entries(EXPECTED)) {
    describe(style, () => {
      let formatter: StyleFormatter;
      before(async () => {
        formatter = await formatterOf(style);
      });
      for (const [id, texts] of Object.entries(bySource)) {
        it(id, () => {
          assert.deepEqual(textsOf(sourceOf(id), formatter), texts);
        });
      }

      it('does not repeat a publisher that is the author', () => {
        const { note, bibliography } = formatter.render(sourceOf('statement').csl) ?? assert.fail();
        for (const { text } of [note, bibliography]) {
          assert.equal(text.split('White House').length, 2, text);
        }
      });
    });
  }

  it('sort a bibliography, and tell apart what has the same author and year', async () => {
    const formatter = await formatterOf('chicago-author-date');
    const named = (id: string, title: string) => ({
      ...sourceOf('report').csl,
      id,
      title,
      issued: '2023',
    });
    const entries = formatter.bibliography([
      sourceOf('statement').csl,
      named('second', 'B'),
      named('first', 'A'),
      sourceOf('blog').csl,
    ]);
    assert.deepEqual(
      entries.map(({ keys, text }) => [keys, /\d{4}[a-z]?/.exec(text)?.[0]]),
      [
        [['blog'], '2024'],
        [['statement'], '2024'],
        [['first'], '2023a'],
        [['second'], '2023b'],
      ],
    );
  });

  it('without a bibliography list whole citations in the order of the note', async () => {
    const formatter = await formatterOf('bluebook-law-review');
    const entries = formatter.bibliography([sourceOf('news').csl, sourceOf('blog').csl]);
    assert.deepEqual(
      entries.map(({ keys }) => keys),
      [['news'], ['blog']],
    );
  });

  const withOthers: readonly (readonly [style: string, inText: string, bibliography: string])[] = [
    ['chicago-fullnote-bibliography', '(Jane Doe et al., T, 2020)', 'Doe, Jane, et al. T, 2020.'],
    ['chicago-author-date', '(Doe et al. 2020)', 'Doe, Jane, et al. 2020. T.'],
    ['apa', '(Doe et al., 2020)', 'Doe, J., et al. (2020). T.'],
    ['modern-language-association', '(Doe et al.)', 'Doe, Jane, et al. T. 2020.'],
    ['bluebook-law-review', '(Jane Doe et al., T [2020])', 'Jane Doe et al., T (2020).'],
    ['oscola', '(Jane Doe and others, T [2020])', 'Doe J and others, T (2020)'],
    ['chicago-author-date@ja-JP', '(Doeほか 2020)', 'Doe, Janeほか. 2020. T.'],
  ];
  for (const [style, inText, bibliography] of withOthers) {
    it(`say that there are others: ${style}`, async () => {
      const formatter = await formatterOf(style);
      const author = [{ family: 'Doe', given: 'Jane' }, { literal: 'others' }];
      const item = { id: 'x', type: 'book', title: 'T', author, issued: '2020' };
      const rendered = formatter.render(item);
      assert.equal(rendered?.inText.text, inText);
      assert.equal(rendered?.bibliography.text, bibliography);
    });
  }

  it('keep the label of a locator that is no page', async () => {
    const formatter = await formatterOf('bluebook-law-review');
    const places = ['chapter', 'figure', 'note', 'article', 'paragraph'].map((label) => {
      const { text = '' } =
        formatter.render(sourceOf('report').csl, { label, value: '3' })?.note ?? {};
      return /Developments,? (.*) \(2023\)/.exec(text)?.[1]?.replaceAll('\u{A0}', ' ');
    });
    assert.deepEqual(places, ['ch. 3', 'fig. 3', 'n. 3', 'art. 3', '¶ 3']);
  });

  it('end an abbreviation with its full stop inside parentheses, too', async () => {
    const formatter = await formatterOf('chicago-fullnote-bibliography');
    const rendered = formatter.render({ id: 'x', type: 'document', title: 'T' });
    assert.equal(rendered?.inText.text, '(“T,” n.d.)');
  });

  it('make something of an item without anything', async () => {
    for (const style of CITATION_STYLES) {
      const formatter = await formatterOf(style);
      const rendered = formatter.render({ id: 'x', type: 'document', title: 'Only a Title' });
      assert.match(rendered?.bibliography.text ?? '', /Only a Title/, style);
      assert.doesNotThrow(() => formatter.render({ id: 'x', type: 'document' }));
    }
  });

  it('take an item of a key anew when it has changed', async () => {
    const formatter = await formatterOf('apa');
    const item = sourceOf('blog').csl;
    const changed = { ...item, title: 'Another title' };
    assert.match(formatter.render(item)?.bibliography.text ?? '', /Expanding/);
    assert.match(formatter.render(changed)?.bibliography.text ?? '', /Another title/);
  });
});
