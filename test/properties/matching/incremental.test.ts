import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyzeNote,
  glimpseAt,
  lintNote,
  occurrenceAt,
  reviseAnalysis,
  type Analysis,
  type Occurrence,
} from '../../../src/core/index.ts';
import { indexOf } from '../../unit/core/glossaries.ts';
import { GLOSSARY } from '../../unit/core/lint/cases.ts';
import { runs } from '../../support/runs.ts';

const INDEX = indexOf(GLOSSARY);

/** What notes are made of: prose with terms, and every mark that can change what the text behind it is. */
const PIECES = [
  'USFJ',
  'USJF',
  'GSFD',
  'QZX',
  'the EDD dialogue',
  ' Extended Deterrence Dialogue (EDD) ',
  '(EDD)',
  'Ministry of Defense',
  ' plain words ',
  '日米',
  ' ',
  '\n',
  '\n',
  '\r\n',
  '\n\n',
  '\n\n',
  '\n```\n',
  '\n~~~~\n',
  '---\n',
  '\n---\n',
  '\n\n---\n',
  '\n---\n\n',
  'name: USFJ\n',
  'title: x\n',
  'policy-gloss: {senses: {EDD: edd}, words: [QZX]}\n',
  'date: 2026-01-01\n',
  '\n===\n',
  '\n# ',
  '\n> ',
  '\n>> ',
  '\n- ',
  '\n  - ',
  '\n1. ',
  '\n\n    ',
  '\n\t',
  '\n| USFJ | b |\n|---|---|\n| EDD | d |\n',
  '|',
  '\n[^1]: ',
  '[^1]',
  '\n[USFJ]: https://x.org\n',
  '[USFJ]',
  '![USFJ](x.png)',
  '<!-- policy-gloss-disable -->',
  '\n<!-- policy-gloss-enable -->\n',
  '<!--',
  '-->',
  '\n<div>\n',
  '\n</div>\n',
  '\n<pre>\n',
  '“',
  '”',
  '"',
  '「',
  '」',
  '*',
  '**',
  '`',
  '$$\n',
  '[@nishimura-2042]',
  '\uFEFF',
  'The ministers of both countries met in Tokyo and agreed on a plan that nobody but the USFJ had seen before it was made.',
  '\n| The USFJ | USJF |\n|-|-|',
  '\n|-|-|',
  '\n|-',
  '\n- - > ',
  '\n> - 1. ',
  '\n      ',
  '{#fig-USFJ .x key="EDD"}',
  '{.x',
  '}',
  '\n::: {.note #USFJ}\n',
  '\n::: {.note\n',
  ' title="USFJ"\n',
  '<% ',
  ' %>',
  '\n{#\n',
  '#}',
  '\n<code>\n',
  '\n</code>\n',
  '\n> [!note] ',
  '%',
  '\n\\end{quote}',
  '\n:::\n',
  '\\cite{USFJ}',
  '\\emph{the EDD',
  '\\footnote{',
  '\n\\begin{equation}\n',
  '\n\\end{equation}\n',
  '\n\\begin{quote}\n',
  '%%',
  '\n%%\n',
  '{/*',
  '*/}',
  '{{< x USFJ >}}',
  '{% USFJ %}',
  '#USFJ ',
  'USJF-2.docx',
  '<sup>1</sup>',
  '« ',
  ' »',
  '„',
  '+++\n',
  '\n+++\n',
  '{\n"title": "USFJ"\n}\n',
  'author: @me\n',
  '\ttab: x\n',
] as const;

/** An edit: from and to as shares of the text, and what is put there. */
interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const someText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength, size: 'max' }).map((all) => all.join(''));
const someEdit: fc.Arbitrary<Edit> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  text: fc.oneof(fc.constant(''), fc.constantFrom('x', ' ', '\n', '`', '-'), someText(4)),
});

function applied(text: string, { from, length, text: inserted }: Edit): string {
  const at = Math.floor(from * text.length);
  return text.slice(0, at) + inserted + text.slice(at + length);
}

