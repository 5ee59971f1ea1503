import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlossary } from '../../src/core/index.ts';
import { buildGrammar } from '../../src/generate/grammar.ts';
import { markSpans, readCases } from './cases.ts';
import { mathGrammars } from './math-grammar.ts';
import { type ColoredSpan, coloredSpans, createTokenizer, type Tokenizer } from './tokenizer.ts';

const CASES = join(import.meta.dirname, 'fixtures/cases');

describe("the grammar in VS Code's Markdown", () => {
  let tokenizer: Tokenizer;
  let withoutMath: Tokenizer;
  let plain: Tokenizer;

  before(async () => {
    const yaml = readFileSync(join(CASES, 'terms.yaml'), 'utf8');
    const { terms, problems } = parseGlossary(yaml, { file: 'terms.yaml', layer: 'bundled' });
    assert.deepEqual(problems, []);
    tokenizer = await createTokenizer([...mathGrammars, buildGrammar(terms)]);
    withoutMath = await createTokenizer([buildGrammar(terms)]);
    plain = await createTokenizer([]);
  });

  for (const file of readdirSync(CASES).filter((name) => name.endsWith('.md'))) {
    describe(file, () => {
      for (const { title, text, spans } of readCases(readFileSync(join(CASES, file), 'utf8'))) {
        it(title, () => {
          const found = coloredSpans(tokenizer.tokenize(text));
          assert.equal(markSpans(text, found), markSpans(text, spans));
        });

        it(`${title}: the scopes of Markdown stay`, () => {
          const injected = ownScopes(withoutMath, text, spans);
          assert.deepEqual(injected, ownScopes(plain, text, spans));
        });
      }
    });
  }
});

/** Each run of characters outside of the spans, with its scopes of Markdown. */
function ownScopes(tokenizer: Tokenizer, text: string, spans: readonly ColoredSpan[]): string[] {
  const scopesAt: string[] = Array.from({ length: text.length }, () => '');
  for (const { start, end, scopes } of tokenizer.tokenize(text)) {
    const own = scopes.filter((scope) => !/\.policy-gloss$|^meta\.other\.valid-/.test(scope));
    scopesAt.fill(own.join(' '), start, end);
  }
  const runs: string[] = [];
  for (const [at, scopes] of scopesAt.entries()) {
    if (spans.some(({ start, end }) => start <= at && at < end)) continue;
    if (at > 0 && runs.length > 0 && runs.at(-1)?.endsWith(` ${scopes}`)) continue;
    runs.push(`${at} ${scopes}`);
  }
  return runs;
}
