import type { CheckedNote } from '../linter.ts';

/** How many findings there are, by severity. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly fixable: number;
}

/** The summary of no notes. */
export const NOTHING: Summary = {
  files: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  hints: 0,
  fixable: 0,
};

/** Counts the findings of notes. */
export function summarize(notes: readonly CheckedNote[]): Summary {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  let fixable = 0;
  for (const { findings } of notes) {
    for (const { severity, fix } of findings) {
      counts[severity]++;
      if (fix !== undefined) fixable++;
    }
  }
  return {
    files: notes.length,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    hints: counts.hint,
    fixable,
  };
}

/** The summary of two lists of notes together. */
export function addSummaries(a: Summary, b: Summary): Summary {
  return {
    files: a.files + b.files,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    infos: a.infos + b.infos,
    hints: a.hints + b.hints,
    fixable: a.fixable + b.fixable,
  };
}

/** A number with its noun: "1 note", "2 notes". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A summary in one line. */
export function summaryLine({ files, errors, warnings, infos, hints, fixable }: Summary): string {
  const checked = plural(files, 'note');
  if (errors + warnings + infos + hints === 0) return `${checked} checked, nothing found`;
  const counts = [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    ...(infos > 0 ? [plural(infos, 'info', 'infos')] : []),
    ...(hints > 0 ? [plural(hints, 'hint')] : []),
  ].join(', ');
  return `${counts} in ${checked}${fixable > 0 ? `; ${fixable} fixable with --fix` : ''}`;
}
