import assert from 'node:assert/strict';
import {
  analyzeNote,
  ENGLISH_LABELS,
  occurrenceAt,
  ownAcronymHoverAt,
} from '../../../../src/core/index.ts';
import { marked, withRanges } from '../features/marked.ts';
import { indexOf } from '../glossaries.ts';

const INDEX = indexOf(`
terms:
  - {acronym: [JSDF, SDF], id: jsdf, name: Japan Self-Defense Forces, aliases: [Self-Defense Forces]}
  - {acronym: MSE, id: missile, name: Missile Segment Enhancement}
  - {acronym: MSE, id: error, name: mean squared error}
  - {acronym: AUKUS, name: AUKUS}
`);

/** A note with `[[…]]` around what means a term of the glossary. */
function meant(note: string): string {
  const { text, occurrences } = analyzeNoteOf(note);
  return withRanges(
    text,
    occurrences.map(({ range }) => range),
  );
}

function analyzeNoteOf(text: string) {
  const analysis = analyzeNote(text, INDEX);
  for (const { range } of analysis.recognized) {
    const isMeant = analysis.occurrences.some((one) => one.range.start === range.start);
    assert.equal(occurrenceAt(analysis, range.start) !== undefined, isMeant);
  }
  return { text, occurrences: analysis.occurrences };
}

describe('an acronym that a note introduces', () => {
  const CASES: readonly [what: string, note: string, meant: string][] = [
    [
      'by the name of another thing is the note’s own, before that, too',
      'The SDF came. The Syrian Democratic Forces (SDF) held it. The SDFs left; JSDF did not.',
      'The SDF came. The Syrian Democratic Forces (SDF) held it. The SDFs left; [[JSDF]] did not.',
    ],
    [
      'by a name of the glossary is the glossary’s',
      'The Self-Defense Forces (SDF) came. The SDF left.',
      'The [[Self-Defense Forces]] ([[SDF]]) came. The [[SDF]] left.',
    ],
    [
      'by nearly a name of the glossary is the glossary’s',
      'The Japan Self-Defence Farces (SDF) came. The SDF left.',
      'The Japan Self-Defence Farces ([[SDF]]) came. The [[SDF]] left.',
    ],
    [
      'twice has from each place on the meaning that is given last',
      'The Syrian Democratic Forces (SDF) and the SDF.\n\nThe Self-Defense Forces (SDF) and the SDF.',
      'The Syrian Democratic Forces (SDF) and the SDF.\n\nThe [[Self-Defense Forces]] ([[SDF]]) and the [[SDF]].',
    ],
    [
      'in words that nobody can match stays with the glossary',
      'Those who fought (SDF) left. The SDF left.',
      'Those who fought ([[SDF]]) left. The [[SDF]] left.',
    ],
    [
      'in a block quotation means something there alone',
      '> The Syrian Democratic Forces (SDF) came.\n\nThe SDF left.',
      '> The Syrian Democratic Forces ([[SDF]]) came.\n\nThe [[SDF]] left.',
    ],
    [
      'in a list of abbreviations means that everywhere',
      '# Abbreviations\n\nSDF: Syrian Democratic Forces\n\n# Text\n\nThe SDF left.',
      '# Abbreviations\n\nSDF: Syrian Democratic Forces\n\n# Text\n\nThe SDF left.',
    ],
    [
      'and whose sense the front matter chooses means that',
      '---\npolicy-gloss: {senses: {SDF: jsdf}}\n---\n\nThe Syrian Democratic Forces (SDF) and the SDF.',
      '---\npolicy-gloss: {senses: {SDF: jsdf}}\n---\n\nThe Syrian Democratic Forces ([[SDF]]) and the [[SDF]].',
    ],
    [
      'which has several senses loses all of them',
      'The Ministry of Space Exploration (MSE) and the MSE.',
      'The Ministry of Space Exploration (MSE) and the MSE.',
    ],
    [
      'and that the glossary knows by its letters alone stays with it',
      'Australia, the United Kingdom and the United States (AUKUS). AUKUS met.',
      'Australia, the United Kingdom and the United States ([[AUKUS]]). [[AUKUS]] met.',
    ],
  ];
  for (const [what, note, expected] of CASES) it(what, () => assert.equal(meant(note), expected));
});

describe('the hover of an acronym that a note introduces itself', () => {
  const hover = (note: string): string | undefined => {
    const { text, offset, analysis } = marked(note, INDEX);
    const answer = ownAcronymHoverAt(analysis, offset, { labels: ENGLISH_LABELS });
    return answer && `${withRanges(text, [answer.range])} — ${answer.markdown}`;
  };
  const CASES: readonly [note: string, answer: string | undefined][] = [
    [
      'Foreign Military Sales (FMS)\ngrew. F‸MS grew.',
      'Foreign Military Sales (FMS)\ngrew. [[FMS]] grew. — **Foreign Military Sales** (**FMS**) · introduced in line 1',
    ],
    [
      'All FMSs‸ fell.\n\nThe foreign *military* sales (FMS).',
      'All [[FMSs]] fell.\n\nThe foreign *military* sales (FMS). — **foreign military sales** (**FMS**) · introduced in line 3',
    ],
    [
      'The Syrian Democratic Forces (SDF) left. ‸SDF.',
      'The Syrian Democratic Forces (SDF) left. [[SDF]]. — **Syrian Democratic Forces** (**SDF**) · introduced in line 1',
    ],
    ['The Syrian Democratic Forces (SDF). The Self-Defense Forces (SDF). The S‸DF.', undefined],
    ['Foreign Military Sales (FMS). `F‸MS` in code', undefined],
    ['The FMS‸ is nowhere introduced.', undefined],
    ['Foreign Military Sales (FMS) gr‸ew.', undefined],
  ];
  for (const [note, answer] of CASES) it(note, () => assert.equal(hover(note), answer));
});
