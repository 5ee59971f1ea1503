import { readNoteSettings } from '../glossary/note-settings.ts';
import { parsePartAt } from '../text/note.ts';
import { Analysis } from './analysis.ts';
import { BlockFacts } from './block-facts.ts';
import { Section } from './section.ts';
import type { TermIndex } from './term-index.ts';

/**
 * A quick look at a place in a note that was not analyzed yet: the analysis of only the outermost block (a paragraph, a
 * whole list) at the offset. For 1 MB it takes a third of the time of the whole. Undefined if there is no block at the
 * offset.
 */
export function glimpseAt(text: string, offset: number, index: TermIndex): Analysis | undefined {
  const note = parsePartAt(text, offset);
  if (note === undefined) return undefined;
  const settings = readNoteSettings(note);
  const facts = note.blocks.map((block) =>
    BlockFacts.find(block, index, settings, { keep: false, row: [] }),
  );
  return new Analysis(note, index, settings, [Section.of(facts, false)]);
}
