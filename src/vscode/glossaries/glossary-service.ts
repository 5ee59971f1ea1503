import {
  Disposable,
  EventEmitter,
  RelativePattern,
  Uri,
  workspace,
  type FileSystemWatcher,
  type LogOutputChannel,
} from 'vscode';
import {
  buildIndex,
  combineGlossaries,
  type GlossaryFile,
  type LayerKind,
  type TermIndex,
} from '../../core/index.ts';
import { SECTION } from '../settings.ts';
import {
  configuredGlossaries,
  findGlossaries,
  GLOSSARY_PATTERN,
  ownGlossaries,
} from './find-glossaries.ts';
import { readGlossaryFile, readOpenGlossary, type LoadedGlossary } from './read-glossary.ts';

/** Typing in a glossary takes effect after a pause of this many milliseconds. */
const PAUSE = 200;

/**
 * The glossaries in force: what comes with the product, the reader's own files, and those of the workspace.
 * Changes of a file, saved or not, take effect at once.
 */
export class GlossaryService extends Disposable {
  private readonly bundled: readonly GlossaryFile[];
  private readonly log: LogOutputChannel;
  private readonly loaded = new Map<string, LoadedGlossary>();
  private readonly changed = new EventEmitter<void>();
  private readonly subscriptions: Disposable[] = [];
  private watchers: FileSystemWatcher[] = [];
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private index: TermIndex;
  private round = 0;

  /** Fires when terms or sources may have changed, or the problems of a file. */
  readonly onDidChange = this.changed.event;

  constructor(bundled: readonly GlossaryFile[], log: LogOutputChannel) {
    super(() => this.stop());
    this.bundled = bundled;
    this.log = log;
    this.index = buildIndex(combineGlossaries(bundled));
    this.subscriptions.push(
      this.changed,
      workspace.onDidChangeWorkspaceFolders(() => this.load()),
      workspace.onDidChangeConfiguration((event) => {
        const ours = ['glossaries', 'userGlossaries'].map((key) => `${SECTION}.${key}`);
        if (ours.some((key) => event.affectsConfiguration(key))) void this.load();
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.readSoon(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.readSoon(uri)),
    );
  }

  /** What is known where a note stands. */
  indexFor(_note: Uri): TermIndex {
    return this.index;
  }

  /** The files of the user and the workspace, with their problems. */
  get files(): readonly LoadedGlossary[] {
    return [...this.loaded.values()];
  }

  /** The terms and sources of the product alone: what its grammar knows. */
  get bundledFiles(): readonly GlossaryFile[] {
    return this.bundled;
  }

  /** Finds and reads all files anew; resolves when they are in force. */
  async load(): Promise<void> {
    const round = ++this.round;
    this.watch();
    const places = await findGlossaries();
    const read = await Promise.all(places.map(({ uri, layer }) => this.read(uri, layer)));
    // A later call has seen more than this one.
    if (round !== this.round) return;
    this.loaded.clear();
    for (const one of read) if (one) this.loaded.set(one.uri.toString(), one);
    this.publish();
  }

  private watch(): void {
    for (const watcher of this.watchers) watcher.dispose();
    const single = [...ownGlossaries(), ...configuredGlossaries()].map((uri) => {
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      return new RelativePattern(Uri.joinPath(uri, '..'), name);
    });
    this.watchers = [GLOSSARY_PATTERN, ...single].map((pattern) => {
      const watcher = workspace.createFileSystemWatcher(pattern);
      watcher.onDidChange((uri) => this.readSoon(uri));
      watcher.onDidCreate(() => this.load());
      watcher.onDidDelete(() => this.load());
      return watcher;
    });
  }

  private readSoon(uri: Uri): void {
    const key = uri.toString();
    const known = this.loaded.get(key);
    if (known === undefined) return;
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        void this.reread(known.uri, known.file.layer);
      }, PAUSE),
    );
  }

  private async reread(uri: Uri, layer: LayerKind): Promise<void> {
    const round = this.round;
    const read = await this.read(uri, layer);
    if (round !== this.round) return;
    if (read) this.loaded.set(uri.toString(), read);
    else this.loaded.delete(uri.toString());
    this.publish();
  }

  /** Reads one file; undefined, and a line in the log, when it cannot be read. */
  private async read(uri: Uri, layer: LayerKind): Promise<LoadedGlossary | undefined> {
    const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (open) return readOpenGlossary(open, layer);
    try {
      return await readGlossaryFile({ uri, layer });
    } catch (error) {
      this.log.warn(`${uri.toString()} cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  private publish(): void {
    const files = this.files.map(({ file }) => file);
    this.index = buildIndex(combineGlossaries([...this.bundled, ...files]));
    this.changed.fire();
  }

  private stop(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const one of [...this.watchers, ...this.subscriptions]) one.dispose();
  }
}
