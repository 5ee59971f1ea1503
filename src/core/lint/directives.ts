import type { Note } from '../text/note.ts';
import { bibliographyIn } from '../citations/index.ts';
import { contains, type Range } from '../text/range.ts';
import { message, withGuess, type Message } from '../messages/index.ts';
import { nearest } from '../text/distance.ts';
import type { Report } from './types.ts';

/** A comment that hides findings: `<!-- policy-gloss-disable-next-line rule-a rule-b -->`. */
interface Directive {
  readonly comment: Range;
  /** The rules it names; none means all. */
  readonly rules: readonly string[];
  /** Where it hides what begins there. */
  readonly scope: Range;
}

const DIRECTIVE =
  /^\s*policy-gloss-(disable-next-line|disable-line|disable-file|disable|enable)(?:\s+([^]*?))?\s*$/;

/** The outcome of directives. */
export interface Filtered<T> {
  readonly kept: T[];
  /** Directives that hid nothing, and rules in them that are none. */
  readonly unused: Report[];
}

/** Leaves out the findings that directives hide. */
export function applyDirectives<T extends { readonly rule: string; readonly range: Range }>(
  note: Note,
  findings: readonly T[],
  ruleIds: readonly string[],
): Filtered<T> {
  const directives = readDirectives(note);
  const used = new Set<string>();
  // Generated, with the words of others: nothing there is the writer's to change.
  const bibliography = bibliographyIn(note);
  const judged = bibliography
    ? findings.filter(({ range }) => !contains(bibliography, range.start))
    : findings;
  if (directives.length === 0) return { kept: [...judged], unused: [] };
  const kept = judged.filter((finding) => {
    const hiding = directives.filter((directive) => hides(directive, finding));
    for (const directive of hiding) {
      used.add(keyOf(directive, directive.rules.length > 0 ? finding.rule : undefined));
    }
    return hiding.length === 0;
  });
  return { kept, unused: directives.flatMap((directive) => unusedIn(directive, used, ruleIds)) };
}

function hides(
  { rules, scope }: Directive,
  { rule, range }: { rule: string; range: Range },
): boolean {
  return (
    scope.start <= range.start &&
    range.start < scope.end &&
    (rules.length === 0 || rules.includes(rule))
  );
}

function keyOf({ comment }: Directive, rule: string | undefined): string {
  return `${comment.start} ${rule ?? ''}`;
}

function unusedIn(
  directive: Directive,
  used: ReadonlySet<string>,
  ruleIds: readonly string[],
): Report[] {
  const { comment, rules } = directive;
  if (rules.length === 0) {
    return used.has(keyOf(directive, undefined))
      ? []
      : [{ range: comment, message: message('unused-directive') }];
  }
  return rules
    .filter((rule) => !used.has(keyOf(directive, rule)))
    .map((rule) => ({ range: comment, message: unusedMessage(rule, ruleIds) }));
}

function unusedMessage(rule: string, ruleIds: readonly string[]): Message {
  if (ruleIds.includes(rule)) return message('unused-directive-of', { rule });
  return withGuess(message('no-rule', { rule }), nearest(rule, ruleIds));
}

function readDirectives(note: Note): Directive[] {
  const directives: Directive[] = [];
  const open: { comment: Range; rules: readonly string[] }[] = [];
  const close = (one: (typeof open)[number], end: number): void => {
    directives.push({ ...one, scope: { start: one.comment.end, end } });
  };
  for (const { text, range } of note.comments) {
    const match = DIRECTIVE.exec(text);
    if (!match) continue;
    const rules = (match[2] ?? '').split(/[\s,]+/).filter((rule) => rule !== '');
    const kind = match[1] ?? '';
    switch (kind) {
      case 'disable':
        open.push({ comment: range, rules });
        break;
      case 'enable':
        for (const one of open.splice(0)) {
          const left = rules.length === 0 ? [] : one.rules.filter((rule) => !rules.includes(rule));
          const ends = rules.length === 0 || one.rules.some((rule) => rules.includes(rule));
          if (!ends) open.push(one);
          else {
            close(one, range.start);
            if (left.length > 0) open.push({ comment: one.comment, rules: left });
          }
        }
        break;
      default:
        directives.push({ comment: range, rules, scope: scopeOf(kind, range, note) });
    }
  }
  for (const one of open) close(one, note.text.length + 1);
  return directives;
}

function scopeOf(kind: string, range: Range, { text, lines }: Note): Range {
  if (kind === 'disable-file') return { start: 0, end: text.length + 1 };
  const last = lines.position(range.end).line;
  const first = kind === 'disable-line' ? lines.position(range.start).line : last + 1;
  const behind = kind === 'disable-line' ? last + 1 : last + 2;
  const end = behind < lines.lineCount ? lines.lineStart(behind) : text.length + 1;
  return { start: lines.lineStart(first), end };
}
