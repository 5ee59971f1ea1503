import { Disposable, EventEmitter, workspace, type Uri } from 'vscode';
import type { Files } from '../../workspace/files.ts';
import { SourceTexts } from '../../workspace/source-texts.ts';
import { onFoldersChange } from '../folder-changes.ts';

/** Typing in a text takes effect after a pause of this many milliseconds. */
const PAUSE = 300;

/** Reads the texts of sources again when they change, on disk or in an editor. */
export class WatchedTexts extends Disposable {
  readonly texts: SourceTexts;
  private readonly changed = new EventEmitter<void>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** Fires when a text that was read says something else now, or has another problem. */
  readonly onDidChange = this.changed.event;

  constructor(files: Files) {
    const watcher = workspace.createFileSystemWatcher('**/*');
    const soon = (uri: Uri): void => this.readSoon(uri.toString());
    const allSoon = (): void => this.texts.addresses().forEach((one) => this.readSoon(one));
    const subscriptions = Disposable.from(
      watcher,
      watcher.onDidChange(soon),
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
      workspace.onDidChangeTextDocument(({ document }) => soon(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => soon(uri)),
      // What is done in the editor is known for certain; watching a disk may miss a quick change.
      workspace.onDidCreateFiles(({ files: created }) => created.forEach(soon)),
      workspace.onDidDeleteFiles(({ files: deleted }) => deleted.forEach(soon)),
      onFoldersChange(allSoon),
      workspace.onDidChangeWorkspaceFolders(allSoon),
    );
    super(() => {
      subscriptions.dispose();
      for (const timer of this.waiting.values()) clearTimeout(timer);
      this.changed.dispose();
    });
    this.texts = new SourceTexts(files);
  }

  /** Reads a text again after a pause, if it is one that was looked for. */
  private readSoon(file: string): void {
    if (!this.texts.addresses().includes(file)) return;
    clearTimeout(this.waiting.get(file));
    this.waiting.set(
      file,
      setTimeout(() => void this.readAgain(file), PAUSE),
    );
  }

  private async readAgain(file: string): Promise<void> {
    this.waiting.delete(file);
    if (await this.texts.readAgain(file)) this.changed.fire();
  }
}
