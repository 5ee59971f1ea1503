import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../../src/core/index.ts';
import { idsOf, mark, readMarks } from '../glossary/marked.ts';
import { read } from './reading.ts';

describe('A problem of BibTeX', () => {
  interface Case {
    readonly what: string;
    /** «…» is where the problem is. */
    readonly bib: string;
    readonly code: ProblemCode;
    readonly severity?: 'info' | 'warning';
    readonly message: RegExp;
    readonly stay: readonly string[];
  }
  const cases: readonly Case[] = [
    {
      what: 'a brace that is not closed',
      bib: '@book{a, title = {A}}\n@book{b,\n  title = «{»Be,\n  year = {2000},\n}\n@book{c, title = {C}}',
      code: 'not-bibtex',
      message: /brace is never closed/,
      stay: ['a', 'c'],
    },
    {
      what: 'a quotation mark that is not closed',
      bib: '@book{a, title = «"»A}\n@book{c, title = {C}}',
      code: 'not-bibtex',
      message: /quotation mark is never closed/,
      stay: ['c'],
    },
    {
      what: 'an entry that does not end',
      bib: '«@book{a», title = {A}\n\n@book{c, title = {C}}',
      code: 'not-bibtex',
      message: /is not closed: "}" is missing/,
      stay: ['a', 'c'],
    },
    {
      what: 'a comma that is missing',
      bib: '@book{a,\n  title = {A«}»\n  year = 2000\n}',
      code: 'not-bibtex',
      severity: 'warning',
      message: /comma is missing/,
      stay: ['a'],
    },
    {
      what: 'a comma that is missing behind the key',
      bib: '@book{«a»\n  title = {A}\n}',
      code: 'not-bibtex',
      severity: 'warning',
      message: /comma is missing/,
      stay: ['a'],
    },
    {
      what: 'a field without "="',
      bib: '@book{a, «title» {A}, year = 2000}',
      code: 'not-bibtex',
      message: /"=" is missing after "title"/,
      stay: ['a'],
    },
    {
      what: 'a field without a value',
      bib: '@book{a, title = «,» year = 2000}',
      code: 'not-bibtex',
      message: /"title" has no value/,
      stay: ['a'],
    },
    {
      what: 'text without braces',
      bib: '@book{a, title = «On Words», year = 2000}',
      code: 'not-bibtex',
      severity: 'warning',
      message: /needs braces: title = \{On Words\}/,
      stay: ['a'],
    },
    {
      what: 'a string that is not there',
      bib: '@string{mofa = {M}}\n@book{a, title = «mofaa»}',
      code: 'wrong-value',
      severity: 'warning',
      message: /no @string "mofaa"\. Did you mean "mofa"/,
      stay: ['a'],
    },
    {
      what: 'an entry without a key',
      bib: '«@book{»title = {A}}\n@book{c, title = {C}}',
      code: 'missing-id',
      message: /no citation key/,
      stay: ['c'],
    },
    {
      what: 'an entry with an empty key',
      bib: '«@book{», title = {A}}',
      code: 'missing-id',
      message: /no citation key/,
      stay: [],
    },
    {
      what: 'a key with a space',
      bib: '@book{«two words», title = {A}}',
      code: 'wrong-value',
      message: /cannot be cited.*Use "two-words"/,
      stay: [],
    },
    {
      what: 'a key that needs braces',
      bib: '@book{«a::b», title = {A}}',
      code: 'wrong-value',
      severity: 'info',
      message: /only in braces, as @\{a::b\}\. Use "a:b"/,
      stay: ['a::b'],
    },
    {
      what: 'a key that is there twice',
      bib: '\n@book{a, title = {A}}\n@book{«a», title = {B}}',
      code: 'duplicate-id',
      message: /Line 2 already has an entry "a"/,
      stay: ['a'],
    },
    {
      what: 'a parent that is not there',
      bib: '@book{a, title = {A}, crossref = «{hole}»}\n@book{whole, title = {W}}',
      code: 'unknown-source',
      severity: 'warning',
      message: /no entry "hole" in this file\. Did you mean "whole"/,
      stay: ['a', 'whole'],
    },
    {
      what: 'a dollar that begins no formula',
      bib: '@book{a, title = «{US$5 billion}»}',
      code: 'not-bibtex',
      severity: 'warning',
      message: /Write "\\\$" for a dollar sign/,
      stay: ['a'],
    },
    {
      what: 'LaTeX that does not end',
      bib: String.raw`@book{a, title = «{A \begin{quote} b}»}`,
      code: 'not-bibtex',
      severity: 'warning',
      message: /The LaTeX in "title" could not be read/,
      stay: ['a'],
    },
    {
      what: 'a file without entries',
      bib: '«»% nothing here\n',
      code: 'not-bibtex',
      severity: 'warning',
      message: /no entry in this file/,
      stay: [],
    },
  ];
  for (const { what, bib, code, severity = 'error', message, stay } of cases) {
    it(`${code}: ${what}`, () => {
      const { text } = readMarks(bib);
      const file = read(text, 'refs.bib');
      assert.equal(mark(text, file.problems), bib);
      assert.deepEqual(
        file.problems.map((one) => [one.code, one.severity]),
        [[code, severity]],
      );
      assert.match(file.problems[0]?.message ?? '', message);
      assert.deepEqual(idsOf(file), stay);
    });
  }

  it('does not spoil the title in which it is', () => {
    const [source] = read('@book{a, title = {US$5 billion}}', 'refs.bib').sources;
    assert.equal(source?.csl['title'], 'US$5 billion');
  });
});
