/**
 * A small resolver of its own for tests: what the links, citations, cross-references and footnotes of a note lead to,
 * by regular expressions over its text, without the parser that is tested.
 */

/** What something in a note leads to: the order of the target among its kind, or nothing. */
export interface Resolved {
  readonly kind: 'link' | 'anchor' | 'heading' | 'citation' | 'cross-reference' | 'footnote';
  /** The order of the place among all. */
  readonly label: string;
  readonly target: number | string | undefined;
}

/** Everything of a note that leads somewhere, in order, with what it leads to. */
export function resolve(note: string): Resolved[] {
  const text = withoutVerbatim(note);
  const definitions = [...text.matchAll(/^ {0,3}\[([^\]^]+)\]:\s*(\S+)/gm)].map(labelled);
  const footnotes = [...text.matchAll(/^\[\^([^\]]+)\]:/gm)].map(labelled);
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1] ?? '');
  const ids = [...text.matchAll(/\{[^{}\n]*#([\w:.-]+)[^{}\n]*\}/g)].map((match) => match[1] ?? '');
  const slugs = slugsOf(headings);
  const found: Resolved[] = [];
  const add = (kind: Resolved['kind'], label: string, targets: readonly string[], key: string) => {
    const target = targets.indexOf(key);
    found.push({ kind, label, target: target < 0 ? undefined : target });
  };
  for (const [, label = ''] of text.matchAll(/\[\^([^\]]+)\](?!:)/g)) {
    add('footnote', label, footnotes, normalized(label));
  }
  for (const [, first = '', second] of text.matchAll(
    /\[([^[\]^@]+)\](?:\[([^[\]]*)\])?(?![(:{])/g,
  )) {
    const label = second === undefined || second === '' ? first : second;
    const target = definitions.indexOf(normalized(label));
    // What leads nowhere is plain text, which may change.
    if (target >= 0) found.push({ kind: 'link', label, target });
    const heading = headings.map(plain).indexOf(normalized(label));
    if (heading >= 0) found.push({ kind: 'heading', label, target: heading });
  }
  for (const [, anchor = ''] of text.matchAll(/(?:\]\(|\]: |href=")#([^)\s"]+)/g)) {
    add('anchor', anchor, slugs, decodeURIComponent(anchor));
  }
  for (const [, heading = ''] of text.matchAll(/\[\[#([^\]|]+)/g)) {
    add('heading', heading, headings.map(plain), normalized(heading));
  }
  for (const [, key = ''] of text.matchAll(/(?<![\w\\])@((?:fig|sec|tbl)-[\w:-]+)/g)) {
    add('cross-reference', key, ids, key);
  }
  for (const [, braced, bare] of text.matchAll(/(?<![\w\\])@(?:\{([^}]+)\}|([\w:-]+))/g)) {
    const key = braced ?? bare ?? '';
    found.push({ kind: 'citation', label: key, target: key });
  }
  return found;
}

/** Anchors as GitHub makes them; the second of two equal ones ends in -1. */
function slugsOf(headings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return headings.map((heading) => {
    const slug = slugOf(heading);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

/** The anchor of a heading, as GitHub makes it. */
export function slugOf(heading: string): string {
  return plain(heading)
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** A heading without its attributes and markup. */
function plain(heading: string): string {
  return normalized(heading.replace(/\s*\{[^{}]*\}\s*$/, '').replace(/[*_`]/g, ''));
}

function labelled(match: RegExpMatchArray): string {
  return normalized(match[1] ?? '');
}

function normalized(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Code, comments and math lead nowhere. */
function withoutVerbatim(text: string): string {
  return text
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/^```[^]*?^```$/gm, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/`[^`\n]*`/g, '');
}
