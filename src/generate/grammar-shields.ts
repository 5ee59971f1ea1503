import { LATEX_WITH_PROSE } from '../core/index.ts';

/** A pattern of a TextMate grammar, with the fields that this grammar needs. */
export interface GrammarPattern {
  readonly comment?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly begin?: string;
  readonly end?: string;
}

const WORD = '[A-Za-z0-9_-]';
const KEY_CHAR = '[\\p{L}\\p{N}_]';
const CITATION_KEY = `@(?:\\{[^{}\\s]+\\}|${KEY_CHAR}+(?:[:.#$%&\\-+?<>~/]${KEY_CHAR}+)*)`;
/** The longest match: otherwise each unclosed dollar sign or brace would scan the rest of its line. */
const LONGEST = 300;
/** The content between the dollar signs of inline math: the first dollar sign that can close does. */
const MATH_CONTENT = `(?:\\\\.|[^\\\\$]|(?<=[ \\t])\\$|\\$(?=[0-9])){1,${LONGEST}}`;
const MONEY = `[0-9](?:\\\\[A-Za-z]+|[^\\\\$]){0,${LONGEST}}?(?<![\\\\A-Za-z])\\p{L}{3}`;
const INLINE_MATH = `\\$(?![\\s$])(?!${MONEY})${MATH_CONTENT}\\$`;
const ASCII_WORD = 'A-Za-z0-9_';
const ROOTED_PATH = `(?:[A-Za-z]:[\\\\/]|\\.{1,2}[\\\\/]|~/|/[${ASCII_WORD}.-]+/)[^\\s,;:!?'"()\\[\\]{}<>|*\`]+`;
const NAMED_PATH = `[${ASCII_WORD}~.-]+(?:[\\\\/][${ASCII_WORD}~.%-]+)*[\\\\/][${ASCII_WORD}~%-]*\\.[a-z][a-z0-9]{0,4}(?![${ASCII_WORD}])`;
/** Names of files and hosts (the core's `file-names.ts`); hiragana are the particles around one. */
const LETTER = '[\\p{L}\\p{M}\\p{N}&&[^\\p{Hiragana}]]';
const FILE_NAME = `(?<![.@~+_-]|${LETTER})[~+-]?(?!\\p{Hiragana})[\\p{L}\\p{N}_](?:[_~+-]|${LETTER})*(?:\\.[\\p{L}\\p{N}_][${ASCII_WORD}~+-]*)*?\\.[a-z][a-z0-9]{1,5}(?![${ASCII_WORD}])(?:/[^\\s,;!?'"()\\[\\]{}<>|]*)?`;
const TAG = '(?<![\\p{L}\\p{M}\\p{N}_#&/])#(?=[\\p{N}_/-]*[A-Za-z]|\\p{L})[\\p{L}\\p{M}\\p{N}_/-]+';
const ATTRIBUTE = `(?:[#.][\\p{L}\\p{N}_][^\\s{}]*|[\\p{L}_][\\p{L}\\p{N}_:.-]*=(?:"[^"]*"|'[^']*'|[^\\s{}"']+)|=[A-Za-z0-9_-]+|-)`;
/** The content of braces or brackets after a LaTeX command; braces nest at most twice. */
const BRACES = '\\{(?:\\\\.|[^\\\\{}]|\\{(?:\\\\.|[^\\\\{}]|\\{[^{}]*\\})*\\})*\\}';
const BRACKETS = `\\[(?:\\\\.|[^\\\\{}\\]]|\\{[^{}]*\\}){0,${LONGEST}}\\]`;
const WITH_PROSE = LATEX_WITH_PROSE.commands.join('|');
const PROSE_ENVIRONMENT = LATEX_WITH_PROSE.environments.join('|');
const HIDING_TAGS = 'script|style|pre|textarea|svg|math|code|template';

/**
 * Patterns before the terms that consume, without a scope, what Markdown's own grammar treats as prose although it is
 * not. Each matches the prose regions of the core (docs/matching.md).
 */
