import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { linesUntil } from './lines-until.ts';

const BACKSLASH = 92;
const PERCENT = 37;
const SPACE = 32;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;
/** The longest command that is read as a whole, in UTF-16 units. */
const MAX_LENGTH = 1000;

const NAME = /^\\([A-Za-z][A-Za-z@]*)\*?/;
const BEGIN = /^\\begin\{([^{}\s]+)\}/;
/** Code between two equal characters: `\verb|…|`. */
const VERBATIM =
  /^\\(?:verb\*?|(?:lstinline|mintinline)(?:\[[^\]\n]*\])?(?:\{\w+\}(?=[^\s\w]))?)([^\s\w*[{])[^\n]*?\1/;
/** Characters before a command without arguments that make it part of a file path (`C:\docs\USFJ`). */
const IN_PATH = /[\p{L}\p{N}_:.\\-]/u;

/** Commands that change how their argument is set: it is part of the sentence. */
const STYLES =
  'emph textbf textit textsc textrm textsf textsl textup textmd textnormal text mbox underline uline uppercase MakeUppercase so hl';
/** The same with a first argument that is not prose: a color, an address, a language. */
const STYLES_WITH_KEY = 'textcolor colorbox href hyperref foreignlanguage';
/** Commands whose argument is a text of its own. */
const TEXTS =
  'footnote footnotetext thanks marginpar marginnote sidenote part chapter section subsection subsubsection paragraph subparagraph caption captionof title subtitle author abstract';
const TEXTS_WITH_KEY = 'parbox raisebox';
/** Environments that contain paragraphs; the content of any other (equation, tikzpicture, lstlisting) is code. */
const PROSE_ENVIRONMENTS =
  'document abstract quote quotation quoting verse itemize enumerate description center flushleft flushright minipage multicols landscape spacing frame block columns column';

interface Kind {
  /** Which of the arguments in braces is prose, from 0. */
  readonly argument: number;
  /** Whether it is a text of its own rather than part of the surrounding sentence. */
  readonly apart: boolean;
}

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...kinds(STYLES, { argument: 0, apart: false }),
  ...kinds(STYLES_WITH_KEY, { argument: 1, apart: false }),
  ...kinds(TEXTS, { argument: 0, apart: true }),
  ...kinds(TEXTS_WITH_KEY, { argument: 1, apart: true }),
]);
const WITH_PROSE: ReadonlySet<string> = new Set(PROSE_ENVIRONMENTS.split(' '));

/**
 * The commands with an argument that is prose, those that have another one before it, and the environments: for the
 * grammar that colors terms.
 */
export const LATEX_WITH_PROSE = {
  commands: [...KINDS.keys()],
  afterKey: [...KINDS].filter(([, { argument }]) => argument > 0).map(([name]) => name),
  environments: [...WITH_PROSE],
} as const;

function kinds(names: string, kind: Kind): [string, Kind][] {
  return names.split(' ').map((name) => [name, kind]);
}

/**
 * Raw LaTeX, as Pandoc reads it: environments, and commands with their braces and brackets, of which only some contain
 * prose (`\emph{…}`, `\footnote{…}`). The arguments of other commands do not: most are keys (`\cite`, `\ref`, `\gls`).
 * Also `\ `, a no-break space, and comments from `%` to the end of a line, in paragraphs in which an environment begins
 * or ends: elsewhere `%` is a percent sign.
 */
export const latex: MarkdownConfig = {
  defineNodes: [
    { name: 'LatexCommand' },
    { name: 'LatexMark' },
    { name: 'LatexBreak' },
    { name: 'LatexRaw' },
    { name: 'LatexSpace' },
    { name: 'LatexEnvironment', block: true },
  ],
  parseInline: [
    {
      name: 'LatexCommand',
      before: 'Escape',
      parse(cx, next, pos) {
        if (next !== BACKSLASH) return -1;
        if (cx.char(pos + 1) === SPACE) return cx.addElement(cx.elt('LatexSpace', pos, pos + 2));
        const ahead = cx.slice(pos, Math.min(cx.end, pos + MAX_LENGTH));
        const name = NAME.exec(ahead);
        return name?.[1] === undefined ? -1 : parseCommand(cx, pos, ahead, name[1], name[0].length);
      },
    },
    {
      name: 'LatexComment',
      before: 'Escape',
      parse(cx, next, pos) {
        if (next !== PERCENT || !isInEnvironment(cx.text, pos - cx.offset)) return -1;
        const length = cx.text.slice(pos - cx.offset).search(/\r?\n|$/);
        return cx.addElement(cx.elt('LatexMark', pos, pos + length));
      },
    },
  ],
  parseBlock: [linesUntil('LatexEnvironment', [BACKSLASH], closingOf)],
};

