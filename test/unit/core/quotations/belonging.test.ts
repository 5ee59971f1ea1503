import assert from 'node:assert/strict';
import { check, told } from './held.ts';

const QUOTED = '“an armed attack could be dangerous”';

/** Notes, with what is said of their quotations: each belongs to a citation of its sentence (docs/quotations.md). */
const CASES: readonly (readonly [note: string, ...told: string[]])[] = [
  ['As @treaty says it. Doe says: “an armed attack could be dangerous”.'],
  ['As @treaty and xMr. Doe say: “an armed attack could be dangerous”.'],
  ['As @treaty and (Mr. Doe say: “an armed attack could be dangerous”.', 'treaty (full): misquote'],
  ['As @treaty says! Doe says: “an armed attack could be dangerous”.'],
  ['As @treaty says? Doe says: “an armed attack could be dangerous”.'],
  ['As @treaty says. doe says: “an armed attack could be dangerous”.', 'treaty (full): misquote'],
  ['As @treaty says. 5 say: “an armed attack could be dangerous”.'],
  ['As @treaty says.Doe says: “an armed attack could be dangerous”.', 'treaty (full): misquote'],
  ['As @treaty says.) Doe says: “an armed attack could be dangerous”.'],
  ['As @treaty says. (Doe) says: “an armed attack could be dangerous”.'],
  ['As @treaty says.” Doe says: “an armed attack could be dangerous”.'],
  ['As @treaty says。Doe says: “an armed attack could be dangerous”.'],
  [
    'As @treaty says “an armed attack could be dangerous”. Doe says “an armed attack would be dangerous”.',
    'treaty (full): misquote',
  ],
  [
    '“an armed attack could be dangerous”, he says [@treaty]. “talked about the weather” [@minutes].',
    'treaty (full): misquote',
    'minutes (full): exact',
  ],
  [
    '“an armed attack could be dangerous” and “talked about the weather” [@minutes].',
    'minutes (full): not-found',
    'minutes (full): exact',
  ],
  ['[@treaty] says “an armed attack could be dangerous”.', 'treaty (full): misquote'],
  ['“an armed attack could be dangerous”. And so on. [@treaty]', 'treaty (full): misquote'],
  ['“an armed attack could be dangerous”. And so on [@treaty].'],
  [
    '“an armed attack could be dangerous” [@treaty] and “talked about the weather”.',
    'treaty (full): misquote',
    'treaty (full): misattributed',
  ],
  ['@minutes and @treaty say “an armed attack could be dangerous”.', 'treaty (full): misquote'],
  ['@treaty says “an armed attack could be dangerous” [@minutes].', 'minutes (full): not-found'],
  ['“an armed attack could be dangerous”.[^1]\n\n[^1]: [@treaty].', 'treaty (full): misquote'],
  [
    '“an armed attack could be dangerous” (Doe)[^1] x.\n\n[^1]: See [@treaty; @minutes].',
    'treaty (full): misquote',
  ],
  ['“an armed attack could be dangerous”. So it is.[^1]\n\n[^1]: [@treaty].'],
  [
    '> an armed attack could be dangerous\n>\n> — [@treaty]\n\nIt “talked about the weather” [@minutes].',
    'treaty (full): misquote',
    'minutes (full): exact',
  ],
  ['> an armed attack could be dangerous\n\n[@treaty]', 'treaty (full): misquote'],
  ['> an armed attack could be dangerous [@treaty]', 'treaty (full): misquote'],
  ['@treaty says:\n\n> an armed attack could be dangerous', 'treaty (full): misquote'],
  ['- “an armed attack could be dangerous”\n- [@treaty]'],
  ['| “an armed attack could be dangerous” | [@treaty] |\n|---|---|', 'treaty (full): misquote'],
];

/** A full stop after these ends no sentence. */
const ABBREVIATIONS =
  'Mr Mrs Ms Dr Prof Adm Gen Lt Col Capt Sen Rep Gov St No Nos Art Arts Sec Secs Fig Vol p pp para paras cf al ed eds Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec v vs approx ca J U.S é';

describe('the citation that a quotation belongs to', () => {
  for (const [note, ...expected] of CASES)
    it(JSON.stringify(note), () => assert.deepEqual(check(note).map(told), expected));

  for (const abbreviation of ABBREVIATIONS.split(' ')) {
    it(`may stand before “${abbreviation}.”`, () => {
      const found = check(`As @treaty and ${abbreviation}. Doe say: ${QUOTED}.`);
      assert.deepEqual(found.map(told), ['treaty (full): misquote']);
    });
  }
});
