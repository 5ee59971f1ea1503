import assert from 'node:assert/strict';
import { parseNote, quotationsIn, type Quotation } from '../../../../src/core/index.ts';

const outer = (note: string): Quotation[] =>
  quotationsIn(parseNote(note)).filter(({ depth }) => depth === 0);

describe('the quotations of a note', () => {
  const FOUND: readonly (readonly [what: string, note: string, texts: readonly string[]])[] = [
    ['curly marks', 'They “will not act” now.', ['will not act']],
    [
      'straight marks',
      'They "will not act" now, and "never will".',
      ['will not act', 'never will'],
    ],
    ['single marks', 'They ‘will not act’ now.', ['will not act']],
    [
      'apostrophes in single marks',
      "It is ‘the allies’ plan’, says Tokyo's envoy.",
      ['the allies’ plan'],
    ],
    ['shortened decades', 'In the ‘90s it was ‘a vital ally’ of ours.', ['a vital ally']],
    ['Japanese marks', '大臣は「抑止力の向上」と『対処力』を挙げた。', ['抑止力の向上', '対処力']],
    ['German marks', 'Er sagte: „Wir bleiben hier.“ Dann ging er.', ['Wir bleiben hier.']],
    ['French marks', 'Il a dit : « Nous restons ici. »', [' Nous restons ici. ']],
    ['emphasis inside', 'They “will **not** act” now.', ['will not act']],
    ['a link inside', 'They “will [not](https://example.org) act” now.', ['will not act']],
    ['code inside', 'It says “set `PAC-3` on” there.', ['set PAC-3 on']],
    ['math inside', 'It says “set $$x = 2$$ on” there.', ['set x = 2 on']],
    ['a footnote mark inside', 'They “will not[^1] act” now.\n\n[^1]: Note.', ['will not act']],
    ['a citation inside', 'They “will not [@a] act” now.', ['will not act']],
    [
      'a raised digit',
      'It “rose to 10<sup>2</sup> units” and “to 10^3^ more”.',
      ['rose to 10² units', 'to 10³ more'],
    ],
    ['an entity', 'They “will &amp; must act” now.', ['will & must act']],
    ['several lines', 'They “will not\nact” now.', ['will not\nact']],
    ['a mark without partner', 'A 12" gun, and “no end.', []],
    ['inches and feet', 'It is 5\'10" tall.', []],
    ['code alone', 'Write `"a b c"` there.', []],
    ['a block quote', '> They will not act.\n', ['They will not act.']],
    ['paragraphs of a block quote', '> One here.\n>\n> Two here.\n', ['One here.\n\nTwo here.']],
    ['lazy lines', '> One here\nand two.\n', ['One here\nand two.']],
    ['two block quotes', '> One.\n\n> Two.\n', ['One.', 'Two.']],
    ['marks around a block quote', '> “They will not act.”\n', ['They will not act.']],
    ['marks at the beginning of a block quote', '> “We act”, he said.\n', ['“We act”, he said.']],
    ['marks at each paragraph', '> “One here.\n>\n> “Two here.”\n', ['One here.\n\nTwo here.']],
    [
      'an attribution in its line',
      '> They will not act.\n> — The Minister, [@a]\n',
      ['They will not act.'],
    ],
    [
      'an attribution of its own',
      '> They will not act.\n>\n> -- The Minister\n',
      ['They will not act.'],
    ],
    ['an alert', '> [!NOTE]\n> Read this first.\n', []],
    ['a callout with a title', '> [!note]- To do\n> Read this first.\n>\n> Then this.\n', []],
    ['marks in a callout', '> [!note]\n> He said “no more of it”.\n', ['no more of it']],
    ['a callout that quotes', '> [!quote] The Minister\n> No more of it.\n', ['No more of it.']],
    ['the same without a title', '> [!CITE]\n> No more of it.\n', ['No more of it.']],
    ['the same with a title alone', '> [!quote] The Minister\n>\n> No.\n', ['No.']],
    ['a block quote in a callout', '> [!note]\n> It says:\n>\n> > No more.\n', ['No more.']],
    ['no callout', '> [note] No more of it.\n', ['[note] No more of it.']],
    [
      'a heading and a cell',
      '# On “vital interests”\n\n| a |\n|---|\n| “in a cell” |\n',
      ['vital interests', 'in a cell'],
    ],
    ['a footnote', 'Text.[^1]\n\n[^1]: He said “no more of it”.', ['no more of it']],
  ];
  for (const [what, note, texts] of FOUND)
    it(`are found: ${what}`, () =>
      assert.deepEqual(
        outer(note).map(({ text }) => text),
        texts,
      ));

  it('have ranges with and without their marks, and the way back for every character', () => {
    const note = 'They “will **not** act” now.';
    const [found] = outer(note);
    assert.ok(found);
    assert.equal(note.slice(found.range.start, found.range.end), '“will **not** act”');
    assert.equal(note.slice(found.inner.start, found.inner.end), 'will **not** act');
    const at = found.text.indexOf('not');
    assert.equal(note.slice(found.offsets?.[at]).slice(0, 3), 'not');
    assert.equal(found.hasMarkup, true);
    assert.equal(outer('They “will act” now.')[0]?.hasMarkup, false);
  });

  it('tell what stands inside others', () => {
    const depths = (note: string): unknown =>
      quotationsIn(parseNote(note)).map(({ text, depth }) => [text, depth]);
    assert.deepEqual(depths('He: “She said ‘never again’ to us.”'), [
      ['She said ‘never again’ to us.', 0],
      ['never again', 1],
    ]);
    assert.deepEqual(depths('> He said “never again” to us.\n'), [
      ['He said “never again” to us.', 0],
      ['never again', 1],
    ]);
  });
});

