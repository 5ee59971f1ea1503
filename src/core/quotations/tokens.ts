import { LINE_END_HYPHEN } from './characters.ts';

/** A piece of a folded text that is compared as a whole. */
export interface Token {
  readonly kind: 'word' | 'number' | 'cjk' | 'mark' | 'symbol' | 'bracket';
  readonly text: string;
  /** Its place in the folded text. */
  readonly start: number;
  readonly end: number;
  /** The case of its first letter is free ([t]he). */
  readonly free?: boolean;
}

const CJK =
  '[\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f]';
const LETTER = `(?:(?!${CJK})[\\p{L}\\p{M}\\p{N}])`;
const TOKEN = new RegExp(
  `(?<cjk>${CJK})|(?<number>\\d+(?:[.,]\\d+)+${LETTER}*)|(?<word>${LETTER}+(?:['${LINE_END_HYPHEN}]${LETTER}+)*)|(?<mark>\\p{P}|${LINE_END_HYPHEN})|(?<symbol>\\S)`,
  'gu',
);
/** A letter in brackets that begins a word; or words in brackets, with what hangs on them. */
const BRACKET =
  /(?<![\p{L}\p{N}\]])\[(?<letter>\p{L})\](?<rest>\p{L}+)|[\p{L}\p{N}]*\[[^[\]]{1,200}\](?:'?[\p{L}\p{N}]+)?/gu;

/** The tokens of folded words. */
export function tokensOf(folded: string, from = 0, to = folded.length): Token[] {
  const tokens: Token[] = [];
  for (const match of folded.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const text = match[0];
    tokens.push({ kind: kindOf(match.groups ?? {}, text), text, start, end: start + text.length });
  }
  return tokens;
}

/** The tokens of a quotation in which the brackets of its writer are tokens that stand for anything. */
export function tokensWithBrackets(folded: string, from = 0, to = folded.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  for (const match of folded.slice(from, to).matchAll(BRACKET)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const { letter, rest } = match.groups ?? {};
    tokens.push(...tokensOf(folded, at, start));
    if (letter === undefined) tokens.push({ kind: 'bracket', text: match[0], start, end });
    else tokens.push({ kind: 'word', text: letter + (rest ?? ''), start, end, free: true });
    at = end;
  }
  tokens.push(...tokensOf(folded, at, to));
  return tokens;
}

/**
 * Takes words apart or together at the hyphens that stood at line ends: as the quotation has them, else together.
 */
export function settleHyphens(tokens: readonly Token[], quotation: string): Token[] {
  const lower = quotation.toLowerCase();
  return tokens.flatMap((token) => {
    if (!token.text.includes(LINE_END_HYPHEN)) return [token];
    const hyphenated = token.text.replaceAll(LINE_END_HYPHEN, '-');
    if (!lower.includes(hyphenated.toLowerCase()))
      return [{ ...token, text: token.text.replaceAll(LINE_END_HYPHEN, '') }];
    return tokensOf(hyphenated).map((part) => ({
      ...part,
      start: token.start + part.start,
      end: token.start + part.end,
    }));
  });
}

function kindOf(groups: Readonly<Record<string, string | undefined>>, text: string): Token['kind'] {
  if (groups['cjk'] !== undefined) return 'cjk';
  if (groups['mark'] !== undefined) return /[%‰§]/.test(text) ? 'symbol' : 'mark';
  if (groups['symbol'] !== undefined) return 'symbol';
  return /[\p{N}]/u.test(text) ? 'number' : 'word';
}
