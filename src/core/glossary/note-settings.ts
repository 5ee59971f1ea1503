import { isMap, parseDocument } from 'yaml';
import type { Note } from '../text/note.ts';
import { isDate } from './dates.ts';
import { NodeReader, type Placed } from './reader.ts';
import type { Problem } from './types.ts';

/** What a note says about itself in its front matter. Ranges are the note's. */
export interface NoteSettings {
  /** The note's date (`date:`), as far as it is one: YYYY, YYYY-MM or YYYY-MM-DD. */
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
  /** Whether the note brings its own bibliography (`bibliography:`, `references:`). */
  readonly hasBibliography: boolean;
  readonly problems: readonly Problem[];
}

/** The keys under `policy-gloss:` in front matter. */
export const NOTE_KEYS = ['words', 'rules', 'senses', 'style', 'terms', 'sources'] as const;
const NONE: NoteSettings = {
  senses: new Map(),
  words: [],
  rules: [],
  hasBibliography: false,
  problems: [],
};

/** Reads the front matter of a note. What is no YAML gives no settings: other tools report it. */
export function readNoteSettings({
  text,
  frontMatter,
}: Pick<Note, 'text' | 'frontMatter'>): NoteSettings {
  if (frontMatter === undefined) return NONE;
  const { start, end } = frontMatter.content;
  const document = parseDocument(text.slice(start, end), {
    schema: 'failsafe',
    logLevel: 'silent',
  });
  if (document.errors.length > 0 || !isMap(document.contents)) return NONE;
  const reader = new NodeReader(document, start);
  const fields = reader.fields(document.contents, 'Front matter');
  if (fields === undefined) return NONE;
  const date = dateIn(fields.has('date') ? reader.text(fields, 'date')?.value : undefined);
  const hasBibliography = ['bibliography', 'references', 'csl-refs'].some((key) => fields.has(key));
  // These keys are Pandoc's, which takes more than one text there; what is none is not ours to report.
  const pandoc = new NodeReader(document, start);
  const style = fields.has('csl') ? pandoc.text(fields, 'csl')?.value : undefined;
  const language = fields.has('lang') ? pandoc.text(fields, 'lang')?.value : undefined;
  const common = {
    ...(date ? { date } : {}),
    ...(style ? { style } : {}),
    ...(language ? { language } : {}),
    hasBibliography,
  };
  const own = fields.get('policy-gloss');
  if (own === undefined || own.node === null) return { ...NONE, ...common };
  const inner = reader.fields(own.node, '"policy-gloss"');
  if (inner === undefined) return { ...NONE, ...common, problems: reader.problems };
  reader.unknownKeys(inner, NOTE_KEYS, '"policy-gloss"');
  const ownStyle = reader.text(inner, 'style')?.value;
  return {
    ...common,
    ...(ownStyle ? { style: ownStyle } : {}),
    words: reader.texts(inner, 'words').map(({ value }) => value),
    senses: new Map(
      [...pairs(reader, inner, 'senses')].map(({ key, value }) => [key.value, value.value]),
    ),
    rules: [...pairs(reader, inner, 'rules')].map(({ key, value }) => ({
      rule: key,
      level: value,
    })),
    problems: reader.problems,
  };
}

/** The pairs of a mapping of strings, with their places. */
export function* pairs(
  reader: NodeReader,
  fields: NonNullable<ReturnType<NodeReader['fields']>>,
  name: string,
): Generator<{ key: Placed<string>; value: Placed<string> }> {
  const field = fields.get(name);
  if (field === undefined || field.node === null) return;
  const inner = reader.fields(field.node, `"${name}"`);
  if (inner === undefined) return;
  for (const [key, { keyRange }] of inner) {
    const value = reader.text(inner, key);
    if (value) yield { key: { value: key, range: keyRange }, value };
  }
}

/** The date that a front matter's `date:` begins with (`2024-07-29T10:00`, "July 29, 2024" is none). */
function dateIn(given: string | undefined): string | undefined {
  const match = /^(\d{4}(?:[-/]\d{1,2}(?:[-/]\d{1,2})?)?)(?!\d)/.exec(given ?? '');
  if (!match?.[1]) return undefined;
  const date = match[1]
    .split(/[-/]/)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return isDate(date) ? date : undefined;
}
