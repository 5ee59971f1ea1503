import type { Analysis } from '../matching/analysis.ts';

/** An acronym of a note, for its list of abbreviations. */
export interface Abbreviation {
  readonly acronym: string;
  readonly name: string;
  /** The id of the glossary's term; undefined for an acronym that only the note defines. */
  readonly term: string | undefined;
  /** How often the acronym occurs in the note, plurals included. */
  readonly count: number;
  /** Offset of its first occurrence. */
  readonly offset: number;
}

/** How a list of abbreviations is sorted. */
export type AbbreviationOrder = 'alphabetical' | 'first-use';

/**
 * The acronyms that a note uses, with their names: the note's own, else the first sense of the glossary. Unexplained
 * acronyms are skipped.
 */
export function listAbbreviations(
  analysis: Analysis,
  order: AbbreviationOrder = 'alphabetical',
): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  const add = (acronym: string, name: string, term: string | undefined, offset: number): void => {
    const earlier = found.get(acronym);
    found.set(acronym, {
      acronym,
      name: earlier?.name ?? name,
      term: earlier === undefined ? term : earlier.term,
      count: (earlier?.count ?? 0) + 1,
      offset: Math.min(earlier?.offset ?? offset, offset),
    });
  };
  const ownNames = new Map<string, { name: string; term: string | undefined }>();
  for (const { acronym, name, term } of analysis.definitions) {
    if (!ownNames.has(acronym) && (term !== undefined || name !== '')) {
      ownNames.set(acronym, { name: term?.name ?? name, term: term?.id });
    }
  }
  for (const { senses, range } of analysis.occurrences) {
    const sense = senses.find(({ kind }) => kind === 'acronym' || kind === 'plural');
    if (sense === undefined) continue;
    const acronym =
      sense.kind === 'plural' ? singular(sense.form, sense.term.acronyms) : sense.form;
    const own = ownNames.get(acronym);
    add(
      acronym,
      own?.name ?? sense.term.name,
      own === undefined ? sense.term.id : own.term,
      range.start,
    );
  }
  for (const [acronym, { name, term }] of ownNames) {
    for (const offset of placesOf(analysis, acronym)) {
      if (!analysis.index.termsByAcronym.has(acronym)) add(acronym, name, term, offset);
    }
  }
  const compare =
    order === 'first-use'
      ? (a: Abbreviation, b: Abbreviation): number => a.offset - b.offset
      : (a: Abbreviation, b: Abbreviation): number => collate(a.acronym, b.acronym);
  return [...found.values()].toSorted(compare);
}

/** A list of abbreviations as a Markdown table. */
export function abbreviationTable(list: readonly Abbreviation[]): string {
  const cell = (text: string): string => text.replace(/[\\|*_`<[\]]/g, '\\$&');
  const rows = list.map(({ acronym, name }) => `| ${cell(acronym)} | ${cell(name)} |\n`);
  return `| Abbreviation | Name |\n| --- | --- |\n${rows.join('')}`;
}

function collate(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function singular(plural: string, acronyms: readonly string[]): string {
  return (
    acronyms.find((acronym) => plural === `${acronym}s` || plural === `${acronym}es`) ??
    acronyms[0] ??
    plural
  );
}

/** The offsets of an acronym that only the note defines. */
function placesOf({ note }: Analysis, acronym: string): number[] {
  const escaped = acronym.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?:e?s)?(?![\\p{L}\\p{N}])`, 'gu');
  return note.blocks.flatMap(({ prose }) =>
    [...prose.text.matchAll(pattern)].map((match) => prose.rawStart(match.index)),
  );
}
