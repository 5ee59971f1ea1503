import { Disposable, EventEmitter, workspace, type Uri } from 'vscode';
import { readSourceText, type HeldText, type Source } from '../../core/index.ts';
import { onFoldersChange } from '../folder-changes.ts';
import { lookForTextFile, readTextFile, textFileOf, type TextProblem } from './text-files.ts';

/** Typing in a text takes effect after a pause of this many milliseconds. */
const PAUSE = 300;
const MARKDOWN = /\.(?:md|markdown|qmd|rmd)$/i;

interface Entry {
  readonly uri: Uri;
  /** As the glossary names it. */
  readonly path: string;
  readonly coverage: Source['coverage'];
  /** Whether a note wants to know what stands in it. */
  isWanted: boolean;
  held?: HeldText | undefined;
  problem?: TextProblem | undefined;
  /** Whether what is known of it became another than before. */
  reading: Promise<boolean>;
}

/** What is wrong with the text of a source. */
export interface SourceProblem extends TextProblem {
  readonly source: Source;
}

/**
 * The texts of sources, from files of the workspace. Each is read when it is first asked for, and read again when it
 * changes, on disk or in an editor; as long as it says the same it stays the same object.
 */
export class SourceTexts extends Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly changed = new EventEmitter<void>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** Fires when a text that was read says something else now, or has another problem. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const watcher = workspace.createFileSystemWatcher('**/*');
    const soon = (uri: Uri): void => this.readSoon(uri);
    const subscriptions = Disposable.from(
      watcher,
      watcher.onDidChange(soon),
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
      workspace.onDidChangeTextDocument(({ document }) => soon(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => soon(uri)),
      // What is done in the editor is known for certain; watching a disk may miss a quick change.
      workspace.onDidCreateFiles(({ files }) => files.forEach(soon)),
      workspace.onDidDeleteFiles(({ files }) => files.forEach(soon)),
      onFoldersChange(() => this.readAllSoon()),
      workspace.onDidChangeWorkspaceFolders(() => this.readAllSoon()),
    );
    super(() => {
      subscriptions.dispose();
      for (const timer of this.waiting.values()) clearTimeout(timer);
      this.changed.dispose();
    });
  }

  /**
   * Reads the texts of sources that were not read yet.
   * @returns whether one of these has a problem
   */
  prepare(sources: readonly Source[]): Promise<boolean> {
    return this.enter(sources, true);
  }

  /** Finds out what is wrong with the texts of sources, without reading them all. */
  async inspect(sources: readonly Source[]): Promise<void> {
    await this.enter(sources, false);
  }

  /** Forgets all texts but those of these sources. */
  keepOnly(sources: readonly Source[]): void {
    const kept = new Set(sources.map(keyOf));
    for (const key of this.entries.keys()) if (!kept.has(key)) this.entries.delete(key);
  }

  /** The text of a source; undefined where there is none, or it was not read. */
  of(source: Source): HeldText | undefined {
    return this.entry(source)?.held;
  }

  /** What is wrong with the texts of sources, of those that were read. */
  problemsOf(sources: readonly Source[]): SourceProblem[] {
    return sources.flatMap((source) => {
      const problem = this.entry(source)?.problem;
      return problem ? [{ ...problem, source }] : [];
    });
  }

  private entry(source: Source): Entry | undefined {
    const key = keyOf(source);
    return key === undefined ? undefined : this.entries.get(key);
  }

  private async enter(sources: readonly Source[], isWanted: boolean): Promise<boolean> {
    const reads: Promise<boolean>[] = [];
    const fresh: Entry[] = [];
    for (const source of sources) {
      const key = keyOf(source);
      const uri = textFileOf(source);
      if (key === undefined || uri === undefined) continue;
      const known = this.entries.get(key);
      const { text: path = '', coverage } = source;
      const entry = known ?? { uri, path, coverage, isWanted, reading: Promise.resolve(false) };
      this.entries.set(key, entry);
      if (known === undefined || (isWanted && !known.isWanted)) {
        entry.isWanted = isWanted;
        entry.reading = this.read(entry);
        fresh.push(entry);
      }
      reads.push(entry.reading);
    }
    await Promise.all(reads);
    return fresh.some(({ problem }) => problem !== undefined);
  }

  private async read(entry: Entry): Promise<boolean> {
    const { uri, path, isWanted } = entry;
    const file = isWanted
      ? await readTextFile(uri, path)
      : { problem: await lookForTextFile(uri, path) };
    const raw = 'raw' in file ? file.raw : undefined;
    const problem = 'raw' in file ? undefined : file.problem;
    // It may have been asked for meanwhile.
    if (isWanted !== entry.isWanted) return false;
    if (raw === entry.held?.text.raw && problem?.message === entry.problem?.message) return false;
    entry.problem = problem;
    entry.held = raw === undefined ? undefined : hold(raw, entry);
    return true;
  }

  private readAllSoon(): void {
    for (const { uri } of this.entries.values()) this.readSoon(uri);
  }

  /** Reads a text again after a pause, if it is one that was read. */
  private readSoon(uri: Uri): void {
    const file = uri.toString();
    if (![...this.entries.values()].some((entry) => entry.uri.toString() === file)) return;
    clearTimeout(this.waiting.get(file));
    this.waiting.set(
      file,
      setTimeout(() => void this.readAgain(file), PAUSE),
    );
  }

  private async readAgain(file: string): Promise<void> {
    this.waiting.delete(file);
    const entries = [...this.entries.values()].filter(({ uri }) => uri.toString() === file);
    const changes = await Promise.all(entries.map((entry) => (entry.reading = this.read(entry))));
    if (changes.includes(true)) this.changed.fire();
  }
}

function hold(raw: string, { uri, coverage }: Entry): HeldText {
  const text = readSourceText(raw, { markdown: MARKDOWN.test(uri.path), coverage });
  return { text, file: uri.toString() };
}

/** The same for sources that share a text. */
function keyOf(source: Source): string | undefined {
  const uri = textFileOf(source);
  return uri && `${source.coverage} ${uri.toString()} ${source.text ?? ''}`;
}
