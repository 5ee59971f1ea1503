import { glossary, NOTE, source, type Content, type Situation } from './types.ts';

/** Where a glossary may be, and what makes it serve the note `a/b/note.md`, or not. */
const PLACES: Readonly<Record<string, (content: Content) => Record<string, Content>>> = {
  'beside the note': (content) => ({ 'a/b/own.glossary.yaml': content }),
  'above the note': (content) => ({ 'a/own.glossary.yaml': content }),
  'at the top': (content) => ({ 'own.glossary.yml': content }),
  'below the note': (content) => ({ 'a/b/c/own.glossary.yaml': content }),
  'beside its folder': (content) => ({ 'a/bb/own.glossary.yaml': content }),
  'under another name': (content) => ({ 'a/b/own.yaml': content }),
  hidden: (content) => ({ 'a/b/.own.glossary.yaml': content }),
  'named beside the note': (content) => ({
    'a/b/.policy-gloss.yaml': 'glossaries: [lists/own.yaml]\n',
    'a/b/lists/own.yaml': content,
  }),
  'named above the note': (content) => ({
    'a/.policy-gloss.yaml': 'glossaries: [own.yaml]\n',
    'a/own.yaml': content,
  }),
  'named by a way up': (content) => ({
    'a/b/.policy-gloss.yaml': 'glossaries: [../../lists/own.yaml]\n',
    'lists/own.yaml': content,
  }),
  'named in another folder': (content) => ({
    'a/c/.policy-gloss.yaml': 'glossaries: [own.yaml]\n',
    'a/c/own.yaml': content,
  }),
  'named and found': (content) => ({
    'a/b/.policy-gloss.yaml': 'glossaries: [../own.glossary.yaml]\n',
    'a/own.glossary.yaml': content,
  }),
};

/** What may be in a glossary. */
const CONTENTS: Readonly<Record<string, Content>> = {
  'a term': glossary(),
  'a source': `${glossary()}${source()}`,
  'an entry that is wrong': `${glossary()}  - {acronym: [], name: {}}\n  - 7\n${source()}`,
  'broken YAML': `${glossary()}  - {acronym: QQZ, name: "open\n`,
  nothing: '',
  'a list': '- 1\n- 2\n',
  'a byte order mark': `\uFEFF${glossary()}`,
  'bytes that are not UTF-8': new Uint8Array([0x74, 0x65, 0xff, 0xfe]),
  'UTF-16': new Uint8Array([0xff, 0xfe, 0x74, 0x00]),
  'line ends of Windows': glossary().replaceAll('\n', '\r\n'),
};

/** A glossary in every place, with everything that may be in it. */
function alone(): Situation[] {
  return Object.entries(PLACES).flatMap(([where, put]) =>
    Object.entries(CONTENTS).map(([what, content]) => ({
      name: `a glossary ${where}, with ${what}`,
      files: { 'a/b/note.md': NOTE, ...put(content) },
    })),
  );
}

/** Two glossaries that do not agree: which is stronger shows in the name that is proposed. */
function pairs(): Situation[] {
  const names = Object.keys(PLACES).filter((name) => !/hidden|another|beside its|below/.test(name));
  const situations: Situation[] = [];
  for (const [nth, one] of names.entries()) {
    for (const two of names.slice(nth + 1)) {
      const first = PLACES[one]?.(glossary('Zeta Zonal Quorum')) ?? {};
      const second = PLACES[two]?.(glossary('Zeta Zoned Quorum')) ?? {};
      const isClash = Object.keys(second).some((file) => file in first);
      if (isClash) continue;
      situations.push({
        name: `a glossary ${one}, and another one ${two}`,
        files: { 'a/b/note.md': NOTE, ...first, ...second },
      });
    }
  }
  return situations;
}

const SINGLE: readonly Situation[] = [
  {
    name: 'two glossaries in one folder',
    files: {
      'note.md': NOTE,
      'a.glossary.yaml': glossary('Zeta Zonal Quorum'),
      'b.glossary.yaml': glossary('Zeta Zoned Quorum'),
    },
  },
  {
    name: 'two glossaries that a configuration names, not in the order of their names',
    files: {
      'note.md': NOTE,
      '.policy-gloss.yaml': 'glossaries: [z.yaml, a.yaml]\n',
      'z.yaml': glossary('Zeta Zonal Quorum'),
      'a.yaml': glossary('Zeta Zoned Quorum'),
    },
  },
  {
    name: 'a glossary that is named and one that is found, in one folder',
    files: {
      'note.md': NOTE,
      '.policy-gloss.yaml': 'glossaries: [a.yaml]\n',
      'a.yaml': glossary('Zeta Zonal Quorum'),
      'z.glossary.yaml': glossary('Zeta Zoned Quorum'),
    },
  },
  {
    name: 'a glossary that a configuration names and that is not there',
    files: { 'note.md': NOTE, '.policy-gloss.yaml': 'glossaries: [nowhere.yaml]\n' },
  },
  {
    name: 'an own entry for a bundled one',
    files: {
      'note.md': 'The United States Forces Japan (USFJ) and the U.S. Forces Japanese (USFJ).\n',
      'own.glossary.yaml': 'terms:\n  - {id: usfj, definition: Ours.}\n',
    },
  },
  {
    name: 'an own entry that takes a bundled one away',
    files: {
      'note.md': 'The U.S. Forces Japanese (USFJ) met the USFJ. USJF.\n',
      'own.glossary.yaml': 'terms:\n  - {id: usfj, action: remove}\n',
    },
  },
  {
    name: 'a folder with the name of a glossary',
    files: { 'note.md': NOTE, 'own.glossary.yaml/inner.txt': '', 'z.glossary.yaml': glossary() },
  },
  {
    name: 'glossaries that come and go',
    files: { 'note.md': NOTE, 'a.glossary.yaml': glossary() },
    afterwards: { 'a.glossary.yaml': undefined, 'b.glossary.yaml': glossary('Zeta Zoned Quorum') },
  },
  {
    name: 'a glossary that changes',
    files: { 'note.md': NOTE, 'a.glossary.yaml': glossary() },
    afterwards: { 'a.glossary.yaml': glossary('Zeta Zone Quorum') },
  },
  {
    name: 'a glossary that breaks',
    files: { 'note.md': NOTE, 'a.glossary.yaml': glossary() },
    afterwards: { 'a.glossary.yaml': `${glossary()}${glossary()}` },
  },
  {
    name: 'a glossary that is named later',
    files: { 'note.md': NOTE, 'own.yaml': glossary() },
    afterwards: { '.policy-gloss.yaml': 'glossaries: [own.yaml]\n' },
  },
];

/** Situations of glossaries and the notes that they serve. */
export const GLOSSARY_SITUATIONS: readonly Situation[] = [...alone(), ...pairs(), ...SINGLE];
