import assert from 'node:assert/strict';
import {
  buildIndex,
  combineGlossaries,
  parseGlossary,
  readSourceSettings,
  type GlossaryFile,
} from '../../../src/core/index.ts';
import {
  NoteSources,
  type Bibliography,
  type SourceSettings,
} from '../../../src/workspace/note-sources.ts';
import { MemoryFiles } from './memory-files.ts';

const BASE = buildIndex(combineGlossaries([]));

function settings(front: string): SourceSettings {
  const read = readSourceSettings(`---\n${front}\n---\n`, 'a/note.md');
  assert.ok(read);
  return read;
}

function withKey(key: string): GlossaryFile {
  const text = `sources: [{id: ${key}, title: T}]\n`;
  return parseGlossary(text, { file: key, layer: 'note' });
}

/** Sources of which some files are known; the others are not known yet. */
function sourcesOf(known: Readonly<Record<string, Bibliography>>): NoteSources {
  const all = new Map(Object.entries(known));
  return new NoteSources(new MemoryFiles({}), (address) => all.get(address));
}

const NOTE = '/notes/a/note.md';

describe('the sources that a note brings', () => {
  describe('the places of a bibliography', () => {
    const CASES: readonly [note: string, name: string, places: string[]][] = [
      [NOTE, 'refs.bib', ['/notes/a/refs.bib', '/notes/refs.bib']],
      [NOTE, '../refs.bib', ['/notes/refs.bib', '/refs.bib']],
      ['/notes/note.md', 'refs.bib', ['/notes/refs.bib']],
      ['untitled:one', 'refs.bib', ['/notes/refs.bib']],
      [NOTE, '/lib/refs.bib', ['/notes/a/lib/refs.bib', '/notes/lib/refs.bib', '/lib/refs.bib']],
      [NOTE, 'https://example.org/refs.bib', []],
    ];
    for (const [note, name, places] of CASES)
      it(`${name} of ${note}`, () =>
        assert.deepEqual(sourcesOf({}).named(note, settings(`bibliography: ${name}`)), places));
  });

  it('are looked for in one place after the other', () => {
    const front = settings('bibliography: refs.bib');
    assert.deepEqual(sourcesOf({}).missing(NOTE, front), ['/notes/a/refs.bib']);
    const other = sourcesOf({ '/notes/a/refs.bib': 'unreadable' });
    assert.deepEqual(other.missing(NOTE, front), ['/notes/refs.bib']);
    const both = { '/notes/a/refs.bib': 'unreadable', '/notes/refs.bib': 'unreadable' } as const;
    assert.deepEqual(sourcesOf(both).missing(NOTE, front), []);
  });

  const keysOf = (sources: NoteSources, front: string): readonly string[] =>
    sources.over(NOTE, BASE, settings(front)).glossary.sources.map(({ id }) => id);
  const unreadOf = (sources: NoteSources, front: string): readonly string[] | undefined =>
    sources.over(NOTE, BASE, settings(front)).glossary.unread;

  it('are its own, then those of the bibliographies that it names', () => {
    const sources = sourcesOf({
      '/notes/a/one.bib': withKey('one'),
      '/notes/a/two.bib': 'unreadable',
      '/notes/two.bib': withKey('two'),
    });
    const own = 'references: [{id: own, title: T}]\nbibliography: [two.bib, one.bib]';
    assert.deepEqual(keysOf(sources, own), ['own', 'two', 'one']);
    assert.deepEqual(unreadOf(sources, own), []);
  });

  it('asks for the bibliographies of which nothing is known', () => {
    const wanted: string[] = [];
    const sources = sourcesOf({ '/notes/a/one.bib': withKey('one') });
    const front = settings('bibliography: [one.bib, two.bib]');
    sources.over(NOTE, BASE, front, (address) => wanted.push(address));
    assert.deepEqual(wanted, ['/notes/a/two.bib']);
  });

  it('says which bibliographies cannot be read, once all are known', () => {
    const sources = sourcesOf({ '/notes/a/no.bib': 'unreadable', '/notes/no.bib': 'unreadable' });
    assert.deepEqual(unreadOf(sources, 'bibliography: no.bib'), ['no.bib']);
    assert.equal(unreadOf(sources, 'bibliography: [no.bib, later.bib]'), undefined);
  });

  it('give the same index as long as nothing has changed', () => {
    const sources = sourcesOf({ '/notes/a/one.bib': withKey('one') });
    const own = settings('references: [{id: own, title: T}]\nbibliography: one.bib');
    assert.equal(sources.over(NOTE, BASE, own), sources.over(NOTE, BASE, own));
    const again = settings('references: [{id: own, title: T}]\nbibliography: one.bib');
    assert.notEqual(sources.over(NOTE, BASE, again), sources.over(NOTE, BASE, own));
  });

  it('give notes that name the same files one index', () => {
    const sources = sourcesOf({
      '/notes/a/one.bib': withKey('one'),
      '/notes/a/two.bib': withKey('two'),
    });
    const one = sources.over(NOTE, BASE, settings('bibliography: one.bib'));
    assert.equal(sources.over('/notes/a/other.md', BASE, settings('bibliography: one.bib')), one);
    assert.notEqual(sources.over(NOTE, BASE, settings('bibliography: two.bib')), one);
    const other = buildIndex(combineGlossaries([]));
    assert.notEqual(sources.over(NOTE, other, settings('bibliography: one.bib')), one);
  });
});
