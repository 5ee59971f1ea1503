import { readFileSync } from 'node:fs';
import { createTokenizer } from '../../grammar/tokenizer.ts';
import type { Growth } from './growth.ts';

const file = new URL('../../../syntaxes/policy-gloss.tmLanguage.json', import.meta.url);
const grammar = JSON.parse(readFileSync(file, 'utf8')) as { scopeName: string };
// Alone, without VS Code's Markdown, whose own time is not linear.
const tokenizer = await createTokenizer([grammar], grammar.scopeName);

/** What a pattern may choke on: a long line of one piece over and over. */
const PIECES: Readonly<Record<string, string>> = {
  signs: 'a|A|1|.|-|_|/|:|$|$1|@|[|[[|{{|<|>|\\|*|`|\u00AD',
  'addresses and markup': 'a.|a-|a_|a/|a:|a@a.|https://a.|[@a|$a | $|<code>|自衛',
  'parts of terms': 'U.S. |USFJ |USFJ|USF\u00AD|2+|Japan-U.S. "|Joint |Security Consultative ',
  'beginnings of code': '{|{#|%|#a|\\emph{|\\a[|a-.|{{|日.a',
};

/** Our grammar on lines of such pieces, by their length. */
export const GROWTHS_OF_THE_GRAMMAR: readonly Growth[] = Object.entries(PIECES).map(
  ([what, pieces]) => ({
    name: `coloring long lines of ${what}, by their length`,
    size: 1000,
    shape: 'linear',
    prepare: (size) => {
      const text = pieces
        .split('|')
        .map((piece) => `x ${piece.repeat(Math.floor(size / piece.length))}\n`)
        .join('');
      return () => tokenizer.tokenize(text);
    },
  }),
);
