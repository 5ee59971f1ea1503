import type { ProseBlock } from '../text/blocks.ts';
import type { Note } from '../text/note.ts';
import type { Range } from '../text/range.ts';
import { bracketsAround, isOwnLabel } from './names-in-text.ts';

/** The places of links that may name a heading of the note: first the text before `#`, then the fragment. */
const FRAGMENTS = [
  /\]\(\s*<?([^\s()<>#]*)#([^\s()<>]+)/g,
  /\]\(\s*<([^<>#\n]*)#([^<>\n]+)>/g,
  /\]:[^\S\n]*\n?[^\S\n]*<?([^\s<>#]*)#([^\s<>]+)/g,
  /\bhref\s*=\s*["']?([^\s"'<>#]*)#([^\s"'<>]+)/gi,
  /\[\[([^[\]|#\n]*)#([^[\]|\n]+)/g,
];
const BRACKETS = /\[([^[\]]{1,999})\](?!\()/g;
const ADDRESS = /^[a-z][a-z\d+.-]+:/i;
/** The attributes of a heading, which are not part of its anchor. */
const ATTRIBUTES = /\{[^{}]*\}[\s#]*$/;

/**
 * The headings to which the note links: by their anchors (`#the-heading`), and by their text (Pandoc's `[The heading]`,
 * a wikilink's `[[#The heading]]`). Anchors are made in different ways (GitHub, VS Code, Pandoc …); all keep letters
 * and digits in lower case, so only these are compared.
 */
export class LinkedHeadings {
  private readonly note: Note;
  private linked: ReadonlySet<string> | undefined;
  private headings: ReadonlySet<string> | undefined;

  constructor(note: Note) {
    this.note = note;
  }

  /** Whether a link would break if a range of a heading were replaced with another text. */
  wouldLose({ range: heading }: ProseBlock, range: Range, text: string): boolean {
    const note = this.note.text;
    const old = note.slice(heading.start, heading.end);
    const changed =
      note.slice(heading.start, range.start) + text + note.slice(range.end, heading.end);
    return this.isLinked(old) || this.isLinked(changed);
  }

  /** Whether a range is in brackets that link to a heading by its text. */
  isReference(range: Range): boolean {
    const brackets = bracketsAround(this.note.text, range);
    if (brackets === undefined || !isOwnLabel(brackets.after)) return false;
    this.headings ??= new Set(
      this.note.blocks
        .filter(({ kind }) => kind === 'heading')
        .flatMap(({ range: { start, end } }) => anchorsOf(this.note.text.slice(start, end))),
    );
    return this.headings.has(bare(brackets.label));
  }

  private isLinked(heading: string): boolean {
    this.linked ??= new Set(linkTargets(this.note.text));
    if (this.linked.size === 0) return false;
    const { linked } = this;
    return anchorsOf(heading).some((anchor) => linked.has(anchor));
  }
}

/**
 * The possible anchors of a heading, reduced to letters and digits: Pandoc drops everything before the first letter.
 */
function anchorsOf(heading: string): string[] {
  const own = heading.replace(ATTRIBUTES, '');
  // The addresses of links in a heading do not count.
  const whole = bare(own.replace(/\]\([^()\s]*\)/g, ']'));
  return [whole, whole.replace(/^\p{N}+/u, '')].filter((anchor) => anchor !== '');
}

function linkTargets(text: string): string[] {
  const targets: string[] = [];
  for (const pattern of FRAGMENTS) {
    for (const match of text.matchAll(pattern)) {
      if (ADDRESS.test(match[1] ?? '')) continue;
      for (const part of decoded(match[2] ?? '').split('#')) targets.push(...targetsOf(part));
    }
  }
  for (const match of text.matchAll(BRACKETS)) targets.push(bare(match[1] ?? ''));
  return targets.filter((target) => target !== '');
}

/** The second of two equal headings gets the anchor `heading-1`. */
function targetsOf(fragment: string): string[] {
  return [bare(fragment), bare(fragment.replace(/-\d+$/, ''))];
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
