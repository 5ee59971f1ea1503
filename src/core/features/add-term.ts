import { parseGlossary } from '../glossary/parse.ts';
import type { TextEdit } from '../text/edits.ts';
import { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/** A new entry for a glossary file, and what of it the writer fills in next. */
export interface TermAddition {
  readonly edit: TextEdit;
  /** The place of the definition in the file as it will be. */
  readonly definition: Range;
}

const DEFINITION = 'Definition in one to three sentences.';

/**
 * Adds an entry behind the last one of a glossary file, with the indentation that the file uses; an empty file
 * becomes a glossary.
 * @param name what the acronym stands for, where that is known
 */
export function addTerm(text: string, acronym: string, name = 'Full name'): TermAddition {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { at, indent, before } = placeFor(text, eol);
  const lines = [
    `- acronym: ${yamlString(acronym)}`,
    `  name: ${yamlString(name)}`,
    '  definition: >-',
  ];
  const head = before + lines.map((line) => `${indent}${line}${eol}`).join('') + `${indent}    `;
  const start = at + head.length;
  return {
    edit: { range: { start: at, end: at }, text: `${head}${DEFINITION}${eol}` },
    definition: { start, end: start + DEFINITION.length },
  };
}

interface Place {
  readonly at: number;
  readonly indent: string;
  /** What must stand between the file's text and the entry. */
  readonly before: string;
}

function placeFor(text: string, eol: string): Place {
  const terms = parseGlossary(text, { file: '', layer: 'workspace' }).terms;
  const last = terms.toSorted((a, b) => a.origin.range.end - b.origin.range.end).at(-1);
  if (last !== undefined) return behindEntry(text, last.origin.range, eol);
  const list = /^terms:[ \t]*(?:\[[ \t]*\][ \t]*)?(?:#.*)?\r?$/m.exec(text);
  if (list && !list[0].includes('[')) {
    const end = list.index + list[0].length;
    const hasEol = text[end] === '\n';
    return { at: end + (hasEol ? 1 : 0), indent: '  ', before: hasEol ? '' : eol };
  }
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  const head = text.trim() === '' ? `version: 1${eol}` : '';
  return { at: text.length, indent: '  ', before: `${gap}${head}terms:${eol}` };
}

function behindEntry(text: string, entry: Range, eol: string): Place {
  const lines = new LineIndex(text);
  const first = text.slice(lines.lineStart(lines.position(entry.start).line), entry.start);
  const indent = /^[ \t]*/.exec(first)?.[0] ?? '';
  // The range of a YAML block may reach over the empty lines and the indentation behind it.
  const trimmed = text.slice(0, entry.end).trimEnd().length;
  const { line } = lines.position(trimmed);
  const at = lines.lineStart(line + 1);
  return { at, indent, before: text.slice(0, at).endsWith('\n') ? '' : eol };
}

/** A YAML scalar; in quotes where it would be read as something else or break the line. */
function yamlString(text: string): string {
  const isPlain = /^[\p{L}][\p{L}\p{N} .&/+-]*$/u.test(text) && !/^\s|\s$/.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''").replace(/\s+/g, ' ')}'`;
}
