import { LIMITS } from '../../src/workspace/limits.ts';
import { NOTE, source, type Content, type Situation } from './types.ts';

const BIB = '@report{own-2020, title = {Own}, author = {Own, Ann}, date = {2020}}\n';
const JSON_ITEMS = '[{"id": "own-2020", "type": "report", "title": "Own"}]\n';
const YAML_ITEMS = 'references:\n- id: own-2020\n  type: report\n  title: Own\n';
const WORDS = 'They said: these are the words of the text, and no more.\n';

function withFront(front: string): string {
  return `---\n${front}\n---\n\n${NOTE}`;
}

/** What may be in a bibliography, by its name. */
const BIBLIOGRAPHIES: Readonly<Record<string, Content>> = {
  'refs.bib': BIB,
  'refs.json': JSON_ITEMS,
  'refs.yaml': YAML_ITEMS,
  'broken.bib': `@report{own-2020, title = {Open\n`,
  'broken.json': '[{"id": "own-2020"',
  'empty.bib': '',
  'latin.bib': new Uint8Array([0x40, 0xff]),
};

/** A bibliography, however it is named. */
function bibliographies(): Situation[] {
  return Object.entries(BIBLIOGRAPHIES).flatMap(([file, content]): Situation[] => [
    {
      name: `${file}, named by a configuration`,
      files: {
        '.policy-gloss.yaml': `bibliographies: [lib/${file}]\n`,
        [`lib/${file}`]: content,
        'a/note.md': NOTE,
      },
    },
    {
      name: `${file}, named by the note`,
      files: { [`a/${file}`]: content, 'a/note.md': withFront(`bibliography: ${file}`) },
    },
  ]);
}

/** What may be the text of a source, by its path from the glossary. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, Content>>>> = {
  'own.txt': { 'lists/own.txt': WORDS },
  'own.md': { 'lists/own.md': WORDS.replace('the words', 'the *words*') },
  '../own.txt': { 'own.txt': WORDS },
  'other.txt': { 'lists/other.txt': WORDS.replace('words', 'letters') },
  'nothing.txt': { 'lists/nothing.txt': '' },
  'missing.txt': {},
  '../../../../outside.txt': {},
  '/etc/hostname': {},
  'https://example.org/own.txt': {},
  'inside-link.txt': { 'own.txt': WORDS, 'lists/inside-link.txt': { link: 'own.txt' } },
  'outside-link.txt': { 'lists/outside-link.txt': { link: '/etc/hostname' } },
  'latin.txt': { 'lists/latin.txt': new Uint8Array([0x74, 0xff]) },
  'utf16.txt': { 'lists/utf16.txt': new Uint8Array([0xff, 0xfe, 0x74, 0x00]) },
  'large.txt': { 'lists/large.txt': `${WORDS}${' '.repeat(LIMITS.text)}` },
  lists: { 'lists/lists/own.txt': WORDS },
};

function texts(): Situation[] {
  return Object.entries(TEXTS).flatMap(([path, files]): Situation[] => [
    {
      name: `the text ${path}`,
      files: {
        'lists/own.yaml': source(path),
        '.policy-gloss.yaml': 'glossaries: [lists/own.yaml]\n',
        ...files,
        'a/note.md': NOTE,
      },
    },
    {
      name: `the text ${path}, of which there are excerpts`,
      files: {
        'lists/own.glossary.yaml': source(path).replace('coverage: full', 'coverage: excerpts'),
        '.policy-gloss.yaml': 'glossaries: [lists/own.glossary.yaml]\n',
        ...files,
        'a/note.md': NOTE,
      },
    },
  ]);
}

/** What the front matter of a note may say. */
const FRONT: readonly string[] = [
  'bibliography: [refs.bib, more.json]',
  'bibliography: nowhere.bib',
  'bibliography: https://example.org/refs.bib',
  'bibliography: ../lib/refs.bib',
  'bibliography: /lib/refs.bib',
  'bibliography: [nowhere.bib, refs.bib]',
  YAML_ITEMS.trimEnd(),
  'policy-gloss: {sources: [{id: own-2020, title: Own}]}',
  'policy-gloss: {words: [YYX]}',
  'policy-gloss: {rules: {undefined-acronym: off, nothing-like-it: off}}',
  'policy-gloss: {rules: {undefined-acronym: warning}}',
  'policy-gloss: {senses: {MSE: nothing-like-it}}',
  'policy-gloss: 7',
  'title: "open',
  'date: 2020-13-45',
  'lang: ja',
  'title: {{',
];

function frontMatters(): Situation[] {
  return FRONT.map((front) => ({
    name: `the front matter ${front.split('\n')[0]}`,
    files: {
      'a/refs.bib': BIB,
      'a/more.json': '[{"id": "more", "type": "book", "title": "More"}]\n',
      'lib/refs.bib': BIB,
      'a/note.md': withFront(front),
      'a/windows.md': withFront(front).replaceAll('\n', '\r\n'),
      'a/mark.md': `\uFEFF${withFront(front)}`,
    },
  }));
}

const SINGLE: readonly Situation[] = [
  {
    name: 'a text that changes',
    files: { 'own.glossary.yaml': source('own.txt'), 'own.txt': WORDS, 'note.md': NOTE },
    afterwards: { 'own.txt': WORDS.replace('words', 'letters') },
  },
  {
    name: 'a text that comes later',
    files: { 'own.glossary.yaml': source('own.txt'), 'note.md': NOTE },
    afterwards: { 'own.txt': WORDS.replace('words', 'letters') },
  },
  {
    name: 'a bibliography that is deleted',
    files: {
      '.policy-gloss.yaml': 'bibliographies: [refs.bib]\n',
      'refs.bib': BIB,
      'note.md': NOTE,
    },
    afterwards: { 'refs.bib': undefined },
  },
  {
    name: 'a bibliography that comes later',
    files: { '.policy-gloss.yaml': 'bibliographies: [refs.bib]\n', 'note.md': NOTE },
    afterwards: { 'refs.bib': BIB },
  },
  {
    name: 'a bibliography nearer than a glossary with the same source',
    files: {
      'own.glossary.yaml': source('own.txt'),
      'own.txt': WORDS.replace('words', 'letters'),
      'a/.policy-gloss.yaml': 'bibliographies: [refs.bib]\n',
      'a/refs.bib': BIB,
      'a/note.md': NOTE,
    },
  },
  {
    name: 'a note that is not UTF-8, beside one that is',
    files: { 'note.md': NOTE, 'latin.md': new Uint8Array([0x41, 0xff, 0x0a]) },
  },
];

/** Situations of bibliographies, texts and front matter. */
export const SOURCE_SITUATIONS: readonly Situation[] = [
  ...bibliographies(),
  ...texts(),
  ...frontMatters(),
  ...SINGLE,
];
