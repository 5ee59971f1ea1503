import { Disposable, RelativePattern, Uri, workspace, type FileSystemWatcher } from 'vscode';
import { baseName } from '../../core/index.ts';
import { GLOSSARY_PATTERN } from './find-glossaries.ts';

/** Watches for glossaries, and for files that are named. */
export class GlossaryWatcher extends Disposable {
  private watchers: FileSystemWatcher[] = [];
  /** The named files that are watched, by their URIs; undefined before anything is. */
  private watched: string | undefined;
  private readonly onChange: (uri: Uri) => unknown;
  private readonly onOthers: () => unknown;

  /**
   * @param onChange of a file
   * @param onOthers there are more files, or fewer
   */
  constructor(onChange: (uri: Uri) => unknown, onOthers: () => unknown) {
    super(() => this.stop());
    this.onChange = onChange;
    this.onOthers = onOthers;
  }

  /** Watches for these files from now on; nothing changes where they are the same, as changes would go unseen. */
  watch(named: readonly Uri[]): void {
    const watched = named.map((uri) => uri.toString()).join('\n');
    if (this.watched === watched) return;
    this.watched = watched;
    this.stop();
    const single = named.map(
      (uri) => new RelativePattern(Uri.joinPath(uri, '..'), baseName(uri.path)),
    );
    this.watchers = [GLOSSARY_PATTERN, ...single].map((pattern) => {
      const watcher = workspace.createFileSystemWatcher(pattern);
      watcher.onDidChange((uri) => this.onChange(uri));
      watcher.onDidCreate(() => this.onOthers());
      watcher.onDidDelete(() => this.onOthers());
      return watcher;
    });
  }

  private stop(): void {
    for (const watcher of this.watchers) watcher.dispose();
  }
}
