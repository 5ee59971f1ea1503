import assert from 'node:assert/strict';
import { citationHoverAt } from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';
import { marked, OPTIONS, withRanges } from './marked.ts';

const INDEX = indexOf(`
terms: []
sources:
  - {id: blog, type: post-weblog, title: On Commands, author: [{family: Doe}], issued: "2024-07-29", URL: https://blog.example/a}
  - {id: odd--key, type: book, title: Odd}
  - {id: "a:b-1", type: report, title: Long Report, DOI: 10.1/x, URL: https://files.example/r.pdf}
`);

function hover(note: string): { range: string; markdown: string } {
  const { text, offset, analysis } = marked(note, INDEX);
  const answer = citationHoverAt(analysis, offset, OPTIONS);
  return answer
    ? { range: withRanges(text, [answer.range]), markdown: answer.markdown }
    : { range: text, markdown: '' };
}

describe('the hover of a citation key', () => {
  it('shows the reference, the type, the date and the file', () => {
    assert.deepEqual(hover('So [see @bl‸og, p. 3].'), {
      range: 'So [see [[@blog]], p. 3].',
      markdown:
        'Doe, “On Commands,” July 29, 2024, [blog.example](<https://blog.example/a>).\n\n*blog post* · July 29, 2024 · [$(book) test.glossary.yaml](<command:open?blog>)',
    });
  });

  it('tells the keys of a cluster apart, and takes keys in a sentence', () => {
    assert.equal(hover('[@blog; -@a:b‸-1, p. 2]').range, '[@blog; -[[@a:b-1]], p. 2]');
    assert.equal(hover('As ‸@blog says').range, 'As [[@blog]] says');
    assert.match(
      hover('[@a:b-1‸]').markdown,
      /\[\$\(link-external\) Open the source\]\(<https:\/\/files\.example/,
    );
  });

  it('takes keys in braces, and those that a reference keeps in a comment', () => {
    assert.equal(hover('[see @{odd--‸key}, p. 2]').range, '[see [[@{odd--key}]], p. 2]');
    assert.equal(
      hover('Doe, “On Commands.” <!-- [@blo‸g, p. 2] -->').range,
      'Doe, “On Commands.” <!-- [[[@blog]], p. 2] -->',
    );
  });

  it('shows at the mark of a footnote the sources that it cites', () => {
    const note = (mark: string): string =>
      `So.${mark}[^2]\n\n[^1]: See [@blog; @unknown] and [@a:b-1].\n[^2]: No source.\n`;
    const { range, markdown } = hover(note('[^‸1]'));
    assert.equal(range, note('[[[^1]]]'));
    assert.match(markdown, /^Doe, “On Commands,”[^]*\n\n---\n\n[^]*“?Long Report/);
    assert.equal(hover('So.[^‸2]\n\n[^2]: No source.\n').markdown, '');
    assert.equal(hover('[@blog]\n\n[^‸1]: See [@blog].\n').markdown, '');
  });

  it('says nothing of other text and of unknown keys', () => {
    for (const note of ['[s‸ee @blog]', '[@unkn‸own]', '`@bl‸og`', 'a@bl‸og']) {
      assert.equal(hover(note).markdown, '', note);
    }
  });
});
