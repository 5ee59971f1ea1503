import { Disposable, FileSystemError, workspace, type Uri } from 'vscode';
import type { FindingsBoard } from '../findings-board.ts';

/** What a watcher reports as deleted may be back at once, as when a program saves: wait so many milliseconds. */
const PAUSE = 500;
/** So many files are asked for at once. */
const BATCH = 50;

/** Takes the findings of notes away that were deleted, moved or renamed, with their folders too. */
export function registerDeletedNotes(board: FindingsBoard): Disposable {
  const drop = (uri: Uri): void => board.filesIn(uri).forEach((file) => board.drop(file));
  // A folder that goes is reported alone, and not what was in it.
  const watcher = workspace.createFileSystemWatcher('**', true, true, false);
  const gone = new Set<Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return Disposable.from(
    watcher,
    watcher.onDidDelete((uri) => {
      for (const file of board.filesIn(uri)) gone.add(file);
      if (gone.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const files = [...gone];
        gone.clear();
        void dropMissing(board, files);
      }, PAUSE);
    }),
    new Disposable(() => clearTimeout(timer)),
    // What is done in the editor is known for certain.
    workspace.onDidDeleteFiles(({ files }) => files.forEach(drop)),
    workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri }) => drop(oldUri))),
    workspace.onDidChangeWorkspaceFolders(({ removed }) => removed.forEach(({ uri }) => drop(uri))),
  );
}

async function dropMissing(board: FindingsBoard, files: readonly Uri[]): Promise<void> {
  for (let at = 0; at < files.length; at += BATCH) {
    await Promise.all(
      files.slice(at, at + BATCH).map(async (uri) => {
        if (await isMissing(uri)) board.drop(uri);
      }),
    );
  }
}

async function isMissing(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound';
  }
}
