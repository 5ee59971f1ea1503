import { readFile } from 'node:fs/promises';
import { CITATION_LOCALES, CITATION_STYLES, DEFAULT_STYLE, RULES } from '../core/index.ts';
import { type GeneratedPart, withParts } from './between.ts';
import { readBundledGlossary } from './bundled.ts';
import { STYLE_CREDITS } from './csl-credits.ts';
import { tableOf } from './table.ts';
import type { GeneratedFile, Generator } from './types.ts';

/** Writes the counts and lists in pages that are otherwise handwritten. */
export const docsGenerator: Generator = {
  name: 'lists in the documentation',
  async run(): Promise<GeneratedFile[]> {
    const files = await readBundledGlossary();
    const parts = partsOfPages({
      terms: files.flatMap(({ terms }) => terms).length,
      sources: files.flatMap(({ sources }) => sources).length,
    });
    return Promise.all(
      Object.entries(parts).map(async ([path, parts]) => ({
        path,
        content: withParts(path, await readFile(path, 'utf8'), parts),
      })),
    );
  },
};

function partsOfPages(glossary: {
  readonly terms: number;
  readonly sources: number;
}): Readonly<Record<string, readonly GeneratedPart[]>> {
  const { terms, sources } = glossary;
  const styles = CITATION_STYLES.map((style) => STYLE_CREDITS[style].short);
  const others = CITATION_STYLES.filter((style) => style !== DEFAULT_STYLE);
  const names = others.map((style) => STYLE_CREDITS[style].short);
  return {
    'README.md': [
      { before: '- **Checks**: ', after: ' rules', text: String(RULES.length) },
      {
        before: 'The bundled glossary has ',
        after: '. It starts',
        text: `${terms} terms and ${sources} sources`,
      },
      { before: '  Styles: ', after: ', or a CSL file', text: styles.join(', ') },
      {
        before: `| \`${DEFAULT_STYLE}\` | also `,
        after: ' or a `.csl` file',
        text: names.join(', '),
      },
    ],
    'docs/citations.md': [
      { before: '\n## Styles\n\n', after: '\nThe path is relative', text: stylesTable() },
    ],
    'docs/command-line.md': [
      {
        before: '`--style <name>`',
        after: ', or a `.csl` file',
        text: ` | ${CITATION_STYLES.map(code).join(', ')}`,
      },
      {
        before: '`--locale <tag>`',
        after: '; without it',
        text: ` | ${oneOf(CITATION_LOCALES.map(code))}`,
      },
    ],
  };
}

function stylesTable(): string {
  return tableOf([
    ['`policyGloss.citationStyle`', 'Style'],
    ...CITATION_STYLES.map((style) => [
      code(style),
      `${STYLE_CREDITS[style].title}${style === DEFAULT_STYLE ? ': the default' : ''}`,
    ]),
    ['the path of a `.csl` file', 'any other'],
  ]);
}

function code(text: string): string {
  return `\`${text}\``;
}

function oneOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
