import type { Term } from '../glossary/types.ts';
import { canEnd, canStart, isWordCode } from './boundaries.ts';
import { caseAllows, lowerCode } from './casing.ts';
import type { Sections } from './compiled-index.ts';
import { isExcluded } from './exclusions.ts';
import { formsOf, type Form } from './forms.ts';
import {
  childOf,
  findNode,
  LABEL_END,
  LABEL_START,
  lowerUnit,
  NODE_SIZE,
  topOf,
  VALUES,
} from './radix-trie.ts';
import { sensesOf, type Match, type Sense } from './senses.ts';
import { beginningBit, DOUBLE, SINGLE, START, WORD } from './start-filter.ts';

/** What a string in a text stands for. */
interface Meaning {
  readonly forms: readonly Form[];
  readonly senses: readonly Sense[];
  /** Whether some of the terms are not meant inside longer strings. */
  readonly mayBeHidden: boolean;
}

/** The end of forms in the tree. */
interface Terminal {
  /** What the spelling in the tree stands for; undefined if the forms were added in another case. */
  readonly asAdded: Meaning | undefined;
  readonly forms: readonly Form[];
  /** Spellings found in texts. */
  readonly bySpelling: Map<string, Meaning>;
}

/** How many spellings of a form are cached: real texts do not have more. */
const KEPT_SPELLINGS = 16;
const NONE: readonly never[] = [];

/** Finds the forms of terms in folded texts. Terms are read only when one of their forms is found. */
export class Matcher {
  private readonly terms: readonly Term[];
  private readonly sections: Sections;
  /** By unit: whether it is part of a word, and whether forms begin with it. */
  private readonly kinds = new Uint8Array(0x10000);
  /** The parts of the tree read so far, by their places plus one; and the forms of terms, by their indexes. */
  private readonly terminals: Terminal[] = [];
  private readonly terminalByNode: Int32Array;
  private readonly forms = new Map<number, readonly Form[]>();
  private readonly exclusions = new Map<Term, readonly Form[]>();

  constructor(terms: readonly Term[], sections: Sections) {
    this.terms = terms;
    this.sections = sections;
    this.terminalByNode = new Int32Array(sections.nodes.length / NODE_SIZE);
    for (let code = 0; code < 0x80; code++) if (isWordCode(code)) this.kinds[code] = WORD;
    for (const start of sections.starts) {
      const unit = start & 0xffff;
      this.kinds[unit] = (this.kinds[unit] ?? 0) | (start >>> 16);
    }
  }

  /**
   * The terms in a folded text: leftmost, then longest. The tree is walked only from places where a form can begin, and
   * a walk ends with the longest form, so the whole is linear in the text.
   */
  match(text: string): readonly Match[] {
    let found: Match[] | undefined;
    const { kinds } = this;
    const { beginnings } = this.sections;
    const { length } = text;
    for (let at = 0; at < length; at++) {
      const kind = kinds[text.charCodeAt(at)] ?? 0;
      if (kind === 0) continue;
      if ((kind & START) !== 0 && mayStart(text, at, kind, beginnings)) {
        const match = this.longestAt(text, at, kind);
        if (match) {
          (found ??= []).push(match);
          at = match.end - 1;
          continue;
        }
      }
      // Nothing begins inside a word.
      if ((kind & WORD) === 0) continue;
      while (at + 1 < length && ((kinds[text.charCodeAt(at + 1)] ?? 0) & WORD) !== 0) at++;
    }
    return found ?? NONE;
  }

  /** The forms equal to a folded string except for case, in the order of their terms. */
  formsFor(folded: string): readonly Form[] {
    const node = findNode(folded, this.sections);
    return node === 0 ? [] : this.terminalOf(node).forms;
  }

  /** The longest match at a place where forms of some kind can start. */
  private longestAt(text: string, start: number, kind: number): Match | undefined {
    const { nodes, slots } = this.sections;
    const first = lowerUnit(text, start);
    const second = lowerUnit(text, start + 1);
    let best: Match | undefined;
    if ((kind & SINGLE) !== 0) best = this.walk(text, start, topOf(slots, nodes, first, 0, 0));
    if ((kind & DOUBLE) !== 0)
      best = this.walk(text, start, topOf(slots, nodes, first, second, 0)) ?? best;
    const third = lowerUnit(text, start + 2);
    return this.walk(text, start, topOf(slots, nodes, first, second, third)) ?? best;
  }

