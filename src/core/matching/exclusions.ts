import { canEnd, canStart, isInsideWord } from './boundaries.ts';
import { caseAllows, lowerCode } from './casing.ts';
import type { Form } from './forms.ts';

/** Whether the range of a folded text is inside one of the longer strings in which its term is not meant. */
export function isExcluded(
  text: string,
  start: number,
  end: number,
  exclusions: readonly Form[],
): boolean {
  return exclusions.some((longer) => {
    const { length } = longer.folded;
    for (let at = Math.max(0, end - length); at <= start && at + length <= text.length; at++) {
      if (isAt(text, at, longer)) return true;
    }
    return false;
  });
}

function isAt(text: string, start: number, { folded, caseRule }: Form): boolean {
  for (let i = 0; i < folded.length; i++) {
    const unit = text.charCodeAt(start + i);
    const wanted = folded.charCodeAt(i);
    if (unit !== wanted && lowerCode(unit) !== lowerCode(wanted)) return false;
  }
  const end = start + folded.length;
  return (
    !isInsideWord(text, start) &&
    canStart(text, start) &&
    canEnd(text, end) &&
    caseAllows(caseRule, folded, text.slice(start, end))
  );
}
