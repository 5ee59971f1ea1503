import type { Locator } from '../glossary/types.ts';

interface LocatorTerm {
  readonly long: string;
  readonly one: string;
  readonly many: string;
}

/** Locator labels of CSL 1.0.2 with the terms of its en-US locale; `article-locator` is called `article`. */
const TERMS: Readonly<Record<string, LocatorTerm>> = {
  act: { long: 'act', one: 'act', many: 'acts' },
  appendix: { long: 'appendix', one: 'app.', many: 'apps.' },
  article: { long: 'article', one: 'art.', many: 'arts.' },
  book: { long: 'book', one: 'bk.', many: 'bks.' },
  canon: { long: 'canon', one: 'c.', many: 'cc.' },
  chapter: { long: 'chapter', one: 'chap.', many: 'chaps.' },
  column: { long: 'column', one: 'col.', many: 'cols.' },
  equation: { long: 'equation', one: 'eq.', many: 'eqs.' },
  figure: { long: 'figure', one: 'fig.', many: 'figs.' },
  folio: { long: 'folio', one: 'fol.', many: 'fols.' },
  issue: { long: 'number', one: 'no.', many: 'nos.' },
  line: { long: 'line', one: 'l.', many: 'll.' },
  note: { long: 'note', one: 'n.', many: 'nn.' },
  opus: { long: 'opus', one: 'op.', many: 'opp.' },
  page: { long: 'page', one: 'p.', many: 'pp.' },
  paragraph: { long: 'paragraph', one: 'para.', many: 'paras.' },
  part: { long: 'part', one: 'pt.', many: 'pts.' },
  rule: { long: 'rule', one: 'r.', many: 'rr.' },
  scene: { long: 'scene', one: 'sc.', many: 'scs.' },
  section: { long: 'section', one: 'sec.', many: 'secs.' },
  'sub-verbo': { long: 'sub verbo', one: 's.v.', many: 's.vv.' },
  table: { long: 'table', one: 'table', many: 'tables' },
  timestamp: { long: 'timestamp', one: 'timestamp', many: 'timestamps' },
  title: { long: 'title', one: 'tit.', many: 'tits.' },
  verse: { long: 'verse', one: 'v.', many: 'vv.' },
  volume: { long: 'volume', one: 'vol.', many: 'vols.' },
};

function termOf(label: string): LocatorTerm | undefined {
  const key = label
    .trim()
    .toLowerCase()
    .replace(/-locator$/, '')
    .replace('sub verbo', 'sub-verbo');
  return Object.hasOwn(TERMS, key) ? TERMS[key] : undefined;
}

/**
 * A range or list of numbers; other hyphens ("II-3") are part of the value, and a part with a label of its own ("5,
 * para. 2") specifies the same place.
 */
function isPlural(value: string): boolean {
  const [own = ''] = value.split(/,\s*(?=(?:\p{L}{2,}\.?|\p{L}\.) )/u);
  return /\d\s*[-–]\s*\d|\w\s*[,&]\s*\w|\d and \d/.test(own);
}

/** Every way to write a label in English, in lower case, with the label: "pp." and "pages" are `page`. */
export const LABEL_WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(TERMS).flatMap(([label, { long, one, many }]) =>
    [label, long, one, many, one.replace(/\.$/, ''), many.replace(/\.$/, ''), `${long}s`].map(
      (word) => [word, label] as const,
    ),
  ),
  // Abbreviations of OSCOLA and the Bluebook that differ from the locale's.
  ...['ch', 'ch.', 'chs', 'chs.'].map((word) => [word, 'chapter'] as const),
  ['appendices', 'appendix'],
]);

/** A locator with its abbreviation: "para. 4", "pp. 3-5", "art. V"; a label unknown to CSL is written in full. */
export function abbreviateLocator({ label, value }: Locator): string {
  const term = termOf(label);
  const word = term ? (isPlural(value) ? term.many : term.one) : label.trim();
  return `${word} ${value.trim()}`.trim();
}

/** A locator with the whole word, capitalized: "Article V". */
export function spellOutLocator({ label, value }: Locator): string {
  const word = termOf(label)?.long ?? label.trim();
  const plural = isPlural(value) ? `${word.replace(/x$/, 'ce')}s` : word;
  return `${plural.charAt(0).toUpperCase()}${plural.slice(1)} ${value.trim()}`.trim();
}

/** The labels that Pandoc recognizes before numbers without braces. */
const PANDOC_LABELS =
  /^(?:book|chapter|column|figure|folio|issue|line|note|opus|page|paragraph|part|section|verse|volume)$/;
const PANDOC_NUMBERS = /^\d+(?:\s*[-–,]\s*\d+)*$/;

/**
 * A locator as Pandoc reads it after a citation key: "p. 3", "paras. 3-5", "{art. V}". Pandoc recognizes some labels
 * with numbers; everything else goes in braces, which keep the words together (https://pandoc.org/MANUAL.html,
 * "Citation syntax"). Brackets and braces inside would end the citation, so they are removed.
 */
export function pandocLocator({ label, value }: Locator): string {
  const plain = value.replaceAll(/[[\]{}]/g, '').trim();
  const words = abbreviateLocator({ label, value: plain });
  const isBare = PANDOC_LABELS.test(label.trim().toLowerCase()) && PANDOC_NUMBERS.test(plain);
  return isBare ? words : `{${words}}`;
}
