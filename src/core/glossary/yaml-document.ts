import { parseDocument, YAMLError, type Document } from 'yaml';
import { message } from '../messages/index.ts';
import type { Range } from '../text/range.ts';
import { checkNesting, NestingError } from './nesting.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './types.ts';
import { explainYamlError, type YamlMistake } from './yaml-errors.ts';

/** A YAML text and its offset in the file. */
export interface Place {
  readonly text: string;
  readonly base: number;
}

/** Parses a YAML text with every scalar as typed; an Error if it is nested too deeply. */
export function parseYaml(text: string): Document | Error {
  try {
    checkNesting(text);
    // Failsafe: `NO`, `2+2`, `1e3` and dates stay strings. With "silent", a second document in the file would be
    // ignored without an error. Duplicate keys are reported by the reader, which knows the key and keeps the first
    // value.
    return parseDocument(text, {
      schema: 'failsafe',
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: false,
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Why a text is not YAML: one problem, since errors after the first are often only its consequence. Glossaries and
 * bibliographies are read entry by entry, so that each has its own.
 */
export function problemsOf(document: Document | Error, { text, base }: Place): Problem[] {
  const mistake = firstMistake(document, text);
  if (mistake === undefined) return [];
  // An error at the end of a text extends past it.
  const inFile = (offset: number): number => Math.max(0, Math.min(offset, text.length) + base);
  const { start, end } = mistake.range;
  return [problemOf('not-yaml', mistake.said, { start: inFile(start), end: inFile(end) })];
}

function firstMistake(document: Document | Error, text: string): YamlMistake | undefined {
  const errors: readonly Error[] = document instanceof Error ? [document] : document.errors;
  const tooDeep = errors.find(isTooDeep);
  if (tooDeep !== undefined) return { said: message('too-deep'), range: placeOf(tooDeep) };
  const [first] = errors.toSorted((a, b) => placeOf(a).start - placeOf(b).start);
  if (first === undefined) return undefined;
  return first instanceof YAMLError
    ? explainYamlError(first, text)
    : { said: message('yaml-unreadable'), range: { start: 0, end: 0 } };
}

function placeOf(error: Error): Range {
  if (error instanceof NestingError) return { start: error.at, end: error.at + 1 };
  if (!(error instanceof YAMLError)) return { start: 0, end: 0 };
  const [start, end] = error.pos;
  return { start, end };
}

/** Indentation can nest too deeply as well: the parser then gives up. */
function isTooDeep(error: Error): boolean {
  return error instanceof NestingError || /call stack/i.test(error.message);
}
