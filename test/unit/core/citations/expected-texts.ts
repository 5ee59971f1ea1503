import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import {
  htmlToMarkdown,
  type Locator,
  parseGlossary,
  type Source,
  type StyleFormatter,
} from '../../../../src/core/index.ts';

/** What a style makes of a source, as Markdown. */
export type Texts = Readonly<Record<'note' | 'inText' | 'bibliography', string>>;

const LOCATORS: Readonly<Record<string, Locator>> = {
  blog: { label: 'paragraph', value: '4' },
  statement: { label: 'paragraph', value: '10' },
  treaty: { label: 'article', value: 'V' },
  news: { label: 'page', value: '12' },
  report: { label: 'page', value: '3-5' },
};

const { sources: entries, expected } = parse(
  readFileSync(join(import.meta.dirname, 'styles.yaml'), 'utf8'),
) as {
  readonly sources: unknown;
  readonly expected: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
};

/** The texts of `styles.yaml`, by style and source. */
export const EXPECTED = expected;

const file = parseGlossary(stringify({ version: 1, sources: entries }), {
  file: 'fixture',
  layer: 'workspace',
});
if (file.problems.length > 0) throw new Error(JSON.stringify(file.problems));

/** The sources of `styles.yaml`. */
export const SOURCES: readonly Source[] = file.sources;

/** What a style makes of a source. */
export function textsOf(source: Source, formatter: StyleFormatter): Texts {
  const rendered = formatter.render(source.csl, LOCATORS[source.id]);
  if (!rendered || rendered.approximate) throw new Error(`${source.id} is not rendered.`);
  const { note, inText, bibliography } = rendered;
  return {
    note: htmlToMarkdown(note.html),
    inText: htmlToMarkdown(inText.html),
    bibliography: htmlToMarkdown(bibliography.html),
  };
}
