import { checkName, constantFor, insertedBefore, textOf, withKeys } from './edits.ts';
import { type Made, type ReadFile, Refusal } from './types.ts';

const MESSAGES = 'src/core/messages/lint.ts';
const JAPANESE = 'l10n/bundle.l10n.ja.json';

/**
 * A new rule: its file and its cases, with a message in English and a placeholder for the Japanese. It underlines its
 * own name wherever it is in prose, so that everything can be tried before anything is written.
 */
export function newRule(name: string, read: ReadFile): Made {
  checkName(name);
  const constant = constantFor(name);
  const rule = `src/core/lint/rules/${name}.ts`;
  const cases = `test/unit/core/lint/rules/${name}.ts`;
  const taken = [rule, cases].find((path) => read(path) !== undefined);
  if (taken !== undefined) throw new Refusal(`"${name}" exists already: ${taken}.`);
  const messages = textOf(MESSAGES, read);
  if (new RegExp(`^  '?${name}'?:`, 'm').test(messages))
    throw new Refusal(`"${name}" is a message already (${MESSAGES}): use another name.`);
  const said = `TODO: say what "{found}" of ${name} means for the writer.`;
  const summary = `TODO: what ${name} finds.`;
  const line = `  '${name}': '${said}',\n`;
  return {
    files: {
      [rule]: ruleFile(name, constant, summary),
      [cases]: casesFile(name),
      [MESSAGES]: insertedBefore(messages, {
        start: 'LINT_MESSAGES',
        next: '} as const;',
        lines: line,
      }),
      [JAPANESE]: withKeys(textOf(JAPANESE, read), { [said]: said, [summary]: summary }),
    },
    remains: [
      `${rule}: what it finds, and its page`,
      `${cases}: its cases`,
      `${MESSAGES}: what it says ("${name}")`,
      `${JAPANESE}: the message and the summary, in Japanese`,
      'npm run generate, and a line in CHANGELOG.md',
    ],
  };
}

function ruleFile(name: string, constant: string, summary: string): string {
  return `import { message } from '../../messages/index.ts';
import type { Report, Rule, RulePage } from '../types.ts';

/** TODO: what it finds. */
export const ${constant}: Rule = {
  id: '${name}',
  severity: 'info',
  repair: 'none',
  summary: '${summary}',
  check: ({ analysis }) =>
    analysis.facts.flatMap(({ block: { prose } }) =>
      // TODO: find something other than the name of the rule.
      [...prose.text.matchAll(/\\b${name}\\b/g)].map(({ 0: found, index }): Report => ({
        range: prose.toRaw({ start: index, end: index + found.length }),
        message: message('${name}', { found }),
      })),
    ),
};

/** The page of ${name}. */
export const ${constant}Page: RulePage = {
  rationale: 'TODO: why it matters to a reader, and where the rule says nothing.',
  examples: {
    bad: ['The ${name} met in May.'],
    good: ['The ministers met in May.'],
  },
};
`;
}

function casesFile(name: string): string {
  return `import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['info', 'none'];

export const cases: readonly RuleCase[] = [
  // TODO: each note with the underlined text between ⟦ and ⟧, and below it everything reported there (../said.ts).
  ['The ⟦${name}⟧ met.', 'TODO: say what "${name}" of ${name} means for the writer.'],
  // A rule reports nothing for most words: quotations, code, headings, names.
  'The ministers met.',
  'The \`${name}\` met.',
];
`;
}
