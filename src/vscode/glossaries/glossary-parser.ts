import { Disposable, ExtensionMode, Uri, type ExtensionContext } from 'vscode';
import type * as code from '../chunks/storage.ts';
import {
  buildIndexInSteps,
  type FileLocation,
  type Glossary,
  type GlossaryFile,
  type TermIndex,
} from '../../core/index.ts';
import type { Chunks } from '../chunks.ts';
import { runAllInSlices } from '../slices.ts';
import type { ReadFile } from './glossary-cache.ts';

declare module '../chunks.ts' {
  interface ChunkModules {
    readonly storage: typeof code;
  }
}

/** Parses glossaries and builds their indexes; the code for it is loaded with the first glossary of the user's. */
export class GlossaryParser extends Disposable {
  private readonly chunks: Chunks;
  private readonly context: ExtensionContext;
  private readonly read: ReadFile;
  private cache: Promise<code.GlossaryCache> | undefined;

  constructor(chunks: Chunks, context: ExtensionContext, read: ReadFile) {
    super(() => void this.cache?.then((cache) => cache.dispose()));
    this.chunks = chunks;
    this.context = context;
    this.read = read;
  }

  /** As `GlossaryCache.parse`. */
  async parse(text: string, location: FileLocation, isKept: boolean): Promise<GlossaryFile> {
    return (await this.loaded()).parse(text, location, isKept);
  }

  /** As `GlossaryCache.index`. */
  async index(glossary: Glossary, files: readonly GlossaryFile[]): Promise<TermIndex> {
    if (files.length === 0) return (await runAllInSlices(buildIndexInSteps(glossary))).index;
    return (await this.loaded()).index(glossary, files);
  }

  private loaded(): Promise<code.GlossaryCache> {
    this.cache ??= this.load();
    return this.cache;
  }

  private async load(): Promise<code.GlossaryCache> {
    const { GlossaryCache, StoredEntries } = await this.chunks.load('storage');
    const { extension, extensionMode, storageUri, globalStorageUri } = this.context;
    const { version } = extension.packageJSON as { readonly version: string };
    // Under development nothing is kept: the code changes without its version.
    const isUsed = extensionMode !== ExtensionMode.Development;
    const folder = isUsed ? Uri.joinPath(storageUri ?? globalStorageUri, 'glossaries') : undefined;
    return new GlossaryCache(new StoredEntries(folder, version), this.read);
  }
}
