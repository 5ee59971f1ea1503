import { Disposable, EventEmitter, workspace, type LogOutputChannel, type Uri } from 'vscode';
import { CONFIG_FILE, LineIndex, type Configuration } from '../../core/index.ts';
import { configurationsFor, type ReadConfiguration } from '../../workspace/configurations.ts';
import type { Files } from '../../workspace/files.ts';
import { LIMITS } from '../../workspace/limits.ts';
import type { Chunks } from '../chunks.ts';
import { onFoldersChange } from '../folder-changes.ts';
import { fileOf } from '../notes.ts';

/** The configuration files of a workspace. */
export const CONFIG_PATTERN = `**/${CONFIG_FILE}`;
const NOT_IN = '**/node_modules/**';
/** Typing in a configuration takes effect after a pause of this many milliseconds. */
const PAUSE = 200;

/** A configuration file that was found. */
export interface LoadedConfiguration extends ReadConfiguration {
  readonly uri: Uri;
  /** What is wrong in the file now. */
  readonly problems: Configuration['problems'];
  readonly lines: LineIndex;
}

/** The `.policy-gloss.yaml` files of the workspace. Changes, saved or not, take effect at once. */
export class ConfigurationService extends Disposable {
  private readonly loaded = new Map<string, LoadedConfiguration>();
  private readonly changed = new EventEmitter<void>();
  private readonly subscriptions: Disposable[] = [];
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly chunks: Chunks;
  private readonly files: Files;
  private readonly log: LogOutputChannel;
  private round = 0;

  /** Fires when what holds for notes may have changed, or the problems of a file. */
  readonly onDidChange = this.changed.event;

  constructor(chunks: Chunks, files: Files, log: LogOutputChannel) {
    super(() => this.stop());
    this.chunks = chunks;
    this.files = files;
    this.log = log;
    const watcher = workspace.createFileSystemWatcher(CONFIG_PATTERN);
    this.subscriptions.push(
      this.changed,
      watcher,
      watcher.onDidChange((uri) => this.readSoon(uri)),
      watcher.onDidCreate(() => this.load()),
      watcher.onDidDelete(() => this.load()),
      onFoldersChange(() => this.load()),
      workspace.onDidChangeWorkspaceFolders(() => this.load()),
      workspace.onDidChangeTextDocument(({ document }) => this.readSoon(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.readSoon(uri)),
    );
  }

  /** All files, with what is wrong in them. */
  get all(): readonly LoadedConfiguration[] {
    return [...this.loaded.values()];
  }

  /** The configurations that hold for a note, from the outermost folder to the nearest. */
  for(note: Uri): LoadedConfiguration[] {
    return configurationsFor(fileOf(note).toString(), this.all);
  }

  /** Finds and reads all files anew; resolves when they are in force. */
  async load(): Promise<void> {
    const round = ++this.round;
    const uris = await workspace.findFiles(CONFIG_PATTERN, NOT_IN);
    const read = await Promise.all(uris.map((uri) => this.read(uri)));
    // A later call has seen more than this one.
    if (round !== this.round) return;
    this.loaded.clear();
    for (const one of read) if (one) this.loaded.set(one.uri.toString(), one);
    this.changed.fire();
  }

  private readSoon(uri: Uri): void {
    const key = uri.toString();
    if (!this.loaded.has(key)) return;
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        void this.reread(uri);
      }, PAUSE),
    );
  }

  private async reread(uri: Uri): Promise<void> {
    const round = this.round;
    const read = await this.read(uri);
    if (round !== this.round) return;
    if (read) this.loaded.set(uri.toString(), read);
    else this.loaded.delete(uri.toString());
    this.changed.fire();
  }

  private async read(uri: Uri): Promise<LoadedConfiguration | undefined> {
    const text = await this.textOf(uri);
    if (text === undefined) return undefined;
    const { parseConfiguration, RULE_IDS } = await this.chunks.load('lint');
    const now = parseConfiguration(text, RULE_IDS);
    const isGood = now.problems.every(({ severity }) => severity !== 'error');
    const before = this.loaded.get(uri.toString())?.configuration;
    const configuration = isGood ? now : (before ?? now);
    // Until a mistake is corrected, the last state without one holds.
    return {
      uri,
      address: uri.toString(),
      configuration,
      ignores: await this.ignoring(configuration),
      problems: now.problems,
      lines: new LineIndex(text),
    };
  }

  private async ignoring({ ignore }: Configuration): Promise<(path: string) => boolean> {
    if (ignore === undefined) return () => false;
    try {
      return (await this.chunks.load('ignore')).ignoring(ignore);
    } catch (error) {
      this.log.error(String(error));
      return () => false;
    }
  }

  private async textOf(uri: Uri): Promise<string | undefined> {
    try {
      return (await this.files.read(uri.toString(), LIMITS.configuration)).text;
    } catch (error) {
      this.log.warn(`${uri.toString()} cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  private stop(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const one of this.subscriptions) one.dispose();
  }
}
