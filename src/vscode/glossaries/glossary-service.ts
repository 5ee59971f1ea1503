import { Disposable, EventEmitter, Uri, workspace, type LogOutputChannel } from 'vscode';
import { folderOf, type GlossaryFile, type TermIndex } from '../../core/index.ts';
import type { Address, Files } from '../../workspace/files.ts';
import { mergePlaces, serves, servingFolder } from '../../workspace/layers.ts';
import type { Bibliography } from '../../workspace/note-sources.ts';
import type { ConfigurationService } from '../configurations/configuration-service.ts';
import { onFoldersChange } from '../folder-changes.ts';
import { fileOf, isNote } from '../notes.ts';
import { SECTION } from '../settings.ts';
import {
  findBibliographies,
  findGlossaries,
  glossariesOfSettings,
  namedFiles,
  placeOfNote,
} from './find-glossaries.ts';
import { GlossaryWatcher } from './glossary-watcher.ts';
import { MissingFiles } from './missing-files.ts';
import { NoteIndexes } from './note-indexes.ts';
import {
  readGlossary,
  type GlossaryParsers,
  type GlossaryPlace,
  type LoadedGlossary,
} from './read-glossary.ts';
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
  private readonly watcher = new GlossaryWatcher(
    (uri) => this.readSoon(uri),
    () => this.load(),
  );
  private readonly missing = new MissingFiles();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly configurations: ConfigurationService;
  private readonly indexes: TermIndexes;
  private readonly noteIndexes: NoteIndexes;
  private readonly files: Files;
  private readonly parsers: GlossaryParsers;
  /** The bibliographies that settings and configurations name. */
  private bibliographies: readonly GlossaryPlace[] = [];
  private readonly wanted = new WantedBibliographies();
  private configured = '';
  private round = 0;
  private queue: Promise<void> = Promise.resolve();

  /** Fires when terms or sources may have changed, or the problems of a file. */
  readonly onDidChange = this.changed.event;

  constructor(
    bundled: readonly GlossaryFile[],
    configurations: ConfigurationService,
    files: Files,
    parsers: GlossaryParsers,
    log: LogOutputChannel,
  ) {
    super(() => this.stop());
    this.bundled = bundled;
    this.parsers = parsers;
    this.indexes = new TermIndexes(bundled, parsers.glossaries);
    this.files = files;
    this.noteIndexes = new NoteIndexes(
      files,
      (address) => this.bibliography(address),
      (address) => this.want(address),
    );
    this.log = log;
    this.configurations = configurations;
    this.subscriptions.push(
      this.changed,
      this.noteIndexes,
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
      .filter((place) => serves(place, folder) && this.isUnreadable(place.address))
      .map(({ address }) => address);
    const serving = this.serving([...this.loaded.values()], folder);
    return this.noteIndexes.indexFor(note, this.indexes.of(serving, unread), text);
  }

  /** The same for a note that is not open, once the bibliographies are read that it names. */
  async indexForClosed(note: Uri, text: string): Promise<TermIndex> {
    for (let missing = this.noteIndexes.missing(note, text); missing.length > 0;) {
      for (const address of missing) this.want(address);
      await this.queue;
      missing = this.noteIndexes.missing(note, text);
    }
    return this.indexFor(note, text);
  }

  /** The glossary files of the user and the workspace, with their problems. */
  get glossaries(): readonly LoadedGlossary[] {
    return [...this.loaded.values()].filter(({ place }) => !place.isBibliography);
  }

  /** Those of {@link glossaries} that a note uses, the nearest first. */
  filesFor(note: Uri): readonly LoadedGlossary[] {
    return this.serving(this.glossaries, folderOf(fileOf(note).toString()));
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
      for (const { address } of places) this.wanted.setTried(address);
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
    this.bibliographies = findBibliographies(this.files, this.configurations.all);
    this.wanted.keepOnly(this.noteIndexes.named());
    const ofNotes = this.wanted.addresses.map((address) => placeOfNote(address));
    try {
      const glossaries = await findGlossaries(this.files, this.configurations.all);
      return mergePlaces([...glossaries, ...this.bibliographies, ...ofNotes]);
    } catch (error) {
      this.log.error(`The workspace cannot be searched for glossaries: ${String(error)}`);
      return [];
    }
  }

  private warnOfMissing(): void {
    const isMissing = ({ address }: GlossaryPlace): boolean => !this.loaded.has(address);
    this.missing.warn(
      glossariesOfSettings(this.files).filter(isMissing),
      this.bibliographies.filter(isMissing),
    );
  }

  /** Watches for glossaries, and the files that are named. */
  private watch(): void {
    const places = namedFiles(this.files, this.configurations.all);
    const wanted = this.wanted.addresses.map((address) => Uri.parse(address, true));
    this.watcher.watch([...places.map(({ uri }) => uri), ...wanted]);
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
    const sets = [...folders].map((folder) => this.serving(files, folder));
    const indexes = await this.indexes.prepare(sets);
    this.loaded = new Map(files.map((one) => [one.uri.toString(), one]));
    this.indexes.keep(indexes);
  }

  /** The files that serve the notes of a folder, the strongest first. */
  private serving(files: readonly LoadedGlossary[], folder: Address): LoadedGlossary[] {
    return servingFolder(files, folder, ({ place }) => place);
  }

  /** Whether nothing is known of what a file says: it could not be read, or is not text. */
  private isUnreadable(address: Address): boolean {
    return this.loaded.get(address)?.text === undefined;
  }

  private bibliography(address: Address): Bibliography {
    const loaded = this.loaded.get(address);
    if (loaded?.place.isBibliography)
      return this.isUnreadable(address) ? 'unreadable' : loaded.file;
    return this.wanted.wasTried(address) ? 'unreadable' : undefined;
  }

  /** Reads a bibliography that a note names, and from then on with all others. */
  private want(address: Address): void {
    if (!this.wanted.add(address)) return;
    this.watch();
    void this.enqueue(async () => {
      const read = await this.read(placeOfNote(address));
      this.wanted.setTried(address);
      const isNew = this.wanted.has(address) && !this.loaded.has(address);
      if (read && isNew) this.loaded.set(address, read);
      this.changed.fire();
    });
  }

  /** Forgets the bibliographies that notes named and no open note names any more. */
  forgetUnnamed(): void {
    const unnamed = this.wanted.keepOnly(this.noteIndexes.named());
    const loaded = unnamed.filter((key) => this.loaded.get(key)?.place.layer === 'note');
    loaded.forEach((key) => this.loaded.delete(key));
    if (unnamed.length > 0) this.watch();
    if (loaded.length > 0) this.changed.fire();
  }

  /** Reads one file; undefined, and a line in the log, when it cannot be read. */
  private async read(place: GlossaryPlace): Promise<LoadedGlossary | undefined> {
    const { address } = place;
    try {
      return await readGlossary(this.files, place, this.parsers, this.loaded.get(address));
    } catch (error) {
      this.log.warn(`${address} cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  private configuredPaths(): string {
    const found = namedFiles(this.files, this.configurations.all);
    return found.map((place) => `${String(place.serves)} ${place.address}`).join('\n');
  }

  private stop(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const one of [this.watcher, ...this.subscriptions]) one.dispose();
  }
}
