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
import { baseName, folderOf, type GlossaryFile, type TermIndex } from '../../core/index.ts';
import type { ConfigurationService } from '../configurations/configuration-service.ts';
import { onFoldersChange } from '../folder-changes.ts';
import { fileOf, isNote } from '../notes.ts';
import { SECTION } from '../settings.ts';
import { configuredFiles, findBibliographies, placeOfNote } from './find-bibliographies.ts';
import { findGlossaries, GLOSSARY_PATTERN, namedGlossaries } from './find-glossaries.ts';
import { NoteSources, type Bibliography } from './note-sources.ts';
import {
  readGlossaryFile,
  readOpenGlossary,
  type GlossaryParsers,
  type GlossaryPlace,
  type LoadedGlossary,
} from './read-glossary.ts';
import { depthOf, servingFolder } from './serving.ts';
import { TermIndexes } from './term-indexes.ts';
import { WantedBibliographies } from './wanted-bibliographies.ts';

/** Typing in a glossary takes effect after a pause of this many milliseconds. */
const PAUSE = 200;

/**
 * The glossaries in force: what comes with the product, the reader's own files, and those of the workspace.
 * Changes of a file, saved or not, take effect at once.
 */
export class GlossaryService extends Disposable {
  private readonly bundled: readonly GlossaryFile[];
  private readonly log: LogOutputChannel;
  private loaded = new Map<string, LoadedGlossary>();
  private readonly changed = new EventEmitter<void>();
  private readonly subscriptions: Disposable[] = [];
  private watchers: FileSystemWatcher[] = [];
  private readonly missing = new Set<string>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly configurations: ConfigurationService;
  private readonly indexes: TermIndexes;
  private readonly noteSources: NoteSources;
  private readonly parsers: GlossaryParsers;
  /** The bibliographies that settings and configurations name. */
  private bibliographies: readonly GlossaryPlace[] = [];
  private readonly wanted = new WantedBibliographies();
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
    parsers: GlossaryParsers,
    log: LogOutputChannel,
  ) {
    super(() => this.stop());
    this.bundled = bundled;
    this.parsers = parsers;
    this.indexes = new TermIndexes(bundled, parsers.glossaries);
    this.noteSources = new NoteSources(
      (uri) => this.bibliography(uri),
      (uri) => this.want(uri),
    );
    this.log = log;
    this.configurations = configurations;
    this.subscriptions.push(
      this.changed,
      this.noteSources,
      configurations.onDidChange(() => {
        if (this.configuredPaths() !== this.configured) void this.load();
      }),
      onFoldersChange(() => this.load()),
      workspace.onDidChangeWorkspaceFolders(() => this.load()),
      // What is done in the editor is known for certain; watching a disk may miss a quick change.
      workspace.onDidDeleteFiles(() => this.load()),
      workspace.onDidGrantWorkspaceTrust(() => this.load()),
      workspace.onDidChangeConfiguration((event) => {
        const ours = ['glossaries', 'userGlossaries', 'bibliographies'];
        if (ours.some((key) => event.affectsConfiguration(`${SECTION}.${key}`))) void this.load();
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.readSoon(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.readSoon(uri)),
      workspace.onDidCloseTextDocument((document) => isNote(document) && this.forgetUnnamed()),
    );
  }

  /**
   * What is known in a note: the nearer a workspace file is, the stronger, and the strongest what its own front matter
   * says.
   * @param text the note, where it is not open
   */
  indexFor(note: Uri, text?: string): TermIndex {
    const folder = folderOf(fileOf(note).toString());
    const unread = this.bibliographies
      .filter((place) => depthOf(place, folder) >= 0 && !this.loaded.has(place.uri.toString()))
      .map(({ uri }) => uri.toString());
    const serving = servingFolder(this.loaded.values(), folder);
    return this.noteSources.indexFor(note, this.indexes.of(serving, unread), text);
  }

  /** The same for a note that is not open, once the bibliographies are read that it names. */
  async indexForClosed(note: Uri, text: string): Promise<TermIndex> {
    for (const uri of this.noteSources.missing(note, text)) this.want(uri);
    await this.queue;
    return this.indexFor(note, text);
  }

  /** The glossary files of the user and the workspace, with their problems. */
  get files(): readonly LoadedGlossary[] {
    return [...this.loaded.values()].filter(({ place }) => !place.isBibliography);
  }

  /** Those of {@link files} that a note uses, the nearest first. */
  filesFor(note: Uri): readonly LoadedGlossary[] {
    return servingFolder(this.files, folderOf(fileOf(note).toString()));
  }

  /** The bibliographies that were read, with their problems. */
  get loadedBibliographies(): readonly LoadedGlossary[] {
    return [...this.loaded.values()].filter(({ place }) => place.isBibliography);
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
      await this.putInForce(read.filter((one) => one !== undefined));
      for (const { uri } of places) this.wanted.setTried(uri);
      this.changed.fire();
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
    this.bibliographies = findBibliographies(this.configurations.files);
    this.wanted.keepOnly(this.noteSources.named());
    const ofNotes = this.wanted.uris.map((uri) => placeOfNote(uri));
    try {
      const glossaries = await findGlossaries(this.configurations.files);
      // A file that is named twice is what it was named first.
      const all = [...glossaries, ...this.bibliographies, ...ofNotes].toReversed();
      return [...new Map(all.map((place) => [place.uri.toString(), place])).values()];
    } catch (error) {
      this.log.error(`The workspace cannot be searched for glossaries: ${String(error)}`);
      return [];
    }
  }

  /** A file that is named should be there: says so, once for each. */
  private warnOfMissing(): void {
    const missing = (uri: Uri): boolean => {
      const key = uri.toString();
      return !this.loaded.has(key) && !this.missing.has(key) && Boolean(this.missing.add(key));
    };
    for (const uri of namedGlossaries().filter(missing)) {
      void window.showWarningMessage(l10n.t('The glossary {0} cannot be read.', uri.fsPath));
    }
    for (const { uri } of this.bibliographies.filter((one) => missing(one.uri))) {
      void window.showWarningMessage(l10n.t('The bibliography {0} cannot be read.', uri.fsPath));
    }
  }

  /** Watches for files, anew only when others are named: in between, changes would go unseen. */
  private watch(): void {
    const configured = configuredFiles(this.configurations.files);
    const named = [...namedGlossaries(), ...configured.map(({ uri }) => uri), ...this.wanted.uris];
    const watched = named.map((uri) => uri.toString()).join('\n');
    if (this.watched === watched) return;
    this.watched = watched;
    for (const watcher of this.watchers) watcher.dispose();
    const single = named.map(
      (uri) => new RelativePattern(Uri.joinPath(uri, '..'), baseName(uri.path)),
    );
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
    const files = [...this.loaded.values()];
    await this.putInForce(files.flatMap((one) => (one === known ? (read ?? []) : one)));
    this.changed.fire();
  }

  /** Files count once the indexes of open notes are built of them, which takes long and holds up nobody. */
  private async putInForce(files: readonly LoadedGlossary[]): Promise<void> {
    const folders = new Set([
      ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()),
      ...[...workspace.textDocuments, ...files].map(({ uri }) => folderOf(fileOf(uri).toString())),
    ]);
    const sets = [...folders].map((folder) => servingFolder(files, folder));
    const indexes = await this.indexes.prepare(sets);
    this.loaded = new Map(files.map((one) => [one.uri.toString(), one]));
    this.indexes.keep(indexes);
  }

  private bibliography(uri: Uri): Bibliography {
    const loaded = this.loaded.get(uri.toString());
    if (loaded?.place.isBibliography) return loaded.file;
    return this.wanted.wasTried(uri) ? 'unreadable' : undefined;
  }

  /** Reads a bibliography that a note names, and from then on with all others. */
  private want(uri: Uri): void {
    if (!this.wanted.add(uri)) return;
    this.watch();
    void this.enqueue(async () => {
      const read = await this.read(placeOfNote(uri));
      this.wanted.setTried(uri);
      const isNew = this.wanted.has(uri) && !this.loaded.has(uri.toString());
      if (read && isNew) this.loaded.set(uri.toString(), read);
      this.changed.fire();
    });
  }

  /** Forgets the bibliographies that notes named and no open note names any more. */
  forgetUnnamed(): void {
    const unnamed = this.wanted.keepOnly(this.noteSources.named());
    const loaded = unnamed.filter((key) => this.loaded.get(key)?.place.layer === 'note');
    loaded.forEach((key) => this.loaded.delete(key));
    if (unnamed.length > 0) this.watch();
    if (loaded.length > 0) this.changed.fire();
  }

  /** Reads one file; undefined, and a line in the log, when it cannot be read. */
  private async read(place: GlossaryPlace): Promise<LoadedGlossary | undefined> {
    const { uri } = place;
    const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    try {
      const known = this.loaded.get(uri.toString());
      if (open) return await readOpenGlossary(open, place, this.parsers, known);
      return await readGlossaryFile(place, this.parsers, known);
    } catch (error) {
      this.log.warn(`${uri.toString()} cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  private configuredPaths(): string {
    const found = configuredFiles(this.configurations.files);
    return found.map(({ uri, serves }) => `${String(serves)} ${uri.toString()}`).join('\n');
  }

  private stop(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const one of [...this.watchers, ...this.subscriptions]) one.dispose();
  }
}
