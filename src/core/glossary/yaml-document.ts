import { parseDocument, YAMLError, type Document } from 'yaml';
import { message, type Message } from '../messages/index.ts';
import { checkNesting, NestingError } from './nesting.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './types.ts';

/** A YAML text and where in its file it stands. */
export interface Place {
  readonly text: string;
  readonly base: number;
}

/** Parses a YAML text with every scalar as it was typed; an Error for one that is nested too deeply. */
export function parseYaml(text: string): Document | Error {
  try {
    checkNesting(text);
    // Failsafe: `NO`, `2+2`, `1e3` and dates stay the strings that were typed.
    // With "silent", a second document in the file would be passed over without an error.
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Why a text is not YAML. An error that touches the one before only repeats it; a text that is nested too deeply
 * has that one problem.
 */
export function problemsOf(document: Document | Error, { text, base }: Place): Problem[] {
  // An error at the end of a text reaches behind it.
  const inFile = (offset: number): number => Math.max(0, Math.min(offset, text.length) + base);
  const errors: readonly (Error | YAMLError)[] =
    document instanceof Error ? [document] : document.errors;
  const tooDeep = errors.find(isTooDeep);
  const problems: Problem[] = [];
  let told = -1;
  for (const error of tooDeep ? [tooDeep] : errors) {
    const [from, to] = placeOf(error);
    if (from <= told) continue;
    told = to;
    const said = message('not-yaml', { reason: explain(error) });
    problems.push(problemOf('not-yaml', said, { start: inFile(from), end: inFile(to) }));
  }
  return problems;
}

function placeOf(error: Error): [number, number] {
  if (error instanceof NestingError) return [error.at, error.at + 1];
  if (!(error instanceof YAMLError)) return [0, 0];
  const [from, to] = error.pos;
  return isSecondDocument(error) ? [from, from + '---'.length] : [from, to];
}

function isSecondDocument(error: Error): boolean {
  return error instanceof YAMLError && error.code === 'MULTIPLE_DOCS';
}

/** Indentation may nest too deeply as well: there the parser itself gives up. */
function isTooDeep(error: Error): boolean {
  return error instanceof NestingError || /call stack/i.test(error.message);
}

function explain(error: Error): Message {
  if (isTooDeep(error)) return message('yaml-too-deep');
  if (isSecondDocument(error)) return message('yaml-second-document');
  return message('yaml-unknown', { reason: error.message.replace(/\.$/, '') });
}
