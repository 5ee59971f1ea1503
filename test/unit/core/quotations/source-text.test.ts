import assert from 'node:assert/strict';
import {
  readExcerpts,
  readSourceText,
  verifyQuotation,
  type SourceText,
} from '../../../../src/core/index.ts';

const verdictOf = (text: string, source: SourceText): string =>
  verifyQuotation({ text }, source).verdict;

describe('the text of a source', () => {
  const PAGES =
    'Forces of both sides will train\n17\n\fDEFENSE WHITE PAPER\ntogether in the islands. A plan with\n18\n' +
    '\fDEFENSE WHITE PAPER\n3\nphases follows; each has its own\n19\n\fDEFENSE WHITE PAPER\ncommander.';

  it('is read across its pages', () => {
    const source = readSourceText(PAGES);
    assert.equal(verdictOf('will train together in the islands', source), 'typographic');
    assert.equal(verdictOf('each has its own commander', source), 'typographic');
  });

  it('keeps a number alone in its line that counts no pages', () => {
    const source = readSourceText('The plan has\n3\nphases and an end.');
    assert.equal(verdictOf('The plan has 3 phases', source), 'typographic');
    assert.equal(verdictOf('The plan has phases', source), 'misquote');
  });

  it('keeps lines that return without a page break', () => {
    const source = readSourceText(
      'We say\nno more\nhere. We say\nno more\nthere. We say\nno more\nnow.',
    );
    assert.equal(verdictOf('We say here. We say there', source), 'not-found');
  });

  it('is Markdown without its markup', () => {
    const raw =
      '---\ntitle: T\n---\n# Statement\n\nWe *will* [consult](https://example.org) on 10<sup>2</sup> `items`.\n';
    const source = readSourceText(raw, { markdown: true });
    const found = verifyQuotation({ text: 'We will consult on 10² items' }, source);
    assert.equal(found.verdict, 'exact');
    assert.ok(found.passage);
    assert.equal(
      raw.slice(found.passage.start, found.passage.end),
      'We *will* [consult](https://example.org) on 10<sup>2</sup> `items',
    );
  });

  const PASSAGES: readonly (readonly [source: string, quotation: string, passage: string])[] = [
    [
      'It is so: we reject coer-\ncion here.',
      'we reject coercion here',
      'we reject coer-\ncion here',
    ],
    ['The eﬃcient, «new» way.', 'The efficient, "new" way', 'The eﬃcient, «new» way'],
    ['He said: "We will go."', 'He said “We will go”.', 'He said: "We will go."'],
    ['We shall consult at once today.', 'We should consult at once', 'We shall consult at once'],
    [
      '以上。我が国は抑止力の抜本的強化を目指す。',
      '抑止力の根本的強化',
      '我が国は抑止力の抜本的強化を目指す',
    ],
    ['先制攻撃は、認められない。以上。', '先制攻撃は、認められる', '先制攻撃は、認められない'],
    [
      'One and two. Three and four. Five and six.',
      'One and two. … Five and six.',
      'One and two. Three and four. Five and six.',
    ],
  ];
  for (const [source, quotation, passage] of PASSAGES)
    it(`is told as typed: ${JSON.stringify(passage)}`, () => {
      const found = verifyQuotation({ text: quotation }, readSourceText(source)).passage;
      assert.ok(found);
      assert.equal(source.slice(found.start, found.end), passage);
    });

  it('is known by excerpts, which no quotation spans', () => {
    const source = readExcerpts(['the cornerstone of peace', 'and security in the region']);
    assert.equal(verdictOf('the cornerstone of peace', source), 'exact');
    assert.equal(verdictOf('the cornerstone of peace and security', source), 'misquote');
    assert.equal(verdictOf('the cornerstone of … in the region', source), 'misquote');
    assert.equal(verdictOf('what nobody ever said there', source), 'unverifiable');
  });
});
