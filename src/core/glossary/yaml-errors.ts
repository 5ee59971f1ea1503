import { Lexer, type ErrorCode, type YAMLError } from 'yaml';
import { message, type Message } from '../messages/index.ts';
import type { Range } from '../text/range.ts';
import { isMark } from './nesting.ts';

/** An error in a YAML text: what is wrong and what to do, and its place in the text. */
export interface YamlMistake {
  readonly said: Message;
  readonly range: Range;
}

/** An error as the parser reports it. */
interface Found {
  readonly text: string;
  readonly error: YAMLError;
  readonly start: number;
  readonly end: number;
}

type Explanation = (found: Found) => YamlMistake | undefined;

/**
 * Explanations of the parser's errors (https://eemeli.org/yaml/#errors), by code. One code can mean several mistakes,
 * which the text tells apart.
 */
const EXPLANATIONS: Readonly<Partial<Record<ErrorCode, readonly Explanation[]>>> = {
  ALIAS_PROPS: [special],
  BAD_ALIAS: [special],
  BAD_COLLECTION_TYPE: [special],
  BAD_DIRECTIVE: [special],
  BAD_DQ_ESCAPE: [escape],
  BAD_INDENT: [openBracket, indentation],
  BAD_PROP_ORDER: [special],
  BAD_SCALAR_START: [special],
  BLOCK_AS_IMPLICIT_KEY: [indentedLine, colonInText, deeperLine],
  BLOCK_IN_FLOW: [comma],
  MISSING_CHAR: [openQuote, openBracket, comma, commentMark, listMark, noColon],
  MULTILINE_IMPLICIT_KEY: [openQuoteInKey, colonWithoutSpace, noColon],
  MULTIPLE_ANCHORS: [special],
  MULTIPLE_DOCS: [secondDocument],
  MULTIPLE_TAGS: [special],
  TAB_AS_INDENT: [tab],
  TAG_RESOLVE_FAILED: [special],
  UNEXPECTED_TOKEN: [afterQuote, afterBlockMark, closingMark, listInLine, comma],
};

/** Explains an error of the parser. Without an explanation, the place is reported as unreadable. */
export function explainYamlError(error: YAMLError, text: string): YamlMistake {
  const [from, to] = error.pos;
  const start = Math.min(from, text.length);
  const found = { text, error, start, end: Math.max(start, Math.min(to, text.length)) };
  for (const explain of EXPLANATIONS[error.code] ?? []) {
    const mistake = explain(found);
    if (mistake !== undefined) return mistake;
  }
  return { said: message('yaml-unreadable'), range: lineAt(found.text, start) };
}

/** `*name`, `&name`, `!tag`, `@`, `%` and backticks begin something other than a text. */
function special({ text, start, end }: Found): YamlMistake {
  const mark = text.charAt(start);
  const said = message('yaml-special', { mark });
  return { said, range: { start, end: Math.max(end, start + 1) } };
}

function escape({ start }: Found): YamlMistake {
  return { said: message('yaml-escape'), range: { start, end: start + 2 } };
}

/** `[a, b` without its end: the parser notices lines later. */
function openBracket({ text, error, start }: Found): YamlMistake | undefined {
  if (!/flow (?:sequence|map)/i.test(error.message)) return undefined;
  const { brackets } = openMarks(text, start);
  const at = brackets.at(-1);
  if (at === undefined) return undefined;
  const [open, close] = text[at] === '[' ? ['[', ']'] : ['{', '}'];
  return { said: message('yaml-open', { open, close }), range: { start: at, end: at + 1 } };
}

function openQuote({ text, error, start }: Found): YamlMistake | undefined {
  if (!/missing closing/i.test(error.message)) return undefined;
  const { quote } = openMarks(text, start);
  if (quote === undefined) return undefined;
  const said = message('yaml-open-quote', { mark: text.charAt(quote) });
  return { said, range: { start: quote, end: quote + 1 } };
}

/** A text in quotation marks over several lines, followed by a colon: one mark is missing. */
function openQuoteInKey({ text, start }: Found): YamlMistake | undefined {
  const mark = text.charAt(start);
  if (mark !== '"' && mark !== "'") return undefined;
  return { said: message('yaml-open-quote', { mark }), range: { start, end: start + 1 } };
}

/** A line in a different column than its neighbors. */
function indentation({ text, start }: Found): YamlMistake {
  return { said: message('yaml-indent'), range: lineAt(text, start) };
}

/** Nothing is before the mistake on its line: the line is wrong. */
function indentedLine(found: Found): YamlMistake | undefined {
  return lineUntil(found.text, found.start).trim() === '' ? indentation(found) : undefined;
}

/** `definition: It says: "a"`. */
function colonInText({ text, start }: Found): YamlMistake | undefined {
  const range = restOfLine(text, start);
  const line = text.slice(range.start, range.end);
  if (!/:(?:\s|$)/.test(line)) return undefined;
  const said = /^[“”„‘’‚]/.test(line) ? message('yaml-curly') : message('yaml-colon');
  return { said, range };
}

