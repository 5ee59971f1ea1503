/** A scalar that needs no quotation marks, without anything that YAML may interpret. */
const PLAIN = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N} .,;!?()/&'’“”+_=%$-]*[\p{L}\p{N}.,;!?()/&'’“”+_=%$-])?`;
const ITEM = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N} ._/-]*[\p{L}\p{N}._/-])?`;
const LINE = new RegExp(
  [
    String.raw`(?:(?<key>[A-Za-z_][\w-]*):(?:[ ]+(?:(?<plain>${PLAIN})|"(?<quoted>[^"\\\n\r\t]*)"`,
    String.raw`|(?<list>\[${ITEM}(?:,[ ]*${ITEM})*\])))?`,
    String.raw`|(?<indent>[ ]{0,8})-[ ](?:${PLAIN})|)[ ]*(?:\r?\n|$)`,
  ].join(''),
  'uy',
);

/**
 * The scalars of front matter that consists of `key: value` lines and simple lists, as most does; undefined for any
 * other, which needs a YAML parser. Keys with lists have no entry. Reading YAML in full takes longer than everything
 * else that is done with a short note.
 */
export function readPlainFrontMatter(yaml: string): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  const keys = new Set<string>();
  /** The indentation of the list that a line may belong to: -1 if there can be none, NaN before its first item. */
  let list = -1;
  for (LINE.lastIndex = 0; LINE.lastIndex < yaml.length;) {
    const groups = LINE.exec(yaml)?.groups;
    if (groups === undefined) return undefined;
    const { key, plain, quoted, indent } = groups;
    if (indent !== undefined) {
      if (list === -1 || (!Number.isNaN(list) && list !== indent.length)) return undefined;
      list = indent.length;
    } else if (key !== undefined) {
      if (keys.has(key)) return undefined;
      keys.add(key);
      const value = plain ?? quoted;
      if (value !== undefined) values.set(key, value);
      list = value === undefined && groups['list'] === undefined ? Number.NaN : -1;
    }
  }
  return values;
}
