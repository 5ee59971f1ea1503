import assert from 'node:assert/strict';
import {
  applyEdits,
  completionPrefix,
  completionsAt,
  isOfferedUnasked,
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
  - {id: "HFH+:WEKA:09", type: book, title: Odd, issued: "2009"}
  - {id: new-2024, type: post-weblog, title: Post, author: [{family: Doe}], issued: "2024"}
`);

function answers(note: string, asked = true): CompletionAnswer[] {
  const { text, offset, analysis } = marked(note, INDEX);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const prefix = completionPrefix(line, asked);
  if (prefix === undefined || (!asked && !isOfferedUnasked(analysis, offset, prefix))) return [];
  return completionsAt(analysis, offset, prefix);
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
    assert.equal(labels('USF‸', false).length, 4);
    assert.deepEqual(labels('Extended Det‸', false), []);
  });

  it('gives the acronym alone after the name and an opening bracket', () => {
    assert.deepEqual(labels('U.S. Forces Japan (US‸'), [
      'USFJ',
      'U.S. Forces Korea (USFK)',
      'USFK',
    ]);
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

describe('completion that nobody asked for', () => {
  const isOffered = (note: string): boolean => answers(note, false).length > 0;

  it('is for beginnings, not for whole words', () => {
    for (const note of ['SC‸', '2+‸', 'The (SC‸', '**SC‸', '「SC‸', '- SC‸', '> SC‸', 'a $5 SC‸']) {
      assert.ok(isOffered(note), note);
    }
    for (const note of ['SCC‸', '2+2‸', 'G7‸', 'USFJ‸', 'S‸', 'SX‸', 'sc‸', 'SC‸X', 'Sc‸']) {
      assert.ok(!isOffered(note), note);
    }
  });

  it('is not for a whole acronym that begins a longer one, whether a glossary or the note knows it', () => {
    const index = indexOf(`
terms:
  - {id: sdf, acronym: SDF, name: Self-Defense Forces}
  - {id: sdfx, acronym: SDFX, name: Something Else}
  - {id: uav, acronym: UAVS, name: Vehicles}
`);
    const offered = (note: string): boolean => {
      const { text, offset, analysis } = marked(note, index);
      const prefix = completionPrefix(text.slice(0, offset).split('\n').at(-1)!, false);
      return prefix !== undefined && isOfferedUnasked(analysis, offset, prefix);
    };
    assert.ok(offered('The SD‸'));
    assert.ok(!offered('The SDF‸'));
    assert.ok(offered('The UAV‸'));
    assert.ok(!offered('An Unmanned Aerial Vehicle (UAV) is here.\n\nThe UAV‸'));
  });

  it('is not for what is a word of its own', () => {
    for (const word of ['US', 'UK', 'EU', 'UN', 'MS', 'JS', 'US.', 'USA']) {
      assert.ok(!isOffered(`The ${word}‸`), word);
    }
  });

  it('stays out of headings, front matter that is not closed yet, and markup that is being typed', () => {
    for (const note of [
      '# The SC‸',
      '## SC‸ x',
      'The SC‸\n===',
      '---\ntitle: SC‸',
      '---\ntitle: SC‸\n---\n',
      '+++\ntitle = "SC‸',
      'Run `SC‸',
      '```\nSC‸',
      '[The SC‸',
      '[x](SC‸',
      '![SC‸',
      '[SC‸]: x',
      '[a]: https://x.example/?SC‸',
      'https://x.example/?q=SC‸',
      '{.note title=SC‸',
      '[x]{SC‸',
      '\\cite{SC‸',
      '\\SC‸',
      '$SC‸',
      '$$\nSC‸',
      '<a title="SC‸',
      '<!-- SC‸',
      'C:\\SC‸',
      'file.SC‸',
      'MY_SC‸',
    ]) {
      assert.ok(!isOffered(note), note);
    }
  });

  it('comes back after what ended', () => {
    for (const note of [
      '---\ntitle: x\n---\nThe SC‸',
      '# The SCC\n\nThe SC‸',
      'Run `x` and SC‸',
      '[x](https://x.example/) and SC‸',
      '<b>x</b> SC‸',
      '$x$ and SC‸',
      '[x]{.y} SC‸',
    ]) {
      assert.ok(isOffered(note), note);
    }
  });

  it('lists keys at @ until one is whole', () => {
    for (const note of ['As @‸', '[@‸', '[@ne‸', '[see @new-202‸', 'x [a](b) [@‸']) {
      assert.ok(isOffered(note), note);
    }
    for (const note of [
      'As @new-2024‸',
      '[@new-2024‸]',
      '# As @‸',
      '---\na: @‸',
      '`@‸',
      '<a b="@‸',
    ]) {
      assert.ok(!isOffered(note), note);
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
      assert.deepEqual(labels(note), ['new-2024', 'HFH+:WEKA:09', 'old-1960'], note);
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

describe('completion of keys that need braces', () => {
  const cases: readonly (readonly [note: string, key: string, result: string])[] = [
    ['[@H‸]', 'HFH+:WEKA:09', '[@{HFH+:WEKA:09}]'],
    ['As @HFH+:W‸', 'HFH+:WEKA:09', 'As @{HFH+:WEKA:09}'],
    ['As @{H‸', 'HFH+:WEKA:09', 'As @{HFH+:WEKA:09}'],
    ['[@{HFH+:‸}]', 'HFH+:WEKA:09', '[@{HFH+:WEKA:09}]'],
    ['[@n‸]', 'new-2024', '[@new-2024]'],
    ['[@{n‸}]', 'new-2024', '[@{new-2024}]'],
  ];
  for (const [note, key, result] of cases) {
    it(`${note} becomes ${result}`, () => {
      const answer = answers(note).find(({ id }) => id === key) ?? assert.fail();
      const text = note.replace('‸', '');
      const edit = { range: answer.range, text: answer.insert };
      assert.equal(applyEdits(text, [edit]).text, result);
    });
  }
});
