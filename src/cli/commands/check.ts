import path from 'node:path';
import { Option, type Command } from 'commander';
import { createColors } from 'picocolors';
import {
  checkQuotations,
  combineGlossaries,
  filesServing,
  LineIndex,
  overridesIn,
  unresolvedReferences,
  type GlossaryFile,
  type Problem,
  type Source,
} from '../../core/index.ts';
import { slashes } from '../files.ts';
import { findGlossaries } from '../find.ts';
import { readGlossary } from '../glossaries.ts';
import { CliError, isColored, type CommandIo } from '../io.ts';
import { plural } from '../formats/summary.ts';
import { collect } from '../options.ts';
import { inLine, lineAbout } from '../printing.ts';
import { textProblem, type SourceTexts } from '../../workspace/source-texts.ts';
import { sourceTexts, textPlaces } from '../texts.ts';

interface CheckOptions {
  readonly texts?: string;
  readonly format: 'stylish' | 'json';
  readonly glossary?: readonly string[];
  readonly bundled: boolean;
}

type ReadGlossary = Awaited<ReturnType<typeof readGlossary>>;

interface CheckedGlossary {
  readonly path: string;
  readonly text: string | undefined;
  readonly file: GlossaryFile;
  readonly problems: readonly Problem[];
}

/** How many stored quotations were held against a text. */
interface Tally {
  verified: number;
  withoutText: number;
}

/** Adds `policy-gloss check` to the program. */
export function addCheck(program: Command, io: CommandIo, done: (code: number) => void): void {
  program
    .command('check')
    .summary('validate glossaries and bibliographies')
    .description(
      'Validate glossaries and bibliographies. Without files, the bundled glossary and all *.glossary.yaml below the working folder.',
    )
    .argument('[files...]', 'glossaries, and bibliographies (.bib, .json)')
    .option(
      '--texts <folder>',
      'check every quotation against the text of its source in this folder',
    )
    .option(
      '--glossary <file>',
      'a glossary that entries may refer to, itself not checked; repeatable',
      collect,
    )
    .option('--no-bundled', 'do not use the bundled glossary')
    .addOption(
      new Option('--format <name>', 'how to report')
        .choices(['stylish', 'json'])
        .default('stylish'),
    )
    .action(async (files: string[], options: CheckOptions) =>
      done(await check(files, options, io)),
    );
}

async function check(
  files: readonly string[],
  options: CheckOptions,
  io: CommandIo,
): Promise<number> {
  const found = files.length > 0 ? { files, problems: [] } : await findGlossaries(io.cwd);
  for (const { path: file, message } of found.problems) io.error(lineAbout(file, message));
  const { read, unreadable } = await readAll(found.files, io);
  const others = await Promise.all((options.glossary ?? []).map((file) => readGlossary(file, io)));
  const bundled = options.bundled ? (await import('../bundled-glossary.ts')).bundledGlossary : [];
  const { sourceById, ...glossary } = combineGlossaries([...bundled, ...others, ...read]);
  const texts = sourceTexts(textPlaces(io.cwd, options.texts));
  await texts.prepare([...sourceById.values(), ...read.flatMap(({ sources }) => sources)]);
  const tally: Tally = { verified: 0, withoutText: 0 };
  const weaker = [...others, ...bundled];
  const layered = (one: GlossaryFile): Problem[] =>
    overridesIn(one, combineGlossaries([...filesAround(one, read, io.cwd), ...weaker]));
  const own = read.map((file) => ({ path: file.file, text: file.text, file }));
  const shipped =
    files.length > 0
      ? []
      : bundled.map((file) => ({ path: `bundled:${file.file}`, text: undefined, file }));
  const checked = [...shipped, ...own].map((one): CheckedGlossary => {
    const quotations = checkQuotations(
      one.file,
      sourceById,
      (source) => texts.textOf(source)?.text,
    );
    tally.verified += quotations.verified;
    tally.withoutText += quotations.withoutText;
    const problems = [
      ...one.file.problems,
      ...unresolvedReferences(one.file, { ...glossary, sourceById }),
      ...(one.text === undefined ? [] : layered(one.file)),
      ...quotations.problems,
      ...one.file.sources.flatMap((source) => problemsOfText(source, texts)),
    ];
    return { ...one, problems: problems.toSorted((a, b) => a.range.start - b.range.start) };
  });
  for (const source of others.flatMap(({ sources }) => sources)) {
    const problem = texts.problemOf(source);
    if (problem) io.error(lineAbout(source.text ?? source.id, problem.message));
  }
  io.out(
    options.format === 'json'
      ? toJson(checked)
      : toText(checked, options.texts === undefined ? undefined : tally, isColored(io)),
  );
  if (unreadable || found.problems.some(({ isNotice }) => !isNotice)) return 2;
  return checked.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))
    ? 1
    : 0;
}

