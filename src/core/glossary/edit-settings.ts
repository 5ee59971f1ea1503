import { isMap, isScalar, parseDocument } from 'yaml';
import type { TextEdit } from '../text/edits.ts';
import type { Note } from '../text/note.ts';
import { writeYaml, type YamlValue } from './yaml-text.ts';

type NoteText = Pick<Note, 'text' | 'frontMatter'>;
const KEY = 'policy-gloss';

type Settings = Readonly<Record<string, YamlValue>>;

/** The edit that pins an acronym to a sense in a note's front matter: `policy-gloss: {senses: {ACR: id}}`. */
export function pinEdit(note: NoteText, acronym: string, termId: string): TextEdit | undefined {
  return editSettings(note, (settings) => ({
    ...settings,
    senses: { ...mappingIn(settings['senses']), [acronym]: termId },
  }));
}

/** The edit that adds a word to a note's `policy-gloss: {words: […]}`. */
export function addWordEdit(note: NoteText, word: string): TextEdit | undefined {
  return editSettings(note, (settings) => ({
    ...settings,
    words: [...listIn(settings['words']), word],
  }));
}

function mappingIn(value: YamlValue | undefined): Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Settings)
    : {};
}

/** The items of a list; a single word counts as a list, as it does when settings are read. */
function listIn(value: YamlValue | undefined): readonly YamlValue[] {
  if (Array.isArray(value)) return value as readonly YamlValue[];
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/**
 * Changes what front matter says under `policy-gloss:` and nothing else: rewrites that section, or adds it (or the
 * front matter) if it is missing. Undefined if the front matter is not YAML.
 */
function editSettings(
  { text, frontMatter }: NoteText,
  change: (settings: Settings) => Settings,
): TextEdit | undefined {
  if (frontMatter !== undefined && frontMatter.format !== 'yaml') return undefined;
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const section = (settings: Settings): string =>
    `${KEY}:\n${writeYaml(change(settings), 2)}`.replaceAll('\n', eol);
  if (frontMatter === undefined) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return {
      range: { start, end: start },
      text: `---${eol}${section({})}${eol}---${eol}${eol}`,
    };
  }
  const { start, end } = frontMatter.content;
  const yaml = text.slice(start, end);
  const existing = ownPair(yaml);
  if (existing === undefined) {
    const gap = yaml === '' || /[\r\n]$/.test(yaml) ? '' : eol;
    const after = yaml === '' ? eol : '';
    return { range: { start: end, end }, text: `${gap}${section({})}${after}` };
  }
  return {
    range: { start: start + existing.start, end: start + existing.end },
    text: section(existing.value),
  };
}

/** The pair `policy-gloss: …` with its place in the YAML; undefined if there is none. */
function ownPair(yaml: string): { start: number; end: number; value: Settings } | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  if (!isMap(document.contents)) return undefined;
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === KEY);
  if (pair === undefined) return undefined;
  const start = pair.key.range?.[0] ?? 0;
  const valueEnd = pair.value?.range?.[1] ?? pair.key.range?.[1] ?? start;
  const colon = yaml.indexOf(':', pair.key.range?.[1] ?? start) + 1;
  const end = start + yaml.slice(start, Math.max(valueEnd, colon)).trimEnd().length;
  // The failsafe schema has only strings, lists and mappings.
  return { start, end, value: isMap(pair.value) ? (pair.value.toJSON() as Settings) : {} };
}
