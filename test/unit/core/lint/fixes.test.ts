import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeNote, applyEdits, lintNote } from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';
import { runs } from '../../../support/runs.ts';

const INDEX = indexOf(`
terms:
  - {acronym: USFJ, name: U.S. Forces Japan, misspellings: [USJF]}
  - {name: Wang Yi, misspellings: [Wan Yi]}
  - {acronym: NCF, name: New Command Force, deprecated: [Old Command Force]}
`);

const fixesOf = (note: string) =>
  lintNote(analyzeNote(note, INDEX)).flatMap(({ fix, range }) => (fix ? [{ fix, range }] : []));

const fixed = (note: string): string =>
  applyEdits(
    note,
    fixesOf(note).flatMap(({ fix }) => fix.edits),
  ).text;

const piece = fc.constantFrom(
  'USJF',
  'Wan Yi',
  'WAN YI',
  'Old Command Force',
  'USFJ',
  ' ',
  ' ',
  ', ',
  '\n',
  '\r\n',
  '\n\n',
  '“',
  '”',
  '"',
  '> ',
  '- ',
  '# ',
  '**',
  '_',
  '`',
  '[',
  '](x)',
  '| ',
  '|---|\n',
  '<!-- ',
  ' -->',
  '<b>',
  '😀',
  '自衛隊',
  '\u00A0',
  '[^1]',
  '[@k]',
  '---\n',
  '    ',
  '$',
);
const note = fc.array(piece, { maxLength: 40, size: 'max' }).map((pieces) => pieces.join(''));

describe('fixes', () => {
  it('replace misspellings and deprecated names, and keep quotations', () => {
    assert.equal(
      fixed('The USJF met Wan Yi of the Old Command Force. “USJF”\r\n> Wan Yi\r\n'),
      'The USFJ met Wang Yi of the New Command Force. “USJF”\r\n> Wan Yi\r\n',
    );
  });

  it('leave names in other systems to their writer: commands, tags, parts of paths', () => {
    const names = 'See \\USJF, #USJF and notes/USJF/index.';
    assert.equal(fixed(names), names);
    assert.equal(fixed('The JSDF/USJF staff, USJF/JSDF'), 'The JSDF/USFJ staff, USFJ/JSDF');
  });

  it('touch only what was reported', () => {
    fc.assert(
      fc.property(note, (text) => {
        for (const { fix, range } of fixesOf(text)) {
          for (const edit of fix.edits) {
            assert.ok(range.start <= edit.range.start && edit.range.end <= range.end);
          }
        }
      }),
      runs(300),
    );
  });

  it('leave nothing to fix: twice is once', () => {
    fc.assert(
      fc.property(note, (text) => {
        const once = fixed(text);
        assert.equal(fixed(once), once);
      }),
      runs(300),
    );
  });
});