/** Everything of an analysis that others read, as plain data. */
function shown(analysis: Analysis): unknown {
  const { note, settings } = analysis;
  return {
    settings,
    citations: note.citations,
    footnotes: note.footnotes,
    comments: note.comments,
    blocks: note.blocks.map(({ kind, range, prose, blockQuote, footnote, links }) => ({
      kind,
      range,
      text: prose.text,
      raw: Array.from(prose.text, (_, i) => prose.rawStart(i)),
      blockQuote,
      footnote,
      links,
    })),
    groups: groupsOf(analysis),
    occurrences: analysis.occurrences.map(({ range, prose, senses, block }) => ({
      range,
      prose,
      block: note.blocks.indexOf(block),
      senses: senses.map(({ term, kind, form }) => ({ term: term.id, kind, form })),
    })),
    definitions: analysis.definitions.map(({ block, term, ...definition }) => ({
      ...definition,
      block: note.blocks.indexOf(block),
      term: term?.id,
    })),
    findings: lintNote(analysis, undefined, { reportUnusedDirectives: true }),
  };
}

/** Which blocks belong together, whatever number says so. */
function groupsOf({ note }: Analysis): number[] {
  return note.blocks.map(({ group }) => note.blocks.findIndex((block) => block.group === group));
}

describe('a glimpse of a note', () => {
  it('shows at every place what the whole analysis shows there', () => {
    fc.assert(
      fc.property(someText(40), (text) => {
        const whole = analyzeNote(text, INDEX);
        for (let offset = 0; offset <= text.length; offset += 3) {
          const glimpse = glimpseAt(text, offset, INDEX);
          const seen = glimpse && occurrenceAt(glimpse, offset);
          assert.deepEqual(place(seen), place(occurrenceAt(whole, offset)), `${offset} of ${text}`);
        }
      }),
      runs(12),
    );
  });

  it('shows nothing in a block of metadata', () => {
    const note = 'The EDD\n\n---\nname: USFJ\n---\n\nThe EDD';
    const at = (word: string, from = 0): boolean => {
      const offset = note.indexOf(word, from);
      const glimpse = glimpseAt(note, offset, INDEX);
      return glimpse !== undefined && occurrenceAt(glimpse, offset) !== undefined;
    };
    assert.deepEqual([at('EDD'), at('USFJ'), at('EDD', 20)], [true, false, true]);
  });
});

function place(occurrence: Occurrence | undefined): unknown {
  return occurrence && { range: occurrence.range, senses: occurrence.senses };
}

describe('an analysis that follows edits', () => {
  it('equals a fresh one after any sequence of edits', () => {
    const session = fc.tuple(someText(60), fc.array(someEdit, { minLength: 1, maxLength: 12 }));
    fc.assert(
      fc.property(session, ([start, edits]) => {
        let text = start;
        let analysis = reviseAnalysis(text, INDEX);
        for (const edit of edits) {
          text = applied(text, edit);
          analysis = reviseAnalysis(text, INDEX, analysis);
          assert.deepEqual(shown(analysis), shown(analyzeNote(text, INDEX)), JSON.stringify(text));
        }
      }),
      runs(25),
    );
  });

  it('equals a fresh one when typed character by character, and deleted again', () => {
    const text =
      '---\ndate: 2026-01-01\n---\n# USFJ\n\nThe USJF and\n> the EDD\n\n```\nUSFJ\n```\n\n- a\n  - “USFJ”\n\n[^1]: GSFD\n\n| a | b |\n|---|---|\n| USFJ | EDD |\n\n[USFJ]: x\n\n::: {.a\nid="USFJ"\n#b}\nThe USFJ\n:::\n\n---\nname: USFJ\n---\n\nThe EDD';
    let analysis = reviseAnalysis('', INDEX);
    const lengths = Array.from(text, (_, i) => i + 1);
    for (const length of [...lengths, ...lengths.toReversed()]) {
      const now = text.slice(0, length);
      analysis = reviseAnalysis(now, INDEX, analysis);
      assert.deepEqual(shown(analysis), shown(analyzeNote(now, INDEX)), JSON.stringify(now));
    }
  });

  it('searches only the block of a long note that an edit is in', () => {
    const paragraphs = Array.from({ length: 200 }, (_, i) => `The USFJ met in room ${i}.`);
    const before = reviseAnalysis(paragraphs.join('\n\n'), INDEX);
    const after = reviseAnalysis(paragraphs.with(100, 'Nobody met.').join('\n\n'), INDEX, before);
    const contents = new Set(before.note.blocks.map(({ content }) => content));
    const fresh = after.note.blocks.filter(({ content }) => !contents.has(content));
    assert.deepEqual(
      fresh.map(({ prose }) => prose.text),
      // The last block of a note may always go on.
      ['Nobody met.', 'The USFJ met in room 199.'],
    );
  });
});
