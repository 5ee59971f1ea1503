import { Lexer } from 'yaml';

const MAX_DEPTH = 64;

/** Thrown for a text that nests brackets deeper than any glossary does: parsing it could take seconds. */
export class NestingError extends Error {
  /** The offset of the first bracket that is too deep. */
  readonly at: number;

  constructor(at: number) {
    super('nested too deeply');
    this.at = at;
  }
}

/** A line with more nested lists (`- - -`) than any glossary has: each is a level of its own. */
const COMPACT = new RegExp(String.raw`^[ \t]*(?:[-?][ \t]+){${MAX_DEPTH + 1}}`, 'm');

/** Throws a {@link NestingError} if a YAML text nests `[` and `{`, or lists in one line, too deeply. */
export function checkNesting(text: string): void {
  const compact = COMPACT.exec(text);
  if (compact) throw new NestingError(compact.index + compact[0].trimEnd().length - 1);
  if (!mayBeDeep(text)) return;
  let depth = 0;
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalar && isMark(lexeme)) {
      isScalar = lexeme === SCALAR;
      continue;
    }
    if (!isScalar && (lexeme === '[' || lexeme === '{') && ++depth > MAX_DEPTH)
      throw new NestingError(offset);
    if (!isScalar && (lexeme === ']' || lexeme === '}')) depth--;
    isScalar = false;
    offset += lexeme.length;
  }
}

/** Marks of the lexer that are not in the text: a document, a flow that ends early, and that a scalar is next. */
const [DOCUMENT, FLOW_END, SCALAR] = ['\u0002', '\u0018', '\u001F'];

/** Whether a lexeme is one of the lexer's own marks. */
export function isMark(lexeme: string): boolean {
  return lexeme === DOCUMENT || lexeme === FLOW_END || lexeme === SCALAR;
}

/** A count that costs almost nothing; brackets inside text can make it wrong. */
function mayBeDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x5b || char === 0x7b) {
      if (++depth > MAX_DEPTH) return true;
    } else if ((char === 0x5d || char === 0x7d) && depth > 0) depth--;
  }
  return false;
}