describe('the citations of quotations', () => {
  /** Each quotation with the keys that belong to it. */
  const CITED: readonly (readonly [what: string, note: string, told: readonly string[]])[] = [
    ['behind it', 'They say “A” [@a].', ['A: a']],
    ['behind the full stop', 'They say “A.” [@a] More.', ['A.: a']],
    ['each its own', 'They say “A” [@a] and “B” [@b].', ['A: a', 'B: b']],
    ['one for several', 'They say “A” and “B” [@a], and “C” [@c].', ['A: a', 'B: a', 'C: c']],
    ['several keys in one', 'They say “A” [see @a, p. 3; @b].', ['A: a p. 3, b']],
    ['a locator in braces', 'They say “A” [@a, {art. V}].', ['A: a art. V']],
    ['a key before it', 'As @a says, “A” and “B”.', ['A: a', 'B: a']],
    ['a key with a locator', 'As @a [p. 4] says, “A”.', ['A: a p. 4']],
    ['a key behind it', '“A,” writes @a, “and B.”', ['A,: a', 'and B.: a']],
    ['keys in turn', 'As @a says “A”, @b says “B”.', ['A: a', 'B: b']],
    ['a bracket before it', 'The statement [@a] speaks of “A”.', ['A: a']],
    ['either where it cannot be told', 'As @a says “A”, but “B” [@b].', ['A: a, b', 'B: b']],
    ['the bracket rather than the key', 'As @a quotes it: “A” [@b].', ['A: b']],
    ['a footnote', 'They say “A”.[^1] And “B”.\n\n[^1]: See [@a, p. 2].', ['A: a p. 2', 'B:']],
    ['a footnote without citation', 'They say “A”.[^1]\n\n[^1]: Indeed.', ['A:']],
    ['not of another sentence', 'They cite it [@a]. They say “A”. More [@b].', ['A:']],
    ['behind the paragraph', 'They say “A”. They go on. [@a]', ['A: a']],
    [
      'behind the paragraph, as far as nothing else',
      'They say “A”. See [@b]. And “C”. [@a]',
      ['A:', 'C: a'],
    ],
    [
      'no end at an abbreviation',
      'The U.S. Senate and Adm. Paparo said “A” in No. 3 [@a].',
      ['A: a'],
    ],
    ['no end inside a quotation', 'They say “A. And so on” there [@a].', ['A. And so on: a']],
    ['Japanese', '大臣は「A」と述べた[@a]。「B」とも述べた。', ['A: a', 'B:']],
    ['none', 'They say “A”.', ['A:']],
    ['the last line of a block quote', '> A B C\n> — Minister [@a, p. 1]\n', ['A B C: a p. 1']],
    [
      'the last line of a block quote rather than what it cites',
      '> A [@b] B C\n> — Minister [@a]\n',
      ['A B C: a'],
    ],
    ['the end of a block quote', '> A B C [@a]\n', ['A B C: a']],
    ['behind a block quote', '> A B C\n\n[@a]\n\nMore.', ['A B C: a']],
    ['before a block quote', 'As @a says:\n\n> A B C\n', ['A B C: a']],
    ['in brackets before a block quote', 'In its text [@a, p. 9]:\n\n> A B C\n', ['A B C: a p. 9']],
    ['not before a block quote without a colon', 'As @a says.\n\n> A B C\n', ['A B C:']],
    [
      'in the next cell',
      '| q | s |\n|---|---|\n| “A B” | [@a] |\n| “C” | [@b] |\n',
      ['A B: a', 'C: b'],
    ],
    ['in the next cell of the last line', '| q | s |\n|---|---|\n| “A B” | [@a] |', ['A B: a']],
    ['in the cell before', '| s | q |\n|---|---|\n| [@a] | “A B” |\n', ['A B: a']],
    ['in its own cell', '| s | q |\n|---|---|\n| [@a] | “A B” [@b] |\n', ['A B: b']],
    ['not of another row', '| s | q |\n|---|---|\n| [@a] | C |\n| D | “A B” |\n', ['A B:']],
    ['not where one may see more', 'They say “A B” often; see [@a].', ['A B:']],
    ['not where one may see more, in brackets', 'They say “A B” (see also [@a]).', ['A B:']],
    ['not what is compared', '“A B” — cf. [@a]', ['A B:']],
    ['not what is compared in brackets', '“A B” (compare [@a, p. 2])', ['A B:']],
    ['not what the bracket compares', 'They say “A B” [cf. @a].', ['A B:']],
    ['where one sees it', 'As we see @a says “A B”.', ['A B: a']],
    [
      'not of a title',
      'In his article “Japan and the Art of War,” Smith [@a] says.',
      ['Japan and the Art of War,:'],
    ],
    [
      'of what an article says',
      'The article “will not be the basis of war” [@a].',
      ['will not be the basis of war: a'],
    ],
    ['not of a term', 'The term “A B” and the so-called “C D” in [@a].', ['A B:, C D:']],
    ['a footnote of a block quote', '> A B C[^1]\n\n[^1]: [@a]', ['A B C: a']],
  ];
  for (const [what, note, expected] of CITED)
    it(`are told: ${what}`, () =>
      assert.deepEqual(
        outer(note)
          .map(({ text, citations }) => {
            const told = citations.map(({ key, locator }) => `${key} ${locator}`.trim()).join(', ');
            return `${text}: ${told}`.trim();
          })
          .join(', '),
        expected.join(', '),
      ));
});
