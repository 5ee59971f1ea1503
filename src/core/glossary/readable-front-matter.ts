import { isMap, isScalar, type Document } from 'yaml';
import { message, type Message } from '../messages/index.ts';
import { moved, type Range } from '../text/range.ts';
import { parseYaml, problemsOf } from './yaml-document.ts';

/** Front matter that is not YAML as a whole, as far as it can be read. */
export interface ReadableFrontMatter {
  /** The YAML with spaces in place of what cannot be read, so that all offsets stay. */
  readonly yaml: string;
  /** The first thing that is wrong, as a range of the YAML. */
  readonly problem: { readonly said: Message; readonly range: Range };
  /** The keys of the entries that cannot be read. */
  readonly unread: readonly string[];
}

/** Where an entry begins: at a line that is neither indented nor a comment, an item or a closing bracket. */
const ENTRY = /^(?![ \t\r\n#\-}\]]|$)/gm;
const KEY = /^["']?([^"':\r\n]+)/;
const INDENTATION = /^[ \t]*\t[ \t]*/gm;

/**
 * Reads front matter with an error in it entry by entry: one that cannot be read costs no other. Undefined where
 * nothing is wrong, or where it is not a list of entries at all.
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

/** The entries of a text, one after the other, with nothing left out. */
function entriesOf(yaml: string): readonly string[] {
  const starts = [...yaml.matchAll(ENTRY)].map(({ index }) => index);
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, i) => yaml.slice(start, starts[i + 1] ?? yaml.length));
}

interface Entry {
  /** The entry as it can be read; undefined where it cannot. */
  readonly text: string | undefined;
  readonly said?: Message;
  readonly range: Range;
}

function readEntry(piece: string): Entry {
  const nothing = { start: 0, end: 0 };
  const document = parseYaml(piece);
  if (isReadable(document)) return { text: piece, range: nothing };
  // Where tabs alone are wrong, it is clear what is meant.
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

/** Why an entry is not YAML; one that is no entry at all is read without an error. */
function reasonOf(document: Document | Error, piece: string): { said: Message; range: Range } {
  const [problem] = problemsOf(document, { text: piece, base: 0 });
  if (problem !== undefined) return { said: problem.localizable, range: problem.range };
  return {
    said: message('yaml-no-entry'),
    range: { start: 0, end: piece.search(/[ \t]*(?:[\r\n]|$)/) },
  };
}
