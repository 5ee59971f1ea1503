/** An element of a CSL style or locale, as `citeproc` takes it. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** The same with short names and without empty parts, as stored in files. */
export interface PackedCslNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (PackedCslNode | string)[];
}

/** Restores an element from its packed form. */
export function unpackCsl({ n, a = {}, c = [] }: PackedCslNode): CslNode {
  const children = c.map((child) => (typeof child === 'string' ? child : unpackCsl(child)));
  // The processor requires a text in every term, even an empty one.
  return { name: n, attrs: a, children: n === 'term' && children.length === 0 ? [''] : children };
}

/** Packs an element for a file. */
export function packCsl({ name, attrs, children }: CslNode): PackedCslNode {
  const packed = children
    .filter((child) => child !== '')
    .map((child) => (typeof child === 'string' ? child : packCsl(child)));
  return {
    n: name,
    ...(Object.keys(attrs).length > 0 ? { a: attrs } : {}),
    ...(packed.length > 0 ? { c: packed } : {}),
  };
}
