import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTokenizer, type Tokenizer } from './tokenizer.ts';

const GRAMMAR = join(import.meta.dirname, '../../syntaxes/policy-gloss.tmLanguage.json');

/** What a pattern may choke on: a long line of one piece over and over. */
const LENGTH = 8000;
const PIECES = [
  'a|A|1|.|-|_|/|:|$|$1|@|[|[[|{{|<|>|\\|*|`|\u00AD',
  'a.|a-|a_|a/|a:|a@a.|https://a.|[@a|$a | $|<code>|自衛',
  'U.S. |USFJ |USFJ|USF\u00AD|2+|Japan-U.S. "|Joint |Security Consultative ',
  '{|{#|%|#a|\\emph{|\\a[|a-.|{{|日.a',
].flatMap((pieces) => pieces.split('|'));

describe('the grammar is fast', function () {
  this.timeout(120_000);
  let tokenizer: Tokenizer;
  let plain: Tokenizer;

  before(async () => {
    tokenizer = await createTokenizer([JSON.parse(readFileSync(GRAMMAR, 'utf8')) as object]);
    plain = await createTokenizer([]);
    tokenizer.tokenize('The first line takes the compiling.\n');
    plain.tokenize('The first line takes the compiling.\n');
  });

  for (const piece of PIECES) {
    it(`on a long line of ${JSON.stringify(piece)}`, () => {
      const text = `x ${piece.repeat(Math.floor(LENGTH / piece.length))}\n`;
      const own = time(() => plain.tokenize(text));
      const all = time(() => tokenizer.tokenize(text));
      assert.ok(all - own < 1000, `${Math.round(all - own)} ms on top of ${Math.round(own)} ms`);
    });
  }
});

/** The processor time that an action takes, in milliseconds: a busy machine makes no difference. */
function time(action: () => unknown): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
