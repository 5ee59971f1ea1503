import { readFile } from 'node:fs/promises';
import { tableOf } from './table.ts';
import type { GeneratedFile, Generator } from './types.ts';

/** A folder of `src/` with rules about its imports. */
interface Room {
  /** Its folder below `src/`. */
  readonly name: string;
  /**
   * The rooms that it may import. Inside `core/`, rooms are imported by their last name; elsewhere, through the entry
   * point.
   */
  readonly mayImport: readonly string[];
  /** The rooms from which it may import only types. */
  readonly types?: readonly string[];
  /** Whether it may import modules of Node, or the API of VS Code. */
  readonly may?: readonly ('node' | 'vscode')[];
}

/** The entry point of the core. */
const DOOR = 'core/index.ts';

const TEXT = 'core/text';
const MESSAGES = 'core/messages';
const GLOSSARY = 'core/glossary';
const MATCHING = 'core/matching';
const CITATIONS = 'core/citations';
const QUOTATIONS = 'core/quotations';

const BIBLIOGRAPHIES = 'core/bibliographies';
const LINT = 'core/lint';
const FEATURES = 'core/features';
/** Code that is loaded when it is first needed. */
const CHUNKS = 'core/chunks';

const IN_CORE = [
  TEXT,
  MESSAGES,
  GLOSSARY,
  MATCHING,
  CITATIONS,
  BIBLIOGRAPHIES,
  QUOTATIONS,
  LINT,
  FEATURES,
];

/** Who may import whom. The linter's rules and the table in docs/architecture.md are generated from this. */
export const ROOMS: readonly Room[] = [
  { name: TEXT, mayImport: [] },
  { name: MESSAGES, mayImport: [] },
  { name: GLOSSARY, mayImport: [TEXT, MESSAGES] },
  { name: MATCHING, mayImport: [GLOSSARY, TEXT, MESSAGES] },
  { name: CITATIONS, mayImport: [MATCHING, GLOSSARY, TEXT, MESSAGES] },
  { name: BIBLIOGRAPHIES, mayImport: [CITATIONS, GLOSSARY, TEXT, MESSAGES] },
  { name: QUOTATIONS, mayImport: [MATCHING, GLOSSARY, TEXT, MESSAGES] },
  {
    name: LINT,
    mayImport: [CITATIONS, MATCHING, GLOSSARY, TEXT, MESSAGES],
    types: [QUOTATIONS],
  },
  {
    name: FEATURES,
    mayImport: [LINT, QUOTATIONS, CITATIONS, MATCHING, GLOSSARY, TEXT, MESSAGES],
  },
  { name: CHUNKS, mayImport: [...IN_CORE] },
  { name: 'bundled', mayImport: [DOOR] },
  { name: 'workspace', mayImport: [DOOR, CHUNKS] },
  { name: 'vscode', mayImport: [DOOR, CHUNKS, 'workspace', 'bundled'], may: ['node', 'vscode'] },
  { name: 'cli', mayImport: [DOOR, CHUNKS, 'workspace', 'bundled'], may: ['node'] },
  { name: 'generate', mayImport: [DOOR, CHUNKS, 'bundled'], may: ['node'] },
];

/** Files with further restrictions. The rules of their room apply to them, too. */
const SIBLINGS: readonly {
  readonly files: readonly string[];
  readonly room: string;
  readonly group: readonly string[];
  readonly message: string;
}[] = [
  {
    files: ['src/core/lint/rules/*.ts'],
    room: LINT,
    group: ['./*.ts'],
    message: 'Rules do not import each other; what they share is in core/lint.',
  },
  // The lists of rules.
  {
    files: ['src/core/lint/rules/index.ts', 'src/core/lint/rules/pages.ts'],
    room: LINT,
    group: [],
    message: '',
  },
  {
    files: ['src/core/features/*.ts'],
    room: FEATURES,
    group: ['./*.ts', '!./types.ts', '!./markdown.ts', '!./term-parts.ts'],
    message:
      'Features do not import each other; what they share is in types.ts, markdown.ts and term-parts.ts.',
  },
];

/** Never imported by anything in `src/`. */
const OUTSIDE = ['**/test/**', '**/scripts/**'];

/** The linter's configuration for a set of files. */
interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