  /** The longest match on the way down from one of the topmost nodes. */
  private walk(text: string, start: number, top: number): Match | undefined {
    const { nodes, slots, pool } = this.sections;
    const { length } = text;
    let best: Match | undefined;
    let at = start;
    let sameCase = true;
    for (let node = top; node !== 0; node = childOf(slots, nodes, node, lowerUnit(text, at))) {
      const record = node * NODE_SIZE;
      let label = nodes[record + LABEL_START] ?? 0;
      const labelEnd = nodes[record + LABEL_END] ?? 0;
      if (at + labelEnd - label > length) break;
      for (; label < labelEnd; label++, at++) {
        const unit = text.charCodeAt(at);
        const wanted = pool[label] ?? 0;
        if (unit === wanted) continue;
        if (lowerCode(unit) !== lowerCode(wanted)) return best;
        sameCase = false;
      }
      if (nodes[record + VALUES] === nodes[record + NODE_SIZE + VALUES] || !canEnd(text, at))
        continue;
      if (!canStart(text, start)) break;
      const senses = this.sensesAt(text, start, at, node, sameCase);
      if (senses.length > 0) best = { start, end: at, senses };
      if (at === length) break;
    }
    return best;
  }

  private sensesAt(
    text: string,
    start: number,
    end: number,
    node: number,
    sameCase: boolean,
  ): readonly Sense[] {
    const terminal = this.terminalOf(node);
    const asAdded = sameCase ? terminal.asAdded : undefined;
    const { forms, senses, mayBeHidden } = asAdded ?? meaningIn(terminal, text.slice(start, end));
    if (!mayBeHidden) return senses;
    return sensesOf(forms.filter(({ term }) => !this.isHidden(text, start, end, term)));
  }

  private isHidden(text: string, start: number, end: number, term: Term): boolean {
    if (term.exclude.length === 0) return false;
    let longer = this.exclusions.get(term);
    if (!longer) {
      longer = formsOf(term).filter(({ kind }) => kind === 'exclude');
      this.exclusions.set(term, longer);
    }
    return isExcluded(text, start, end, longer);
  }

  private terminalOf(node: number): Terminal {
    const known = this.terminals[(this.terminalByNode[node] ?? 0) - 1];
    if (known) return known;
    const terminal = this.readTerminal(node);
    this.terminalByNode[node] = this.terminals.push(terminal);
    return terminal;
  }

  private readTerminal(node: number): Terminal {
    const { nodes, values } = this.sections;
    const forms: Form[] = [];
    let sameCase = true;
    const end = nodes[(node + 1) * NODE_SIZE + VALUES] ?? 0;
    for (let at = nodes[node * NODE_SIZE + VALUES] ?? 0; at < end; at++) {
      const number = values[at * 2] ?? 0;
      const ordinal = values[at * 2 + 1] ?? 0;
      const form = this.formsOf(number)[ordinal >> 1];
      if (!form) continue;
      forms.push(form);
      if ((ordinal & 1) === 0) sameCase = false;
    }
    return { forms, asAdded: sameCase ? meaningOf(forms) : undefined, bySpelling: new Map() };
  }

  private formsOf(number: number): readonly Form[] {
    const known = this.forms.get(number);
    if (known) return known;
    const term = this.terms[number];
    const forms = term ? formsOf(term) : [];
    this.forms.set(number, forms);
    return forms;
  }
}

function mayStart(text: string, at: number, kind: number, beginnings: Int32Array): boolean {
  const first = text.charCodeAt(at);
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  const third = at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
  if (hasBit(beginnings, beginningBit(first, second, third))) return true;
  if ((kind & DOUBLE) !== 0 && hasBit(beginnings, beginningBit(first, second, 0))) return true;
  return (kind & SINGLE) !== 0;
}

function hasBit(bits: Int32Array, bit: number): boolean {
  return ((bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function meaningOf(forms: readonly Form[]): Meaning {
  const mayBeHidden = forms.some(({ term }) => term.exclude.length > 0);
  return { forms, senses: sensesOf(forms), mayBeHidden };
}

/** What a spelling stands for that differs from the forms at most in case. */
function meaningIn({ forms, bySpelling }: Terminal, spelling: string): Meaning {
  const known = bySpelling.get(spelling);
  if (known) return known;
  const meaning = meaningOf(
    forms.filter(({ caseRule, folded }) => caseAllows(caseRule, folded, spelling)),
  );
  if (bySpelling.size < KEPT_SPELLINGS) bySpelling.set(spelling, meaning);
  return meaning;
}
