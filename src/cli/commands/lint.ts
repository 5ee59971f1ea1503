import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { readBaseline } from '../baseline.ts';
import { startBatches, type Telling } from '../batch.ts';
import { cacheOf, type Cache } from '../cache.ts';
import { changedSince } from '../changed.ts';
import { removeLeftovers } from '../leftovers.ts';
import { decode, reasonOf, slashes } from '../files.ts';
import { findNotes, type Found } from '../find.ts';
import { FORMATS, type FormatName } from '../formats/format.ts';
import { plural } from '../formats/summary.ts';
import type { GlossaryChoice } from '../glossaries.ts';
import { loadIndexes } from '../indexes.ts';
import { foldersOf, GIT_IGNORE } from '../git-ignore.ts';
import { CliError, isColored, type CommandIo, type Io } from '../io.ts';
import type { LintTask } from '../linter.ts';
import { collect, parseCount, parseRules } from '../options.ts';
import { planRun, type PlannedRun, type Settings } from '../plan.ts';
import { defaultJobs, Pool, usefulJobs } from '../pool.ts';
import { lineAbout } from '../printing.ts';
import { startProgress } from '../progress.ts';
import { Report, type Told } from '../report.ts';
import { requireApart, type RunFiles } from '../run-files.ts';
import { textPlaces } from '../texts.ts';
import type { FileError } from '../workspace.ts';

