import path from 'node:path';
import {
  analyzeNote,
  applyEdits,
  lintNote,
  type Finding,
  type LintConfig,
  type Note,
  type TermIndex,
} from '../core/index.ts';
import { readText, reasonOf, writeAtomically } from './files.ts';
import type { Io } from './io.ts';

const MAX_ROUNDS = 10;

/** A note that was checked. */
export interface CheckedNote {
  readonly path: string;
  readonly note: Note;
  readonly findings: readonly Finding[];
}

/** A note that could not be read or written. */
export interface FileError {
  readonly path: string;
  readonly message: string;
}

/** What a lint run found. */
export interface LintResult {
  readonly files: readonly CheckedNote[];
  readonly errors: readonly FileError[];
}

/** Findings of a text, and the text after its fixes. */
export interface CheckedText {
  readonly text: string;
  readonly note: Note;
  readonly findings: readonly Finding[];
}

/** Lints a text; with `fix`, applies fixes that do not overlap until nothing changes, at most ten rounds. */
export function lintText(
  text: string,
  index: TermIndex,
  config: LintConfig,
  fix: boolean,
): CheckedText {
  let current = text;
  for (let round = 0; ; round++) {
    const analysis = analyzeNote(current, index);
    const findings = lintNote(analysis, config);
    const edits = findings.flatMap((finding) => finding.fix?.edits ?? []);
    if (!fix || edits.length === 0 || round === MAX_ROUNDS)
      return { text: current, note: analysis.note, findings };
    current = applyEdits(current, edits).text;
  }
}

/** Lints notes one after the other; a note that cannot be read does not stop the others. */
export async function lintFiles(
  paths: readonly string[],
  index: TermIndex,
  config: LintConfig,
  options: { readonly fix: 'write' | 'dry-run' | undefined },
  io: Io,
): Promise<LintResult> {
  const files: CheckedNote[] = [];
  const errors: FileError[] = [];
  for (const file of paths) {
    try {
      const absolute = path.resolve(io.cwd, file);
      const { text, bom } = await readText(absolute);
      const checked = lintText(text, index, config, options.fix !== undefined);
      if (options.fix === 'write' && checked.text !== text) {
        await writeAtomically(absolute, (bom ? '\uFEFF' : '') + checked.text);
      }
      files.push({ path: file, note: checked.note, findings: checked.findings });
    } catch (error) {
      errors.push({ path: file, message: reasonOf(error) });
    }
  }
  return { files, errors };
}
