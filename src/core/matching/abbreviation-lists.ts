import type { Term } from '../glossary/types.ts';
import type { ProseBlock } from '../text/blocks.ts';
import type { Range } from '../text/range.ts';
import { isAcronymShaped } from './acronym-shape.ts';
import type { LocalDefinition, NearName } from './local-definition.ts';
import { meantBy } from './meant-name.ts';
import { findLongForm } from './schwartz-hearst.ts';
import type { TermIndex } from './term-index.ts';

/**
 * An acronym with its name next to it, as in a list of abbreviations. Ranges are in the texts in which they are found.
 */
export interface ListEntry {
  readonly acronym: string;
  readonly acronymAt: Range;
  readonly nameAt: Range;
  readonly term?: Term;
  readonly near?: NearName;
  /** Whether the name is certain: it is known, or its initials are the acronym. */
  readonly strong: boolean;
}

/** The name of an acronym at the start of a text. */
type NameFound = Pick<ListEntry, 'term' | 'near' | 'strong'> & { readonly length: number };

/** An entry that spans two cells of a table row. */
export interface RowEntry extends ListEntry {
  readonly acronymCell: ProseBlock;
  readonly nameCell: ProseBlock;
}

const NONE: readonly never[] = [];
const LONGEST = 300;
const LONGEST_ACRONYM = 20;
/** `ABC: Long Form`, `ABC – Long Form`; in a definition list the colon is on the next line. */
const AT_START = /^\s*([\p{Lu}\d][\p{L}\d&/.+-]{1,20})(?:\s*[:=]\s+|\s+[-–—]+\s+)(?=\S)/u;
/** `*[ABC]: Long Form`, as in PHP Markdown Extra. */
const STARRED = /(?:^|\s)\*\[([^\]\s]{2,20})\]:\s+/gu;
/** What follows a name: an explanation, another language, the end. */
const NAME_END = /\s*(?:[;:(,]|\.\s|\.$|\s[-–—]\s|$)/;

/** The entries of a list of abbreviations in a paragraph or list item. */
export function entriesIn(text: string, index: TermIndex): readonly ListEntry[] {
  const first = AT_START.exec(text.slice(0, LONGEST));
  const found = first ? entryAt(text, first, text.length, index) : undefined;
  if (found) return [found];
  if (!text.includes('*[')) return NONE;
  const starred = [...text.matchAll(STARRED)];
  return starred.flatMap((match, i) => {
    const entry = entryAt(text, match, starred[i + 1]?.index ?? text.length, index);
    return entry ? [entry] : [];
  });
}

function entryAt(
  text: string,
  match: RegExpExecArray,
  end: number,
  index: TermIndex,
): ListEntry | undefined {
  const acronym = match[1] ?? '';
  const start = match.index + match[0].indexOf(acronym);
  const from = match.index + match[0].length;
  const name = nameOf(acronym, text.slice(from, Math.min(end, from + LONGEST)), index);
  if (name === undefined) return undefined;
  const { length, ...about } = name;
  return {
    ...about,
    acronym,
    acronymAt: { start, end: start + acronym.length },
    nameAt: { start: from, end: from + length },
  };
}

/**
 * The entry in a row to which a cell belongs: a cell that is an acronym, next to one that begins with its name.
 * @param row the cell with its neighbors in the row
 */
export function entryOfCell(
  cell: ProseBlock,
  row: readonly ProseBlock[],
  index: TermIndex,
): RowEntry | undefined {
  const at = row.indexOf(cell);
  for (const place of [at, at - 1, at + 1]) {
    const entry = entryAtCell(row, place, index);
    if (entry?.acronymCell === cell || entry?.nameCell === cell) return entry;
  }
  return undefined;
}

function entryAtCell(
  row: readonly ProseBlock[],
  at: number,
  index: TermIndex,
): RowEntry | undefined {
  const acronymCell = row[at];
  const acronym = acronymCell?.prose.text.trim() ?? '';
  if (acronymCell === undefined || acronym.length > LONGEST_ACRONYM || !isAcronym(acronym, index))
    return undefined;
  for (const nameCell of [row[at + 1], row[at - 1]]) {
    if (nameCell === undefined) continue;
    const { text } = nameCell.prose;
    const lead = text.length - text.trimStart().length;
    const name = nameOf(acronym, text.slice(lead, lead + LONGEST), index);
    if (name === undefined) continue;
    const { length, ...about } = name;
    const start = acronymCell.prose.text.indexOf(acronym);
    return {
      ...about,
      acronym,
      acronymAt: { start, end: start + acronym.length },
      nameAt: { start: lead, end: lead + length },
      acronymCell,
      nameCell,
    };
  }
  return undefined;
}

/** The definition in a row of a list of abbreviations, if a cell is its acronym. */
export function definitionOfRow({ acronymCell, nameCell, ...entry }: RowEntry): LocalDefinition {
  const { acronymAt, nameAt, ...about } = entry;
  return {
    ...about,
    name: nameCell.prose.text.slice(nameAt.start, nameAt.end),
    block: acronymCell,
    acronymRange: acronymCell.prose.toRaw(acronymAt),
    nameRange: nameCell.prose.toRaw(nameAt),
    listed: true,
  };
}

function isAcronym(text: string, index: TermIndex): boolean {
  return index.termsByAcronym.has(text) || isAcronymShaped(text);
}

/** The name of an acronym at the beginning of a text: a known one, else one found by its letters. */
function nameOf(acronym: string, text: string, index: TermIndex): NameFound | undefined {
  if (!isAcronym(acronym, index)) return undefined;
  const lower = text.toLowerCase();
  let best: NameFound | undefined;
  for (const term of index.termsByAcronym.get(acronym) ?? []) {
    for (const { name, length } of index.names.of(term)) {
      const isHere = lower.startsWith(name) && NAME_END.exec(text.slice(length))?.index === 0;
      if (isHere && length > (best?.length ?? 0)) best = { length, term, strong: true };
    }
  }
  if (best) return best;
  const end = NAME_END.exec(text)?.index ?? text.length;
  const long = findLongForm(acronym, text.slice(0, end));
  if (long?.start !== 0) return undefined;
  const meant = meantBy(text.slice(0, long.end), index.termsByAcronym.get(acronym) ?? []);
  return { ...meant, length: long.end, strong: meant !== undefined || long.strong };
}
