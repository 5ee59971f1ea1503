/** A file that a generator wants to be in the repository. */
export interface GeneratedFile {
  /** Where it goes, relative to the repository's root, with `/` between its parts. */
  readonly path: string;
  readonly content: string;
}

/** Makes files of the repository from the glossary, the rules or other sources. */
export interface Generator {
  readonly name: string;
  /** Works out the files; it writes nothing itself. Rejects with a readable message when a source is wrong. */
  readonly run: () => Promise<GeneratedFile[]>;
}
