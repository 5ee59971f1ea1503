import {
  folderOf,
  message,
  problemOf,
  readSourceText,
  type HeldText,
  type Problem,
  type QuotationTexts,
  type Source,
} from '../core/index.ts';
import { isFileProblem, type FileProblem, type Address, type Files } from './files.ts';
import { LIMITS } from './limits.ts';
import { requireInside } from './links.ts';

const MARKDOWN = /\.(?:md|markdown|qmd|rmd)$/i;

/** A folder whose files are the texts of the sources whose names they have. */
export interface TextFolder {
  readonly address: Address;
  /** The names of the files in it. */
  readonly names: readonly string[];
}

/** The file with the text of a source. */
interface TextPlace {
  readonly address: Address;
  readonly coverage: Source['coverage'];
  /** The glossary that names the file; undefined where the writer gave the folder it is in. */
  readonly namedIn?: Address;
}

interface Entry {
  readonly place: TextPlace;
  /** Whether a note wants to know what the text says, and not only whether it can be read. */
  isWanted: boolean;
  held?: HeldText | undefined;
  problem?: FileProblem | undefined;
  /** Whether what is known of it has changed. */
  reading: Promise<boolean>;
}

/**
 * The texts of sources: in the folder of texts, where there is one, the file with the base name of `custom.text`, else
 * `<id>.md` or `<id>.txt`; else the file that `custom.text` names, relative to the glossary. Each is read once, when it
 * is first wanted; as long as it says the same it stays the same object.
 */
export class SourceTexts implements QuotationTexts {
  private readonly files: Files;
  private readonly folder: TextFolder | undefined;
  private readonly names: ReadonlySet<string>;
  private readonly entries = new Map<string, Entry>();
  private readonly places = new WeakMap<Source, TextPlace>();

  constructor(files: Files, folder?: TextFolder) {
    this.files = files;
    this.folder = folder;
    this.names = new Set(folder?.names);
  }

  /** The text of a source; undefined where it has none, or none that was read. */
  readonly textOf = (source: Source): HeldText | undefined => this.entry(source)?.held;

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
    const kept = new Set(sources.map((source) => keyOf(this.placeOf(source))));
    for (const key of this.entries.keys()) if (!kept.has(key)) this.entries.delete(key);
  }

  /** Whether a file is the text of a source, be it there or not. */
  hasFile(source: Source): boolean {
    return this.placeOf(source) !== undefined;
  }

  /** Why the text of a source cannot be read; undefined where it can, or nobody has looked. */
  problemOf(source: Source): FileProblem | undefined {
    return this.entry(source)?.problem;
  }

  /** The files of all texts that were looked for. */
  addresses(): Address[] {
    return [...this.entries.values()].map(({ place }) => place.address);
  }

  /**
   * Reads the texts in a file again.
   * @returns whether one of them says something else now, or has another problem
   */
  async readAgain(address: Address): Promise<boolean> {
    const entries = [...this.entries.values()].filter(({ place }) => place.address === address);
    const changes = await Promise.all(entries.map((entry) => (entry.reading = this.read(entry))));
    return changes.includes(true);
  }

  /** The file of a source's text; undefined where it has none. */
  private placeOf(source: Source): TextPlace | undefined {
    const known = this.places.get(source);
    if (known !== undefined) return known;
    const place = this.findPlace(source);
    if (place !== undefined) this.places.set(source, place);
    return place;
  }

  private findPlace(source: Source): TextPlace | undefined {
    const { id, text, coverage, origin } = source;
    const { folder } = this;
    const name = textNames(id, text).find((one) => this.names.has(one));
    if (folder !== undefined && name !== undefined) {
      const address = `${folder.address}/${name}`;
      // A file with the name of the key is its text, whatever the source says of another one.
      return { address, coverage: text === undefined ? 'full' : coverage };
    }
    // What the product brings names no files of the user's.
    if (text === undefined || origin.layer === 'bundled') return undefined;
    const namedIn = this.files.addressOf(origin.file);
    return { address: this.files.resolve(folderOf(namedIn), text) ?? text, coverage, namedIn };
  }

  private entry(source: Source): Entry | undefined {
    const key = keyOf(this.placeOf(source));
    return key === undefined ? undefined : this.entries.get(key);
  }

  private async enter(sources: readonly Source[], isWanted: boolean): Promise<boolean> {
    const reads: Promise<boolean>[] = [];
    const fresh: Entry[] = [];
    for (const source of sources) {
      const place = this.placeOf(source);
      const key = keyOf(place);
      if (place === undefined || key === undefined) continue;
      const known = this.entries.get(key);
      const entry = known ?? { place, isWanted, reading: Promise.resolve(false) };
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
    const { isWanted } = entry;
    const now = await this.tryReading(entry);
    // It may have been asked for meanwhile.
    if (isWanted !== entry.isWanted) return false;
    const isSame =
      now.raw === entry.held?.text.raw && now.problem?.message === entry.problem?.message;
    if (isSame) return false;
    entry.problem = now.problem;
    entry.held = now.raw === undefined ? undefined : this.hold(now.raw, entry.place);
    return true;
  }

  private async tryReading({
    place: { address, namedIn },
    isWanted,
  }: Entry): Promise<{ readonly raw?: string; readonly problem?: FileProblem }> {
    const { files } = this;
    try {
      if (namedIn !== undefined) await requireInside(files, address, files.rootsFor(namedIn));
      if (isWanted) return { raw: (await files.read(address, LIMITS.text)).text };
      await files.look(address, LIMITS.text);
      return {};
    } catch (error) {
      if (isFileProblem(error)) return { problem: error };
      throw error;
    }
  }

  private hold(raw: string, { address, coverage }: TextPlace): HeldText {
    return heldText(raw, this.files.nameOf(address), coverage);
  }
}

/** A text as a source's: of a Markdown file without its markup. */
export function heldText(raw: string, file: string, coverage: Source['coverage']): HeldText {
  return { text: readSourceText(raw, { markdown: MARKDOWN.test(file), coverage }), file };
}

/** What is said at a source of the file that is its text and cannot be read. */
export function textProblem(source: Source, problem: FileProblem): Problem {
  const { id, text = '', origin } = source;
  const said = message('text-unreadable', { source: id, file: text, reason: problem.reason });
  return problemOf('unreadable-text', said, origin.range, 'warning');
}

/** The names that a source's text may have in the folder of texts, the likeliest first. */
export function textNames(id: string, text: string | undefined): string[] {
  const named = text === undefined ? [] : [text.slice(text.lastIndexOf('/') + 1)];
  return [...named, `${id}.md`, `${id}.txt`];
}

/** The same for sources that share a text. */
function keyOf(place: TextPlace | undefined): string | undefined {
  if (place === undefined) return undefined;
  const { coverage, address, namedIn } = place;
  return [coverage, address, namedIn === undefined ? '' : folderOf(namedIn)].join('\n');
}
