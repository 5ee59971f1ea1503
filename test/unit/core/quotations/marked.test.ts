import assert from 'node:assert/strict';
import { readSourceText, verifyQuotation } from '../../../../src/core/index.ts';

/** Quotations that their writer marked, the source, and what is said of them. */
type Case = readonly [what: string, quotation: string, source: string, told: string];

const BRACKETS: readonly Case[] = [
  [
    'stand for no end of a sentence',
    'The army [of the king] sailed on',
    'The army moved. “The fleet” sailed on.',
    'misquote (word)',
  ],
  [
    'stand for an abbreviation',
    'The army [of the king] sailed on',
    'The army of approx. five of Tokyo sailed on.',
    'altered',
  ],
  [
    'stand for no more, where two follow each other',
    'The two [allied] [nations] will act in Tokyo',
    'The two governments that were named at the last meeting of the council will act in Tokyo.',
    'misquote (word)',
  ],
  [
    'are the writer’s, though the source ends in one of its own',
    '[They] will act together with Japan',
    'We will act together with Japan. Thank you. [Applause.]',
    'altered',
  ],
  [
    'change the case of a letter',
    'They saw the [S]hips at sea',
    'They saw the ships at sea.',
    'altered',
  ],
  [
    'change no letter',
    'They saw the [s]hips at sea',
    'They saw the chips at sea.',
    'misquote (word)',
  ],
  [
    'may stand before a letter with another case',
    'They said [that] [t]he ministers will act',
    'They said: The ministers will act.',
    'altered',
  ],
  [
    'explain a name beside Japanese words',
    '政府は[SACO]の報告を進めるとした',
    '政府は沖縄の特別行動委員会の報告を進めるとした。',
    'altered',
  ],
  [
    'explain a name in full-width brackets',
    '政府は［SACO］の報告を進めるとした',
    '政府は沖縄の特別行動委員会の報告を進めるとした。',
    'altered',
  ],
  [
    'negate the word behind them',
    '[全く不]可能であると大臣は述べた',
    'この計画は可能であると大臣は述べた。',
    'review 不',
  ],
  [
    'excuse no other change of case',
    '[The] ministers and the diet must approve',
    'Our ministers and the Diet must approve.',
    'misquote (case)',
  ],
];

const ELLIPSES: readonly Case[] = [
  [
    'excuse no change of case',
    'The two ministers Act together […] in Tokyo',
    'The two ministers act together, they said, in Tokyo.',
    'misquote (case)',
  ],
  [
    'may be followed by a capital of the writer’s',
    'The two governments will deepen their ties […] They met in Tokyo',
    'The two governments will deepen their ties, and so they met in Tokyo.',
    'altered',
  ],
  [
    'excuse no cut inside the last word',
    'The ministers will […] deepen their coop',
    'The ministers will soon deepen their cooperation.',
    'misquote (mid-word)',
  ],
  [
    'may leave out the month of May',
    'The ministers met […] in Tokyo',
    'The ministers met on 5 May in Tokyo.',
    'altered',
  ],
  [
    'are written in full-width brackets',
    '政府は抑止力を強化し（中略）対処力を高める',
    '政府は抑止力を強化し、同盟国と連携して対処力を高める。',
    'altered',
  ],
  [
    'stand behind words that the source has everywhere',
    'and so […] agreed on a plan of the ports',
    `${'They went, and so it was. '.repeat(400)}They met, and so they agreed on a plan of the ports.`,
    'altered',
  ],
  [
    'stand before words that the source has everywhere',
    'agreed on a plan of the ports […] and so',
    `${'They went, and so it was. '.repeat(400)}They agreed on a plan of the ports then, and so they left.`,
    'altered',
  ],
];

const SIC: readonly Case[] = [
  ['in round brackets', 'They recieve (sic) all ships', 'They recieve all ships.', 'altered'],
];

describe('the marks of a writer', () => {
  for (const [mark, cases] of Object.entries({ brackets: BRACKETS, ellipses: ELLIPSES, sic: SIC }))
    for (const [what, quotation, source, told] of cases)
      it(`${mark} ${what}: ${quotation}`, () => {
        const { verdict, reason, marker } = verifyQuotation(
          { text: quotation },
          readSourceText(source),
        );
        assert.equal(
          `${verdict}${reason ? ` (${reason})` : ''}${marker ? ` ${marker}` : ''}`,
          told,
        );
      });
});
