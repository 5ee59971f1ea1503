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

/** A citation of a source that is nowhere. */
export const unknownSource: Rule = {
  id: 'unknown-source',
  severity: 'warning',
  repair: 'suggestion',
  repairsOwn: true,
  summary: 'A citation key without a source.',
  check: ({ analysis: { note, index, settings } }) => {
    const { sourceById, unread } = index.glossary;
    const { bibliographies, hidesSources } = settings;
    // The key may be in a file that nobody has read.
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

/** A key with what is glued to it, which the writer may have meant as a part of it. */
interface WrittenKey {
  /** The key by the grammar of citations. */
  readonly key: string;
  /** The key that was probably meant. */
  readonly meant: string;
  /** What is underlined. */
  readonly range: Range;
  /** What another key replaces, braces included. */
  readonly place: Range;
}

/** Marks that end a key without braces (`[@key--2]`); one alone behind it is punctuation. */
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
    // What is missing may be the braces alone.
    message: withGuess(said, near === meant ? `@${right}` : near),
    suggestions: [repair(message('replace-with', { text: right }), [edit])],
  };
}

/** Why nothing is said of the note's citations; a file on the web is not even tried. */
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
