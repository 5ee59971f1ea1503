import type { Citation } from '../../text/blocks.ts';
import { commentText } from '../../text/citation-comments.ts';
import { isCrossReference, writtenKey, type CitationKey } from '../../text/citation-keys.ts';
import { message, withGuess } from '../../messages/index.ts';
import { nearest } from '../../text/distance.ts';
import type { Placed } from '../../glossary/reader.ts';
import type { Source } from '../../glossary/types.ts';
import type { Range } from '../../text/range.ts';
import { repair } from '../repair.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** A citation of a source that does not exist. */
export const unknownSource: Rule = {
  id: 'unknown-source',
  severity: 'warning',
  repair: 'suggestion',
  checksOwnRepairs: true,
  summary: 'A citation key without a source.',
  check: ({ analysis: { note, index, settings } }) => {
    const { sourceById, unread } = index.glossary;
    const { bibliographies, hidesSources } = settings;
    // The key may be in a file that was not read.
    if (hidesSources || (unread === undefined && bibliographies.length > 0)) return [];
    if (unread !== undefined && unread.length > 0) return unreadReports(bibliographies, unread);
    const own = new Set(settings.sources.map(({ id }) => id));
    return note.citations
      .filter(({ bracketed }) => bracketed)
      .flatMap((citation) =>
        citation.keys
          .filter(({ key }) => !sourceById.has(key) && !own.has(key) && !isCrossReference(key))
          .map((key) => report(keyAsWritten(note.text, key), citation, sourceById)),
      );
  },
};

/** A key with the text directly after it, which the writer may have meant as part of it. */
interface WrittenKey {
  /** The key according to the citation grammar. */
  readonly key: string;
  /** The key that was probably meant. */
  readonly meant: string;
  /** The underlined range. */
  readonly range: Range;
  /** The range to replace with another key, braces included. */
  readonly place: Range;
}

/** Characters that end a key without braces (`[@key--2]`); a single one after it is punctuation. */
const GLUED = /^(?![.:?!]?(?:[\s,;[\]{}]|$))[^\s,;[\]{}]+/;
const LONGEST_GLUED = 100;

function keyAsWritten(note: string, { key, range }: CitationKey): WrittenKey {
  const { start, end } = range;
  if (note[start - 1] === '{')
    return { key, meant: key, range, place: { start: start - 1, end: end + 1 } };
  const glued = GLUED.exec(note.slice(end, end + LONGEST_GLUED))?.[0] ?? '';
  const place = { start, end: end + glued.length };
  return { key, meant: key + glued, range: place, place };
}

function report(
  { key, meant, range, place }: WrittenKey,
  { commented }: Citation,
  sourceById: ReadonlyMap<string, Source>,
): Report {
  const near = sourceById.has(meant) ? meant : nearest(meant, sourceById.keys());
  const said = message('no-source', { key });
  if (near === undefined) return { range, term: key, message: said, suggestions: [] };
  const right = writtenKey(near);
  const edit = { range: place, text: commented ? commentText(right) : right };
  return {
    range,
    term: key,
    // Only the braces may be missing.
    message: withGuess(said, near === meant ? `@${right}` : near),
    suggestions: [repair(message('replace-with', { text: right }), [edit])],
  };
}

/** Reports why the note's citations are not checked; files on the web are never read. */
function unreadReports(named: readonly Placed<string>[], unread: readonly string[]): Report[] {
  return named
    .filter(({ value }) => unread.includes(value) && !/^[a-z]+:\/\//i.test(value))
    .map(({ value, range }) => ({
      range,
      term: value,
      message: message('bibliography-unread', { file: value }),
    }));
}

/** The page of unknown-source. */
export const unknownSourcePage: RulePage = {
  rationale:
    'A mistyped key leaves a gap in the bibliography. Only citations in brackets are checked, because a bare `@name` may be a person. Nothing is checked in a note whose bibliography cannot be read. Cross-references such as `@fig-map` are not checked either.',
  examples: {
    bad: ['So the statement says [@nishimura-2042].'],
    good: ['So the statement says [@nishimura-2024].'],
  },
};
