import { readNoteSettings, type NoteSettings } from '../glossary/note-settings.ts';
import { parseNote, type Note } from '../text/note.ts';
import { findDefinitions, type LocalDefinition } from './definitions.ts';
import { findOccurrences, type Occurrence } from './occurrences.ts';
import type { TermIndex } from './term-index.ts';

/** A note with everything that was recognized in it: one parse and one scan that all features share. */
export interface Analysis {
  readonly note: Note;
  readonly index: TermIndex;
  /** What the front matter says. */
  readonly settings: NoteSettings;
  readonly occurrences: readonly Occurrence[];
  readonly definitions: readonly LocalDefinition[];
}

/** Parses a note and finds its terms and definitions. Never throws. */
export function analyzeNote(text: string, index: TermIndex): Analysis {
  const note = parseNote(text);
  const settings = readNoteSettings(note);
  return {
    note,
    index,
    settings,
    occurrences: pinSenses(findOccurrences(note, index), settings),
    definitions: findDefinitions(note, index),
  };
}

/** Leaves an occurrence only the sense that the note pins for its acronym. */
function pinSenses(occurrences: Occurrence[], { senses }: NoteSettings): Occurrence[] {
  if (senses.size === 0) return occurrences;
  return occurrences.map((occurrence) => {
    const pinned = occurrence.senses.filter(({ term }) =>
      term.acronyms.some((acronym) => senses.get(acronym) === term.id),
    );
    return pinned.length === 0 ? occurrence : { ...occurrence, senses: pinned };
  });
}

/** The occurrence at an offset, its end included (a cursor behind a word); undefined where there is none. */
export function occurrenceAt(analysis: Analysis, offset: number): Occurrence | undefined {
  const { occurrences } = analysis;
  let low = 0;
  let high = occurrences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = occurrences[middle]?.range;
    if (range === undefined) return undefined;
    if (offset < range.start) high = middle - 1;
    else if (offset > range.end) low = middle + 1;
    else {
      // Between two neighbors the one that begins here is meant.
      const next = occurrences[middle + 1];
      return next !== undefined && next.range.start === offset ? next : occurrences[middle];
    }
  }
  return undefined;
}
