import type { BenchTerm } from './terms.ts';

/** A term list as our glossary. */
export function asGlossary(terms: readonly BenchTerm[]): string {
  const entries = terms.map(({ acronym, name, aliases, misspelling }) => {
    const lines = [`  - acronym: ${quoted(acronym)}`, `    name: ${quoted(name)}`];
    if (aliases.length > 0) lines.push(`    aliases: [${aliases.map(quoted).join(', ')}]`);
    if (misspelling !== undefined) lines.push(`    misspellings: [${quoted(misspelling)}]`);
    lines.push('    kind: organization');
    lines.push(`    definition: >-`);
    lines.push(
      `      A body of the two countries that the notes call ${acronym}. It meets twice a`,
    );
    lines.push(`      year and reports to the ministers; its work is described in the statements.`);
    return lines.join('\n');
  });
  return `version: 1\ntitle: Benchmark\nlanguage: en\nterms:\n${entries.join('\n')}\n`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Every right form of the terms: acronyms, names, aliases. */
export function rightForms(terms: readonly BenchTerm[]): string[] {
  return [...new Set(terms.flatMap(({ acronym, name, aliases }) => [acronym, name, ...aliases]))];
}

/** Every listed misspelling with its right form. */
export function listedSlips(terms: readonly BenchTerm[]): [wrong: string, right: string][] {
  return terms.flatMap(({ misspelling, acronym }): [string, string][] =>
    misspelling === undefined ? [] : [[misspelling, acronym]],
  );
}

/** Every word of the right forms, for tools that know single words. */
export function wordsOf(terms: readonly BenchTerm[]): string[] {
  return [...new Set(rightForms(terms).flatMap((form) => form.match(/[\p{L}\p{N}]+/gu) ?? []))];
}
