import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyzeNote,
  applyEdits,
  buildIndex,
  combineGlossaries,
  lintNote,
  parseGlossary,
  parseNote,
  settleFixes,
  type LintedNote,
  type TermIndex,
  type TextEdit,
} from '../../../src/core/index.ts';
import { runs } from '../../support/runs.ts';

const { numRuns } = runs(17);

/** What names and wrong forms are made of: few words, so that one name is often a part of another. */
const WORDS = ['Old', 'New', 'Council', 'Board', 'OC', 'NC', '旧会議', '新会議', '室'];
const SIGNS =
  '* _ ` ** $ $1$ @ @x # - + > | || [ ] ( ) [x] (y) ! & &amp; < <b> </b> <!-- --> ~~ ^ : :o: \\ { } {#a} {.b} {{ }} %% == = 1. 1) " “ ” ‘ ’ « „ 「 」 / // http://x.org/a www.x.org a@x.org .* (?: $& ^a$ [^1] \u00A0 \u200B e\u0301 🇯🇵'.split(
    ' ',
  );
const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
  fc.constantFrom('\n', 'ſ', 'İ', '😀', 's', 'es', '’s'),
);
const form = fc
  .array(fc.tuple(part, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts
      .map((one) => one.join(''))
      .join('')
      .trim(),
  )
  .filter((text) => text !== '');
const plainForm = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const term = fc.record({
  name: form,
  acronym: fc.array(fc.constantFrom('OC', 'NC', 'O*C', 'N&C'), { maxLength: 1 }),
  deprecated: fc.array(fc.oneof(plainForm, form), { maxLength: 2 }),
  misspellings: fc.array(fc.oneof(plainForm, form), { maxLength: 2 }),
});
const glossary = fc.array(term, { minLength: 1, maxLength: 4 });
const notePart = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS, ...WORDS.map((word) => word.toUpperCase())) },
  fc.constantFrom(
    ' ',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '. ',
    ', ',
    '(',
    ')',
    '*',
    '**',
    '_',
    '| ',
    '\n|---|---|\n',
  ),
  fc.constantFrom(
    '> ',
    '- ',
    '# ',
    '[',
    ']',
    '](x)',
    '<b>',
    '</b>',
    '<p>',
    '`',
    '“',
    '”',
    '!',
    '$',
    '![',
    '[[',
    ']]',
  ),
);

function indexOf(terms: readonly object[]): TermIndex {
  const yaml = JSON.stringify({ terms: terms.map((one, i) => ({ id: `t${i}`, ...one })) });
  return buildIndex(
    combineGlossaries([parseGlossary(yaml, { file: 'x.yaml', layer: 'workspace' })]),
  );
}

function lint(text: string, index: TermIndex): LintedNote {
  const analysis = analyzeNote(text, index);
  return { note: analysis.note, findings: lintNote(analysis) };
}

/** A note with the fixes of one round, and by how much their texts are longer than what they replace. */
function fixOnce(text: string, index: TermIndex): { fixed: string; more: number; count: number } {
  const steps = settleFixes(lint(text, index));
  let step = steps.next();
  while (step.done !== true) step = steps.next(lint(step.value, index));
  const { edits, fixed } = step.value;
  const more = edits.reduce(
    (sum, { range, text: by }) => sum + by.length - (range.end - range.start),
    0,
  );
  return { fixed: fixed.note.text, more, count: edits.length };
}

/** How a note is built, without its words. */
function structureOf(text: string): unknown {
  const { blocks, citations, footnotes, comments } = parseNote(text);
  return {
    blocks: blocks.map(({ kind, blockQuote, footnote, links }) => [
      kind,
      blockQuote,
      footnote,
      links.length,
    ]),
    counts: [citations.length, footnotes.length, comments.length],
  };
}

describe('fixes under hostile glossaries', () => {
  it('grow a note by their own texts alone, keep how it is built, and change nothing the second time', () => {
    let count = 0;
    fc.assert(
      fc.property(glossary, fc.array(notePart, { maxLength: 14 }), (terms, parts) => {
        const text = parts.join('');
        const index = indexOf(terms);
        const once = fixOnce(text, index);
        count += once.count;
        assert.equal(once.fixed.length, text.length + once.more);
        assert.deepEqual(structureOf(once.fixed), structureOf(text));
        assert.equal(fixOnce(once.fixed, index).fixed, once.fixed);
      }),
      { numRuns: numRuns * 2 },
    );
    assert.ok(count > numRuns / 20, `only ${count} fixes were made`);
  }).timeout(0);

  it('are sound each by itself, as a quick fix applies them', () => {
    fc.assert(
      fc.property(glossary, fc.array(notePart, { maxLength: 14 }), (terms, parts) => {
        const text = parts.join('');
        const index = indexOf(terms);
        for (const { fix } of lint(text, index).findings) {
          if (fix === undefined) continue;
          const after = applyEdits(text, fix.edits).text;
          assert.deepEqual(structureOf(after), structureOf(text));
          const [{ range, text: written }] = fix.edits as readonly [TextEdit];
          const end = range.start + written.length;
          const again = lint(after, index).findings.filter(
            (one) => one.fix && one.range.start < end && one.range.end > range.start,
          );
          assert.deepEqual(again, []);
        }
      }),
      { numRuns },
    );
  }).timeout(0);
});
