import { strict as assert } from 'node:assert';
import {
  commands,
  extensions,
  languages,
  type Position,
  Range,
  Selection,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type Diagnostic,
  type TextDocument,
  type TextEditor,
} from 'vscode';

const ID = 'policy-gloss.policy-gloss';
let count = 0;

/** The folder that the window has open: a copy that tests may change. */
export function folder(): Uri {
  const first = workspace.workspaceFolders?.[0];
  assert.ok(first, 'no folder is open');
  return first.uri;
}

export function inFolder(path: string): Uri {
  return Uri.joinPath(folder(), path);
}

/** Makes sure that the extension runs. */
export async function activated(): Promise<void> {
  const extension = extensions.getExtension(ID);
  assert.ok(extension);
  await extension.activate();
}

export async function writeFile(path: string, content: string | Uint8Array): Promise<Uri> {
  const uri = inFolder(path);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** Deletes a file as a person does in the Explorer. */
export async function removeFile(uri: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.deleteFile(uri);
  assert.ok(await workspace.applyEdit(edit), `${uri.path} was not deleted`);
}

/** Opens a new note with this text in an editor. */
export async function openNote(
  text: string | Uint8Array,
  { ending = 'md' } = {},
): Promise<TextEditor> {
  await activated();
  const uri = await writeFile(`notes/note-${++count}.${ending}`, text);
  const document = await workspace.openTextDocument(uri);
  return window.showTextDocument(document);
}

/** The place of the n-th occurrence of a text, moved by some characters. */
export function placeOf(document: TextDocument, text: string, nth = 1, shift = 0): Position {
  let offset = -1;
  for (let n = 0; n < nth; n++) offset = document.getText().indexOf(text, offset + 1);
  assert.ok(offset >= 0, `there is no “${text}” (no. ${nth})`);
  return document.positionAt(offset + shift);
}

/** The range of the n-th occurrence of a text. */
export function rangeOf(document: TextDocument, text: string, nth = 1): Range {
  const start = placeOf(document, text, nth);
  return new Range(start, document.positionAt(document.offsetAt(start) + text.length));
}

/** Puts a cursor at each position. */
export function putCursors(editor: TextEditor, ...positions: Position[]): void {
  editor.selections = positions.map((position) => new Selection(position, position));
}

/** Waits until something holds, and returns it. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  ms = 30_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const result = await probe();
    if (result !== undefined && result !== false) return result;
    if (Date.now() > end) throw new Error(`It did not come about that ${what}.`);
    await pause(50);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((next) => setTimeout(next, ms));
}

/** Our diagnostics of a file, in the order of their places. */
export function diagnosticsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Policy Gloss')
    .toSorted((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule or problem that a diagnostic names. */
export function codeOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits for the codes of a file's diagnostics to be these, in order. */
export async function expectCodes(uri: Uri, expected: readonly string[]): Promise<Diagnostic[]> {
  const actual = (): string[] => diagnosticsOf(uri).map(codeOf);
  try {
    await eventually('diagnostics', () => String(actual()) === String(expected));
  } catch {
    assert.deepEqual(actual(), expected);
  }
  return diagnosticsOf(uri);
}

/** Changes a setting of the product for the workspace while something is done. */
export async function withSetting<T>(
  key: string,
  value: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const set = (to: unknown): Thenable<void> =>
    workspace.getConfiguration('policyGloss').update(key, to, false);
  await set(value);
  try {
    return await work();
  } finally {
    await set(undefined);
  }
}

/** A command that asks. */
export interface AskingCommand {
  readonly command: string;
  readonly arguments?: readonly unknown[] | undefined;
  /** Milliseconds until a question is there; a dialog for files takes longer than a list. */
  readonly wait?: number;
}

/** Runs a command that asks, and answers each question with the item at an index; -1 is the last one. */
export async function answer(asking: string | AskingCommand, ...indices: number[]): Promise<void> {
  const whole: AskingCommand = typeof asking === 'string' ? { command: asking } : asking;
  const { command, arguments: args = [], wait = 400 } = whole;
  const done = commands.executeCommand(command, ...args);
  for (const index of indices) {
    await pause(wait);
    for (let n = 0; n < index; n++) {
      await commands.executeCommand('workbench.action.quickOpenSelectNext');
    }
    if (index < 0) await commands.executeCommand('workbench.action.quickOpenSelectPrevious');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  const last = indices.at(-1);
  if (last !== undefined) await repeatAnswer(last, done, Math.max(wait, 2000));
  await done;
}

/** On a busy machine the last question may come later than its answer: it is given again until the command ends. */
async function repeatAnswer(index: number, done: Thenable<unknown>, wait: number): Promise<void> {
  while (!(await endsWithin(done, wait))) {
    for (let n = 0; n < index; n++)
      await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
}

async function endsWithin(done: Thenable<unknown>, milliseconds: number): Promise<boolean> {
  return Promise.race([
    Promise.resolve(done).then(() => true),
    pause(milliseconds).then(() => false),
  ]);
}

/** Discards the changes of a document. One that is untitled stays as it is until the editors are closed. */
async function revert(document: TextDocument): Promise<void> {
  // On a busy machine another editor may still be the active one, which is reverted then.
  await eventually(`${document.uri.path} is reverted`, async () => {
    await window.showTextDocument(document, { preview: false });
    await commands.executeCommand('workbench.action.files.revert');
    return document.isUntitled || document.isClosed || !document.isDirty;
  });
}

/** Closes everything, unsaved changes too. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty))
    await revert(document);
  await commands.executeCommand('workbench.action.closeAllEditors');
}
