import { parseNote } from '../../../src/core/index.ts';
import { makeLongNote } from '../corpus/corpus.ts';
import { makeTerms } from '../corpus/terms.ts';

const SOURCE_LENGTH = 400_000;
/** Paragraphs of policy prose, without markup and without line breaks. */
const PARAGRAPHS = parseNote(makeLongNote(SOURCE_LENGTH, makeTerms(1000)))
  .blocks.map(({ prose }) => prose.text.replaceAll(/\s+/g, ' ').trim())
  .filter((text) => /^[\w ,.;:()'-]{60,}$/.test(text));

/** Puts paragraphs together until the text has about that many UTF-16 units. */
function upTo(length: number, write: (paragraph: string, i: number) => string): string {
  let text = '';
  for (let i = 0; text.length < length; i++) {
    text += write(PARAGRAPHS[i % PARAGRAPHS.length] ?? '', i);
  }
  return text;
}

/** Notes of any length that consist of one thing. */
export const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'short paragraphs': (length) => upTo(length, (text) => `${text}\n\n`),
  'one long paragraph': (length) => upTo(length, (text) => `${text} `),
  'one long paragraph with markup': (length) =>
    upTo(
      length,
      (text) => `**${text.slice(0, 20)}** [${text.slice(20, 60)}](a.md) \`x\` _${text.slice(60)}_ `,
    ),
  'many headings': (length) => upTo(length, (text, i) => `## ${i} ${text.slice(0, 60)}\n`),
  'one long list': (length) => upTo(length, (text) => `- ${text}\n`),
  'one long table': (length) =>
    `| a | b |\n| - | - |\n${upTo(length, (text) => `| ${text.slice(0, 40)} | ${text.slice(40)} |\n`)}`,
  'one long block quote': (length) => upTo(length, (text) => `> ${text}\n`),
  'many footnotes': (length) =>
    upTo(length, (text, i) => `${text}[^${i}]\n\n[^${i}]: ${text.slice(0, 40)}\n\n`),
  'text without spaces': (length) => '日米同盟は、USFJと自衛隊の協力による。'.repeat(length / 24),
};
