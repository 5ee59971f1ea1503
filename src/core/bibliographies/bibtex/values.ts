import { parse as parseValue } from '@citation-js/plugin-bibtex/lib/input/value.js';
import { problemOf } from '../../glossary/problem.ts';
import { message } from '../../messages/index.ts';
import type { Range } from '../../text/range.ts';
import type { BibtexEntry, Report } from './types.ts';

/** The fields of an entry with their values as Citation.js reads them: text, names, lists. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * Reads the values of an entry's fields as LaTeX. A value that cannot be read is reported at its field (at the key, for
 * inherited fields), and read as plain text.
 */
export function readValues(
  { fields: written, key }: BibtexEntry,
  fields: Readonly<Record<string, string>>,
  problems: Report[],
): Values {
  const values: Record<string, unknown> = {};
  // The language decides how names are read, so it comes first.
  const names = Object.keys(fields).toSorted(
    (a, b) => Number(b === 'language') - Number(a === 'language'),
  );
  for (const name of names) {
    const value = fields[name] ?? '';
    if (value === '') continue;
    const language = values['language'];
    const read = tryRead(value, name, language);
    if (read !== undefined) {
      values[name] = read;
      continue;
    }
    const range = written.find((one) => one.name.value === name)?.range ?? key.range;
    const plain = readPlainly({ name, value, range }, language, problems);
    if (plain !== undefined) values[name] = plain;
  }
  return values;
}

/** The value of a field without what keeps it from being read as LaTeX. */
function readPlainly(
  { name, value, range }: { name: string; value: string; range: Range },
  language: unknown,
  problems: Report[],
): unknown {
  const escaped = value.replace(/(?<!\\)\$/g, String.raw`\$`);
  const asMoney = escaped === value ? undefined : tryRead(escaped, name, language);
  const said =
    asMoney === undefined
      ? message('bibtex-not-latex', { field: name })
      : message('bibtex-open-formula');
  problems.push(problemOf('not-bibtex', said, range, 'warning'));
  if (asMoney !== undefined) return asMoney;
  return tryRead(value.replace(/\\[A-Za-z]*|[{}$]/g, '').trim(), name, language);
}

/** A value as Citation.js reads it; undefined if it cannot be read, or is empty. */
function tryRead(value: string, name: string, language: unknown): unknown {
  try {
    return parseValue(value, name, language);
  } catch {
    return undefined;
  }
}
