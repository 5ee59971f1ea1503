import type { Note } from '../text/note.ts';
import { bibliographyIn } from '../citations/index.ts';
import { contains, type Range } from '../text/range.ts';
import { message, withGuess, type Message } from '../messages/index.ts';
import { nearest } from '../text/distance.ts';
import type { Finding, Report } from './types.ts';

/**
 * What a comment (`<!-- policy-gloss-disable-next-line rule-a rule-b -->`) suppresses; one for each rule that it names.
 */
interface Directive {
  readonly comment: Range;
  /** {@link ALL} if the comment names no rule. */
  readonly rule: string;
  /** The range in which it suppresses what begins there. */
  readonly scope: Range;
}

const ALL = '';

const DIRECTIVE =
  /^\s*policy-gloss-(disable-next-line|disable-line|disable-file|disable|enable)(?:\s+([^]*?))?\s*$/;

/** The findings after applying directives. */
export interface Filtered<T> {
  readonly kept: T[];
  /** Directives that suppressed nothing, and names in them that are not rules. */
  readonly unused: Report[];
}

/** Removes the findings that directives suppress. */
export function applyDirectives<T extends Pick<Finding, 'rule' | 'range' | 'about'>>(
  note: Note,
  findings: readonly T[],
  ruleIds: readonly string[],
): Filtered<T> {
  const directives = readDirectives(note);
  // Generated, with the words of others: the writer has nothing to change there.
  const bibliography = bibliographyIn(note);
  const judged = bibliography
    ? findings.filter(({ range }) => !contains(bibliography, range.start))
    : findings;
  if (directives.length === 0) return { kept: [...judged], unused: [] };
  const scopes = scopesByRule(directives);
  const places = placesByRule(judged);
  return {
    kept: judged.filter((finding) => {
      const lists = [scopes.get(finding.rule), scopes.get(ALL)];
      return !placesOf(finding).some((place) => lists.some((list) => isInOneOf(list, place)));
    }),
    unused: directives
      .filter(({ rule, scope }) => !hasOneIn(places.get(rule), scope))
      .map(({ comment, rule }) => ({ range: comment, message: unusedMessage(rule, ruleIds) })),
  };
}

/** The ranges where a rule is suppressed, in order and without overlaps. */
function scopesByRule(directives: readonly Directive[]): ReadonlyMap<string, readonly Range[]> {
  const scopes = new Map<string, Range[]>();
  for (const { rule, scope } of directives.toSorted((a, b) => a.scope.start - b.scope.start)) {
    const list = scopes.get(rule) ?? [];
    scopes.set(rule, list);
    const last = list.at(-1);
    if (last === undefined || last.end < scope.start) list.push(scope);
    else if (last.end < scope.end) list[list.length - 1] = { start: last.start, end: scope.end };
  }
  return scopes;
}

/**
 * The places that decide whether a finding is suppressed: where it is underlined, and where what it is about begins or
 * ends.
 */
function placesOf({ range, about }: Pick<Finding, 'range' | 'about'>): number[] {
  return [range.start, about.start, Math.max(about.start, about.end - 1)];
}

/** The places of the findings of each rule, and of all rules, in order. */
function placesByRule(
  findings: readonly Pick<Finding, 'rule' | 'range' | 'about'>[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>([[ALL, []]]);
  for (const finding of findings) {
    const here = placesOf(finding);
    places.get(ALL)?.push(...here);
    const own = places.get(finding.rule);
    if (own === undefined) places.set(finding.rule, here);
    else own.push(...here);
  }
  for (const list of places.values()) list.sort((a, b) => a - b);
  return places;
}

function isInOneOf(ranges: readonly Range[] | undefined, offset: number): boolean {
  if (ranges === undefined) return false;
  const last = ranges[countUpTo(ranges, offset, ({ start }) => start) - 1];
  return last !== undefined && contains(last, offset);
}

function hasOneIn(places: readonly number[] | undefined, { start, end }: Range): boolean {
  if (places === undefined) return false;
  const next = places[countUpTo(places, start - 1, (place) => place)];
  return next !== undefined && next < end;
}

/** How many of some sorted values are not above a limit. */
function countUpTo<T>(values: readonly T[], limit: number, of: (value: T) => number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle];
    if (value !== undefined && of(value) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function unusedMessage(rule: string, ruleIds: readonly string[]): Message {
  if (rule === ALL) return message('unused-directive');
  if (ruleIds.includes(rule)) return message('unused-directive-of', { rule });
  return withGuess(message('no-rule', { rule }), nearest(rule, ruleIds));
}

/** The directives of a note; those of one comment are next to each other. */
function readDirectives(note: Note): Directive[] {
  const reader = new DirectiveReader(note);
  for (const { text, range } of note.comments) {
    const match = DIRECTIVE.exec(text);
    if (!match) continue;
    const rules = new Set((match[2] ?? '').split(/[\s,]+/).filter((rule) => rule !== ''));
    reader.add(match[1] ?? '', range, rules.size > 0 ? rules : new Set([ALL]));
  }
  return reader.directives;
}

class DirectiveReader {
  readonly directives: Directive[] = [];
  /** By rule, the indexes of the directives that are still open. */
  private readonly open = new Map<string, number[]>();
  private readonly note: Note;

  constructor(note: Note) {
    this.note = note;
  }

  add(kind: string, comment: Range, rules: ReadonlySet<string>): void {
    if (kind === 'enable') {
      for (const rule of rules.has(ALL) ? [...this.open.keys()] : rules) this.end(rule, comment);
      return;
    }
    const scope =
      kind === 'disable'
        ? { start: comment.end, end: this.note.text.length + 1 }
        : scopeOf(kind, comment, this.note);
    for (const rule of rules) {
      if (kind === 'disable') this.begin(rule);
      this.directives.push({ comment, rule, scope });
    }
  }

  private begin(rule: string): void {
    const open = this.open.get(rule);
    if (open === undefined) this.open.set(rule, [this.directives.length]);
    else open.push(this.directives.length);
  }

  /** Ends the directives of a rule where a comment begins. */
  private end(rule: string, { start: end }: Range): void {
    for (const number of this.open.get(rule) ?? []) {
      const one = this.directives[number];
      if (one !== undefined) {
        this.directives[number] = { ...one, scope: { start: one.scope.start, end } };
      }
    }
    this.open.delete(rule);
  }
}

function scopeOf(kind: string, range: Range, { text, lines }: Note): Range {
  if (kind === 'disable-file') return { start: 0, end: text.length + 1 };
  const last = lines.position(range.end).line;
  const first = kind === 'disable-line' ? lines.position(range.start).line : last + 1;
  const next = kind === 'disable-line' ? last + 1 : last + 2;
  const end = next < lines.lineCount ? lines.lineStart(next) : text.length + 1;
  return { start: lines.lineStart(first), end };
}
