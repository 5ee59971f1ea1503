import { foldForm } from '../text/fold.ts';
import type { ProseBlock } from '../text/blocks.ts';
import { parseNote } from '../text/note.ts';
import type { Term } from '../glossary/types.ts';
import type { Occurrence } from './occurrences.ts';

/**
 * Whether a footnote defines a term in the glossary's own words, as Insert Definition writes it: its name, its acronym,
 * and all or part of its definition.
 */
export function isOwnDefinition(
  { footnote, prose }: ProseBlock,
  occurrences: readonly Occurrence[],
): boolean {
  if (!footnote) return false;
  const [first] = occurrences;
  if (first === undefined || prose.text.slice(0, first.prose.start).trim() !== '') return false;
  const words = lettersOf(prose.text);
  return first.senses.some(({ term }) => isDefinitionOf(term, words));
}

function isDefinitionOf({ name, acronyms, definition }: Term, words: string): boolean {
  const said = lettersOf(definitionText(definition ?? ''));
  const heads = [name, ...acronyms.map((acronym) => `${name}${acronym}`)].map((head) =>
    lettersOf(foldForm(head)),
  );
  return heads.some((head) => words.startsWith(head) && said.includes(words.slice(head.length)));
}

/** What a reader sees of a definition, which is Markdown. */
function definitionText(definition: string): string {
  return parseNote(definition)
    .blocks.map(({ prose }) => prose.text)
    .join(' ');
}

/** The letters and digits of a text; punctuation and spaces make no difference. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
