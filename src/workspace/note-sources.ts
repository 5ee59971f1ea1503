import {
  folderOf,
  withNoteSources,
  type GlossaryFile,
  type readSourceSettings,
  type TermIndex,
} from '../core/index.ts';
import type { Address, Files } from './files.ts';
import { mayBeNamed } from './layers.ts';

/** What the front matter of a note says of sources. */
export type SourceSettings = NonNullable<ReturnType<typeof readSourceSettings>>;

/** What is known of a bibliography: its content, that it cannot be read, or nothing yet. */
export type Bibliography = GlossaryFile | 'unreadable' | undefined;

/** An index that was made for a note. */
interface Layered {
  readonly base: TermIndex;
  readonly settings: SourceSettings;
  readonly files: readonly GlossaryFile[];
  readonly unread: readonly string[] | undefined;
  readonly index: TermIndex;
}

/** Lays the sources that notes bring themselves over those of their glossaries. */
export class NoteSources {
  private readonly layered = new WeakMap<SourceSettings, Layered>();
  /** Of notes that name the same bibliographies, and have no sources of their own. */
  private readonly shared = new WeakMap<TermIndex, Layered[]>();
  private readonly files: Files;
  private readonly find: (address: Address) => Bibliography;

  /** @param find what is known of a bibliography */
  constructor(files: Files, find: (address: Address) => Bibliography) {
    this.files = files;
    this.find = find;
  }

  /**
   * The files of which nothing is known yet and that may be the bibliographies that a note names: where one of them turns
   * out to be unreadable, there may be others.
   */
  missing(note: Address, { bibliographies }: SourceSettings): Address[] {
    return bibliographies.flatMap(({ value }) => {
      const first = this.firstReadable(value, note);
      return first !== undefined && first.file === undefined ? [first.address] : [];
    });
  }

  /** Where the bibliographies that a note names may be. */
  named(note: Address, { bibliographies }: SourceSettings): Address[] {
    return bibliographies.flatMap(({ value }) => this.candidates(value, note));
  }

  /**
   * The index of a note over that of its folder: the same object as long as nothing has changed in it.
   * @param settings the same object for the same front matter
   * @param want called with each file that may be a bibliography of the note and of which nothing is known yet
   */
  over(
    note: Address,
    base: TermIndex,
    settings: SourceSettings,
    want: (address: Address) => void = () => {},
  ): TermIndex {
    const { files, unread } = this.read(note, settings, want);
    const made = { base, settings, files, unread };
    const known = this.layered.get(settings);
    if (known !== undefined && isSame(known, made)) return known.index;
    const index = settings.sources.length > 0 ? layer(made) : this.share(made);
    this.layered.set(settings, { ...made, index });
    return index;
  }

  private share(made: Omit<Layered, 'index'>): TermIndex {
    const all = this.shared.get(made.base) ?? [];
    const known = all.find(({ files, unread }) => isSameFiles({ files, unread }, made));
    if (known !== undefined) return known.index;
    const index = layer(made);
    this.shared.set(made.base, [...all, { ...made, index }]);
    return index;
  }

  private read(
    note: Address,
    { bibliographies }: SourceSettings,
    want: (address: Address) => void,
  ): { readonly files: GlossaryFile[]; readonly unread: string[] | undefined } {
    const files: GlossaryFile[] = [];
    const unread: string[] = [];
    let isComplete = true;
    for (const { value } of bibliographies) {
      const found = this.firstReadable(value, note);
      if (found === undefined) unread.push(value);
      else if (found.file !== undefined) files.push(found.file);
      else {
        want(found.address);
        isComplete = false;
      }
    }
    return { files, unread: isComplete ? unread : undefined };
  }

  private firstReadable(
    name: string,
    note: Address,
  ): { readonly address: Address; readonly file: GlossaryFile | undefined } | undefined {
    for (const address of this.candidates(name, note)) {
      const file = this.find(address);
      if (file !== 'unreadable') return { address, file };
    }
    return undefined;
  }

  /**
   * Where a bibliography may be that a note names: beside the note, as for Quarto, or where Pandoc is usually run. Empty
   * for one on the web, and for one that the note may not have read.
   */
  private candidates(name: string, note: Address): Address[] {
    const { files } = this;
    const run = files.runFolder(note);
    const own = files.hasFolder(note) ? folderOf(note) : run;
    const folders = [own, run].filter((one) => one !== undefined);
    // For Quarto a path that begins with a slash begins in the project.
    const names = name.startsWith('/') ? [`.${name}`, name] : [name];
    const found = names.flatMap((one) =>
      folders.flatMap((folder) => files.resolve(folder, one) ?? []),
    );
    return [...new Set(found)].filter((one) => mayBeNamed(files, one, folders));
  }
}

function layer({ base, settings, files, unread }: Omit<Layered, 'index'>): TermIndex {
  const sources = [...settings.sources, ...files.flatMap((file) => file.sources)];
  return withNoteSources(base, { sources, unread });
}

function isSame(a: Omit<Layered, 'index'>, b: Omit<Layered, 'index'>): boolean {
  return a.base === b.base && a.settings === b.settings && isSameFiles(a, b);
}

function isSameFiles(
  a: Pick<Layered, 'files' | 'unread'>,
  b: Pick<Layered, 'files' | 'unread'>,
): boolean {
  return (
    a.unread?.join('\n') === b.unread?.join('\n') &&
    a.files.length === b.files.length &&
    a.files.every((file, nth) => file === b.files[nth])
  );
}
