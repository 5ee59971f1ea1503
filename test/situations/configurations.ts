import { glossary, NOTE, type Content, type Situation } from './types.ts';

/** What may be in a configuration beside the note. */
const CONTENTS: Readonly<Record<string, Content>> = {
  'a rule that is off': 'rules: {wrong-expansion: off}\n',
  'rules that are louder': 'rules: {wrong-expansion: error, undefined-acronym: warning}\n',
  'a word': 'words: [YYX]\n',
  'a rule that is not one': 'rules: {nothing-like-it: off, wrong-expansion: error}\n',
  'a severity that is not one': 'rules: {wrong-expansion: loud, undefined-acronym: warning}\n',
  'a key that is not one': 'word: [YYX]\nwords: [YYX]\n',
  'a word that is a list': 'words: [[YYX]]\n',
  nothing: '',
  'a list': '- words\n',
  'a byte order mark': '\uFEFFwords: [YYX]\n',
  'bytes that are not UTF-8': new Uint8Array([0x77, 0xff]),
  'its own name ignored': 'ignore: [note.md]\n',
  'all notes ignored': 'ignore: ["*.md"]\n',
  'notes at the top ignored': 'ignore: [/note.md]\n',
  'a folder ignored': 'ignore: [sub/]\n',
  'all but one ignored': 'ignore: ["*.md", "!other.md"]\n',
  'another case ignored': 'ignore: [NOTE.MD]\n',
  'odd names ignored': 'ignore: ["ä b/*.md"]\n',
};

function beside(): Situation[] {
  return Object.entries(CONTENTS).map(([what, content]) => ({
    name: `a configuration with ${what}`,
    files: {
      '.policy-gloss.yaml': content,
      'own.glossary.yaml': glossary(),
      'note.md': NOTE,
      'other.md': NOTE,
      'sub/note.md': NOTE,
      'ä b/note.md': NOTE,
    },
  }));
}

const SINGLE: readonly Situation[] = [
  {
    name: 'configurations of two folders, which add up',
    files: {
      '.policy-gloss.yaml': 'words: [YYX]\nrules: {wrong-expansion: error}\n',
      'a/.policy-gloss.yaml': 'rules: {undefined-acronym: warning}\n',
      'own.glossary.yaml': glossary(),
      'note.md': NOTE,
      'a/note.md': NOTE,
    },
  },
  {
    name: 'the words of the nearer configuration, which take the place of the others',
    files: {
      '.policy-gloss.yaml': 'words: [YYX]\n',
      'a/.policy-gloss.yaml': 'words: [XXY]\n',
      'a/note.md': NOTE,
    },
  },
  {
    name: 'an ignored folder with a configuration of its own',
    files: {
      '.policy-gloss.yaml': 'ignore: [a]\n',
      'a/.policy-gloss.yaml': 'ignore: ["!note.md"]\n',
      'a/note.md': NOTE,
    },
  },
  {
    name: 'a configuration that changes',
    files: { '.policy-gloss.yaml': 'words: [XXY]\n', 'note.md': NOTE },
    afterwards: { '.policy-gloss.yaml': 'words: [YYX]\n' },
  },
  {
    name: 'a configuration that is deleted',
    files: { '.policy-gloss.yaml': 'ignore: ["*.md"]\n', 'note.md': NOTE },
    afterwards: { '.policy-gloss.yaml': undefined },
  },
  {
    name: 'a configuration that comes later',
    files: { 'note.md': NOTE },
    afterwards: { '.policy-gloss.yaml': 'words: [YYX]\n' },
  },
];

/** Situations of configurations. */
export const CONFIGURATION_SITUATIONS: readonly Situation[] = [...beside(), ...SINGLE];
