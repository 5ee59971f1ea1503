import { isMap, isScalar, isSeq } from 'yaml';
import { message, sentences } from '../messages/index.ts';
import { LineIndex } from '../text/lines.ts';
import type { Note } from '../text/note.ts';
import { moved } from '../text/range.ts';
import { findFrontMatter, type FrontMatter } from '../text/syntax/front-matter.ts';
import { isDate } from './dates.ts';
import { parseSource } from './parse-source.ts';
import { readPlainFrontMatter } from './plain-front-matter.ts';
import { problemOf } from './problem.ts';
import { readableFrontMatter, type ReadableFrontMatter } from './readable-front-matter.ts';
import { NodeReader, type Fields, type Placed } from './reader.ts';
import type { Problem, Source } from './types.ts';
import { parseYaml } from './yaml-document.ts';

/** The settings in a note's front matter. Ranges are in the note. */
export interface NoteSettings {
  /** The note's date (`date:`), if it is one: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  /** `policy-gloss: {senses: {MSE: id}}`: which sense an acronym has in this note. */
  readonly senses: ReadonlyMap<string, string>;
  /** `policy-gloss: {words: […]}`: acronyms that are never reported as unknown. */
  readonly words: readonly string[];
  /** `policy-gloss: {rules: {id: severity}}`, not yet validated. */
  readonly rules: readonly { readonly rule: Placed<string>; readonly level: Placed<string> }[];
  /** `policy-gloss: {style: apa}`, or Pandoc's `csl:`. */
  readonly style?: string;
  /** The language tag of the note (`lang:`). */
  readonly language?: string;
  /** The bibliographies that `bibliography:` names, as written. */
  readonly bibliographies: readonly Placed<string>[];
  /** The sources in the front matter itself: `references:`, and `policy-gloss: {sources: […]}`. */
  readonly sources: readonly Source[];
  /** Whether unreadable entries of the front matter may name sources. */
  readonly hidesSources: boolean;
  readonly problems: readonly Problem[];
}

/** The keys under `policy-gloss:` in front matter. */
export const NOTE_KEYS = ['words', 'rules', 'senses', 'style', 'sources'] as const;
const NONE: NoteSettings = {
  senses: new Map(),
  words: [],
  rules: [],
  bibliographies: [],
  sources: [],
  hidesSources: false,
  problems: [],
};

/**
 * Reads the front matter of a note. An entry that is not YAML is one problem, and only that entry is lost.
 * @param file the note, as the origin of its sources
 */
export function readNoteSettings(
  { text, frontMatter }: Pick<Note, 'text' | 'frontMatter'>,
  file = '',
): NoteSettings {
  if (frontMatter === undefined) return NONE;
  const { start, end } = frontMatter.content;
  const content = text.slice(start, end);
  if (frontMatter.format === 'toml') return readToml(content);
  return readAtOnce(content) ?? readInFull({ text, frontMatter }, file);
}

