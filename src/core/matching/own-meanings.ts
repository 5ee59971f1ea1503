import { foldForm } from '../text/fold.ts';
import { namesOf } from './known-names.ts';
import type { LocalDefinition } from './local-definition.ts';
import type { Occurrence, Sense } from './occurrences.ts';
import type { TermIndex } from './term-index.ts';

/** An introduction, and where it begins to count. */
interface Meaning {
  readonly start: number;
  readonly definition: LocalDefinition;
  /** Whether the note means something that the glossary does not know. */
  readonly isOwn: boolean;
}

/**
 * What acronyms mean in a note that introduces them itself: from an introduction on what it says, and before the first one
 * the same. A name that is, or nearly is, one of the glossary's leaves the acronym to the glossary.
 */
export class OwnMeanings {
  private readonly byAcronym = new Map<string, Meaning[]>();
  private readonly hidesSome: boolean;

  /**
   * @param definitions of the note, in order
   * @param pinned acronyms whose sense the note chooses in its front matter
   */
  constructor(
    definitions: readonly LocalDefinition[],
    index: TermIndex,
    pinned: ReadonlyMap<string, string>,
  ) {
    let hidesSome = false;
    for (const definition of definitions) {
      if (!saysMeaning(definition)) continue;
      const { acronym, acronymRange, nameRange } = definition;
      const isOwn = !pinned.has(acronym) && isOther(definition, index);
      const start = Math.min(acronymRange.start, nameRange.start);
      const all = this.byAcronym.get(acronym);
      if (all) all.push({ start, definition, isOwn });
      else this.byAcronym.set(acronym, [{ start, definition, isOwn }]);
      hidesSome ||= isOwn && index.termsByAcronym.has(acronym);
    }
    this.hidesSome = hidesSome;
  }

  /** The introduction that says what an acronym means at an offset of the note; undefined where there is none. */
  at(acronym: string, offset: number): LocalDefinition | undefined {
    return this.meaningAt(acronym, offset)?.definition;
  }

  /** Whether the note introduces no acronym. */
  get isEmpty(): boolean {
    return this.byAcronym.size === 0;
  }

  /** Whether all that was recognized is what the note means. */
  get hidesNothing(): boolean {
    return !this.hidesSome;
  }

  /** Whether a sense that an acronym has in the glossary is not what the note means at an offset. */
  isHidden(sense: Sense, offset: number): boolean {
    if (!this.hidesSome) return false;
    const acronym = acronymOf(sense);
    return acronym !== undefined && this.meaningAt(acronym, offset)?.isOwn === true;
  }

  /** What the note means of an occurrence; undefined where it means nothing that the glossary knows. */
  visible(occurrence: Occurrence): Occurrence | undefined {
    const { senses, range } = occurrence;
    if (!senses.some((sense) => this.isHidden(sense, range.start))) return occurrence;
    const left = senses.filter((sense) => !this.isHidden(sense, range.start));
    return left.length === 0 ? undefined : { ...occurrence, senses: left };
  }

  private meaningAt(acronym: string, offset: number): Meaning | undefined {
    const all = this.byAcronym.get(acronym);
    return all?.findLast(({ start }) => start <= offset) ?? all?.[0];
  }
}

function saysMeaning({ name, strong, term, near, block }: LocalDefinition): boolean {
  if (block.blockQuote || name === '') return false;
  return strong || term !== undefined || near !== undefined;
}

function isOther({ acronym, term, near }: LocalDefinition, index: TermIndex): boolean {
  if (term !== undefined || near !== undefined) return false;
  const terms = index.termsByAcronym.get(acronym) ?? [];
  // What is known by its letters alone has no name that another one could differ from.
  return terms.length === 0 || terms.some((one) => namesOf(one).length > 0);
}

/** The acronym that a sense has an occurrence by, folded; undefined for names. */
function acronymOf({ kind, form }: Sense): string | undefined {
  if (kind === 'acronym') return foldForm(form);
  return kind === 'plural' ? foldForm(form).replace(/e?s$/, '') : undefined;
}