export const SHIELDS: readonly GrammarPattern[] = [
  {
    comment: 'Bare URLs (GitHub Flavored Markdown)',
    match: `(?<![A-Za-z0-9_])(?:https?://|www\\.)${WORD}+(?:\\.${WORD}+)+(?::[0-9]+)?(?:/[^\\s<]*(?<![?!.,:*_~]))?`,
  },
  {
    comment: 'E-mail addresses',
    match: `(?<![A-Za-z0-9_])(?:mailto:|xmpp:)?[A-Za-z0-9_.+-]{1,100}@${WORD}+(?:\\.[A-Za-z0-9_-]+)+`,
  },
  {
    comment: 'File paths',
    match: `(?<![\\p{L}\\p{N}_./\\\\~-])(?:${ROOTED_PATH}|${NAMED_PATH})`,
  },
  {
    comment: 'Citations in brackets, with all that stands in them',
    match: `\\[(?=[^\\[\\]]*(?<![\\p{L}\\p{N}_.])${CITATION_KEY})[^\\[\\]]*\\](?![\\[(])`,
  },
  { comment: 'Citation keys', match: `(?<![\\p{L}\\p{N}_./\\\\])${CITATION_KEY}` },
  {
    comment:
      'Targets of wikilinks with spaces. Others are links for the Markdown grammar, which keeps them from us.',
    match: '\\[\\[(?=[^\\[\\]\\n]*[ \\t])[^\\[\\]|\\n]+(?:\\|(?=[^\\[\\]\\n]*\\]\\])|\\]\\])',
  },
  { comment: 'Markers of callouts', match: '(?<=> |>)\\[![^\\]]+\\](?![(\\[])[-+]?' },
  { comment: 'Footnote labels', match: '\\[\\^[^\\]\\s\\[]+\\]' },
  {
    comment: 'Templates',
    match:
      '(?<=<)%.*?%>|\\{\\{<.*?>\\}\\}|\\{\\{%.*?%\\}\\}|\\{\\{[^{}\\n]*\\}\\}|\\{%-?\\s*comment\\b[^%]*%\\}.*?\\{%-?\\s*endcomment\\s*-?%\\}|\\{%.*?%\\}|\\{#(?=[\\s-]).*?#\\}',
  },
  { comment: 'Comments of Obsidian and MDX', match: '%%.*?%%|\\{/\\*.*?\\*/\\}' },
  { comment: 'Attributes', match: `\\{:?[ \\t]*${ATTRIBUTE}(?:[ \\t]+${ATTRIBUTE})*[ \\t]*\\}` },
  {
    comment: 'Lines of fenced divs',
    match: '(?<=^|^ |^  |^   |^\\t|^> |^>)(?<!:):{3,}.*$',
  },
  {
    comment:
      'Environments of LaTeX in one line; TextMate forgets at the end of a line what began in it',
    match: `\\\\begin\\{(?!(?:${PROSE_ENVIRONMENT})\\})([A-Za-z@]+\\*?)\\}.*?\\\\end\\{\\1\\}`,
  },
  {
    comment: 'Code of LaTeX in a line',
    match:
      '\\\\(?:verb\\*?|(?:lstinline|mintinline)(?:\\[[^\\]]*\\])?(?:\\{[A-Za-z0-9]+\\}(?=[^\\sA-Za-z0-9_]))?)([^\\sA-Za-z0-9_*\\[{]).*?\\1',
  },
  {
    comment: 'Commands of LaTeX whose second argument is prose',
    match: `\\\\(?:${LATEX_WITH_PROSE.afterKey.join('|')})(?![A-Za-z@])\\*?(?:${BRACKETS})*${BRACES}(?=\\{)`,
  },
  {
    comment: 'Commands of LaTeX whose arguments are not prose',
    match: `\\\\(?!(?:${WITH_PROSE})(?![A-Za-z@]))[A-Za-z@]+\\*?(?:${BRACKETS}|${BRACES})+`,
  },
  {
    comment: 'Commands of LaTeX without arguments. After a word they are the path of a file.',
    match: '(?<![\\p{L}\\p{N}_:.\\\\-])\\\\[A-Za-z@]+',
  },
  { comment: 'Tags', match: TAG },
  { comment: 'Names of files and hosts', match: FILE_NAME },
  { comment: 'Marks of notes', match: '(?<=<sup>)[\\s\\d*†‡§,;–()\\[\\]-]+(?=</sup>)' },
  { comment: 'Shortcodes', match: ':[A-Za-z0-9_]+:' },
  { comment: 'Math between double dollars', match: '(?<!\\\\)\\$\\$.*?\\$\\$' },
  { comment: 'Math between dollars', match: `(?<![\\\\\\p{L}\\p{N}])${INLINE_MATH}` },
  {
    comment:
      'A dollar that begins no math. The character ahead of it is part of the match, so that it comes before the pattern for math of VS Code, which would take the rest of the line.',
    match: `\\\\\\$|[ \\t\\u00A0(\\u3000（「“"](?=\\$(?!\\$))(?!${INLINE_MATH})\\$`,
  },
  {
    comment: 'HTML elements whose text is not prose, between their tags',
    contentName: 'meta.code.policy-gloss',
    begin: `(?i)(?<=>)(?<=<(?:${HIDING_TAGS})(?:\\s[^<>]{0,200})?>)`,
    end: `(?i)(?=</(?:${HIDING_TAGS})\\b)`,
  },
];