/** The glossaries that a file's own folder uses, the nearest first: those of folders apart never meet in a note. */
function filesAround(
  one: GlossaryFile,
  files: readonly GlossaryFile[],
  cwd: string,
): readonly GlossaryFile[] {
  const absolute = ({ file }: GlossaryFile): string => slashes(path.resolve(cwd, file));
  return filesServing(absolute(one), files, absolute);
}

/** What is wrong with the file that a source names as its text. */
function problemsOfText(source: Source, texts: SourceTexts): Problem[] {
  const problem = texts.problemOf(source);
  return problem === undefined ? [] : [textProblem(source, problem)];
}

/** Reads glossaries; one that cannot be read is told on standard error and does not stop the others. */
async function readAll(
  files: readonly string[],
  io: CommandIo,
): Promise<{ read: ReadGlossary[]; unreadable: boolean }> {
  const read: ReadGlossary[] = [];
  for (const file of files) {
    try {
      read.push(await readGlossary(file, io));
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      io.error(`${inLine(error.message)}\n`);
    }
  }
  return { read, unreadable: read.length < files.length };
}

function toJson(checked: readonly CheckedGlossary[]): string {
  const all = checked.flatMap(({ problems }) => problems);
  const count = (severity: Problem['severity']): number =>
    all.filter((one) => one.severity === severity).length;
  const report = {
    version: 1,
    files: checked.map(({ path: file, text, problems }) => ({
      path: file,
      problems: problems.map((problem) => problemJson(problem, new LineIndex(text ?? ''))),
    })),
    summary: {
      files: checked.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function problemJson({ code, severity, message, range }: Problem, lines: LineIndex): object {
  const start = lines.position(range.start);
  const end = lines.position(range.end);
  return {
    code,
    severity,
    message,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    offset: range.start,
    endOffset: range.end,
  };
}

function toText(
  checked: readonly CheckedGlossary[],
  tally: Tally | undefined,
  color: boolean,
): string {
  const colors = createColors(color);
  const lines: string[] = [];
  for (const { path: file, text, problems } of checked) {
    if (problems.length === 0) continue;
    const positions = new LineIndex(text ?? '');
    lines.push(colors.underline(inLine(file)));
    for (const { range, severity, message, code } of problems) {
      const { line, column } = positions.position(range.start);
      const label =
        severity === 'error' ? colors.red('error  ') : colors.yellow(severity.padEnd(7));
      lines.push(`  ${line + 1}:${column + 1}  ${label}  ${inLine(message)}  ${colors.dim(code)}`);
    }
    lines.push('');
  }
  const terms = checked.reduce((sum, { file }) => sum + file.terms.length, 0);
  const sources = checked.reduce((sum, { file }) => sum + file.sources.length, 0);
  const all = checked.flatMap((one) => one.problems);
  const overrides = all.filter(({ code }) => code === 'override').length;
  const problems = all.length - overrides;
  const notes = overrides === 0 ? '' : `, ${plural(overrides, 'override')}`;
  lines.push(
    `${plural(checked.length, 'file')}, ${plural(terms, 'term')}, ${plural(sources, 'source')}: ${problems === 0 ? 'no problems' : plural(problems, 'problem')}${notes}`,
  );
  if (tally) {
    const missing = tally.withoutText === 0 ? '' : `; ${tally.withoutText} without a text`;
    lines.push(`${plural(tally.verified, 'quotation')} found in their sources${missing}`);
  }
  return `${lines.join('\n')}\n`;
}
