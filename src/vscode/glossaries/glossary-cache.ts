import { Disposable } from 'vscode';
import {
  buildIndexInSteps,
  COMPILED_VERSION,
  indexFromInSteps,
  packInSteps,
  unpackInSteps,
  type CompiledIndex,
  type FileLocation,
  type Glossary,
  type GlossaryFile,
  type TermIndex,
} from '../../core/index.ts';
import { runAllInSlices } from '../slices.ts';
import type { StoredEntries } from '../stored-entries.ts';

/** Shorter glossaries (UTF-16 units) are parsed sooner than looked up. */
const WORTH_PARSED = 100_000;
/** The index of shorter ones is built sooner than looked up. */
const WORTH_COMPILED = 500_000;
/** Entries are written when for so many milliseconds nothing new was to be kept. */
const PAUSE = 3000;

/** Reads a file of entries without holding up others; the code for it is loaded when there is one. */
export type ReadFile = (text: string, location: FileLocation) => Promise<GlossaryFile>;

/** The text of a file. */
interface Content {
  readonly digest: string;
  readonly length: number;
}

/**
 * Parses glossaries and builds their indexes; what of this takes long is taken from the extension's storage, where it was
 * done before for the same content.
 */
export class GlossaryCache extends Disposable {
  private readonly entries: StoredEntries;
  private readonly contents = new WeakMap<GlossaryFile, Content>();
  /** What is to be written, by what it is of: of a file that changes quickly the last content alone. */
  private readonly waiting = new Map<string, () => Promise<void>>();
  private readonly read: ReadFile;
  private readonly pause: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();

  /** @param pause milliseconds before entries are written */
  constructor(entries: StoredEntries, read: ReadFile, pause = PAUSE) {
    super(() => clearTimeout(this.timer));
    this.entries = entries;
    this.read = read;
    this.pause = pause;
  }

  /**
   * Parses a glossary, without holding up others.
   * @param isKept whether the same text may be met again
   */
  async parse(text: string, location: FileLocation, isKept: boolean): Promise<GlossaryFile> {
    if (text.length >= WORTH_PARSED) this.entries.prepare();
    const digest = isKept ? await this.entries.digestOf(text) : undefined;
    if (digest === undefined) return this.read(text, location);
    const key =
      text.length < WORTH_PARSED ? undefined : await this.entries.keyOf('glossary', [digest]);
    const kept = key === undefined ? undefined : await this.unpack(key, location);
    const file = kept ?? (await this.read(text, location));
    this.contents.set(file, { digest, length: text.length });
    if (key !== undefined && kept === undefined) {
      this.whenIdle(location.file, async () => {
        const packed = await runAllInSlices(packInSteps(file));
        await this.entries.write(key, new TextEncoder().encode(packed));
      });
    }
    return file;
  }

  /**
   * Builds the index of a glossary, without holding up others.
   * @param files those of which the glossary was put together, beside the bundled ones
   */
  async index(glossary: Glossary, files: readonly GlossaryFile[]): Promise<TermIndex> {
    const key = await this.keyOfIndex(files);
    const kept = key === undefined ? undefined : await this.entries.read(key);
    if (key !== undefined && kept !== undefined) {
      this.whenIdle(key, () => this.entries.touch(key));
      return runAllInSlices(indexFromInSteps(glossary, compiledFrom(kept)));
    }
    const { index, compiled } = await runAllInSlices(buildIndexInSteps(glossary));
    if (key !== undefined) {
      const { buffer, byteOffset, byteLength } = compiled.data;
      this.whenIdle(`index ${files.map(({ file }) => file).join(' ')}`, () =>
        this.entries.write(key, new Uint8Array(buffer, byteOffset, byteLength)),
      );
    }
    return index;
  }

  private async keyOfIndex(files: readonly GlossaryFile[]): Promise<string | undefined> {
    const contents = files.flatMap((file) => this.contents.get(file) ?? []);
    const length = contents.reduce((sum, content) => sum + content.length, 0);
    if (contents.length < files.length || length < WORTH_COMPILED) return undefined;
    return this.entries.keyOf(
      'index with bundled',
      contents.map(({ digest }) => digest),
    );
  }

  private async unpack(key: string, location: FileLocation): Promise<GlossaryFile | undefined> {
    const kept = await this.entries.read(key);
    if (kept === undefined) return undefined;
    this.whenIdle(key, () => this.entries.touch(key));
    return runAllInSlices(unpackInSteps(new TextDecoder().decode(kept), location));
  }

  private whenIdle(of: string, work: () => Promise<void>): void {
    this.waiting.set(of, work);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.writing = this.writing.then(() => this.writeAll());
    }, this.pause);
  }

  private async writeAll(): Promise<void> {
    for (const [of, work] of this.waiting) {
      this.waiting.delete(of);
      await work();
    }
  }
}

/** What was kept, as it is; the core looks at every word of it before it is used. */
function compiledFrom(bytes: Uint8Array): CompiledIndex {
  const data = new Int32Array(bytes.length >> 2);
  new Uint8Array(data.buffer).set(bytes.subarray(0, data.byteLength));
  return { version: COMPILED_VERSION, data };
}
