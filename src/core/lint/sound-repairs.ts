import type { Analysis } from '../matching/analysis.ts';
import type { BlockFacts } from '../matching/block-facts.ts';
import type { Sense } from '../matching/senses.ts';
import { foldForm } from '../text/fold.ts';
import type { TextEdit } from '../text/edits.ts';
import { parseNote } from '../text/note.ts';
import { encloses, overlaps, type Range } from '../text/range.ts';
import { LinkedHeadings } from './linked-headings.ts';
import { isInLabel, isPartOfName } from './names-in-text.ts';
import { asMarkdown, startsLine } from './plain-text.ts';
import type { Repair, Report } from './types.ts';

/** How much prose around a repair is checked for new findings. */
const AROUND = 160;
/** A line break in a name that the note wraps, with the markup of the next line. */
const BREAK = /[^\S\r\n]*(?:\r\n|\r|\n)[\s>]*/;

/**
 * Keeps only the sound repairs of a rule: they change words of the text, not names that something else looks up
 * (labels, paths, tags, linked headings); what they write is read as plain text; and the result is not reported again.
 */
export class SoundRepairs {
  private readonly analysis: Analysis;
  private readonly headings: LinkedHeadings;
  private readonly written = new Map<string, string | undefined>();

  constructor(analysis: Analysis) {
    this.analysis = analysis;
    this.headings = new LinkedHeadings(analysis.note);
  }

  /** A report with only its sound repairs, their texts as Markdown. */
  of(report: Report): Report {
    const { fix, suggestions, ...rest } = report;
    const soundFix = fix && this.sound(fix);
    return {
      ...rest,
      ...(soundFix ? { fix: soundFix } : {}),
      ...(suggestions
        ? {
            suggestions: suggestions
              .map((one) => this.sound(one))
              .filter((one) => one !== undefined),
          }
        : {}),
    };
  }

  private sound(repair: Repair): Repair | undefined {
    if (repair.changesSettings) return repair;
    const edits: TextEdit[] = [];
    for (const edit of repair.edits) {
      const sound = this.soundEdit(edit);
      if (sound === undefined) return undefined;
      edits.push(sound);
    }
    return { ...repair, edits };
  }

  private soundEdit(edit: TextEdit): TextEdit | undefined {
    const { note } = this.analysis;
    const { range } = edit;
    const facts = this.factsAt(range);
    if (facts === undefined) return undefined;
    const { block } = facts;
    if (isInLabel(note, range) || isPartOfName(note, range) || this.headings.isReference(range))
      return undefined;
    if (block.kind === 'heading' && this.headings.wouldLose(block, range, edit.text))
      return undefined;
    // Text added after a word is a remark, not a name from the glossary.
    if (range.start === range.end)
      return /^[([:{]/.test(note.text.slice(range.end)) ? undefined : edit;
    const prose = proseRange(facts, range);
    if (prose === undefined || block.prose.hasMarkup(prose)) return undefined;
    if (this.isReportedAgain(facts, prose, foldForm(edit.text))) return undefined;
    const text = this.asText(edit.text, facts, range);
    return text === undefined ? undefined : { range, text };
  }

  /** A plain text as Markdown in a given range; undefined if that is impossible. */
  private asText(plain: string, { block }: BlockFacts, range: Range): string | undefined {
    if (plain === '') return plain;
    const { text } = this.analysis.note;
    const line = plain.replaceAll(/\s+/g, ' ');
    const written = this.writtenAs(line, startsLine(text, range.start));
    if (written === undefined) return undefined;
    const isPlain = written === line && !/[&<>]/.test(line);
    const isMarkdown = block.kind !== 'html' && block.kind !== 'alt' && !isInWikilink(text, range);
    if (!isPlain && !isMarkdown) return undefined;
    return withBreakOf(text.slice(range.start, range.end), written, isPlain);
  }

  /** A text as Markdown, if it is read as that text; cached, since the same repairs recur. */
  private writtenAs(line: string, isFirst: boolean): string | undefined {
    const key = `${isFirst ? '\n' : ' '}${line}`;
    if (this.written.has(key)) return this.written.get(key);
    const markdown = asMarkdown(line, isFirst);
    const isRead = isReadAs(line, `${isFirst ? '' : 'x '}${markdown} x`, isFirst ? '' : 'x ');
    const written = isRead ? markdown : undefined;
    this.written.set(key, written);
    return written;
  }

  /** Whether the prose would contain a wrong form if a range of it were replaced with another text. */
  private isReportedAgain({ block, index }: BlockFacts, prose: Range, text: string): boolean {
    const { text: all } = block.prose;
    const before = all.slice(Math.max(0, prose.start - AROUND), prose.start);
    const after = all.slice(prose.end, prose.end + AROUND);
    const here = { start: before.length, end: before.length + text.length };
    return index.matcher
      .match(before + text + after)
      .some((match) => isWrong(match.senses) && overlaps(match, here));
  }

  /** The innermost block that contains a range. */
  private factsAt(range: Range): BlockFacts | undefined {
    const { facts } = this.analysis;
    let low = 0;
    let high = facts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((facts[middle]?.block.range.start ?? 0) <= range.start) low = middle + 1;
      else high = middle;
    }
    // The text of an image is a separate block after the one that contains it.
    for (let at = low - 1; at >= 0; at--) {
      const one = facts[at];
      if (one !== undefined && encloses(one.block.range, range)) return one;
    }
    return undefined;
  }
}

/** Whether an occurrence is wrong and should be replaced. */
function isWrong(senses: readonly Sense[]): boolean {
  return (
    senses[0]?.kind === 'misspelling' ||
    (senses.length > 0 && senses.every(({ kind }) => kind === 'deprecated'))
  );
}

function proseRange({ block: { prose } }: BlockFacts, range: Range): Range | undefined {
  const start = prose.indexOf(range.start);
  const end = prose.indexOf(range.end);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Whether a paragraph shows a line, after a lead, as plain text: no link, no code, no citation. */
function isReadAs(line: string, paragraph: string, lead: string): boolean {
  if (/^\p{M}/u.test(line) || /[\p{Cc}\p{Cs}]/u.test(line)) return false;
  const { blocks, citations } = parseNote(paragraph);
  const [block] = blocks;
  return (
    blocks.length === 1 &&
    block?.kind === 'paragraph' &&
    !block.blockQuote &&
    block.range.start === 0 &&
    block.links.length === 0 &&
    citations.length === 0 &&
    block.prose.text === `${lead}${foldForm(line)} x`
  );
}

function isInWikilink(text: string, { start }: Range): boolean {
  const line = text.slice(Math.max(0, start - AROUND), start);
  return line.lastIndexOf('[[') > line.lastIndexOf(']]');
}

/** A text with the line break of the replaced one instead of the space after the same number of words. */
function withBreakOf(replaced: string, text: string, isPlain: boolean): string | undefined {
  const found = BREAK.exec(replaced);
  if (found === null) return text;
  if (!isPlain || BREAK.test(replaced.slice(found.index + found[0].length))) return undefined;
  const words = replaced.slice(0, found.index).split(/\s+/).length;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces[Math.min(words, spaces.length) - 1];
  if (at === undefined || !/^\p{L}/u.test(text.slice(at + 1))) return undefined;
  return text.slice(0, at) + found[0] + text.slice(at + 1);
}