interface Restriction {
  readonly group: readonly string[];
  readonly message: string;
  readonly allowTypeImports?: true;
}

/** Generates the linter's import rules and the table of rooms. */
export const roomsGenerator: Generator = {
  name: 'rooms',
  run: async () => [linterFile(), await pageFile()],
};

function linterFile(): GeneratedFile {
  const door: Room = { name: 'core', mayImport: [...IN_CORE, CHUNKS] };
  const overrides = [
    override(['src/core/*.ts'], restrictionsOf(door)),
    ...ROOMS.map((room) => override([`src/${room.name}/**`], restrictionsOf(room))),
    ...SIBLINGS.map(({ files, room: name, group, message }) => {
      const room = ROOMS.find((one) => one.name === name);
      const own = room ? restrictionsOf(room) : [];
      return override(files, group.length === 0 ? own : [...own, { group, message }]);
    }),
  ];
  return {
    path: '.oxlintrc.rooms.json',
    content: `${JSON.stringify({ overrides }, null, 2)}\n`,
  };
}

function override(files: readonly string[], patterns: readonly Restriction[]): Override {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

function restrictionsOf(room: Room): Restriction[] {
  const { types = [] } = room;
  const message = `${room.name} may import ${inWords(room)} (src/generate/rooms.ts).`;
  const closed = ROOMS.filter(({ name }) => name !== room.name && !room.mayImport.includes(name));
  const isWithChunks = !isInCore(room.name) && room.mayImport.includes(CHUNKS);
  const group = [
    ...(room.may?.includes('node') ? [] : ['node:*']),
    ...(room.may?.includes('vscode') ? [] : ['vscode']),
    ...OUTSIDE,
    ...closed.filter(({ name }) => !types.includes(name)).map(({ name }) => patternOf(name, room)),
    ...(isWithChunks ? ['!**/core/chunks/**'] : []),
    // The entry point is for use from outside.
    ...(isInCore(room.name) ? ['**/core/index.ts', '../index.ts', '../../index.ts'] : []),
  ];
  return [
    { group: [...new Set(group)], message },
    ...(types.length === 0
      ? []
      : [
          {
            group: types.map((name) => patternOf(name, room)),
            allowTypeImports: true as const,
            message: `${room.name} may import types of ${types.map(shortName).join(', ')}, and no code.`,
          },
        ]),
  ];
}

/** The import pattern of a room: rooms of the core import each other directly, all others through the entry point. */
function patternOf(name: string, from: Room): string {
  if (!isInCore(name)) return `**/${name}/**`;
  return isInCore(from.name) ? `**/${shortName(name)}/**` : '**/core/*/**';
}

function isInCore(name: string): boolean {
  return name.startsWith('core/') && name !== DOOR;
}

function shortName(name: string): string {
  return isInCore(name) ? name.slice('core/'.length) : name;
}

/** What a room may import, by the names that its files use. */
function inWords({ mayImport, types = [] }: Room): string {
  const names = mayImport.map(shortName);
  const all = [...names, ...types.map((name) => `types of ${shortName(name)}`)];
  return all.length === 0 ? 'nothing' : all.join(', ');
}

const PAGE = 'docs/architecture.md';
const START = '<!-- rooms: generated from src/generate/rooms.ts -->\n';
const END = '\n<!-- end of rooms -->';

async function pageFile(): Promise<GeneratedFile> {
  const page = await readFile(PAGE, 'utf8');
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${PAGE} has no place for the table of rooms.`);
  return {
    path: PAGE,
    content: `${page.slice(0, start + START.length)}\n${table()}${page.slice(end)}`,
  };
}

function table(): string {
  return tableOf([['Room', 'May import'], ...ROOMS.map((room) => [code(room.name), cell(room)])]);
}

function cell(room: Room): string {
  const { mayImport, types = [], may = [] } = room;
  const isInside = isInCore(room.name);
  const names = mayImport.map((name) => code(isInside ? shortName(name) : name));
  const others = [
    ...types.map((name) => `types of ${code(shortName(name))}`),
    ...may.map((one) => (one === 'node' ? "Node's modules" : "VS Code's API")),
  ];
  return [...names, ...others].join(', ') || 'nothing';
}

function code(name: string): string {
  return `\`${name}\``;
}
