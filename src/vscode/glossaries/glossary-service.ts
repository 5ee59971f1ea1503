import {
  Disposable,
  EventEmitter,
  l10n,
  RelativePattern,
  Uri,
  window,
  workspace,
  type FileSystemWatcher,
  type LogOutputChannel,
} from 'vscode';
import {
  buildIndex,
  combineGlossaries,
  folderOf,
  isInFolder,
  type GlossaryFile,
  type TermIndex,
} from '../../core/index.ts';
import type { ConfigurationService } from '../configurations/configuration-service.ts';
import { onFoldersChange } from '../folder-changes.ts';
import { SECTION } from '../settings.ts';
import {
  findGlossaries,
  glossariesOfConfigurations,
  GLOSSARY_PATTERN,
  namedGlossaries,
} from './find-glossaries.ts';
import {
  readGlossaryFile,
  readOpenGlossary,
  type GlossaryPlace,
  type LoadedGlossary,
} from './read-glossary.ts';

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
  private readonly missing = new Set<string>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly configurations: ConfigurationService;
  /** The index of each set of files that serves some note, by their URIs. */
  private readonly indexes = new Map<string, TermIndex>();
  private configured = '';
  private round = 0;
  private queue: Promise<void> = Promise.resolve();
  /** The named files that are watched, by their URIs; undefined before anything is. */
  private watched: string | undefined;

  /** Fires when terms or sources may have changed, or the problems of a file. */
  readonly onDidChange = this.changed.event;

  constructor(
    bundled: readonly GlossaryFile[],
    configurations: ConfigurationService,
    log: LogOutputChannel,
  ) {
    super(() => this.stop());
    this.bundled = bundled;
    this.log = log;
    this.configurations = configurations;
    this.subscriptions.push(
      this.changed,
      configurations.onDidChange(() => {
        if (this.configuredPaths() !== this.configured) void this.load();
      }),
      onFoldersChange(() => this.load()),
      workspace.onDidChangeWorkspaceFolders(() => this.load()),
      // What is done in the editor is known for certain; watching a disk may miss a quick change.
      workspace.onDidDeleteFiles(() => this.load()),
      workspace.onDidChangeConfiguration((event) => {
        const ours = ['glossaries', 'userGlossaries'].map((key) => `${SECTION}.${key}`);
        if (ours.some((key) => event.affectsConfiguration(key))) void this.load();
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.readSoon(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.readSoon(uri)),
    );
  }

  /** What is known where a note stands: the nearer a workspace file is, the stronger. */
  indexFor(note: Uri): TermIndex {
    const folder = folderOf(note.toString());
    const serving = this.files
      .map((one) => ({ one, depth: depthOf(one.place, folder) }))
      .filter(({ depth }) => depth >= 0)
      .toSorted((a, b) => b.depth - a.depth)
      .map(({ one }) => one);
    const key = serving.map(({ uri }) => uri.toString()).join('\n');
    const known = this.indexes.get(key);
    if (known) return known;
    const files = serving.map(({ file }) => file);
    const index = buildIndex(combineGlossaries([...this.bundled, ...files]));
    this.indexes.set(key, index);
    return index;
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
  load(): Promise<void> {
    const round = ++this.round;
    this.watch();
    this.configured = this.configuredPaths();
    return this.enqueue(async () => {
      // A later call finds all that this one would.
      if (round !== this.round) return;
      const places = await this.find();
      const read = await Promise.all(places.map((place) => this.read(place)));
      this.loaded.clear();
      for (const one of read) if (one) this.loaded.set(one.uri.toString(), one);
      this.publish();
      this.warnOfMissing();
    });
  }

  /** Reading goes one after another, so that what was read last is what counts. */
  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work).catch((error: unknown) => this.log.error(String(error)));
    return this.queue;
  }

  /** A workspace that cannot be searched has no glossaries. */
  private async find(): Promise<GlossaryPlace[]> {
    try {
      return await findGlossaries(this.configurations.files);
    } catch (error) {
      this.log.error(`The workspace cannot be searched for glossaries: ${String(error)}`);
      return [];
    }
  }

  /** A file that a setting names should be there: says so, once for each. */
  private warnOfMissing(): void {
    for (const uri of namedGlossaries()) {
      const key = uri.toString();
      if (this.loaded.has(key) || this.missing.has(key)) continue;
      this.missing.add(key);
      void window.showWarningMessage(l10n.t('The glossary {0} cannot be read.', uri.fsPath));
    }
  }

  /** Watches for files, anew only when others are named: in between, changes would go unseen. */
  private watch(): void {
    const configured = glossariesOfConfigurations(this.configurations.files);
    const named = [...namedGlossaries(), ...configured.map(({ uri }) => uri)];
    const key = named.map((uri) => uri.toString()).join('\n');
    if (this.watched === key) return;
    this.watched = key;
    for (const watcher of this.watchers) watcher.dispose();
    const single = named.map((uri) => {
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

  /** Reads a file after a pause, if it is a glossary by then: it may just be being found. */
  private readSoon(uri: Uri): void {
    const key = uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        void this.enqueue(() => this.reread(key));
      }, PAUSE),
    );
  }

  private async reread(key: string): Promise<void> {
    const known = this.loaded.get(key);
    if (known === undefined) return;
    const read = await this.read(known.place);
    if (read) this.loaded.set(key, read);
    else this.loaded.delete(key);
    this.publish();
  }

  /** Reads one file; undefined, and a line in the log, when it cannot be read. */
  private async read(place: GlossaryPlace): Promise<LoadedGlossary | undefined> {
    const { uri } = place;
    const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (open) return readOpenGlossary(open, place);
    try {
      return await readGlossaryFile(place);
    } catch (error) {
      this.log.warn(`${uri.toString()} cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  private publish(): void {
    this.indexes.clear();
    this.changed.fire();
  }

  private configuredPaths(): string {
    const found = glossariesOfConfigurations(this.configurations.files);
    return found.map(({ uri, serves }) => `${serves} ${uri.toString()}`).join('\n');
  }

  private stop(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const one of [...this.watchers, ...this.subscriptions]) one.dispose();
  }
}

/** How near a file is to a note's folder: the length of the nearest folder that it serves; -1 for not at all. */
function depthOf({ serves }: GlossaryPlace, folder: string): number {
  if (serves === undefined) return 0;
  const holding = serves.filter((one) => isInFolder(folder, one));
  return Math.max(-1, ...holding.map((one) => one.length));
}
