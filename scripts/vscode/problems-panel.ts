/** A row of the Problems panel; line and column count from 1. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly source: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

/** Runs in the page: reads the rows of the Problems panel. */
export function readProblems(rows: Element[]): Problem[] {
  return rows.map((row) => {
    const textOf = (selector: string) => row.querySelector(selector)?.textContent ?? '';
    const icon = row.querySelector('.marker-icon')!.className;
    const [, line = '0', column = '0'] = /Ln (\d+), Col (\d+)/.exec(textOf('.marker-line')) ?? [];
    return {
      severity: icon.includes('error') ? 'error' : icon.includes('warning') ? 'warning' : 'info',
      message: textOf('.marker-message'),
      source: textOf('.marker-source'),
      code: textOf('.marker-code'),
      line: Number(line),
      column: Number(column),
    };
  });
}
