import type { FormatName, ReportFormat } from './format.ts';

/** Loads a format: no run needs them all. */
export async function loadFormat(name: FormatName): Promise<ReportFormat> {
  switch (name) {
    case 'json':
      return (await import('./json.ts')).json;
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
    case 'github':
      return (await import('./github.ts')).github;
    case 'stylish':
      return (await import('./stylish.ts')).stylish;
  }
}
