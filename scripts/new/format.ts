import { withParts } from '../../src/generate/between.ts';
import { checkName, constantFor, insertedBefore, textOf } from './edits.ts';
import { type Made, type ReadFile, Refusal } from './types.ts';

const FORMATS = 'src/cli/formats/format.ts';
const INDEX = 'src/cli/formats/index.ts';
const README = 'README.md';
const PAGE = 'docs/command-line.md';

/** A new report format for `lint`: its file and its tests. It prints a line for each finding. */
export function newFormat(name: string, read: ReadFile): Made {
  checkName(name);
  const constant = constantFor(name);
  const format = `src/cli/formats/${name}.ts`;
  const test = `test/unit/cli/lint-${name}.test.ts`;
  const taken = [format, test].find((path) => read(path) !== undefined);
  if (taken !== undefined) throw new Refusal(`"${name}" exists already: ${taken}.`);
  const key = name === constant ? name : `'${name}': ${constant}`;
  const [, list = ''] = /FORMATS = \[([^\]]*)\]/.exec(textOf(FORMATS, read)) ?? [];
  const names = [...list.matchAll(/'([^']+)'/g)].map(([, one = '']) => one);
  const index = insertedBefore(textOf(INDEX, read), {
    start: 'REPORT_FORMATS',
    next: '};',
    lines: `  ${key},\n`,
  });
  return {
    files: {
      [format]: formatFile(name, constant),
      [test]: testFile(name),
      [FORMATS]: insertedBefore(textOf(FORMATS, read), {
        start: 'FORMATS = [',
        next: ']',
        lines: `, '${name}'`,
      }),
      [INDEX]: insertedBefore(index, {
        start: 'import',
        next: '\n/**',
        lines: `import { ${constant} } from './${name}.ts';\n`,
      }),
      [README]: withParts(README, textOf(README, read), [
        {
          before: 'lint --format json notes        # also: ',
          after: '\n',
          text: [...names.filter((one) => one !== 'stylish' && one !== 'json'), name].join(', '),
        },
      ]),
      [PAGE]: withParts(PAGE, textOf(PAGE, read), [
        {
          before: '`stylish` (default), ',
          after: ' |',
          text: `${names.slice(1).map(code).join(', ')} or ${code(name)} `,
        },
      ]),
    },
    remains: [
      `${format}: what the report looks like`,
      `${test}: whole reports of it, with what its readers take for a command escaped`,
      `${PAGE}: what the report is for; a line in CHANGELOG.md`,
    ],
  };
}

function code(name: string): string {
  return `\`${name}\``;
}

function formatFile(name: string, constant: string): string {
  return `import { inLine } from '../printing.ts';
import type { ReportFormat } from './format.ts';
import { summaryLine } from './summary.ts';

/** TODO: what ${name} is for, and where its form is described. */
export const ${constant}: ReportFormat = {
  partsOf: (notes) =>
    notes.map(({ path, findings }) => {
      const lines = findings.map(
        ({ rule, severity, message, start }) =>
          \`\${inLine(path)}:\${start.line + 1}:\${start.column + 1}: \${severity}: \${inLine(message)} (\${inLine(rule)})\\n\`,
      );
      return { text: lines.join('') };
    }),
  open: (write) => ({
    add: (parts) => write(parts.map(({ text }) => text).join('')),
    end: ({ summary }) => write(\`\${summaryLine(summary)}\\n\`),
  }),
};
`;
}

function testFile(name: string): string {
  return `import assert from 'node:assert/strict';
import { GLOSSARY, inFolder, OWN } from './folder.ts';

describe('lint --format ${name}', () => {
  // TODO: what the format is read by takes the report as it is meant.
  it('has a line for each finding, and a last line that counts', () =>
    inFolder(
      { 'own.yaml': GLOSSARY, 'a.md': 'The USJF met.\\n', 'b.md': 'Fine.\\n' },
      async (folder) => {
        const { code, out } = await folder.run(['lint', '--format', '${name}', ...OWN]);
        assert.equal(code, 1);
        assert.deepEqual(out.split('\\n'), [
          'a.md:1:5: error: "USJF" is a misspelling of "USFJ". (misspelled-term)',
          '1 error, 0 warnings in 2 notes; 1 fixable with --fix',
          '',
        ]);
      },
    ));
});
`;
}
