import { isMap, isScalar, type Document } from 'yaml';
import { message, type Message } from '../messages/index.ts';
import { moved, type Range } from '../text/range.ts';
import { parseYaml, problemsOf } from './yaml-document.ts';

/** The readable part of front matter that is not YAML as a whole. */
export interface ReadableFrontMatter {
  /** The YAML with spaces instead of what cannot be read, so that all offsets stay. */
  readonly yaml: string;
  /** The first error, as a range of the YAML. */
  readonly problem: { readonly said: Message; readonly range: Range };
  /** The keys of the entries that cannot be read. */
  readonly unread: readonly string[];
}

/** The start of an entry: a line that is neither indented nor a comment, an item or a closing bracket. */
const ENTRY = /^(?![ \t\r\n#\-}\]]|$)/gm;
const KEY = /^["']?([^"':\r\n]+)/;
const INDENTATION = /^[ \t]*\t[ \t]*/gm;

/**
 * Reads front matter with an error entry by entry: one that cannot be read does not affect the others. Undefined if
 * there is no error, or if it is not a list of entries at all.
 */
export function readableFrontMatter(yaml: string): ReadableFrontMatter | undefined {
  const problems: ReadableFrontMatter['problem'][] = [];
  const unread: string[] = [];
  let readable = '';
  for (const piece of entriesOf(yaml)) {
    const start = readable.length;
    const key = KEY.exec(piece)?.[1]?.trim() ?? '';
    const { text, said, range } = readEntry(piece);
    if (said !== undefined) problems.push({ said, range: moved(range, start) });
    if (text === undefined) unread.push(key);
    readable += text ?? blank(piece);
  }
  const [problem] = problems;
  return problem && { yaml: readable, problem, unread };
}

/** The entries of a text, in order and without gaps. */
function entriesOf(yaml: string): readonly string[] {
  const starts = [...yaml.matchAll(ENTRY)].map(({ index }) => index);
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, i) => yaml.slice(start, starts[i + 1] ?? yaml.length));
}

interface Entry {
  /** The readable entry; undefined if it cannot be read. */
  readonly text: string | undefined;
  readonly said?: Message;
  readonly range: Range;
}

function readEntry(piece: string): Entry {
  const nothing = { start: 0, end: 0 };
  const document = parseYaml(piece);
  if (isReadable(document)) return { text: piece, range: nothing };
  // If only tabs are wrong, it is clear what is meant.
  const spaced = piece.replace(INDENTATION, (all) => ' '.repeat(all.length));
  const tab = piece.search(INDENTATION);
  if (spaced !== piece && isReadable(parseYaml(spaced)))
    return { text: spaced, said: message('yaml-tab'), range: { start: tab, end: tab + 1 } };
  return { text: undefined, ...reasonOf(document, piece) };
}

function isReadable(document: Document | Error): boolean {
  if (document instanceof Error || document.errors.length > 0) return false;
  const { contents } = document;
  return contents === null || isMap(contents) || (isScalar(contents) && contents.value === '');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Why an entry is not YAML; something that is not an entry is read without an error. */
function reasonOf(document: Document | Error, piece: string): { said: Message; range: Range } {
  const [problem] = problemsOf(document, { text: piece, base: 0 });
  if (problem !== undefined) return { said: problem.localizable, range: problem.range };
  return {
    said: message('yaml-no-entry'),
    range: { start: 0, end: piece.search(/[ \t]*(?:[\r\n]|$)/) },
  };
}
