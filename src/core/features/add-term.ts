import { parseGlossary } from '../glossary/parse.ts';
import type { TextEdit } from '../text/edits.ts';
import { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/** What a new entry says. */
export interface NewTerm {
  readonly acronym: string;
  /** What the acronym stands for. */
  readonly name: string;
  readonly definition?: string | undefined;
}

/**
 * Adds an entry after the last one of a glossary file, with the indentation that the file uses; an empty file becomes a
 * glossary. The entry says what is given and nothing else: no key is left to be filled in.
 */
export function addTerm(text: string, { acronym, name, definition }: NewTerm): TextEdit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { at, indent, before } = placeFor(text, eol);
  const words = oneLine(definition ?? '');
  const lines = [
    `- acronym: ${yamlString(acronym)}`,
    `  name: ${yamlString(name)}`,
    ...(words === '' ? [] : ['  definition: >-', `    ${words}`]),
  ];
  const entry = lines.map((line) => `${indent}${line}${eol}`).join('');
  return { range: { start: at, end: at }, text: before + entry };
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

/** Words that YAML takes for something else than text, in one version or another. */
const NOT_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** A YAML scalar; in quotes where it would be read as something else or break the line. */
function yamlString(text: string): string {
  const line = oneLine(text);
  const isPlain = /^[\p{L}][\p{L}\p{N} .&/+-]*$/u.test(line) && !NOT_TEXT.test(line);
  return isPlain ? line : `'${line.replaceAll("'", "''")}'`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
