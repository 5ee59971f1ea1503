import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { inRoot } from '../paths.ts';
import { run } from '../processes.ts';
import { newFormat } from './format.ts';
import { newRule } from './rule.ts';
import { type Made, Refusal } from './types.ts';

/*
 * npm run new rule NAME, new format NAME, new style NAME FILE.csl: creates the files of a rule, a report format or a
 * citation style, and prints what is left to do.
 */
const USAGE = 'npm run new rule NAME | npm run new format NAME | npm run new style NAME FILE.csl';

const read = (path: string): string | undefined =>
  existsSync(inRoot(path)) ? readFileSync(inRoot(path), 'utf8') : undefined;

async function make([kind, name, file, ...more]: readonly string[]): Promise<Made> {
  const isUsed =
    name !== undefined && more.length === 0 && (file === undefined || kind === 'style');
  if (isUsed && kind === 'rule') return newRule(name, read);
  if (isUsed && kind === 'format') return newFormat(name, read);
  if (isUsed && kind === 'style') return makeStyle(name, file);
  throw new Refusal(`Usage: ${USAGE}`);
}

/** Only a style needs the code that formats citations, which takes a while to load. */
async function makeStyle(name: string, file: string | undefined): Promise<Made> {
  const { checkStyleName, newStyle } = await import('./style.ts');
  const { cslCommits, readPackedStyle } = await import('../../src/generate/csl-files.ts');
  const { readLibrary } = await import('../../test/unit/core/citations/library.ts');
  checkStyleName(name, read);
  const packed = await readPackedStyle(name).catch((error: unknown) => {
    throw new Refusal(error instanceof Error ? `${error.message}.` : String(error));
  });
  const { styles: commit } = await cslCommits();
  const url = `https://raw.githubusercontent.com/citation-style-language/styles/${commit}/${name}.csl`;
  if (file === undefined || !existsSync(file))
    throw new Refusal(
      `Get the file of the style, which names its authors: ${url}, then: npm run new style ${name} FILE.csl`,
    );
  const xml = readFileSync(file, 'utf8');
  return newStyle(name, { xml, packed, library: await readLibrary() }, read);
}

/** Writes formatted files. */
async function write(files: Made['files']): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const options = await resolveConfig(inRoot(path));
    const formatted = await format(content, { ...options, filepath: inRoot(path) });
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), formatted);
  }
}

try {
  const { files, remains } = await make(process.argv.slice(2));
  await write(files);
  const generated = await run(process.execPath, [inRoot('src/generate/main.ts')], {
    cwd: inRoot(),
    echo: true,
  });
  console.log(remains.join('\n'));
  process.exitCode = generated.code;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
