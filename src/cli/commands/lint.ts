import path from 'node:path';
import { Option, type Command } from 'commander';
import { nearest, RULES, SEVERITIES, type LintConfig, type RuleLevel } from '../../core/index.ts';
import { decode, findNotes, reasonOf, writeAtomically } from '../files.ts';
import { formatJson } from '../formats/json.ts';
import { formatStylish } from '../formats/stylish.ts';
import { summarize } from '../formats/summary.ts';
import { loadIndex, type GlossaryChoice } from '../glossaries.ts';
import { CliError, type Io } from '../io.ts';
import { lintFiles, lintText, type LintResult } from '../lint-files.ts';

interface LintOptions extends GlossaryChoice {
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly rule: readonly string[];
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly format: 'stylish' | 'json';
  readonly output?: string;
  readonly stdin?: boolean;
  readonly stdinFilename: string;
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
      [],
    )
    .option('--max-warnings <number>', 'fail when there are more warnings', parseCount)
    .option('--quiet', 'report errors only')
    .addOption(
      new Option('--format <name>', 'how to report')
        .choices(['stylish', 'json'])
        .default('stylish'),
    )
    .option('--output <file>', 'write the report to a file')
    .option('--stdin', 'check the text on standard input')
    .option('--stdin-filename <name>', 'the name of the text on standard input', '<stdin>')
    .option(
      '--glossary <file>',
      'a glossary to use besides those of the folder; repeatable',
      collect,
      [],
    )
    .option('--no-bundled', 'leave the bundled glossary out')
    .action(async (paths: string[], options: LintOptions) => done(await lint(paths, options, io)));
}

async function lint(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const config = configOf(options);
  const index = await loadIndex(options, io);
  const result = options.stdin
    ? await lintInput(options, index, config, io)
    : await lintFiles(await findNotes(paths, io.cwd), index, config, { fix: fixMode(options) }, io);
  for (const { path: file, message } of result.errors) io.error(`${file}: ${message}\n`);
  const reported = options.quiet ? onlyErrors(result) : result;
  if (!(options.stdin && options.fix)) await report(reported, options, io);
  else io.error(formatStylish(reported, false));
  return exitCode(result, options, io);
}

function fixMode({ fix, fixDryRun }: LintOptions): 'write' | 'dry-run' | undefined {
  return fixDryRun ? 'dry-run' : fix ? 'write' : undefined;
}

async function lintInput(
  options: LintOptions,
  index: Parameters<typeof lintText>[1],
  config: LintConfig,
  io: Io,
): Promise<LintResult> {
  const file = options.stdinFilename;
  try {
    const { text, bom } = decode(await io.readInput());
    const checked = lintText(text, index, config, fixMode(options) !== undefined);
    if (options.fix) io.out((bom ? '\uFEFF' : '') + checked.text);
    return { files: [{ path: file, note: checked.note, findings: checked.findings }], errors: [] };
  } catch (error) {
    return { files: [], errors: [{ path: file, message: reasonOf(error) }] };
  }
}

async function report(result: LintResult, options: LintOptions, io: Io): Promise<void> {
  const color = io.isTerminal && options.output === undefined && !io.env['NO_COLOR'];
  const text = options.format === 'json' ? formatJson(result) : formatStylish(result, color);
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
  if (result.errors.length > 0) return 2;
  const { errors, warnings } = summarize(result);
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    io.error(`There are ${warnings} warnings; at most ${maxWarnings} are allowed.\n`);
    return 1;
  }
  return errors > 0 ? 1 : 0;
}

function configOf({ rule }: LintOptions): LintConfig {
  const rules: Record<string, RuleLevel> = {};
  for (const given of rule) {
    const [id = '', level = ''] = given.split('=');
    const known = RULES.map((one) => one.id);
    if (!known.includes(id)) {
      const near = nearest(id, known);
      const hint =
        near === undefined ? `The rules are: ${known.join(', ')}.` : `Did you mean "${near}"?`;
      throw new CliError(`There is no rule "${id}". ${hint}`);
    }
    const levels: readonly RuleLevel[] = [...SEVERITIES, 'off'];
    const match = levels.find((one) => one === level);
    if (match === undefined) {
      throw new CliError(
        `"--rule ${given}": the severity must be one of ${levels.join(', ')}, as in --rule ${id}=warning.`,
      );
    }
    rules[id] = match;
  }
  return { rules, words: [] };
}

/** Collects the values of an option that may be repeated. */
export function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}

function parseCount(value: string): number {
  if (!/^\d+$/.test(value))
    throw new CliError(`"${value}" is no number of warnings; give 0 or more.`);
  return Number(value);
}
