import { pageOf, RULES, type Rule } from '../core/index.ts';
import { tableOf } from './table.ts';
import type { GeneratedFile, Generator } from './types.ts';

const FOLDER = 'docs/rules';
const NOTICE = '<!-- Generated from src/core/lint/rules by "npm run generate". -->';

const REPAIRS: Readonly<Record<Rule['repair'], { short: string; long: string }>> = {
  fix: {
    short: 'fix',
    long: 'A fix: `policy-gloss lint --fix`, Fix All and fix on save apply it.',
  },
  suggestion: { short: 'suggestions', long: 'Suggestions: a person picks one in the editor.' },
  none: { short: '–', long: 'None: only a person can tell what is meant.' },
};

/** Writes a page for each lint rule, and the table of all rules. */
export const rulesGenerator: Generator = {
  name: 'rule pages',
  run: () =>
    Promise.resolve([
      { path: `${FOLDER}/README.md`, content: indexPage(RULES) },
      ...RULES.map((rule): GeneratedFile => ({
        path: `${FOLDER}/${rule.id}.md`,
        content: rulePage(rule),
      })),
    ]),
};

/** The page of one rule, formatted like Prettier's output. */
export function rulePage(rule: Rule): string {
  const { id, severity, summary, repair } = rule;
  const { rationale, examples } = pageOf(rule);
  return `${[
    NOTICE,
    `# ${id}`,
    summary,
    `- Default severity: \`${severity}\`\n- Repair: ${REPAIRS[repair].long}`,
    '## Why',
    rationale,
    '## Examples',
    ...exampleBlocks('Reported:', examples.bad),
    ...exampleBlocks('Fine:', examples.good),
    '## Setting it',
    `Give it another severity (\`error\`, \`warning\`, \`info\`, \`hint\`) or turn it \`off\`:`,
    `- for one run: \`policy-gloss lint --rule ${id}=off\`\n- for a folder, in \`.policy-gloss.yaml\`: \`rules: { ${id}: off }\`\n- for a note, in its front matter: \`policy-gloss: { rules: { ${id}: off } }\`\n- for a line: \`<!-- policy-gloss-disable-next-line ${id} -->\``,
    '[All rules](README.md)',
  ].join('\n\n')}\n`;
}

function exampleBlocks(title: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [title, ...texts.map((text) => `\`\`\`text\n${text.trimEnd()}\n\`\`\``)];
}

/** The table of all rules. */
function indexPage(rules: readonly Rule[]): string {
  const rows = [
    ['Rule', 'Default', 'Finds', 'Repair'],
    ...rules.map(({ id, severity, summary, repair }) => [
      `[\`${id}\`](${id}.md)`,
      severity,
      summary.replaceAll('|', '\\|'),
      REPAIRS[repair].short,
    ]),
  ];
  const intro =
    'What `policy-gloss lint` and the editor report. The place can lower the severity: most findings inside quotations are informational or are not reported.';
  return [NOTICE, '# Lint rules', intro, tableOf(rows)].join('\n\n');
}
