import { l10n, Uri, workspace } from 'vscode';
import type * as citations from '../core/chunks/citations.ts';
import type * as glossaries from '../core/chunks/glossaries.ts';
import type * as ignore from '../workspace/chunks/ignore.ts';
import type * as lint from '../core/chunks/lint.ts';

/** What is loaded when it is first needed, by the name of its file in the folder `chunks` of a room: one line for each. */
export interface ChunkModules {
  readonly citations: typeof citations;
  readonly glossaries: typeof glossaries;
  readonly ignore: typeof ignore;
  readonly lint: typeof lint;
}

/**
 * Runs the chunk in `dist/chunks/NAME.cjs` and gives its exports. Each entry of the extension brings its own way:
 * Node requires the file, the browser reads and evaluates it.
 */
export type RunChunk = (name: string, dist: Uri) => unknown;

/** The code and the data of the extension that are not loaded when it starts. */
export class Chunks {
  private readonly loads = new Map<string, Promise<unknown>>();
  private readonly dist: Uri;
  private readonly run: RunChunk;

  constructor(extension: Uri, run: RunChunk) {
    this.dist = Uri.joinPath(extension, 'dist');
    this.run = run;
  }

  /**
   * The exports of a chunk; it is loaded once, and tried again when that failed.
   * @throws Error with a message for the reader
   */
  load<Name extends keyof ChunkModules>(name: Name): Promise<ChunkModules[Name]> {
    return this.once(`chunks/${name}.cjs`, async () => this.run(name, this.dist)) as Promise<
      ChunkModules[Name]
    >;
  }

  /**
   * The content of a JSON file in `dist/`, which our own build wrote, so that its shape is known.
   * @throws Error with a message for the reader
   */
  data<T>(path: string): Promise<T> {
    return this.once(path, () => readJson(Uri.joinPath(this.dist, path))) as Promise<T>;
  }

  private once(file: string, load: () => Promise<unknown>): Promise<unknown> {
    const known = this.loads.get(file);
    if (known) return known;
    const loading = load().catch((error: unknown) => {
      this.loads.delete(file);
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        l10n.t('A part of Policy Gloss could not be loaded ({0}): {1}', file, reason),
        {
          cause: error,
        },
      );
    });
    this.loads.set(file, loading);
    return loading;
  }
}

async function readJson(uri: Uri): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(uri)));
}
