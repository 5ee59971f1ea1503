/** A generated file of the repository. */
export interface GeneratedFile {
  /** Its path, relative to the repository's root, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** Generates files of the repository from the glossary, the rules or other sources. */
export interface Generator {
  readonly name: string;
  /** Returns the files, but does not write them. Rejects with a readable message if a source is wrong. */
  readonly run: () => Promise<GeneratedFile[]>;
}
