import { Document, isMap, isScalar, parseDocument } from 'yaml';
import type { TextEdit } from '../text/edits.ts';
import type { Note } from '../text/note.ts';

type NoteText = Pick<Note, 'text' | 'frontMatter'>;
const KEY = 'policy-gloss';

/** The edit that pins an acronym to a sense in a note's front matter: `policy-gloss: {senses: {ACR: id}}`. */
export function pinEdit(note: NoteText, acronym: string, termId: string): TextEdit {
  return editSettings(note, (settings) => settings.setIn(['senses', acronym], termId));
}

/** The edit that adds a word to a note's `policy-gloss: {words: […]}`. */
export function addWordEdit(note: NoteText, word: string): TextEdit {
  return editSettings(note, (settings) => {
    if (settings.hasIn(['words'])) settings.addIn(['words'], word);
    else settings.setIn(['words'], [word]);
  });
}

/**
 * Changes what front matter says under `policy-gloss:` and nothing else: that section is written anew, a missing
 * one (or missing front matter) is added.
 */
function editSettings(
  { text, frontMatter }: NoteText,
  change: (settings: Document) => void,
): TextEdit {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const section = (settings: Document): string => {
    const indented = settings.toString({ lineWidth: 0, indent: 2 }).trimEnd().replace(/^/gm, '  ');
    return `${KEY}:\n${indented}`.replaceAll('\n', eol);
  };
  if (frontMatter === undefined) {
    const settings = new Document({});
    change(settings);
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return {
      range: { start, end: start },
      text: `---${eol}${section(settings)}${eol}---${eol}${eol}`,
    };
  }
  const { start, end } = frontMatter.content;
  const yaml = text.slice(start, end);
  const existing = ownPair(yaml);
  if (existing === undefined) {
    const settings = new Document({});
    change(settings);
    const gap = yaml === '' || /[\r\n]$/.test(yaml) ? '' : eol;
    const behind = yaml === '' ? eol : '';
    return { range: { start: end, end }, text: `${gap}${section(settings)}${behind}` };
  }
  const settings = new Document(existing.value ?? {});
  change(settings);
  return {
    range: { start: start + existing.start, end: start + existing.end },
    text: section(settings),
  };
}

/** The pair `policy-gloss: …` with its place in the YAML; undefined where there is none. */
function ownPair(yaml: string): { start: number; end: number; value: unknown } | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  if (!isMap(document.contents)) return undefined;
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === KEY);
  if (pair === undefined) return undefined;
  const start = pair.key.range?.[0] ?? 0;
  const valueEnd = pair.value?.range?.[1] ?? pair.key.range?.[1] ?? start;
  const colon = yaml.indexOf(':', pair.key.range?.[1] ?? start) + 1;
  const end = start + yaml.slice(start, Math.max(valueEnd, colon)).trimEnd().length;
  return { start, end, value: isMap(pair.value) ? pair.value.toJSON() : undefined };
}
