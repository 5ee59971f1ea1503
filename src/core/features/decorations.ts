import type { Analysis } from '../matching/analysis.ts';
import type { Occurrence } from '../matching/occurrences.ts';
import type { Note } from '../text/note.ts';
import type { Range } from '../text/range.ts';
import type { Term } from '../glossary/types.ts';

/** A mention that needs coloring. */
export interface UncoloredMention {
  readonly range: Range;
  /** The first of its senses. */
  readonly term: Term;
}

/** What the static grammar of the product can color by itself. */
export interface GrammarReach {
  /** The folded forms that the grammar was made from. */
  readonly forms: ReadonlySet<string>;
  /** Lines that are longer, in UTF-16 units, are not tokenized at all. */
  readonly longestLine: number;
}

/**
 * The mentions of terms that the grammar leaves uncolored: of terms that it does not know, in the alternative
 * text of images, across lines or inline markup, and in lines too long for it.
 */
export function uncoloredMentions(analysis: Analysis, reach: GrammarReach): UncoloredMention[] {
  return analysis.occurrences
    .filter((occurrence) => isUncolored(analysis.note, occurrence, reach))
    .flatMap(({ range, senses }) => senses.slice(0, 1).map(({ term }) => ({ range, term })));
}

function isUncolored(note: Note, occurrence: Occurrence, reach: GrammarReach): boolean {
  const { block, prose, range } = occurrence;
  if (block.kind === 'alt' || block.prose.hasMarkup(prose)) return true;
  if (!isKnown(block.prose.text.slice(prose.start, prose.end), reach.forms)) return true;
  const { line } = note.lines.position(range.start);
  const next = note.lines.lineStart(line + 1);
  return range.end > next || next - note.lines.lineStart(line) > reach.longestLine;
}

/** Forms are kept in lower case, since the grammar allows the same variations of case as the matcher. */
function isKnown(form: string, forms: ReadonlySet<string>): boolean {
  return forms.has(form.toLowerCase());
}
