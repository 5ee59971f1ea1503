import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, makeTempDir } from '../../../scripts/paths.ts';
import type { Settings } from '../../../scripts/vscode/settings.ts';
import { VsCodeWindow, type WindowOptions } from '../../../scripts/vscode/window.ts';

/** Nothing lies over the text that the mouse looks for, and a line is never scrolled sideways. */
const openView: Settings = {
  'editor.stickyScroll.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'breadcrumbs.enabled': false,
  'files.autoSave': 'off',
};

/** A copy of `examples/`, which tests may change, with more files if wanted. */
export function examplesFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = join(makeTempDir('examples'), 'examples');
  cpSync(inRoot('examples'), folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface ExampleOptions extends Partial<WindowOptions> {
  /** Files beside the examples, by their path in the folder. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A window with the example notes, the first of `files` in front, and the extension running. */
export async function openExamples(options: ExampleOptions = {}): Promise<VsCodeWindow> {
  const { more, settings, ...rest } = options;
  const window = await VsCodeWindow.open({
    folder: examplesFolder(more),
    files: ['english.md'],
    size: { width: 1280, height: 960 },
    ...rest,
    settings: { ...openView, ...settings },
  });
  await window.whenActive();
  return window;
}

/** Scrolls a file of the folder, which is in front, to the line of its n-th occurrence of a text. */
export async function reveal(
  window: VsCodeWindow,
  path: string,
  text: string,
  nth = 1,
): Promise<void> {
  const { line, column } = placeIn(await window.documentText(path), text, nth);
  await window.goTo(line, column);
}

/** Line and column (from 1) of the n-th occurrence of a text. */
export function placeIn(note: string, text: string, nth = 1): { line: number; column: number } {
  let at = -1;
  for (let count = 0; count < nth; count++) {
    at = note.indexOf(text, at + 1);
    if (at < 0) throw new Error(`The note does not have “${text}” ${nth} times.`);
  }
  const before = note.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** A file of the folder as it is on disk. */
export const onDisk = (window: VsCodeWindow, path: string): string =>
  readFileSync(join(window.folder, path), 'utf8');
