import { message } from '../messages/index.ts';
import { foldForm, isCjk } from '../text/fold.ts';
import type { NodeReader, Placed } from './reader.ts';

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Reports wrong forms that are a part of a right one: the replacement would contain them again. */
export function reportContainedForms(
  reader: NodeReader,
  right: readonly Placed<string>[],
  wrong: readonly Placed<string>[],
): void {
  for (const { value, range } of wrong) {
    const container = right.find((form) => form.value !== value && containsWord(form.value, value));
    if (container === undefined) continue;
    const said = message('holds-wrong-form', { right: container.value, wrong: value });
    reader.report('holds-wrong-form', said, range, 'warning');
  }
}

/** Whether a form contains another one as whole words; kana and kanji have no boundaries. */
function containsWord(form: string, other: string): boolean {
  const [whole, part] = [foldForm(form), foldForm(other)];
  if (part === '' || whole === part) return false;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    if (isBoundary(whole, at) && isBoundary(whole, at + part.length)) return true;
  }
  return false;
}

function isBoundary(text: string, at: number): boolean {
  return !isWord(text, at - 1) || !isWord(text, at);
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && WORD.test(text.charAt(at)) && !isCjk(text.charCodeAt(at));
}