/**
 * What closes an environment without prose that begins a line and continues in the next; undefined if there is none.
 */
function closingOf(text: string): RegExp | undefined {
  const name = BEGIN.exec(text)?.[1];
  if (name === undefined || WITH_PROSE.has(name)) return undefined;
  const end = `\\end{${name}}`;
  return text.includes(end) ? undefined : new RegExp(end.replaceAll(/\W/g, String.raw`\$&`));
}

/** Whether an offset of a paragraph is inside an environment, as far as the paragraph shows its beginning or end. */
function isInEnvironment(text: string, at: number): boolean {
  const before = text.lastIndexOf('\\begin{', at);
  if (before >= 0) return text.lastIndexOf('\\end{', at) < before;
  const end = text.indexOf('\\end{', at);
  const begin = text.indexOf('\\begin{', at);
  return end >= 0 && (begin < 0 || end < begin);
}

/** Reads a known command; `ahead` begins with it. */
function parseCommand(
  cx: InlineContext,
  pos: number,
  ahead: string,
  name: string,
  nameEnd: number,
): number {
  const verbatim = VERBATIM.exec(ahead);
  if (verbatim !== null) return cx.addElement(cx.elt('LatexRaw', pos, pos + verbatim[0].length));
  const kind = KINDS.get(name);
  let braces = 0;
  let at = nameEnd;
  for (let end = groupEnd(ahead, at); end > 0; end = groupEnd(ahead, at)) {
    if (kind !== undefined && ahead[at] === '{' && braces++ === kind.argument)
      return addProse(cx, pos, { ahead, from: at + 1, to: end - 1, apart: kind.apart });
    at = end;
  }
  if (at === nameEnd && pos > cx.offset && IN_PATH.test(cx.slice(pos - 1, pos))) return -1;
  if (name === 'begin') at = environmentEnd(ahead) ?? at;
  const isMark = /cite|^(?:label|index|footnotemark)$/i.test(name);
  return cx.addElement(cx.elt(isMark ? 'LatexMark' : 'LatexRaw', pos, pos + at));
}

/** Adds a command whose argument, between two offsets of `ahead`, is prose. */
function addProse(
  cx: InlineContext,
  pos: number,
  command: { ahead: string; from: number; to: number; apart: boolean },
): number {
  const { ahead, from, to, apart } = command;
  const end = pos + to + 1;
  const mark = apart ? 'LatexBreak' : 'LatexMark';
  return cx.addElement(
    cx.elt('LatexCommand', pos, end, [
      cx.elt(mark, pos, pos + from),
      ...cx.parser.parseInline(ahead.slice(from, to), pos + from),
      cx.elt(mark, end - 1, end),
    ]),
  );
}

/** The end of the environment without prose that begins a text; undefined if it does not end in it. */
function environmentEnd(ahead: string): number | undefined {
  const name = BEGIN.exec(ahead)?.[1];
  if (name === undefined || WITH_PROSE.has(name)) return undefined;
  const end = `\\end{${name}}`;
  const at = ahead.indexOf(end);
  return at < 0 ? undefined : at + end.length;
}

/** The end of the `[…]` or `{…}` that begins at an offset; -1 if none begins, or it does not end. */
function groupEnd(text: string, start: number): number {
  const open = text.charCodeAt(start);
  const isBracket = open === OPENING_BRACKET;
  if (!isBracket && open !== OPENING_BRACE) return -1;
  // Do not scan for a bracket that is not there: `\emph{` over and over would take quadratic time.
  if (text.indexOf(isBracket ? ']' : '}', start) < 0) return -1;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPENING_BRACE) depth++;
    else if (code === CLOSING_BRACE) depth--;
    if (isBracket ? code === CLOSING_BRACKET && depth === 0 : depth === 0) return at + 1;
    if (depth < 0) return -1;
  }
  return -1;
}
