import { isCrossReference } from '../../text/citation-keys.ts';
import { message, withGuess } from '../../messages/index.ts';
import { nearest } from '../../text/distance.ts';
import type { Placed } from '../../glossary/reader.ts';
import { replaceWith } from '../repair.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** A citation of a source that is nowhere. */
export const unknownSource: Rule = {
  id: 'unknown-source',
  severity: 'warning',
  repair: 'suggestion',
  repairsOwn: true,
  summary: 'A citation key that no source has.',
  check: ({ analysis: { note, index, settings } }) => {
    const { sourceById, unread } = index.glossary;
    const { bibliographies, hidesSources } = settings;
    // The key may be in a file that nobody has read.
    if (hidesSources || (unread === undefined && bibliographies.length > 0)) return [];
    if (unread !== undefined && unread.length > 0) return unreadReports(bibliographies, unread);
    const own = new Set(settings.sources.map(({ id }) => id));
    return note.citations
      .filter((citation) => citation.bracketed)
      .flatMap((citation) => citation.keys)
      .filter(({ key }) => !sourceById.has(key) && !own.has(key) && !isCrossReference(key))
      .map(({ key, range }): Report => {
        const near = nearest(key, sourceById.keys());
        return {
          range,
          term: key,
          message: withGuess(message('no-source', { key }), near),
          suggestions: near === undefined ? [] : [replaceWith(near, range)],
        };
      });
  },
};

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
    'A key with a slip leaves a hole in the bibliography. Only citations in brackets are judged (a bare `@name` may be a person), and none in a note whose bibliography cannot be read, nor cross-references such as `@fig-map`.',
  examples: {
    bad: ['So the statement says [@nishimura-2042].'],
    good: ['So the statement says [@nishimura-2024].'],
  },
};
