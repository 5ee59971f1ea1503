/** Measures one part in this process: `node run.ts <part> <input as JSON>`; the result is JSON on standard output. */
import { activation } from './activation.ts';
import { badInput } from './bad-input.ts';
import { editor } from './editor.ts';
import { glossary } from './glossary.ts';
import { growth } from './growth.ts';
import { matching } from './matching.ts';
import type { Part, PartInput } from './part.ts';
import { quotation } from './quotation.ts';

const PARTS: Readonly<Record<string, Part>> = {
  activation,
  'bad input': badInput,
  editor,
  glossary,
  growth,
  matching,
  quotation,
};

const part = PARTS[process.argv[2] ?? ''];
if (part === undefined) throw new Error(`There is no part "${process.argv[2]}".`);
const input = JSON.parse(process.argv[3] ?? '') as PartInput;
process.stdout.write(JSON.stringify(await part(input)));
