import { wordsAround } from './around.ts';
import { readText, reasonOf } from './files.ts';
import { indented, ListWriter } from './formats/list.ts';
import { CliError } from './io.ts';
import { LIMITS } from '../workspace/limits.ts';
import type { CheckedNote, LocatedFinding } from './linter.ts';
import { OutputFile } from './output-file.ts';

/** A finding as a baseline knows it: by rule, term, path and the words around, not by its line. */
interface BaselineEntry {
  readonly rule: string;
  readonly term: string;
  readonly path: string;
  readonly around: string;
}

/** How many findings a baseline knows, by what it knows of them. */
export type KnownFindings = ReadonlyMap<string, number>;

/** Reads a baseline. Throws a CliError where that is not possible. */
export function readBaseline(file: string): KnownFindings {
  const known = new Map<string, number>();
  for (const entry of readEntries(file)) {
    const key = keyOf(entry);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return known;
}

/** Leaves out the findings that a baseline knows; each of its entries stands for one finding. */
export function withoutKnown(note: CheckedNote, known: KnownFindings | 'all'): CheckedNote {
  if (known === 'all') return { ...note, findings: [] };
  const used = new Map<string, number>();
  const findings = note.findings.filter((finding) => {
    const key = keyOf(entryOf(finding, note));
    const before = used.get(key) ?? 0;
    used.set(key, before + 1);
    return before >= (known.get(key) ?? 0);
  });
  return { ...note, findings };
}

/** The findings of a note as items of a baseline's list. */
export function entriesOf(note: CheckedNote): string[] {
  return note.findings.map((finding) => indented(entryOf(finding, note), 4));
}

/** Writes the findings of a run, as they come, as the baseline of later ones. Throws CliErrors. */
export class BaselineWriter {
  private readonly file: OutputFile;
  private readonly list: ListWriter;

  constructor(file: string) {
    this.file = new OutputFile(file, file);
    this.file.write('{\n  "version": 1,\n  "findings": ');
    this.list = new ListWriter((text) => this.file.write(text), 2);
  }

  add(entries: readonly string[]): void {
    this.list.add(entries);
  }

  end(): void {
    this.list.end();
    this.file.write('\n}\n');
    this.file.commit();
  }

  /** Leaves the file as it was before. */
  discard(): void {
    this.file.discard();
  }
}

function readEntries(file: string): BaselineEntry[] {
  try {
    const { text } = readText(file, LIMITS.baseline);
    const findings = (JSON.parse(text) as { findings?: unknown } | null)?.findings;
    if (!Array.isArray(findings)) throw new Error('It has no "findings".');
    return findings.filter((one) => typeof one === 'object' && one !== null) as BaselineEntry[];
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'It is not JSON.' : reasonOf(error);
    throw new CliError(`${file}: ${reason} Write a baseline with --write-baseline.`);
  }
}

function entryOf(finding: LocatedFinding, { path, text }: CheckedNote): BaselineEntry {
  const { rule, term } = finding;
  return { rule, term: term ?? '', path, around: wordsAround(finding, text) };
}

function keyOf({ rule, term, path, around }: BaselineEntry): string {
  return JSON.stringify([rule, term, path, around]);
}
