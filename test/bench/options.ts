import { parseArgs } from 'node:util';
import { Failure } from '../../scripts/processes.ts';

/** What the person at the terminal asked for. */
export interface BenchOptions {
  /** A tenth of the corpus. */
  readonly quick: boolean;
  /** Tools and parts to measure; empty: all of them, and the page is written. */
  readonly only: readonly string[];
  readonly runs: number;
  /** The day that the page names, YYYY-MM-DD. */
  readonly date: string;
  /** The machine did other work meanwhile; the page says so. */
  readonly shared: boolean;
  /** Takes the bundles as they are. */
  readonly asBuilt: boolean;
}

const HELP = `npm run bench -- [options]

  --quick          a tenth of the corpus
  --only <name>    only this tool or part, printed and not written; repeatable
  --runs <number>  how often each tool runs (3; with --quick 2)
  --date <day>     the day that the page names (today)
  --shared         say that the machine did other work meanwhile
  --as-built       take dist/ as it is
`;

/** Reads the arguments; undefined when help was asked for and given. */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const { values } = parse(args);
  if (values.help) {
    console.log(HELP);
    return undefined;
  }
  const quick = values.quick ?? false;
  const runs = Number(values.runs ?? (quick ? 2 : 3));
  if (!Number.isInteger(runs) || runs < 1) throw new Failure(`--runs ${values.runs}: 1 or more.`);
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new Failure(`--date ${date}: YYYY-MM-DD.`);
  return {
    quick,
    runs,
    date,
    only: values.only ?? [],
    shared: values.shared ?? false,
    asBuilt: values['as-built'] ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean' },
        only: { type: 'string', multiple: true },
        runs: { type: 'string' },
        date: { type: 'string' },
        shared: { type: 'boolean' },
        'as-built': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}
