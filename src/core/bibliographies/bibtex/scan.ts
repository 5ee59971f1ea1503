import { problemOf } from '../../glossary/problem.ts';
import { message } from '../../messages/index.ts';
import type { Range } from '../../text/range.ts';
import type { Steps } from '../../text/steps.ts';
import { EntryStarts } from './entry-starts.ts';
import { FieldReader, type Scan } from './fields.ts';
import type { BibtexEntry, BibtexField, BibtexFile } from './types.ts';

/** Where an entry may begin: `@type{` or `@type(`, not inside a mail address. */
const START = /(?<![\p{L}\p{N}._-])@[ \t]*([A-Za-z][\w-]*)\s*([{(])/gu;

/**
 * Strings may make a file this many times longer, and always by {@link LEAST_ROOM}: strings made of strings grow
 * exponentially.
 */
const MOST_TIMES = 10;
const LEAST_ROOM = 1_000_000;

/**
 * Cuts a BibTeX or BibLaTeX file into entries and reads their fields as written, with `@string` names replaced and
 * LaTeX unchanged (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf). Errors are reported and do not affect other
 * entries: the next one begins at the next line with `@type{`. In steps of one entry.
 */
export function* scanBibtexInSteps(text: string): Steps<BibtexFile> {
  const scan: Scan = {
    text,
    starts: new EntryStarts(text),
    strings: new Map(),
    problems: [],
    room: roomForStrings(text.length),
  };
  const entries: BibtexEntry[] = [];
  const start = new RegExp(START);
  let commentsEnd = true;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const type = (match[1] ?? '').toLowerCase();
    const reader = new FieldReader(scan, start.lastIndex, match[2] === '(' ? ')' : '}');
    if (type === 'comment' || type === 'preamble') {
      // After a comment that does not end, each would be searched to the end of the file.
      const limit = commentsEnd ? text.length : scan.starts.after(start.lastIndex);
      start.lastIndex = reader.skipGroup(limit);
      commentsEnd &&= /[})]/.test(text[start.lastIndex - 1] ?? '');
      continue;
    }
    const head = { start: match.index, end: match.index + match[0].length };
    if (type === 'string') {
      for (const { name, value } of reader.fields(head)) scan.strings.set(name.value, value);
    } else {
      const entry = readEntry(scan, head, type, reader);
      if (entry) entries.push(entry);
    }
    start.lastIndex = reader.at;
    yield;
  }
  return { entries, problems: scan.problems };
}

/** How many UTF-16 units the names of strings may expand to, by the length of the file. */
function roomForStrings(length: number): number {
  return Math.max(LEAST_ROOM, MOST_TIMES * length);
}

/** Reads what follows `@type{`; undefined, and a problem, if the entry is lost. */
function readEntry(
  { text, problems }: Scan,
  head: Range,
  type: string,
  reader: FieldReader,
): BibtexEntry | undefined {
  const key = reader.key();
  if (key === undefined) {
    const said = message('bibtex-no-key', { example: `@${type}{key, …}` });
    problems.push(problemOf('missing-id', said, head));
  }
  const end = key?.range.end ?? head.end;
  const fields = reader.fields({ start: head.start, end }, key);
  if (key === undefined || reader.isLost) return undefined;
  const from = head.start + text.slice(head.start, head.end).search(/[A-Za-z]/);
  return {
    type: { value: type, range: { start: from, end: from + type.length } },
    key,
    fields: uniqueFields(fields),
    range: { start: head.start, end: reader.at },
  };
}

/** Of a duplicate field, the first counts, as in BibTeX. */
function uniqueFields(fields: readonly BibtexField[]): BibtexField[] {
  const seen = new Set<string>();
  return fields.filter(({ name }) => !seen.has(name.value) && seen.add(name.value));
}
