import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeNote, lintNote, listAbbreviations } from '../../../src/core/index.ts';
import { indexOf } from '../../unit/core/glossaries.ts';
import { GLOSSARY } from '../../unit/core/lint/cases.ts';
import { anyCharacter } from '../../support/characters.ts';
import { runs } from '../../support/runs.ts';

const INDEX = indexOf(GLOSSARY);

/** Analyzes and lints a note; every range must lie in it. */
function survives(note: string): void {
  const analysis = analyzeNote(note, INDEX);
  const ranges = [
    ...analysis.occurrences.map(({ range }) => range),
    ...analysis.definitions.flatMap(({ acronymRange, nameRange }) => [acronymRange, nameRange]),
    ...lintNote(analysis).flatMap(({ range, fix, suggestions }) => [
      range,
      ...[...(fix ? [fix] : []), ...suggestions].flatMap(({ edits }) =>
        edits.map((edit) => edit.range),
      ),
    ]),
  ];
  listAbbreviations(analysis);
  for (const { start, end } of ranges) {
    assert.ok(
      start >= 0 && start <= end && end <= note.length,
      `${start}-${end} of ${note.length}`,
    );
  }
}

const MARKUP = [
  'USFJ',
  'USJF',
  'GSFD',
  'EDD',
  '2+2',
  ' (',
  ')',
  '(',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '[',
  ']',
  '](',
  '][',
  '[^',
  '[@',
  '@k',
  '!',
  '<',
  '>',
  '<!--',
  '-->',
  '<b>',
  '</b>',
  '<code>',
  '</code>',
  '<br>',
  '&',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '$',
  '$$',
  '```',
  '`',
  '~~~',
  '#',
  '---',
  '***',
  '_',
  '\\',
  '|',
  '|---|',
  '{{',
  '}}',
  '[[',
  ']]',
  ':',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '    ',
  '  \n',
  '> ',
  '- ',
  '1. ',
  'の',
  '自衛隊',
  '（',
  '）',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '😀',
  'e\u0301',
  '\u0000',
  '\u2028',
  'ＵＳＦＪ',
  '/',
  './',
  'policy-gloss: {',
  'senses: {',
  'policy-gloss-disable',
  'https://x.org/',
  'a@b.org',
];

describe('hostile notes', () => {
  it('never throw, and every range lies in the note', () => {
    const piece = fc.oneof(
      fc.constantFrom(...MARKUP),
      fc.string({ unit: anyCharacter, maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60, size: 'max' }), (pieces) =>
        survives(pieces.join('')),
      ),
      runs(70),
    );
  });

  const notes: Readonly<Record<string, string>> = {
    'an empty note': '',
    'a BOM alone': '\uFEFF',
    'front matter alone': '---\ntitle: x\n---',
    'front matter that never closes': '---\ntitle: x\nUSFJ',
    'an introduction behind nothing but line breaks': '\0\r (USFJ）',
    'code alone': '```\nUSFJ\n```\n',
    'a line of 200,000 characters of delimiters': 'a*b_'.repeat(50_000),
    'a line of 200,000 brackets': '['.repeat(200_000),
    'a line of 200,000 parentheses': '('.repeat(200_000),
    'a line of 200,000 capitals': 'USFJ-'.repeat(40_000),
    'a line of 200,000 characters of a path': 'a/'.repeat(100_000),
    'a line of 200,000 quotation marks': '“"'.repeat(100_000),
    'deep block quotes': `${'> '.repeat(3000)}USFJ`,
    'deep lists': Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- USFJ`).join('\n'),
    'a table of 2,000 cells': `|${'USFJ|'.repeat(2000)}\n|${'---|'.repeat(2000)}\n|${'EDD|'.repeat(2000)}`,
    'a comment that never closes': '<!-- policy-gloss-disable\nUSJF',
    'a megabyte of one paragraph': 'The USFJ met the EDD at length. '.repeat(32_000),
    'a megabyte of definitions': 'The Quick Brown Fox (QBF) met. '.repeat(32_000),
  };
  for (const [what, note] of Object.entries(notes)) {
    it(what, () => survives(note));
  }
});