/** A key indented under the text of another one. */
function deeperLine({ text, start }: Found): YamlMistake {
  const next = /\n[ \t]*[^\s#][^\n]*:(?:\s|$)/.exec(text.slice(start));
  const at = next === null ? start : start + next.index + 1;
  return { said: message('yaml-indent'), range: lineAt(text, at) };
}

/** Entries between brackets or braces without a comma between them. */
function comma({ text, error, start, end }: Found): YamlMistake | undefined {
  if (!/\bflow\b|^Missing ,|^Unexpected scalar token/i.test(error.message)) return undefined;
  if (openMarks(text, start).brackets.length === 0) return undefined;
  return { said: message('yaml-comma'), range: firstLine(text, { start, end }) };
}

function commentMark({ text, error, start }: Found): YamlMistake | undefined {
  if (!/comment/i.test(error.message)) return undefined;
  return { said: message('yaml-comment'), range: restOfLine(text, start) };
}

/** A line among the entries of a list that does not begin with a dash. */
function listMark({ text, error, start }: Found): YamlMistake | undefined {
  if (!/sequence item/i.test(error.message)) return undefined;
  return { said: message('yaml-indent'), range: lineAt(text, start) };
}

function colonWithoutSpace({ text, start }: Found): YamlMistake | undefined {
  const key = /^[\w-]+:(?=\S)/.exec(text.slice(start, start + 80))?.[0];
  if (key === undefined) return undefined;
  return { said: message('yaml-space'), range: { start, end: start + key.length } };
}

function noColon({ text, start, end }: Found): YamlMistake {
  const range = firstLine(text, { start, end });
  const name = text.slice(range.start, range.end);
  return name.length > 40 || name === ''
    ? { said: message('yaml-unreadable'), range: lineAt(text, start) }
    : { said: message('yaml-no-colon', { name }), range };
}

function tab({ text, start }: Found): YamlMistake {
  const length = /^\t+/.exec(text.slice(start))?.[0].length ?? 1;
  return { said: message('yaml-tab'), range: { start, end: start + length } };
}

function secondDocument({ start }: Found): YamlMistake {
  return { said: message('yaml-second-document'), range: { start, end: start + '---'.length } };
}

/** `name: "a" b` */
function afterQuote({ text, start }: Found): YamlMistake | undefined {
  const before = lineUntil(text, start).trimEnd();
  if (!/["']$/.test(before)) return undefined;
  if (openMarks(text, start).brackets.length > 0) return undefined;
  return { said: message('yaml-after-quote'), range: restOfLine(text, start) };
}

/** `definition: >- text` */
function afterBlockMark({ text, start }: Found): YamlMistake | undefined {
  const mark = /[>|][-+\d]*(?=\s*$)/.exec(lineUntil(text, start))?.[0];
  if (mark === undefined) return undefined;
  return { said: message('yaml-after-block', { mark }), range: restOfLine(text, start) };
}

function closingMark({ text, start }: Found): YamlMistake | undefined {
  const mark = text.charAt(start);
  if (mark !== ']' && mark !== '}') return undefined;
  return { said: message('yaml-closes-nothing', { mark }), range: { start, end: start + 1 } };
}

/** `terms: - name: a` */
function listInLine({ text, start }: Found): YamlMistake | undefined {
  if (!/^-\s/.test(text.slice(start, start + 2))) return undefined;
  return { said: message('yaml-list-in-line'), range: { start, end: start + 1 } };
}

/** The brackets and braces open at an offset, the innermost last, and a quotation mark that never closes. */
function openMarks(
  text: string,
  until: number,
): { readonly brackets: readonly number[]; readonly quote: number | undefined } {
  const brackets: number[] = [];
  let quote: number | undefined;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (isMark(lexeme)) continue;
    if (offset >= until) break;
    if (lexeme === '[' || lexeme === '{') brackets.push(offset);
    else if (lexeme === ']' || lexeme === '}') brackets.pop();
    else if (/^["']/.test(lexeme)) quote = offset;
    offset += lexeme.length;
  }
  return { brackets, quote };
}

function lineUntil(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** The line of an offset, without surrounding white space. */
function lineAt(text: string, offset: number): Range {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
  return restOfLine(text, start + indent);
}

/** The rest of the line from an offset on, without trailing white space. */
function restOfLine(text: string, start: number): Range {
  const line = text.indexOf('\n', start);
  const end = start + text.slice(start, line < 0 ? text.length : line).trimEnd().length;
  return { start, end: Math.max(end, Math.min(start + 1, text.length)) };
}

/** The part of a range in its first line. */
function firstLine(text: string, { start, end }: Range): Range {
  return { start, end: Math.max(start, Math.min(end, restOfLine(text, start).end)) };
}
