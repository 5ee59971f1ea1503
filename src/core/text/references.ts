import type { Unit } from './units.ts';

/** The comments that enclose a note's bibliography. */
export const BIBLIOGRAPHY_BEGIN = 'policy-gloss-bibliography';
export const BIBLIOGRAPHY_END = 'policy-gloss-bibliography-end';

/** Headings of lists of references. */
const NAME = new RegExp(
  `^(?:${[
    String.raw`references?`,
    String.raw`reference list`,
    String.raw`(?:works?|sources?|references|literature) (?:cited|consulted|quoted)`,
    String.raw`cited (?:works|sources|references|literature)`,
    String.raw`bibliograph(?:y|ies|ie|ía)`,
    String.raw`sources?`,
    String.raw`literature`,
    String.raw`further reading`,
    String.raw`citations`,
    String.raw`literatur(?:verzeichnis)?`,
    String.raw`quellen(?:verzeichnis)?`,
    String.raw`références`,
    String.raw`(?:主要|主な|引用|参考|参照|関連)*(?:文献|資料|出典)(?:一覧|リスト|目録)?`,
    String.raw`引用(?:元|文献)`,
    String.raw`典拠`,
    String.raw`参考书目|参考文獻|參考文獻|참고문헌`,
  ].join('|')})$`,
  'iu',
);
const QUALIFIER =
  /^(?:(?:select(?:ed)?|annotated|primary|secondary|main|key|online|additional|further|general|list of|full|a|the|our|all)\s+)+/i;
const NUMBERING = /^(?:(?:\d+|[ivxlc]+|[a-z])[.)]\s*|第?\d+[章節.]?\s*|[\d.]+\s+)+/i;
const TOGETHER = /\s*(?:,|&|\/|・|、|および|及び|\s+and\s+)\s*/i;
/** Words that may share a heading with references. */
const BESIDES = /^(?:notes?|endnotes|注|脚注|further reading|acknowledge?ments)$/i;

/** Whether a heading is that of a list of references: "References", "Works Cited", "Notes and sources", 「参考文献」. */
export function isReferencesHeading(heading: string): boolean {
  const text = heading
    .trim()
    .replace(NUMBERING, '')
    .replace(/[\s:：.]+$/, '');
  if (text.length > 80) return false;
  const parts = text.split(TOGETHER).map((part) => part.replace(QUALIFIER, '').trim());
  return (
    parts.some((part) => NAME.test(part)) &&
    parts.every((part) => NAME.test(part) || BESIDES.test(part))
  );
}

/** The level of a heading by the name of its node; undefined for other nodes. */
export function headingLevel(node: string): number | undefined {
  const level = /^(?:ATX|Setext)Heading([1-6])$/.exec(node)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Visits the units of a note in order and tracks which of them are in a list of references. */
export class ReferenceSections {
  private readonly note: string;
  /** The level of the current references heading. */
  private level: number | undefined;
  private isInBibliography = false;

  constructor(note: string) {
    this.note = note;
  }

  /**
   * Whether a unit is part of a list of references: under a heading of references, or between the two comments of our
   * bibliography. The heading itself is not.
   * @param node the name of its node
   * @param start its offset in the note
   */
  has(node: string, start: number, unit: Unit): boolean {
    if (node === 'CommentBlock') this.readComments(start, unit);
    const level = headingLevel(node);
    if (level === undefined) return this.isInBibliography || this.level !== undefined;
    const heading = unit.contents[0]?.prose.text ?? '';
    if (isReferencesHeading(heading)) this.level = Math.min(level, this.level ?? level);
    else if (this.level !== undefined && level <= this.level) this.level = undefined;
    return this.isInBibliography || this.level !== undefined;
  }

  private readComments(start: number, { comments }: Unit): void {
    for (const { text, range } of comments) {
      const name = text.trim();
      if (name === BIBLIOGRAPHY_END) this.isInBibliography = false;
      // Without an end it would cover the rest of the note.
      else if (name === BIBLIOGRAPHY_BEGIN)
        this.isInBibliography = this.note.includes(BIBLIOGRAPHY_END, start + range.end);
    }
  }
}

/** Words before a reference in a footnote. */
const SIGNAL = String.raw`(?:(?:See(?: also| e\.g\.,?)?|Cf\.|E\.g\.,?|Compare|Quoted in|Cited in|From|Source:|Sources:|出典[:：]|参照[:：])\s+)?`;
const TITLES = [
  // Author, *Title* (…; Author. *Title*. …; *Title*, …
  String.raw`(?:[^*_“”"「」『』.!?\n]{0,200}(?:[,.:]|et al\.)\s+)?([*_])(?=\S)[^*_\n]{4,300}\1(?=[,.:;(]|\s\()`,
  // Author, “Title,” …
  String.raw`(?:[^*_“”"「」『』!?\n]{0,200}[,.:]\s+)?[“"][^”"\n]{4,300}(?:[,.?!]|,?[’'])[”"](?:\s|$)`,
  // 著者「題」『誌』2024年
  String.raw`(?:[^「」『』。\n]{0,60}(?<![はがのをにでともへや]))?[「『][^」』\n]{2,200}[」』](?=[、,，（(『「]|\s)`,
].join('|');
const REFERENCE = new RegExp(`^${SIGNAL}(?:${TITLES})`, 'u');
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\bn\.d\.|\bforthcoming\b/;
const LONGEST_REFERENCE = 1200;

/**
 * Whether the text of a footnote is a reference: it has a key in a comment, or it begins like a reference, with a title
 * set off by punctuation from the names before it and from what follows, and has a year.
 * @param text the raw text, without the footnote's label
 */
export function isReference(text: string, { citations }: Pick<Unit, 'citations'>): boolean {
  if (citations.some(({ commented }) => commented)) return true;
  // A text that cites by key is the writer's own sentence, or a quotation.
  if (citations.length > 0) return false;
  return text.length <= LONGEST_REFERENCE && YEAR.test(text) && REFERENCE.test(text.trim());
}
