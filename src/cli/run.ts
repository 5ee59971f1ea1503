import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addCite } from './commands/cite.ts';
import { addLint } from './commands/lint.ts';
import { addTerms } from './commands/terms.ts';
import { addVerify } from './commands/verify.ts';
import { CliError, type Io } from './io.ts';
import { VERSION } from './version.ts';

export { processIo } from './process-io.ts';

/**
 * Runs the command line. Returns the exit code: 0 nothing found, 1 findings, 2 the tool could not do its work, with
 * one clear line on standard error.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    io.error(`policy-gloss: ${error.message}\n`);
    return 2;
  }
}

function createProgram(io: Io, done: (code: number) => void): Command {
  const program = new Command('policy-gloss')
    .description('Check policy notes against a glossary: acronyms, names, sources.')
    .version(VERSION)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.error,
      outputError: (text, write) =>
        write(`policy-gloss: ${text.replace(/^error: /, '').replace(/\n(?=\()/, ' ')}`),
    });
  addLint(program, io, done);
  addCheck(program, io, done);
  addTerms(program, io, done);
  addCite(program, io, done);
  addVerify(program, io, done);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}
