import { isMap, isSeq, type Document, type Node, type YAMLSeq } from 'yaml';
import { parseGlossary } from '../glossary/parse.ts';
import type { GlossaryFile } from '../glossary/types.ts';
import { parseYaml } from '../glossary/yaml-document.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { LineIndex } from '../text/lines.ts';

/** The content of a new entry. */
export interface NewTerm {
  readonly acronym: string;
  /** The name for the acronym. */
  readonly name: string;
  readonly definition?: string | undefined;
}

/**
 * Adds an entry after the last one of a glossary file, in the style of the file; an empty file becomes a glossary. The
 * entry has only the given values: there are no empty keys to fill in. Undefined if the file is written in such a way
 * that the entry could not be read afterwards, or would break others.
 */
export function addTerm(text: string, term: NewTerm): TextEdit | undefined {
  const { contents } = documentOf(text);
  const list = isMap(contents) ? contents.get('terms', true) : undefined;
  const edit =
    isSeq(list) && list.items.length > 0
      ? list.flow
        ? inBrackets(text, list, term)
        : afterLast(text, list, term)
      : inNewList(text, term, isMap(contents) && contents.has('terms'));
  return edit !== undefined && isReadAfter(text, edit) ? edit : undefined;
}

function documentOf(text: string): Pick<Document, 'contents'> {
  const document = parseYaml(text);
  return document instanceof Error ? { contents: null } : document;
}

/** Whether a file has one more entry after an edit, and no more errors. */
function isReadAfter(text: string, edit: TextEdit): boolean {
  const read = (yaml: string): GlossaryFile =>
    parseGlossary(yaml, { file: '', layer: 'workspace' });
  const [before, after] = [read(text), read(applyEdits(text, [edit]).text)];
  const errors = ({ problems }: GlossaryFile): number =>
    problems.filter(({ severity }) => severity === 'error').length;
  return after.terms.length === before.terms.length + 1 && errors(after) <= errors(before);
}

/** An entry as the last one between brackets: `[{…}, {…}]`. */
function inBrackets(text: string, list: YAMLSeq, term: NewTerm): TextEdit | undefined {
  const end = (list.range?.[1] ?? 0) - 1;
  if (text[end] !== ']') return undefined;
  const start = text.slice(0, end).trimEnd().length;
  const hasComma = text[start - 1] === ',';
  const parts = Object.entries(term).flatMap(([key, value]: [string, string | undefined]) => {
    const line = oneLine(value ?? '');
    return line === '' ? [] : [`${JSON.stringify(key)}: ${JSON.stringify(line)}`];
  });
  return {
    range: { start, end: start },
    text: `${hasComma ? ' ' : ', '}{ ${parts.join(', ')} }${hasComma ? ',' : ''}`,
  };
}

/** An entry below the last one, with its indentation. */
function afterLast(text: string, list: YAMLSeq, term: NewTerm): TextEdit {
  const lines = new LineIndex(text);
  const start = list.range?.[0] ?? 0;
  const first = text.slice(lines.lineStart(lines.position(start).line), start);
  const indent = /^[ \t]*/.exec(first)?.[0] ?? '';
  // The range of a block may include the empty lines and the comments after it.
  const [, end = 0] = (list.items.at(-1) as Node | undefined)?.range ?? [];
  const { line } = lines.position(text.slice(0, end).trimEnd().length);
  const at = lines.lineStart(line + 1);
  const before = text.slice(0, at).endsWith('\n') ? '' : eolOf(text);
  return { range: { start: at, end: at }, text: before + blockEntry(text, indent, term) };
}

/** An entry under `terms:`, which is empty or missing; undefined if it contains something else. */
function inNewList(text: string, term: NewTerm, hasKey: boolean): TextEdit | undefined {
  const eol = eolOf(text);
  const entry = blockEntry(text, '  ', term);
  const list = /^terms:[ \t]*(?:#.*)?\r?$/m.exec(text);
  if (list) {
    const end = list.index + list[0].length;
    const hasEol = text[end] === '\n';
    const at = end + (hasEol ? 1 : 0);
    return { range: { start: at, end: at }, text: (hasEol ? '' : eol) + entry };
  }
  const empty = /^terms:[ \t]*(\[[ \t]*\]|null|~)[ \t]*\r?$/m.exec(text);
  if (empty) {
    const start = empty.index + 'terms:'.length;
    return {
      range: { start, end: empty.index + empty[0].trimEnd().length },
      text: `${eol}${entry.trimEnd()}`,
    };
  }
  if (hasKey) return undefined;
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  const head = text.trim() === '' ? `version: 1${eol}` : '';
  return {
    range: { start: text.length, end: text.length },
    text: `${gap}${head}terms:${eol}${entry}`,
  };
}

function blockEntry(text: string, indent: string, { acronym, name, definition }: NewTerm): string {
  const words = oneLine(definition ?? '');
  const lines = [
    `- acronym: ${yamlString(acronym)}`,
    `  name: ${yamlString(name)}`,
    ...(words === '' ? [] : ['  definition: >-', `    ${words}`]),
  ];
  return lines.map((line) => `${indent}${line}${eolOf(text)}`).join('');
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Words that some version of YAML does not read as text. */
const NOT_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** A YAML scalar; in quotes if it would be read as something else or break the line. */
function yamlString(text: string): string {
  const line = oneLine(text);
  const isPlain = /^[\p{L}][\p{L}\p{N} .&/+-]*$/u.test(line) && !NOT_TEXT.test(line);
  return isPlain ? line : `'${line.replaceAll("'", "''")}'`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
