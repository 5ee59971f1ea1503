import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real text that the lint is judged on. */
export interface EvalDocument {
  readonly name: string;
  readonly text: string;
  readonly words: number;
}

/** The texts of a folder, prepared for reading as notes; undefined where the folder is not there. */
export function readDocuments(folder: string): EvalDocument[] | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .toSorted()
    .map((name) => {
      const text = reflow(withoutHeader(readFileSync(join(folder, name), 'utf8')));
      return { name, text, words: countWords(text) };
    });
}

/** Without the lines that the folder's keeper added: where the copy comes from, and where it stops. */
function withoutHeader(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^Source: |^\[the stored page stops here\]$/.test(line))
    .join('\n');
}

/**
 * Joins the lines of a text that was taken out of a PDF with an empty line between any two, so that its paragraphs
 * are paragraphs again: a line that does not end a sentence goes on in the next.
 */
function reflow(text: string): string {
  const lines = text.split('\n');
  const full = lines.filter((line) => line.trim() !== '').length;
  const spaced = lines.filter(
    (line, i) => line.trim() !== '' && lines[i + 1]?.trim() === '',
  ).length;
  if (full === 0 || spaced / full < 0.8) return text;
  const paragraphs: string[] = [];
  for (const line of lines
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/^\d{1,3}$/.test(one))) {
    const last = paragraphs.at(-1);
    if (last === undefined || /[.:;!?”"]$/.test(last) || /^(?:[IVX]+|\d+|\(\d+\)|[•-]) /.test(line))
      paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = `${last} ${line}`;
  }
  return paragraphs.join('\n\n');
}

/** Words of Latin text; four Japanese characters count as one. */
function countWords(text: string): number {
  const latin = text.match(/[\p{Script=Latin}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  const japanese =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return latin + Math.round(japanese / 4);
}
