import { constantOf } from '../../src/generate/rule-lists.ts';
import { type ReadFile, Refusal } from './types.ts';

const KEBAB_CASE = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/;
/** Longer names would not fit into a line of a list. */
const LONGEST = 40;

/** A name consists of lower-case words with hyphens between them. */
export function checkName(name: string): void {
  if (!KEBAB_CASE.test(name))
    throw new Refusal(`"${name}" is not a name: use lower-case words with hyphens ("my-rule").`);
  if (name.length > LONGEST)
    throw new Refusal(`"${name}" is too long: use ${LONGEST} characters at most.`);
}

/** The name of the constant: `my-rule` → `myRule`. */
export function constantFor(name: string): string {
  const constant = constantOf(name);
  if (RESERVED.has(constant)) throw new Refusal(`"${name}" is a word of JavaScript.`);
  return constant;
}

const RESERVED: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
);

/** A file that must exist. */
export function textOf(path: string, read: ReadFile): string {
  const text = read(path);
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return text;
}

/** A text with lines inserted before the first `next` after `start`. */
export function insertedBefore(
  text: string,
  { start, next, lines }: { readonly start: string; readonly next: string; readonly lines: string },
): string {
  const from = text.indexOf(start);
  const at = from < 0 ? -1 : text.indexOf(next, from + start.length);
  if (at < 0) throw new Error(`No ${JSON.stringify(next)} after ${JSON.stringify(start)}.`);
  return text.slice(0, at) + lines + text.slice(at);
}

/** JSON whose keys are sorted, with more keys. */
export function withKeys(text: string, more: Readonly<Record<string, string>>): string {
  const all = { ...(JSON.parse(text) as Record<string, string>), ...more };
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}
