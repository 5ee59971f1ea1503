import assert from 'node:assert/strict';
import {
  analyzeNote,
  buildIndex,
  combineGlossaries,
  formsOf,
  parseGlossary,
  recolored,
  saysOtherwise,
  type GlossaryFile,
  type LayerKind,
} from '../../../../src/core/index.ts';

const file = (layer: LayerKind, yaml: string): GlossaryFile =>
  parseGlossary(yaml, { file: layer, layer });
const BUNDLED = file(
  'bundled',
  `terms:
  - {id: usfj, acronym: USFJ, name: U.S. Forces Japan, aliases: [USF-J], misspellings: [USJF], kind: command}
  - {id: mse, acronym: MSE, name: Missile Segment Enhancement, kind: weapon}
`,
);
const FORMS = new Set(BUNDLED.terms.flatMap(formsOf).map(({ folded }) => folded.toLowerCase()));

/** A note with \`[text|color]\` for what is colored beside the grammar. */
function colored(text: string, own: string, longestLine = 20_000): string {
  const glossary = combineGlossaries([BUNDLED, file('workspace', own)]);
  const analysis = analyzeNote(text, buildIndex(glossary));
  const bundled = analyzeNote(text, buildIndex(combineGlossaries([BUNDLED])));
  const drawn = saysOtherwise(glossary, [BUNDLED], FORMS) ? bundled : undefined;
  const all = recolored(analysis, { forms: FORMS, longestLine }, drawn);
  let marked = text;
  for (const { range, color } of all.toSorted((a, b) => b.range.start - a.range.start)) {
    const { start, end } = range;
    marked = `${marked.slice(0, start)}[${marked.slice(start, end)}|${color}]${marked.slice(end)}`;
  }
  return marked;
}

describe('what is colored beside the grammar', () => {
  it('nothing, where the grammar colors an acronym to which the note gives another meaning', () => {
    assert.equal(
      colored('The Ministry of Space Exploration (MSE), MSE and USFJ', ''),
      'The Ministry of Space Exploration ([MSE|none]), [MSE|none] and USFJ',
    );
  });

  const OWN = 'terms: [{acronym: PIPIR, name: Partnership, misspellings: [PIPRI], kind: forum}]';
  const NOTE = 'USFJ, USF-J, USJF and U.S. Forces Japan with MSE.';
  const CASES: readonly (readonly [what: string, own: string, note: string, expected: string])[] = [
    ['nothing that it knows', 'terms: []', NOTE, NOTE],
    [
      'terms of other glossaries',
      OWN,
      'PIPIR, PIPRI, USFJ.',
      '[PIPIR|matter], [PIPRI|misspelling], USFJ.',
    ],
    [
      'images, and what goes across lines and markup',
      OWN,
      'U.S. Forces\nJapan, U.S. **Forces** Japan\n\n![the USFJ](x.png)\n',
      '[U.S. Forces\nJapan|actor], [U.S. **Forces** Japan|actor]\n\n![the [USFJ|actor]](x.png)\n',
    ],
    [
      'nothing of a term whose definition is our own',
      'terms: [{id: usfj, definition: Ours}]',
      NOTE,
      NOTE,
    ],
    [
      'what is removed, which becomes plain',
      'terms: [{id: usfj, remove: true}]',
      NOTE,
      '[USFJ|none], [USF-J|none], [USJF|none] and [U.S. Forces Japan|none] with MSE.',
    ],
    [
      'names that were emptied',
      'terms: [{id: usfj, aliases: [], misspellings: []}]',
      NOTE,
      'USFJ, [USF-J|none], [USJF|none] and U.S. Forces Japan with MSE.',
    ],
    [
      'what a replaced term does not have any more',
      'terms: [{id: usfj, replace: true, acronym: USFJ, name: Headquarters, kind: command}]',
      NOTE,
      'USFJ, [USF-J|none], [USJF|none] and [U.S. Forces Japan|none] with MSE.',
    ],
    [
      'a term of another kind',
      'terms: [{id: mse, kind: concept}]',
      NOTE,
      'USFJ, USF-J, USJF and U.S. Forces Japan with [MSE|matter].',
    ],
    [
      'a term with a stronger meaning of another kind',
      'terms: [{acronym: MSE, name: mean squared error, kind: concept}]',
      NOTE,
      'USFJ, USF-J, USJF and U.S. Forces Japan with [MSE|matter].',
    ],
    [
      'a misspelling that is right now, and a form that is wrong now',
      'terms: [{id: usfj, aliases: [USJF], misspellings: [USF-J]}]',
      NOTE,
      'USFJ, [USF-J|misspelling], [USJF|actor] and U.S. Forces Japan with MSE.',
    ],
    [
      'a longer name, as a whole',
      'terms: [{acronym: USFJ HQ, name: Headquarters, kind: office}, {id: mse, remove: true}]',
      'The USFJ HQ has the MSE.',
      'The [USFJ HQ|actor] has the [MSE|none].',
    ],
    [
      'the rest of a name of which a part is another term',
      'terms: [{id: usfj, aliases: [], acronym: [], name: Forces Japan, kind: law}, {id: mse, remove: true}]',
      'U.S. Forces Japan.',
      '[U.S. |none][Forces Japan|matter].',
    ],
  ];
  for (const [what, own, note, expected] of CASES) {
    it(what, () => assert.equal(colored(note, own), expected));
  }

  it('lines that are too long for the grammar, where nothing is taken away either', () => {
    const line = `${'x'.repeat(200)} USFJ MSE`;
    const own = 'terms: [{id: mse, remove: true}]';
    assert.equal(colored(line, own, 208), `${'x'.repeat(200)} [USFJ|actor] MSE`);
    assert.equal(colored(line, own, 209), `${'x'.repeat(200)} USFJ [MSE|none]`);
  });
});
