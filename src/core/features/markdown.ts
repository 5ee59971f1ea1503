import { escapeMarkdown, htmlToMarkdown, parseEdtf, formatDate } from '../citations/index.ts';
import type { TermKey } from '../glossary/types.ts';
import type { HoverLabels } from './types.ts';

/**
 * Markdown for hovers: everything from a glossary is made safe here. A glossary is a file that anyone may have written,
 * and a hover may contain links that run our commands, so links, images, HTML and icons are removed unless they are
 * ours or web links.
 */

/** Text, shown unchanged. */
export function plain(text: string): string {
  return guardIcons(escapeMarkdown(text));
}

/** `$(name)` would be drawn as an icon; the character reference is not. */
function guardIcons(markdown: string): string {
  return markdown.replaceAll(/\\?\$\(/g, '&#36;(');
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const WEB_LINK = /\[([^[\]\\`<>]+)\]\((https?:\/\/[^\s()<>\\]+)\)/y;
const AUTOLINK = /<(https?:\/\/[^\s<>\\]+)>/y;
const CODE = /(`+)(?!`)([^`]+)\1(?!`)/y;
const BLOCK_START = /^(?:#{1,6}(?=\s)|>|[-+=*](?=\s)|\d{1,9}[.)](?=\s))/;

/**
 * A definition, which is plain Markdown: emphasis, code and web links stay; all other markup is shown as typed. The
 * result is one line.
 */
export function definitionMarkdown(definition: string): string {
  const text = definition.replace(/\s+/gu, ' ').trim();
  let out = '';
  for (let at = 0; at < text.length;) {
    const [piece, length] = pieceAt(text, at);
    out += piece;
    at += length;
  }
  return out.replace(BLOCK_START, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** The Markdown for what begins at an offset, and the length of its source. */
function pieceAt(text: string, at: number): readonly [string, number] {
  const char = text[at] ?? '';
  const next = text[at + 1] ?? '';
  switch (char) {
    case '\\':
      return PUNCTUATION.test(next) ? [`\\${next}`, 2] : ['\\\\', 1];
    case '`':
      return codeAt(text, at) ?? ['\\`', 1];
    case '[':
      return linkAt(text, at) ?? ['\\[', 1];
    case '<':
      return autolinkAt(text, at) ?? ['\\<', 1];
    case '$':
      return next === '(' ? ['&#36;', 1] : ['$', 1];
    case ']':
    case '|':
    case '~':
      return [`\\${char}`, 1];
    case '!':
      return [next === '[' ? '\\!' : '!', 1];
    default:
      return [char, 1];
  }
}

function codeAt(text: string, at: number): readonly [string, number] | undefined {
  CODE.lastIndex = at;
  const match = CODE.exec(text);
  // Icons are drawn in code too, where nothing can be escaped.
  return match && !match[0].includes('$(') ? [match[0], match[0].length] : undefined;
}

function linkAt(text: string, at: number): readonly [string, number] | undefined {
  WEB_LINK.lastIndex = at;
  const match = WEB_LINK.exec(text);
  return match
    ? [`[${plain(match[1] ?? '')}](${target(match[2] ?? '')})`, match[0].length]
    : undefined;
}

function autolinkAt(text: string, at: number): readonly [string, number] | undefined {
  AUTOLINK.lastIndex = at;
  const match = AUTOLINK.exec(text);
  return match ? [namedAddress(match[1] ?? ''), match[0].length] : undefined;
}

function target(uri: string): string {
  return `<${uri.replaceAll(/[<>\s$\\]/g, (char) => encodeURIComponent(char).replace('\\', '%5C'))}>`;
}

/** A web address, labeled with its host. */
function namedAddress(url: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? url;
  return `[${plain(host)}](${target(url)})`;
}

/** A link whose text is safe Markdown; only the text if there is no address. */
export function link(text: string, uri: string | undefined): string {
  return uri === undefined ? text : `[${text}](${target(uri)})`;
}

/** The address, if it is a web address. */
export function webAddress(url: unknown): string | undefined {
  return typeof url === 'string' && /^https?:\/\/\S+$/i.test(url) ? url : undefined;
}

/** A formatted reference (HTML, as citations/ makes it); long addresses are shortened to their host. */
export function referenceMarkdown(html: string): string {
  const markdown = htmlToMarkdown(html);
  return guardIcons(
    markdown.replaceAll(/<(https?:\/\/[^<>\s]+)>/g, (_, url: string) => namedAddress(url)),
  );
}

/** A URI that runs a command with arguments. */
export function commandUri(command: string, args: readonly unknown[]): string {
  const query = encodeURIComponent(JSON.stringify(args)).replaceAll(
    /[()'!*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `command:${command}?${query}`;
}

const times = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The labels in English. */
export const ENGLISH_LABELS: HoverLabels = {
  kind: (kind) => kind,
  date: dateInWords,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  between: (from, to) => `${from} – ${to}`,
  now: 'now',
  meanings: (count) => times(count, 'meaning', 'meanings'),
  moreMeanings: (count) => times(count, 'more meaning', 'more meanings'),
  misspelled: (wrong, right) => `${wrong} is a misspelling of ${right}`,
  deprecated: (old, name) => `${old} is no longer used; write ${name}`,
  seeAlso: 'See also',
  officialPage: 'Official page',
  openSource: 'Open the source',
  mentions: (count) => `mentioned ${count === 1 ? 'once' : `${count} times`} in this note`,
  pinSense: 'Pin this meaning',
  introducedIn: (line) => `introduced in line ${line}`,
  key: (key) => KEY_NAMES[key],
  from: (values, glossary) => `${values}: ${glossary}`,
  restFrom: (glossary) => `the rest: ${glossary}`,
  bundled: 'bundled',
};

const KEY_NAMES: Readonly<Record<TermKey, string>> = {
  id: 'id',
  acronym: 'acronyms',
  name: 'name',
  aliases: 'aliases',
  deprecated: 'deprecated names',
  misspellings: 'misspellings',
  exclude: 'exclusions',
  translations: 'translations',
  kind: 'kind',
  definition: 'definition',
  quotes: 'quotations',
  'see-also': 'see also',
  valid: 'dates',
  plural: 'plural',
  expand: 'introduction',
  case: 'letter case',
  url: 'official page',
  replace: 'replacement',
  remove: 'removal',
};

/** A date in American English; unchanged if it is not a date. */
export function dateInWords(date: string): string {
  const parsed = parseEdtf(date);
  return parsed ? formatDate(parsed) : date;
}
