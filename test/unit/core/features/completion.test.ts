import assert from 'node:assert/strict';
import {
  completionPrefix,
  completionsAt,
  type CompletionAnswer,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';
import { marked, withRanges } from './marked.ts';

const INDEX = indexOf(`
terms:
  - {id: usfj, acronym: USFJ, name: U.S. Forces Japan, translations: {ja: [在日米軍]}}
  - {id: usfk, acronym: USFK, name: U.S. Forces Korea}
  - {id: g7, acronym: G7, name: Group of Seven, expand: never}
  - {id: scc, acronym: ["SCC", "2+2"], name: Security Consultative Committee}
  - {id: edd, name: Extended Deterrence Dialogue}
sources:
  - {id: old-1960, type: treaty, title: Treaty, issued: "1960"}
  - {id: new-2024, type: post-weblog, title: Post, author: [{family: Doe}], issued: "2024"}
`);

function answers(note: string, asked = true): CompletionAnswer[] {
  const { text, offset, analysis } = marked(note, INDEX);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const prefix = completionPrefix(line, asked);
  return prefix ? completionsAt(analysis, offset, prefix) : [];
}

function labels(note: string, asked = true): string[] {
  return answers(note, asked).map(({ label }) => label);
}

describe('completion of acronyms', () => {
  it('puts the introduction first, until the note has it', () => {
    assert.deepEqual(labels('the USFJ‸'), ['U.S. Forces Japan (USFJ)', 'USFJ']);
    assert.deepEqual(labels('U.S. Forces Japan (USFJ); the USFJ‸'), ['USFJ']);
    assert.deepEqual(labels('the USFJ‸ and U.S. Forces Japan (USFJ)'), [
      'U.S. Forces Japan (USFJ)',
      'USFJ',
    ]);
    assert.deepEqual(labels('G7‸'), ['G7', 'Group of Seven (G7)']);
  });

  it('goes by capitals and digits', () => {
    assert.deepEqual(labels('2+‸'), ['Security Consultative Committee (2+2)', '2+2']);
    assert.equal(labels('U‸').length, 4);
    assert.deepEqual(labels('us‸'), []);
    assert.deepEqual(labels('the ‸'), []);
    assert.deepEqual(labels('2‸'), []);
  });

  it('stays quiet for a single capital that nobody asked about', () => {
    assert.deepEqual(labels('U‸', false), []);
    assert.equal(labels('US‸', false).length, 4);
    assert.deepEqual(labels('Extended Det‸', false), []);
  });

  it('replaces what was typed', () => {
    const [first] = answers('in **USF‸** x');
    assert.ok(first);
    assert.equal(withRanges('in **USF** x', [first.range]), 'in **[[USF]]** x');
  });

  it('stays out of code, links, addresses, front matter and math', () => {
    for (const note of [
      '`USF‸`',
      '    USF‸',
      '[x](USF‸)',
      '<https://x.example/USF‸>',
      '---\ntitle: USF‸\n---\n',
      '$USF‸$',
      '<!-- USF‸ -->',
    ]) {
      assert.deepEqual(labels(note), [], note);
    }
  });
});

describe('completion of names', () => {
  it('takes the longest piece that begins a name', () => {
    assert.deepEqual(labels('At the Extended Det‸'), ['Extended Deterrence Dialogue']);
    assert.deepEqual(labels('Then Extended Det‸'), ['Extended Deterrence Dialogue']);
    assert.deepEqual(labels('The‸'), []);
  });

  it('finds Japanese names in running text', () => {
    const [first] = answers('また在日‸');
    assert.equal(first?.label, '在日米軍');
    assert.deepEqual(first.range, { start: 2, end: 4 });
    assert.deepEqual(labels('また在‸'), []);
  });
});

describe('completion of citation keys', () => {
  it('offers the most recent source first', () => {
    for (const note of ['@‸', '[@‸', '[@x; @‸]', '[see -@ne‸', '「@‸']) {
      assert.deepEqual(labels(note), ['new-2024', 'old-1960'], note);
    }
  });

  it('can be found by author and title', () => {
    const [first] = answers('[@Doe‸');
    assert.equal(first?.filter, 'new-2024 Doe Post');
    assert.match(first.detail, /^Post · Doe · 2024 · blog post$/);
  });

  it('stays out of code, links, e-mail addresses and front matter', () => {
    for (const note of [
      '`@‸`',
      '```\n@‸\n```',
      'me@‸',
      '[x](http://y/@‸)',
      '---\na: @‸\n---\n',
      '<a b="@‸">',
    ]) {
      assert.deepEqual(labels(note), [], note);
    }
  });
});
