import { english, message, type Message } from '../messages/index.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import type { Repair } from './types.ts';

/** A change with a title in the imperative: "Replace with USFJ". */
export function repair(title: Message, edits: readonly TextEdit[]): Repair {
  return { description: english(title), localizable: title, edits };
}

/** Replaces a range with a text. */
export function replaceWith(text: string, range: Range): Repair {
  return repair(message('replace-with', { text }), [{ range, text }]);
}

/** Adds `[sic]` to mark that a slip inside a quotation is the source's own. */
export function markSic({ end }: Range): Repair {
  return repair(message('mark-sic'), [{ range: { start: end, end }, text: ' [sic]' }]);
}
