import path from 'node:path';
import { Option, type Command } from 'commander';
import {
  abbreviationTable,
  analyzeNote,
  listAbbreviations,
  type Abbreviation,
  type AbbreviationOrder,
  type Note,
} from '../../core/index.ts';
import { cacheOf } from '../cache.ts';
import { readText, reasonOf } from '../files.ts';
import type { GlossaryChoice } from '../glossaries.ts';
import { loadIndexes } from '../indexes.ts';
import { LIMITS } from '../../workspace/limits.ts';
import { CliError, type CommandIo } from '../io.ts';
import { collect } from '../options.ts';
import { planRun } from '../plan.ts';
import { inLine } from '../printing.ts';

interface TermsOptions extends GlossaryChoice {
  readonly format: 'md' | 'json' | 'csv';
  readonly sort: AbbreviationOrder;
}

/** Adds `policy-gloss terms` to the program. */
export function addTerms(program: Command, io: CommandIo, done: (code: number) => void): void {
  program
    .command('terms')
    .summary('list the abbreviations of a note')
    .description("Print a note's list of abbreviations.")
    .argument('<note>', 'the note')
    .addOption(
      new Option('--format <name>', 'how to print').choices(['md', 'json', 'csv']).default('md'),
    )
    .addOption(
      new Option('--sort <order>', 'the order')
        .choices(['alphabetical', 'first-use'])
        .default('alphabetical'),
    )
    .option('--glossary <file>', 'another glossary to use; repeatable', collect)
    .option('--no-bundled', 'do not use the bundled glossary')
    .option('--no-cache', 'do not use or write the cache')
    .action(async (note: string, options: TermsOptions) => done(await terms(note, options, io)));
}

async function terms(file: string, options: TermsOptions, io: CommandIo): Promise<number> {
  const text = readNote(file, io);
  const settings = {
    ...options,
    cwd: io.cwd,
    config: undefined,
    rules: {},
    takesIgnored: true,
  };
  const cache = options.cache === false ? undefined : cacheOf(io);
  const { plan, unpacked } = await planRun([file], settings, cache);
  const indexes = await loadIndexes(plan, cache, unpacked);
  // One note has one set of glossaries.
  const analysis = analyzeNote(text, indexes.of(0));
  const list = listAbbreviations(analysis, options.sort);
  switch (options.format) {
    case 'json':
      io.out(toJson(list, analysis.note));
      break;
    case 'csv':
      io.out(toCsv(list));
      break;
    case 'md':
      io.out(toMarkdown(list));
  }
  return 0;
}

function readNote(file: string, { cwd }: CommandIo): string {
  try {
    return readText(path.resolve(cwd, file), LIMITS.note).text;
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

function toJson(list: readonly Abbreviation[], { lines }: Note): string {
  const rows = list.map(({ acronym, name, term, count, offset }) => {
    const { line, column } = lines.position(offset);
    return { acronym, name, term: term ?? null, count, line: line + 1, column: column + 1, offset };
  });
  return `${JSON.stringify({ version: 1, terms: rows }, null, 2)}\n`;
}

function toCsv(list: readonly Abbreviation[]): string {
  const cell = (value: string | number): string => {
    const text = withoutFormula(inLine(String(value)));
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const rows = list.map(({ acronym, name, term, count }) => [acronym, name, term ?? '', count]);
  return [['acronym', 'name', 'term', 'count'], ...rows]
    .map((row) => `${row.map(cell).join(',')}\n`)
    .join('');
}

/**
 * A cell that a spreadsheet takes for text: what begins like a formula, in the wide forms of Japanese too, gets an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}

function toMarkdown(list: readonly Abbreviation[]): string {
  return abbreviationTable(
    list.map((one) => ({ ...one, acronym: inLine(one.acronym), name: inLine(one.name) })),
  );
}