interface LintOptions extends GlossaryChoice {
  readonly bibliography?: readonly string[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly rule?: readonly string[];
  readonly texts?: string;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly format: FormatName;
  readonly output?: string;
  readonly stdin?: boolean;
  readonly stdinFilename: string;
  readonly config?: string | boolean;
  readonly jobs?: number;
  readonly changedSince?: string;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly reportUnusedDirectives?: boolean;
}

/** Adds `policy-gloss lint` to the program; `done` takes the exit code. */
export function addLint(program: Command, io: CommandIo, done: (code: number) => void): void {
  program
    .command('lint')
    .summary('check notes')
    .description(
      'Check notes against the glossary. Without paths, all notes below the working folder.',
    )
    .argument('[paths...]', 'files, folders or globs')
    .option('--fix', 'apply the safe fixes and write the notes')
    .option('--fix-dry-run', 'apply the safe fixes and report what remains, without writing')
    .option(
      '--rule <id=severity>',
      'set the severity of a rule (error, warning, info, hint, off); repeatable',
      collect,
    )
    .option(
      '--max-warnings <number>',
      'fail when there are more warnings',
      parseCount('number of warnings'),
    )
    .option('--quiet', 'report errors only')
    .addOption(new Option('--format <name>', 'how to report').choices(FORMATS).default('stylish'))
    .option('--output <file>', 'write the report to a file')
    .option('--stdin', 'check the text on standard input')
    .option('--stdin-filename <name>', 'the name of the text on standard input', 'stdin.md')
    .option('--changed-since <revision>', 'only notes that differ from a git revision')
    .option('--baseline <file>', 'do not report findings that this file lists')
    .option('--write-baseline', 'write the findings to the --baseline file')
    .option('--glossary <file>', 'another glossary to use; repeatable', collect)
    .option(
      '--bibliography <file>',
      'a bibliography (CSL-JSON, CSL-YAML, BibTeX) whose entries are cited; repeatable',
      collect,
    )
    .option(
      '--texts <folder>',
      'check quotations against the texts of their sources in this folder',
    )
    .option('--no-bundled', 'do not use the bundled glossary')
    .option('--no-cache', 'do not use or write the cache')
    .option(
      '--config <file>',
      'use this configuration instead of the .policy-gloss.yaml of the folders',
    )
    .option('--no-config', 'do not use a configuration')
    .option('--jobs <number>', 'threads to use', parseCount('number of threads'))
    .option('--report-unused-directives', 'report directives that suppress nothing')
    .action(async (paths: string[], options: LintOptions) => done(await lint(paths, options, io)));
}

async function lint(
  paths: readonly string[],
  options: LintOptions,
  io: CommandIo,
): Promise<number> {
  if (options.writeBaseline && options.baseline === undefined) {
    throw new CliError('--write-baseline needs --baseline FILE, the file to write.');
  }
  const rules = parseRules(options.rule ?? []);
  const settings: Settings = {
    cwd: io.cwd,
    glossary: options.glossary ?? [],
    bibliography: options.bibliography ?? [],
    bundled: options.bundled,
    config: options.config === false ? '' : options.config === true ? undefined : options.config,
    rules,
    takesIgnored: options.stdin ?? false,
  };
  return options.stdin ? lintInput(options, settings, io) : lintNotes(paths, options, settings, io);
}

async function lintNotes(
  paths: readonly string[],
  options: LintOptions,
  settings: Settings,
  io: CommandIo,
): Promise<number> {
  const found = await notesOf(paths, options, io);
  const notes = found.files;
  const asked = options.jobs ?? defaultJobs(notes.length, availableParallelism());
  const pool = new Pool(usefulJobs(asked, notes.length), io);
  try {
    const cache = cacheFor(options, io);
    const run = await planRun(notes, settings, cache);
    const { plan, files } = run;
    const job = { plan, task: taskOf(options, settings), telling: tellingOf(options, io) };
    requireApart(filesOf(options, job.task, { notes, read: run.read }, io.cwd), io.cwd);
    if (job.task.fix === 'write') for (const folder of plan.folders.keys()) removeLeftovers(folder);
    const indexes = await loadIndexes(plan, cache, run.unpacked);
    const problems = [...found.problems, ...run.problems];
    return await reporting(options, job.telling, problems, io, async (report) => {
      const progress = await startProgress(files.length, io);
      await pool
        .lint(files, job, indexes, (result) => {
          report.take(result);
          progress.step(result.notes);
        })
        .finally(progress.stop);
    });
  } finally {
    await pool.close();
  }
}

async function lintInput(options: LintOptions, settings: Settings, io: CommandIo): Promise<number> {
  const file = options.stdinFilename;
  if (file === '') throw new CliError('--stdin-filename is empty; give the name of a note.');
  const cache = cacheFor(options, io);
  const { plan, problems, read, unpacked } = await planRun([file], settings, cache);
  const task = taskOf(options, settings);
  requireApart(filesOf(options, task, { notes: [file], read }, io.cwd), io.cwd);
  const telling = tellingOf(options, io);
  const indexes = await loadIndexes(plan, cache, unpacked);
  const batches = startBatches({ plan, task, telling }, indexes);
  return reporting(options, telling, problems, io, async (report) => {
    let decoded;
    try {
      decoded = decode(await io.readInput());
    } catch (error) {
      report.take({ ...batches.nothing(), errors: [{ path: file, message: reasonOf(error) }] });
      return;
    }
    const { text, ...result } = await batches.lintText(decoded.text, file);
    if (options.fix) io.raw((decoded.bom ? '\uFEFF' : '') + text);
    report.take(result);
  });
}

/** Writes the report of what `work` finds, and returns the exit code. */
async function reporting(
  options: LintOptions,
  { format, color }: Telling,
  problems: readonly FileError[],
  io: CommandIo,
  work: (report: Report) => Promise<void>,
): Promise<number> {
  const report = Report.open(
    {
      format,
      color,
      write: isFilter(options) ? io.error : io.raw,
      output: isFilter(options) ? undefined : options.output,
      newBaseline: options.writeBaseline ? options.baseline : undefined,
      mayWrite: (read) => requireApart({ written: writtenBy(options), read: [...read] }, io.cwd),
    },
    io,
  );
  try {
    await work(report);
    const told = report.end(problems);
    for (const { path: file, message } of [...told.notices, ...told.errors])
      io.error(lineAbout(file, message));
    return exitCode(told, options, io);
  } catch (error) {
    report.discard();
    throw error;
  }
}

async function notesOf(
  paths: readonly string[],
  { changedSince: revision }: LintOptions,
  { cwd }: Io,
): Promise<Found> {
  const found = await findNotes(paths, cwd);
  if (revision === undefined) return found;
  const changed = await changedSince(revision, cwd);
  const files = found.files.filter((file) => changed.has(slashes(path.resolve(cwd, file))));
  return { ...found, files };
}

/** What a run writes beside its notes. */
function writtenBy({ output, baseline, writeBaseline }: LintOptions): string[] {
  return [output, writeBaseline ? baseline : undefined].filter((file) => file !== undefined);
}

/** What a run writes, and what it reads as far as that is known before it reads its notes. */
function filesOf(
  options: LintOptions,
  { texts: { folder } }: LintTask,
  { notes, read }: Pick<PlannedRun, 'read'> & { readonly notes: readonly string[] },
  cwd: string,
): RunFiles {
  const { baseline, writeBaseline } = options;
  const written = writtenBy(options);
  // Looking for all of that takes a while.
  if (written.length === 0) return { written, read: [] };
  const ignoreFiles = [...foldersOf(notes, cwd)].map((one) => path.join(one, GIT_IGNORE));
  const texts = folder?.names.map((name) => path.join(folder.path, name)) ?? [];
  const known = baseline === undefined || writeBaseline ? [] : [baseline];
  return { written, read: [...notes, ...read, ...ignoreFiles, ...texts, ...known] };
}

/** Whether standard output is for the fixed text, which leaves standard error for the report. */
function isFilter({ stdin, fix }: LintOptions): boolean {
  return (stdin && fix) ?? false;
}

function taskOf(
  { fix, fixDryRun, stdin, reportUnusedDirectives, texts }: LintOptions,
  { cwd }: Settings,
): LintTask {
  return {
    fix: fixDryRun ? 'dry-run' : fix ? (stdin ? 'dry-run' : 'write') : undefined,
    reportUnusedDirectives: reportUnusedDirectives ?? false,
    texts: textPlaces(cwd, texts),
  };
}

function tellingOf(options: LintOptions, io: Io): Telling {
  const { baseline, writeBaseline, quiet } = options;
  return {
    format: isFilter(options) ? 'stylish' : options.format,
    color: options.output === undefined && !isFilter(options) && isColored(io),
    quiet: quiet ?? false,
    known: writeBaseline
      ? 'all'
      : baseline === undefined
        ? undefined
        : readBaseline(path.resolve(io.cwd, baseline)),
  };
}

function cacheFor({ cache }: LintOptions, io: Io): Cache | undefined {
  return cache === false ? undefined : cacheOf(io);
}

function exitCode({ found, errors }: Told, { maxWarnings }: LintOptions, io: Io): number {
  const tooMany = maxWarnings !== undefined && found.warnings > maxWarnings;
  if (tooMany) io.error(`${plural(found.warnings, 'warning')}; at most ${maxWarnings} may be.\n`);
  if (errors.length > 0) return 2;
  return found.errors > 0 || tooMany ? 1 : 0;
}
