import type { Term } from '../glossary/types.ts';
import type { Analysis } from '../matching/analysis.ts';
import type { Occurrence } from '../matching/occurrences.ts';
import { message } from '../messages/index.ts';
import { countCjk } from '../text/fold.ts';
import { repair } from './repair.ts';
import type { Repair } from './types.ts';

/** Adds the full name before an acronym, in the language of its paragraph: one repair for each of the terms. */
export function introduceAs({ range, block, prose }: Occurrence, terms: readonly Term[]): Repair[] {
  if (block.prose.hasMarkup(prose)) return [];
  const used = block.prose.text.slice(prose.start, prose.end);
  const inJapanese = countCjk(block.prose.text) * 4 > block.prose.text.length;
  return terms.map(({ name, translations }) => {
    const japanese = inJapanese ? translations['ja']?.[0] : undefined;
    const text = japanese === undefined ? `${name} (${used})` : `${japanese}（${used}）`;
    return repair(message('introduce-as', { text }), [{ range, text }]);
  });
}

/** Whether the note pins a term as the sense of one of its acronyms. */
export function isPinned({ settings: { senses } }: Analysis, { id, acronyms }: Term): boolean {
  return senses.size > 0 && acronyms.some((acronym) => senses.get(acronym) === id);
}
