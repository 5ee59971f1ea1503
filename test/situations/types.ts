/** The content of a file: text, bytes, or a symbolic link: to a path in the folder, or an absolute one. */
export type Content = string | Uint8Array | { readonly link: string };

/** A folder with notes: whoever lints them should say the same of them. */
export interface Situation {
  readonly name: string;
  /** By path. Notes end in `.md`. */
  readonly files: Readonly<Record<string, Content>>;
  /** What becomes of files afterwards; undefined for those that are deleted. */
  readonly afterwards?: Readonly<Record<string, Content | undefined>>;
}

/** A glossary in which ZZQ has a name. */
export function glossary(name = 'Zeta Zonal Quorum', more = ''): string {
  return `terms:\n  - {acronym: ZZQ, name: ${name}${more}}\n`;
}

/** A note that introduces ZZQ nearly by its name, uses an acronym that nobody knows, and cites. */
export const NOTE = `# A note

The Zeta Zone Quorum (ZZQ) met. Then the ZZQ saw the YYX, and so did the YYX of the ZZQ [@own-2020, p. 3].

It said that “these are the words of the text” [@own-2020].
`;

/** A source with a key that {@link NOTE} cites. */
export function source(text?: string, more = ''): string {
  const custom = text === undefined ? '' : `, custom: {text: "${text}", coverage: full}`;
  return `sources:\n  - {id: own-2020, title: Own, type: report, issued: 2020${custom}${more}}\n`;
}
