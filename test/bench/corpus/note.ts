import type { Random } from './random.ts';
import type { BenchTerm } from './terms.ts';
import { CODE, PLAIN, SENTENCES, TOPICS } from './words.ts';

/** The kinds of slips that are sown: a listed misspelling of an acronym, and a name in wrong case. */
export const SLIP_KINDS = ['acronym', 'case'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** A slip and where it stands: the line and the columns of its first character and behind its last, from 1. */
export interface Slip {
  readonly kind: SlipKind;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** A note that was made up, and the slips in it. */
export interface MadeNote {
  readonly text: string;
  readonly slips: readonly Slip[];
}

/** What notes are made of. */
export interface NoteRecipe {
  readonly random: Random;
  /** Terms that the notes are about. */
  readonly common: readonly BenchTerm[];
  /** Terms that are mentioned now and then. */
  readonly rare: readonly BenchTerm[];
  /** Of so many mentions one is a slip; 0: none. */
  readonly slipEvery: number;
  /** In UTF-16 units. */
  readonly length: number;
}

const RARE = 0.03;
/** How many of the terms are introduced where a note first names them. */
const INTRODUCED = 0.6;

/** Writes a note of about the length asked for. */
export function makeNote(title: string, recipe: NoteRecipe): MadeNote {
  return new NoteWriter(recipe).write(title);
}

class NoteWriter {
  private readonly lines: string[] = [];
  private readonly slips: Slip[] = [];
  private readonly recipe: NoteRecipe;
  private readonly seen = new Set<BenchTerm>();
  private pending: { kind: SlipKind; text: string }[] = [];
  private length = 0;
  private footnotes = 0;

  constructor(recipe: NoteRecipe) {
    this.recipe = recipe;
  }

  write(title: string): MadeNote {
    const { random, length } = this.recipe;
    this.add('---', `title: ${title}`, `date: 2024-0${1 + random.below(9)}-1${random.below(10)}`);
    this.add('tags: [security, notes]', '---', '', `# ${title}`, '');
    while (this.length < length) this.section();
    return { text: `${this.lines.join('\n')}\n`, slips: this.slips };
  }

  private section(): void {
    const { random } = this.recipe;
    const parts = [
      () => this.paragraph(),
      () => this.paragraph(),
      () => this.list(),
      () => this.table(),
      () => this.quotation(),
      () => this.code(),
      () => this.footnote(),
    ];
    this.add(`## ${random.pick(TOPICS)}`, '');
    this.paragraph();
    for (let i = 0; i < 3; i++) random.pick(parts)();
  }

  private paragraph(): void {
    const count = 3 + this.recipe.random.below(4);
    this.add(Array.from({ length: count }, () => this.sentence()).join(' '), '');
  }

  private list(): void {
    for (let i = 0; i < 4; i++) this.add(`- ${this.sentence()}`);
    this.add('');
  }

  private table(): void {
    this.add('| Body | Remark |', '| --- | --- |');
    for (let i = 0; i < 3; i++) this.add(`| ${this.mention()} | See _note ${i + 1}_ |`);
    this.add('');
  }

  private quotation(): void {
    this.add(`> ${this.plain()} ${this.plain()}`, '');
  }

  private code(): void {
    const { random } = this.recipe;
    this.add('```', random.pick(CODE), '```', '');
    this.add(`${this.plain()} Use \`make notes\` for the rest.`, '');
  }

  private footnote(): void {
    const number = ++this.footnotes;
    this.add(`${this.sentence()}[^${number}] ${this.plain()}`, '');
    const link = `[statement](https://example.org/statements/${number})`;
    this.add(`[^${number}]: See the ${link} of the **${this.mention()}**.`, '');
  }

  private plain(): string {
    return this.recipe.random.pick(PLAIN);
  }

  private sentence(): string {
    const { random } = this.recipe;
    if (random.chance(0.45)) return this.plain();
    return random.pick(SENTENCES).replace(/\{\d\}/g, () => this.mention());
  }

  /** An acronym, a name, both, or one with a slip. */
  private mention(): string {
    const { random, common, rare, slipEvery } = this.recipe;
    const term = random.pick(rare.length > 0 && random.chance(RARE) ? rare : common);
    const isFirst = !this.seen.has(term);
    this.seen.add(term);
    if (isFirst && random.chance(INTRODUCED)) return `${term.name} (${term.acronym})`;
    const isSlip = slipEvery > 0 && random.chance(1 / slipEvery);
    const byName = random.chance(0.35);
    if (!isSlip || common.indexOf(term) < 0) return byName ? term.name : term.acronym;
    return byName ? this.wrongCase(term) : this.swapped(term);
  }

  private swapped(term: BenchTerm): string {
    if (term.misspelling === undefined) return term.acronym;
    return this.sow('acronym', term.misspelling);
  }

  /** One letter inside the name in the wrong case: no style of capitals explains it. */
  private wrongCase({ name }: BenchTerm): string {
    const at = name.search(/(?<=\p{L}{3})\p{Ll}(?=\p{Ll})/u);
    if (at < 0) return name;
    return this.sow('case', name.slice(0, at) + name.charAt(at).toUpperCase() + name.slice(at + 1));
  }

  private sow(kind: SlipKind, text: string): string {
    this.pending.push({ kind, text });
    return text;
  }

  /** Adds lines; what was sown since the last call stands in one of them, each slip behind the one before. */
  private add(...lines: string[]): void {
    for (const line of lines) {
      this.lines.push(line);
      this.length += line.length + 1;
      let from = 0;
      while (this.pending[0] !== undefined) {
        const { kind, text } = this.pending[0];
        const at = line.indexOf(text, from);
        if (at < 0) break;
        from = at + text.length;
        const place = { line: this.lines.length, column: at + 1, endColumn: from + 1 };
        this.slips.push({ kind, ...place });
        this.pending.shift();
      }
    }
  }
}
