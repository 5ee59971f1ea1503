import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { withoutBaseline, writeBaseline } from '../baseline.ts';
import { changedSince } from '../changed.ts';
import { decode, findNotes, findRoot, reasonOf, slashes, writeAtomically } from '../files.ts';
import { FORMATS, formatReport, type FormatName } from '../formats/index.ts';
import { formatStylish } from '../formats/stylish.ts';
import { plural, summarize } from '../formats/summary.ts';
import { discoverGlossaries, mustBeReadable, type GlossaryChoice } from '../glossaries.ts';
import { CliError, type Io } from '../io.ts';
import { collect, parseCount, parseRules } from '../options.ts';
import { defaultJobs, lintFiles, type LintResult } from '../pool.ts';
import { startProgress } from '../progress.ts';
import { LintSession, type SessionOptions } from '../session.ts';

interface LintOptions extends GlossaryChoice {
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly rule?: readonly string[];
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
export function addLint(program: Command, io: Io, done: (code: number) => void): void {
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
    .option('--baseline <file>', 'leave out the findings that the file knows')
    .option('--write-baseline', 'write the findings to the file that --baseline names')
    .option(
      '--glossary <file>',
      'a glossary to use besides those of the folders; repeatable',
      collect,
    )
    .option('--no-bundled', 'leave the bundled glossary out')
    .option(
      '--config <file>',
      'use this configuration instead of the .policy-gloss.yaml of the folders',
    )
    .option('--no-config', 'use no configuration')
    .option('--jobs <number>', 'threads to use', parseCount('number of threads'))
    .option('--report-unused-directives', 'report directives that hide nothing')
    .action(async (paths: string[], options: LintOptions) => done(await lint(paths, options, io)));
}

async function lint(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  if (options.writeBaseline && options.baseline === undefined) {
    throw new CliError('--write-baseline needs --baseline FILE, the file to write.');
  }
  const session = await sessionOptions(options, io);
  const found = options.stdin
    ? await lintInput(options, session, io)
    : await lintNotes(paths, options, session, io);
  for (const { path: file, message } of [...found.notices, ...found.errors])
    io.error(`${file}: ${message}\n`);
  const result = await afterBaseline(found, options, io);
  const reported = options.quiet ? onlyErrors(result) : result;
  if (options.stdin && options.fix) io.error(formatStylish(reported, false));
  else await report(reported, options, io);
  return exitCode(result, options, io);
}

async function sessionOptions(options: LintOptions, io: Io): Promise<SessionOptions> {
  const root = await findRoot(io.cwd);
  for (const file of options.glossary ?? []) await mustBeReadable(file, io);
  return {
    cwd: io.cwd,
    root,
    discovered: await discoverGlossaries(io.cwd, root),
    glossary: options.glossary ?? [],
    bundled: options.bundled,
    config: options.config === false ? '' : options.config === true ? undefined : options.config,
    rules: parseRules(options.rule ?? []),
    fix: options.fixDryRun ? 'dry-run' : options.fix ? 'write' : undefined,
    reportUnusedDirectives: options.reportUnusedDirectives ?? false,
  };
}

async function lintNotes(
  paths: readonly string[],
  options: LintOptions,
  session: SessionOptions,
  io: Io,
): Promise<LintResult> {
  const notes = await findNotes(paths, io.cwd);
  const changed =
    options.changedSince === undefined
      ? undefined
      : await changedSince(options.changedSince, io.cwd);
  const files = notes.filter((file) => changed?.has(slashes(path.resolve(io.cwd, file))) ?? true);
  const progress = startProgress(files.length, io);
  try {
    const jobs = options.jobs ?? defaultJobs(files.length, availableParallelism());
    return await lintFiles(files, session, { jobs, program: io.program, onDone: progress.step });
  } finally {
    progress.stop();
  }
}

async function lintInput(
  options: LintOptions,
  session: SessionOptions,
  io: Io,
): Promise<LintResult> {
  const file = options.stdinFilename;
  const linter = new LintSession(session);
  try {
    const { text, bom } = decode(await io.readInput());
    const checked = await linter.lintText(text, file);
    if (options.fix) io.out((bom ? '\uFEFF' : '') + checked.text);
    const told = linter.problems();
    return {
      files: [{ path: file, findings: checked.findings }],
      errors: told.filter(({ isNotice }) => !isNotice),
      notices: told.filter(({ isNotice }) => isNotice),
    };
  } catch (error) {
    return { files: [], errors: [{ path: file, message: reasonOf(error) }], notices: [] };
  }
}

async function afterBaseline(
  result: LintResult,
  options: LintOptions,
  io: Io,
): Promise<LintResult> {
  if (options.baseline === undefined) return result;
  const file = path.resolve(io.cwd, options.baseline);
  if (options.writeBaseline) await writeBaseline(file, result);
  return withoutBaseline(file, result);
}

async function report(result: LintResult, options: LintOptions, io: Io): Promise<void> {
  const color = io.isTerminal && options.output === undefined && !io.env['NO_COLOR'];
  const text = formatReport(options.format, result, color);
  if (options.output === undefined) return io.out(text);
  try {
    await writeAtomically(path.resolve(io.cwd, options.output), text);
  } catch (error) {
    throw new CliError(`${options.output}: ${reasonOf(error)}`);
  }
}

function onlyErrors(result: LintResult): LintResult {
  const files = result.files.map((file) => ({
    ...file,
    findings: file.findings.filter(({ severity }) => severity === 'error'),
  }));
  return { ...result, files };
}

function exitCode(result: LintResult, { maxWarnings }: LintOptions, io: Io): number {
  const { errors, warnings } = summarize(result);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) io.error(`${plural(warnings, 'warning')}; at most ${maxWarnings} may be.\n`);
  if (result.errors.length > 0) return 2;
  return errors > 0 || tooMany ? 1 : 0;
}
