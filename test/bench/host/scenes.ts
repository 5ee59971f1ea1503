import {
  commands,
  Position,
  Range,
  Selection,
  Uri,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
  type Hover,
  type TextEditor,
} from 'vscode';
import { percentile } from '../measure/stats.ts';
import { GLOSSARY, LONG_NOTE, SHORT_NOTE, type HostInput, type SceneName } from './exchange.ts';
import { pause, published, timed, until } from './waiting.ts';

type Times = Readonly<Record<string, number>>;

const KEYS = 100;
const KEYS_AT_A_PLACE = 10;
const BETWEEN_KEYS_MS = 50;
const CHECKS = 10;
const HOVERS = 40;
/** Longer than the longest pause before a check, and the check. */
const SETTLED_MS = 5000;

const SCENES: Readonly<Record<SceneName, (input: HostInput) => Promise<Times>>> = {
  idle,
  activate,
  reload,
  open,
  type,
  check,
  hover,
  workspace: lintWorkspace,
};

/** Plays a scene; the result are the times that it measures itself. */
export function playScene(name: SceneName, input: HostInput): Promise<Times> {
  return SCENES[name](input);
}

async function idle(): Promise<Times> {
  await pause(2000);
  return {};
}

/** The first note is opened: the extension starts and reads the glossary. */
async function activate({ acronym, name }: HostInput): Promise<Times> {
  const found = await timed(async () => {
    await window.showTextDocument(inFolder(SHORT_NOTE));
    await until(`${acronym} is explained`, () => isExplained(name));
  });
  await pause(1000);
  return { 'until a term of the glossary hovers': found };
}

/** The glossary is changed on disk. */
async function reload({ name }: HostInput): Promise<Times> {
  const uri = inFolder(GLOSSARY);
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const renamed = `${name} Anew`;
  const changed = new TextEncoder().encode(text.replace(`'${name}'`, `'${renamed}'`));
  await pause(1000);
  const found = await timed(async () => {
    await workspace.fs.writeFile(uri, changed);
    await until('the new name is shown', () => isExplained(renamed));
  });
  await pause(1000);
  return { 'until the changed term hovers': found };
}

/** The long note is opened, and somebody points at a term in its middle at once. */
async function open({ hasExtension }: HostInput): Promise<Times> {
  const uri = inFolder(LONG_NOTE);
  const listed = hasExtension ? published(uri) : pause(SETTLED_MS);
  const started = performance.now();
  const editor = await window.showTextDocument(uri, { viewColumn: ViewColumn.One });
  const shown = performance.now() - started;
  const place = placeOfTerm(editor, editor.document.lineCount >> 1);
  const first = await timed(() => hoversAt(uri, place));
  await listed;
  const all = performance.now() - started;
  await pause(1000);
  const diagnostics = hasExtension ? { 'until its diagnostics': all } : {};
  return { 'until it is shown': shown, 'first hover': first, ...diagnostics };
}

/** Letters are typed at places all over the long note. */
async function type(): Promise<Times> {
  const uri = inFolder(LONG_NOTE);
  const editor = await window.showTextDocument(uri, { viewColumn: ViewColumn.One });
  const heard: number[] = [];
  let pressed = 0;
  const listening = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document === editor.document && contentChanges.length > 0)
      heard.push(performance.now() - pressed);
  });
  for (let key = 0; key < KEYS; key++) {
    if (key % KEYS_AT_A_PLACE === 0) goTo(editor, key / KEYS);
    pressed = performance.now();
    await commands.executeCommand('type', { text: 'e' });
    await pause(BETWEEN_KEYS_MS);
  }
  await pause(SETTLED_MS);
  listening.dispose();
  return { 'keystroke until the host hears of it (p95)': percentile(heard, 0.95) };
}

/**
 * A slip gets into the long note while another one is in front; when it comes to the front, it is checked without the
 * pause that typing waits for.
 */
async function check({ slip }: HostInput): Promise<Times> {
  const uri = inFolder(LONG_NOTE);
  const { document } = await window.showTextDocument(uri, { viewColumn: ViewColumn.One });
  const spent: number[] = [];
  for (let i = 0; i < CHECKS; i++) {
    await window.showTextDocument(inFolder(SHORT_NOTE), { viewColumn: ViewColumn.Two });
    await pause(SETTLED_MS / 10);
    const edit = new WorkspaceEdit();
    const line = firstTextLine(document, Math.floor((document.lineCount * (i + 1)) / (CHECKS + 2)));
    edit.insert(uri, new Position(line, 0), `${slip} `);
    await workspace.applyEdit(edit);
    const listed = published(uri);
    const inFront = new Promise<void>((done) => {
      const listening = window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document !== document) return;
        listening.dispose();
        done();
      });
    });
    void window.showTextDocument(uri, { viewColumn: ViewColumn.One });
    await inFront;
    spent.push(await timed(() => listed));
    await pause(SETTLED_MS / 2);
  }
  return { 'a change until its diagnostics, without the pause (p95)': percentile(spent, 0.95) };
}

/** Somebody points at terms in the long note. */
async function hover(): Promise<Times> {
  const uri = inFolder(LONG_NOTE);
  const editor = await window.showTextDocument(uri, { viewColumn: ViewColumn.One });
  await pause(SETTLED_MS);
  const spent: number[] = [];
  for (let i = 0; i < HOVERS; i++) {
    const place = placeOfTerm(editor, Math.floor((editor.document.lineCount * i) / HOVERS));
    spent.push(await timed(() => hoversAt(uri, place)));
  }
  return { 'hover, round trip (p95)': percentile(spent, 0.95) };
}

async function lintWorkspace(): Promise<Times> {
  const spent = await timed(() => commands.executeCommand('policyGloss.lintWorkspace'));
  return { 'Lint Workspace': spent };
}

function inFolder(file: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, file);
}

/** Whether the first word of the short note is explained with this name. */
async function isExplained(name: string): Promise<boolean> {
  const hovers = await hoversAt(inFolder(SHORT_NOTE), new Position(0, 1));
  return hovers.some(({ contents }) =>
    contents.some((one) => (typeof one === 'string' ? one : one.value).includes(name)),
  );
}

function hoversAt(uri: Uri, position: Position): Thenable<Hover[]> {
  return commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
}

/** Puts the cursor into a paragraph at a part (0 to 1) of a note. */
function goTo(editor: TextEditor, part: number): void {
  const { document } = editor;
  const line = firstTextLine(document, Math.floor(document.lineCount * part));
  const place = new Position(line, Math.max(0, document.lineAt(line).text.lastIndexOf(' ')));
  editor.selection = new Selection(place, place);
  editor.revealRange(new Range(place, place));
}

/** The place of the first acronym of a paragraph at a line or behind it. */
function placeOfTerm({ document }: TextEditor, from: number): Position {
  for (let line = from; line < document.lineCount; line++) {
    const at = document.lineAt(line).text.search(/\b[A-Z]{3,}\b/);
    if (at >= 0) return new Position(line, at + 1);
  }
  return new Position(0, 0);
}

/** The first line from a number on that begins with a word: text of a paragraph. */
function firstTextLine(document: TextEditor['document'], from: number): number {
  for (let line = Math.max(8, from); line < document.lineCount; line++) {
    if (/^[A-Z][a-z]* /.test(document.lineAt(line).text)) return line;
  }
  return document.lineCount - 1;
}
