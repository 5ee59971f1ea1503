import assert from 'node:assert/strict';
import { definitionsAt, mentionsAt, mentionsOf } from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';
import { marked, withRanges } from './marked.ts';

const INDEX = indexOf(`terms:
  - {id: usfj, acronym: USFJ, name: U.S. Forces Japan, misspellings: [USJF]}
  - {id: missile, acronym: MSE, name: Missile Segment Enhancement}
  - {id: error, acronym: MSE, name: mean squared error}
sources:
  - {id: blog, type: post-weblog, title: Post}
`);

describe('going to the definition', () => {
  it('leads to every sense, and from a key to its source', () => {
    const links = (note: string) => {
      const { analysis, offset } = marked(note, INDEX);
      return definitionsAt(analysis, offset).map(({ id, target }) => `${id}:${target.line}`);
    };
    assert.deepEqual(links('the ‸USFJ'), ['usfj:1']);
    assert.deepEqual(links('the MSE‸'), ['missile:2', 'error:3']);
    assert.deepEqual(links('[@bl‸og]'), ['blog:5']);
    assert.deepEqual(links('[@un‸known] x'), []);
    assert.deepEqual(links('a ‸word'), []);
  });
});

describe('mentions', () => {
  it('are of the same term in any form', () => {
    const { analysis, offset, text } = marked('U.S. Forces Japan, US‸FJ, the USJF; MSE', INDEX);
    const expected = '[[U.S. Forces Japan]], [[USFJ]], the [[USJF]]; MSE';
    assert.equal(withRanges(text, mentionsAt(analysis, offset)), expected);
    assert.equal(withRanges(text, mentionsOf(analysis, 'usfj')), expected);
  });

  it('are of any sense of an acronym', () => {
    const { analysis, offset, text } = marked('M‸SE, mean squared error', INDEX);
    assert.equal(withRanges(text, mentionsAt(analysis, offset)), '[[MSE]], [[mean squared error]]');
  });

  it('are of a citation key, known or not', () => {
    const { analysis, offset, text } = marked('[@a‸b; @cd], @ab', INDEX);
    assert.equal(withRanges(text, mentionsAt(analysis, offset)), '[@[[ab]]; @cd], @[[ab]]');
  });
});
