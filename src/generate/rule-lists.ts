import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedFile, Generator } from './types.ts';

const RULES = 'src/core/lint/rules';
const CASES = 'test/unit/core/lint/rules';
const INDEX = `${RULES}/index.ts`;
const NOTICE = '// Generated from the files of this folder by "npm run generate".';
/** Files in the folder of rules that are not rules. */
const LISTS: ReadonlySet<string> = new Set(['index', 'pages']);

/**
 * Writes the lists of rules, of their pages and of their cases. It does not read the rules, so that it can run before
 * they are loaded: the loaded list is then complete.
 */
export const ruleListsGenerator: Generator = {
  name: 'lists of rules',
  run: () => ruleLists('.'),
};

/** The lists of rules of a repository. */
export async function ruleLists(root: string): Promise<GeneratedFile[]> {
  const names = (await readdir(join(root, RULES)))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .filter((name) => !LISTS.has(name));
  const ids = ruleOrder(await readFile(join(root, INDEX), 'utf8'), names);
  return [
    { path: INDEX, content: rulesFile(ids) },
    { path: `${RULES}/pages.ts`, content: pagesFile(ids) },
    { path: `${CASES}/index.ts`, content: casesFile(ids) },
  ];
}

/** The ids in the order of the documentation, which is that of the list; new ones come last. */
export function ruleOrder(list: string, names: readonly string[]): string[] {
  const listed = [...list.matchAll(/^ {2}(\w+),$/gm)].map(([, constant]) => constant);
  const place = (name: string): number => {
    const at = listed.indexOf(constantOf(name));
    return at < 0 ? listed.length : at;
  };
  return names.toSorted().toSorted((a, b) => place(a) - place(b));
}

/** The name of a rule's constant: `misquote`, `redundantAcronym`. */
export function constantOf(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function rulesFile(ids: readonly string[]): string {
  return file(
    ["import type { Rule } from '../types.ts';", ...imports(ids, (id) => `{ ${constantOf(id)} }`)],
    `/** Every rule, in the order of the documentation. To change the order, move a line. */
export const RULES: readonly Rule[] = [
${ids.map((id) => `  ${constantOf(id)},\n`).join('')}];
`,
  );
}

function pagesFile(ids: readonly string[]): string {
  return file(
    [
      "import type { Rule, RulePage } from '../types.ts';",
      ...imports(ids, (id) => `{ ${constantOf(id)}Page }`),
    ],
    `/** The pages of the rules, separate from the rules so that an editor need not load them. */
const PAGES: Readonly<Record<string, RulePage>> = {
${ids.map((id) => `  ${keyOf(id)}: ${constantOf(id)}Page,\n`).join('')}};

/** The page of a rule. Throws if it has none. */
export function pageOf({ id }: Pick<Rule, 'id'>): RulePage {
  const page = PAGES[id];
  if (page === undefined) throw new Error(\`The rule "\${id}" has no page.\`);
  return page;
}
`,
  );
}

function casesFile(ids: readonly string[]): string {
  const record = (name: string): string =>
    ids.map((id) => `  ${keyOf(id)}: ${constantOf(id)}.${name},\n`).join('');
  return file(
    [
      "import type { RuleCase, RuleDefaults } from './case.ts';",
      ...imports(ids, (id) => `* as ${constantOf(id)}`),
    ],
    `/** The cases of each rule. */
export const CASES: Readonly<Record<string, readonly RuleCase[]>> = {
${record('cases')}};

/** The default settings of each rule. */
export const DEFAULTS: Readonly<Record<string, RuleDefaults>> = {
${record('defaults')}};
`,
  );
}

function file(imports: readonly string[], rest: string): string {
  return `${NOTICE}\n${imports.join('\n')}\n\n${rest}`;
}

function imports(ids: readonly string[], what: (id: string) => string): string[] {
  return ids.toSorted().map((id) => `import ${what(id)} from './${id}.ts';`);
}

function keyOf(id: string): string {
  return id.includes('-') ? `'${id}'` : id;
}
