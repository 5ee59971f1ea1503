import { Disposable, workspace, type Uri } from 'vscode';

/** Folders come and go in numbers (a checkout, an install): after this many milliseconds of rest it is over. */
const PAUSE = 500;
const NOT_OURS = /\/(?:node_modules|\.git)(?:\/|$)/;
const HAS_EXTENSION = /\.[^/.]+$/;

/**
 * Calls back when folders of the workspace have come or gone. VS Code reports such a folder alone, and not what is
 * in it, so that watching for the names of files is not enough.
 */
export function onFoldersChange(listener: () => unknown): Disposable {
  const watcher = workspace.createFileSystemWatcher('**', false, true, false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notice = ({ path }: Uri): void => {
    if (HAS_EXTENSION.test(path) || NOT_OURS.test(path)) return;
    clearTimeout(timer);
    timer = setTimeout(listener, PAUSE);
  };
  return Disposable.from(
    watcher,
    watcher.onDidCreate(notice),
    watcher.onDidDelete(notice),
    // What is done in the editor is known for certain; watching a disk may miss a quick change.
    workspace.onDidRenameFiles(({ files }) => files.forEach(({ newUri }) => notice(newUri))),
    workspace.onDidDeleteFiles(({ files }) => files.forEach(notice)),
    new Disposable(() => clearTimeout(timer)),
  );
}
