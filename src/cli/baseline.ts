import { readText, reasonOf, writeAtomically } from './files.ts';
import { CliError } from './io.ts';
import type { LintResult } from './pool.ts';
import type { LocatedFinding } from './session.ts';

/** A finding as a baseline knows it: by rule, term, path and the words around, not by its line. */
interface BaselineEntry {
  readonly rule: string;
  readonly term: string;
  readonly path: string;
  readonly around: string;
}

/** Writes the findings of a run as the baseline of later ones. */
export async function writeBaseline(file: string, result: LintResult): Promise<void> {
  const findings = result.files.flatMap(({ path, findings }) =>
    findings.map((one) => entryOf(one, path)),
  );
  try {
    await writeAtomically(file, `${JSON.stringify({ version: 1, findings }, null, 2)}\n`);
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

/** Leaves out the findings that a baseline knows; each of its entries stands for one finding. */
export async function withoutBaseline(file: string, result: LintResult): Promise<LintResult> {
  const known = new Map<string, number>();
  for (const entry of await readBaseline(file)) {
    const key = keyOf(entry);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const files = result.files.map(({ path, findings }) => ({
    path,
    findings: findings.filter((finding) => {
      const key = keyOf(entryOf(finding, path));
      const left = known.get(key) ?? 0;
      known.set(key, left - 1);
      return left <= 0;
    }),
  }));
  return { ...result, files };
}

async function readBaseline(file: string): Promise<BaselineEntry[]> {
  try {
    const { text } = await readText(file);
    const { findings } = JSON.parse(text) as { findings: BaselineEntry[] };
    if (!Array.isArray(findings)) throw new Error('it has no "findings"');
    return findings;
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'It is no JSON.' : reasonOf(error);
    throw new CliError(`${file}: ${reason} Write a baseline with --write-baseline.`);
  }
}

function entryOf({ rule, term, around }: LocatedFinding, path: string): BaselineEntry {
  return { rule, term: term ?? '', path, around };
}

function keyOf({ rule, term, path, around }: BaselineEntry): string {
  return JSON.stringify([rule, term, path, around]);
}
