import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addTerm,
  applyEdits,
  analyzeNote,
  findingsIn,
  fixAllEdits,
  followUpsOf,
  lintNote,
  parseGlossary,
  repairsOf,
  type NewTerm,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

const INDEX = indexOf(
  'terms: [{id: usfj, acronym: USFJ, name: U.S. Forces Japan, misspellings: [USJF]}]',
);

describe('actions', () => {
  const text = 'U.S. Forces Japan (USFJ), USJF, QZXV.\n\n> USJF\n\nUSJF';
  const findings = lintNote(analyzeNote(text, INDEX));

  it('are of the findings that a range touches', () => {
    const at = text.indexOf('USJF');
    assert.equal(findingsIn(findings, { start: at + 4, end: at + 4 }).length, 1);
    assert.equal(findingsIn(findings, { start: at + 5, end: at + 5 }).length, 0);
    assert.equal(findingsIn(findings, { start: 0, end: text.length }).length, findings.length);
  });

  it('fix all that is safe, and only that', () => {
    assert.equal(
      applyEdits(text, fixAllEdits(findings)).text,
      'U.S. Forces Japan (USFJ), USFJ, QZXV.\n\n> USJF\n\nUSFJ',
    );
  });

  it('tell fixes from suggestions, and give follow-ups once', () => {
    const repairs = repairsOf(findings);
    assert.deepEqual(
      repairs.filter(({ isFix }) => isFix).map(({ finding }) => finding.rule),
      ['misspelled-term', 'misspelled-term'],
    );
    const kinds = followUpsOf([...findings, ...findings]).map(({ followUp }) => followUp.kind);
    assert.deepEqual(kinds, ['add-term', 'ignore-word']);
  });
});

describe('adding a term', () => {
  function added(text: string, term: Partial<NewTerm> = {}): string {
    const given = { acronym: 'ABC', name: 'A Big Committee', ...term };
    const result = applyEdits(text, [addTerm(text, given) ?? assert.fail(text)]).text;
    const file = parseGlossary(result, { file: 'x', layer: 'workspace' });
    assert.deepEqual(file.problems, [], result);
    const entry = file.terms.find(({ acronyms }) => acronyms.includes(given.acronym));
    assert.deepEqual(
      [entry?.name, entry?.definition],
      [given.name, given.definition === '' ? undefined : given.definition],
      result,
    );
    return result;
  }

  it('makes a glossary of an empty file', () => {
    assert.equal(
      added('', { definition: 'It meets.' }),
      'version: 1\nterms:\n  - acronym: ABC\n    name: A Big Committee\n    definition: >-\n      It meets.\n',
    );
  });

  it('leaves out a definition that is not given', () => {
    const entry = 'version: 1\nterms:\n  - acronym: ABC\n    name: A Big Committee\n';
    assert.equal(added(''), entry);
    assert.equal(added('', { definition: '' }), entry);
  });

  it('goes after the last entry, with its indentation', () => {
    const flat = 'terms:\n- acronym: X\n  name: Ex\n\nsources:\n- {id: s, type: book, title: S}\n';
    assert.match(
      added(flat, { definition: 'D' }),
      /name: Ex\n- acronym: ABC\n {2}name: A Big Committee\n {2}definition: >-\n {4}D/,
    );
    assert.match(
      added('terms:\r\n    - acronym: X\r\n      name: Ex'),
      /Ex\r\n {4}- acronym: ABC\r\n {6}name/,
    );
  });

  it('finds the list of terms that is still empty, or makes one', () => {
    assert.match(added('title: T\nterms:\n'), /^title: T\nterms:\n {2}- acronym: ABC\n/);
    assert.match(
      added('sources:\n  - {id: s, type: book, title: S}'),
      /S\}\nterms:\n {2}- acronym: ABC\n/,
    );
  });

  it('quotes what YAML would read as something else', () => {
    assert.match(
      added('', { acronym: '2+2', name: "Ministers: Japan's and others" }),
      /acronym: '2\+2'\n {4}name: 'Ministers: Japan''s and others'/,
    );
    for (const acronym of ['NO', 'null', '~', '@A', '1e3', 'A: B', '*A', '#A', "'A", '"A"'])
      added('', { acronym });
  });

  it('goes between the brackets of a list that has them', () => {
    assert.equal(
      added('terms: [{acronym: A, name: Bb}] # ours\n', { definition: 'D: d' }),
      'terms: [{acronym: A, name: Bb}, { "acronym": "ABC", "name": "A Big Committee", "definition": "D: d" }] # ours\n',
    );
    added('{"terms": [{"acronym": "A", "name": "Bb"}], "sources": []}\n', { definition: '' });
    assert.match(
      added('terms: [\n  {acronym: A, name: B},\n  {acronym: C, name: D},\n]\n'),
      /name: D\}, \{ "acronym": "ABC", "name": "A Big Committee" \},\n\]\n$/,
    );
  });

  it('takes the place of a list that says it is empty', () => {
    for (const nothing of ['[]', '[ ]', 'null', '~'])
      assert.equal(
        added(`terms: ${nothing}\ntitle: T\n`),
        'terms:\n  - acronym: ABC\n    name: A Big Committee\ntitle: T\n',
      );
  });

  it('has the indentation of the dashes, wherever the keys begin', () => {
    assert.match(added('terms:\n  -\n    name: A\n'), /name: A\n {2}- acronym: ABC\n/);
  });

  it('is not written where it would not be read, or would break the file', () => {
    for (const text of [
      'hello\n',
      '- a\n- b\n',
      'version: 1\n...\n',
      'terms: {acronym: A}\n',
      'terms: [{acronym: A, name: B}\n',
      'terms:\n  - {acronym: ABC, name: A Big Committee}\n',
    ])
      assert.equal(addTerm(text, { acronym: 'ABC', name: 'A Big Committee' }), undefined, text);
  });

  it('writes whatever a person types so that it is read again', () => {
    const words = fc
      .string({
        unit: fc.constantFrom(...'aB 1:#\'"\\-?*&!|>%@`{}[],\t\n\u0085\u2028é日'),
        minLength: 1,
      })
      .map((text) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(words, words, fc.option(words, { nil: '' }), (acronym, name, definition) => {
        added('', { acronym, name, definition });
      }),
    );
  });
});
