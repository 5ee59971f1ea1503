import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addCite } from './commands/cite.ts';
import { addLint } from './commands/lint.ts';
import { addTerms } from './commands/terms.ts';
import { addVerify } from './commands/verify.ts';
import { CliError, guarding, type CommandIo, type Io } from './io.ts';
import { inLine } from './printing.ts';
import { unexpected } from './unexpected.ts';
import { CREDIT, VERSION } from './version.ts';

export { processIo } from './process-io.ts';

/**
 * Runs the command line. Returns the exit code: 0 nothing found, 1 findings, 2 the tool could not do its work, with
 * one clear line on standard error.
 */
export async function run(argv: readonly string[], outside: Io): Promise<number> {
  const io = guarding(outside);
  let code = 0;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const reason = error instanceof CliError ? inLine(error.message) : unexpected(error, io.env);
    io.error(`policy-gloss: ${reason}\n`);
    return 2;
  }
}

function createProgram(io: CommandIo, done: (code: number) => void): Command {
  const program = new Command('policy-gloss')
    .description('Check policy notes against a glossary: acronyms, names, sources.')
    .version(`${VERSION}\n\n${CREDIT}`)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.error,
      outputError: (text, write) => {
        const reason = text
          .replace(/^error: /, '')
          .replace(/\n(?=\()/, ' ')
          .trimEnd();
        write(`policy-gloss: ${inLine(reason)}\n`);
      },
    });
  addLint(program, io, done);
  addCheck(program, io, done);
  addTerms(program, io, done);
  addCite(program, io, done);
  addVerify(program, io, done);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}
