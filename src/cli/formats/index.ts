import type { FormatName, ReportFormat } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

/** The formats by name: so small that all together are loaded sooner than one of them alone. */
export const REPORT_FORMATS: Readonly<Record<FormatName, ReportFormat>> = {
  stylish,
  json,
  sarif,
  github,
};