/** For TOML, only the note's date and language are read. */
function readToml(toml: string): NoteSettings {
  const beforeTables = toml.split(/^[ \t]*\[/m, 1)[0] ?? '';
  const value = (key: string): string | undefined =>
    new RegExp(`^${key}[ \\t]*=[ \\t]*["']?([^"'\\r\\n#]+)`, 'm').exec(beforeTables)?.[1]?.trim();
  const [date, language] = [dateOf(value('date')), value('lang')];
  return { ...NONE, ...(date ? { date } : {}), ...(language ? { language } : {}) };
}

/** Keys whose values have places and problems. */
const STRUCTURED = /^(?:policy-gloss|bibliography|references):/m;

/** The settings of front matter that can be read without a YAML parser; undefined for any other. */
function readAtOnce(yaml: string): NoteSettings | undefined {
  const values = STRUCTURED.test(yaml) ? undefined : readPlainFrontMatter(yaml);
  if (values === undefined) return undefined;
  const [date, style, language] = [
    dateOf(values.get('date')?.trim()),
    values.get('csl')?.trim(),
    values.get('lang')?.trim(),
  ];
  return {
    ...NONE,
    ...(date ? { date } : {}),
    ...(style ? { style } : {}),
    ...(language ? { language } : {}),
  };
}

/** Reads front matter as YAML. */
export function readInFull(
  { text, frontMatter }: { readonly text: string; readonly frontMatter: FrontMatter },
  file: string,
): NoteSettings {
  const { start, end } = frontMatter.content;
  const whole = text.slice(start, end);
  const first = parseYaml(whole);
  const isBroken = first instanceof Error || first.errors.length > 0;
  const readable = isBroken ? readableFrontMatter(whole) : undefined;
  const yaml = readable?.yaml ?? whole;
  const document = readable === undefined ? first : parseYaml(yaml);
  const broken: NoteSettings = readable === undefined ? NONE : settingsOfBroken(readable, start);
  if (document instanceof Error || !isMap(document.contents)) return broken;
  const reader = new NodeReader(document, start, yaml);
  const fields = reader.fields(document.contents, message('front-matter'));
  if (fields === undefined) return broken;
  const date = dateIn(fields.get('date')?.node);
  const own = fields.get('policy-gloss');
  const inner = own?.node
    ? reader.fields(own.node, message('quoted', { text: 'policy-gloss' }))
    : undefined;
  return {
    ...broken,
    ...(date ? { date } : {}),
    ...textUnder(fields, 'csl', 'style'),
    ...textUnder(fields, 'lang', 'language'),
    bibliographies: bibliographiesIn(reader, fields),
    sources: [
      ...(inner ? sourcesIn(reader, inner, 'sources', { text, file }) : []),
      ...sourcesIn(reader, fields, 'references', { text, file }),
    ],
    ...(inner ? ownSettings(reader, inner) : {}),
    problems: [...broken.problems, ...reader.problems],
  };
}

/** Entries of front matter that may name sources. */
const MAY_NAME_SOURCES = /^(?:bibliography|references|policy-gloss|\{)/;

function settingsOfBroken({ problem, unread }: ReadableFrontMatter, start: number): NoteSettings {
  const said = sentences(message('front-matter-unread'), problem.said);
  return {
    ...NONE,
    problems: [problemOf('not-yaml', said, moved(problem.range, start))],
    hidesSources: unread.some((key) => MAY_NAME_SOURCES.test(key)),
  };
}

/**
 * The sources that a note's front matter defines or names, without parsing the note; undefined if there are none, which
 * is quick to see.
 */
export function readSourceSettings(
  text: string,
  file: string,
): Pick<NoteSettings, 'bibliographies' | 'sources'> | undefined {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) return undefined;
  const { start, end } = frontMatter.content;
  if (!/(?:bibliography|references|sources)["']?[ \t]*:/.test(text.slice(start, end)))
    return undefined;
  const { bibliographies, sources } = readNoteSettings({ text, frontMatter }, file);
  return bibliographies.length + sources.length === 0 ? undefined : { bibliographies, sources };
}

function ownSettings(
  reader: NodeReader,
  fields: Fields,
): Pick<NoteSettings, 'style' | 'words' | 'senses' | 'rules'> {
  reader.unknownKeys(fields, NOTE_KEYS, message('quoted', { text: 'policy-gloss' }));
  const style = reader.text(fields, 'style')?.value;
  return {
    ...(style ? { style } : {}),
    words: reader.texts(fields, 'words').map(({ value }) => value),
    senses: new Map(
      [...pairs(reader, fields, 'senses')].map(({ key, value }) => [key.value, value.value]),
    ),
    rules: [...pairs(reader, fields, 'rules')].map(({ key, value }) => ({
      rule: key,
      level: value,
    })),
  };
}

/** One file, a list of them, or (for Pandoc's filters) files by name. */
function bibliographiesIn(reader: NodeReader, fields: Fields): Placed<string>[] {
  const node = reader.resolve(fields.get('bibliography')?.node);
  const named = isMap(node)
    ? node.items.map(({ value }) => value)
    : isSeq(node)
      ? node.items
      : [node];
  return named
    .map((one) => reader.resolve(one))
    .filter((one) => isScalar(one))
    .map((one) => ({ value: String(one.value).trim(), range: reader.rangeOf(one) }))
    .filter(({ value }) => value !== '');
}

function sourcesIn(
  reader: NodeReader,
  fields: Fields,
  key: string,
  { text, file }: { readonly text: string; readonly file: string },
): Source[] {
  if (!fields.has(key)) return [];
  const lines = new LineIndex(text);
  return reader.items(fields, key).flatMap((node) => {
    const range = reader.rangeOf(node);
    const origin = { file, layer: 'note', range, line: lines.position(range.start).line } as const;
    const source = parseSource(reader, node, origin);
    return source ? [source] : [];
  });
}

/** The pairs of a mapping of strings, with their places. */
export function* pairs(
  reader: NodeReader,
  fields: NonNullable<ReturnType<NodeReader['fields']>>,
  name: string,
): Generator<{ key: Placed<string>; value: Placed<string> }> {
  const field = fields.get(name);
  if (field === undefined || field.node === null) return;
  const inner = reader.fields(field.node, message('quoted', { text: name }));
  if (inner === undefined) return;
  for (const [key, { keyRange }] of inner) {
    const value = reader.text(inner, key);
    if (value) yield { key: { value: key, range: keyRange }, value };
  }
}

/** A setting under one of Pandoc's keys; a value that is not text is not ours to report. */
function textUnder<Name extends string>(
  fields: Fields,
  key: string,
  name: Name,
): Partial<Record<Name, string>> {
  const node = fields.get(key)?.node;
  const text = isScalar(node) ? String(node.value).trim() : '';
  return text === '' ? {} : ({ [name]: text } as Record<Name, string>);
}

/** The date at the beginning of a front matter's `date:` (`2024-07-29T10:00`; "July 29, 2024" is not one). */
function dateIn(node: unknown): string | undefined {
  return isScalar(node) ? dateOf(String(node.value).trim()) : undefined;
}

function dateOf(given = ''): string | undefined {
  const match = /^(\d{4}(?:[-/]\d{1,2}(?:[-/]\d{1,2})?)?)(?!\d)/.exec(given);
  if (!match?.[1]) return undefined;
  const date = match[1]
    .split(/[-/]/)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return isDate(date) ? date : undefined;
}
