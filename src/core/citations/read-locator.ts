import type { Locator } from '../glossary/types.ts';
import type { Range } from '../text/range.ts';
import { abbreviateLocator, LABEL_WORDS } from './locators.ts';

/** A locator in a text, with its range there. */
export interface FoundLocator {
  readonly locator: Locator;
  readonly range: Range;
}

/**
 * Reads a text that is a locator as a whole, as people write it: "p. 3", "pp. 3-5", "article V", "{art. V}", "¶ 4", "§
 * 2", 「第5条」; a value without a label is a page.
 * @returns `undefined` for an empty text
 */
export function readLocator(text: string): Locator | undefined {
  const plain = text.replaceAll(/[{}]/g, '').replace(/\s+/g, ' ').trim();
  if (plain === '') return undefined;
  // If the whole text is a locator, 「第」 may be missing: 「五条」.
  for (const whole of [plain, `第${plain}`]) {
    const japanese = japaneseAt(whole, 0);
    if (japanese?.range.end === whole.length) return japanese.locator;
  }
  const label = labelAt(plain, 0);
  const value = label && plain.slice(label.end).trimStart();
  return label && value && /^[\d\p{Lu}ivxlcdm“"]/u.test(value)
    ? { label: label.label, value }
    : { label: 'page', value: plain };
}

/**
 * Finds the locator in the text around a citation ("see p. 12, emphasis added"): the text in braces, else the first
 * label with a value, else a number alone, which is a page as in Pandoc. A part after it with its own label ("art. 5,
 * para. 2") is included.
 */
export function findLocator(text: string): FoundLocator | undefined {
  const braced = /\{([^{}]*)\}/.exec(text);
  const inBraces = braced?.[1] === undefined ? undefined : readBraced(braced[1]);
  if (braced && inBraces) {
    return {
      locator: inBraces,
      range: { start: braced.index, end: braced.index + braced[0].length },
    };
  }
  for (let at = 0; at < text.length; at++) {
    const found = locatorAt(text, at);
    if (found) return withParts(text, found);
  }
  return bareNumber(text);
}

/** In braces, a word before the value is its label, even an unknown one: "Annex B". */
function readBraced(text: string): Locator | undefined {
  const locator = readLocator(text);
  const [, label, value] = /^\s*(\p{L}{2,}) (.+)$/u.exec(text) ?? [];
  return locator?.label === 'page' && labelAt(text.trim(), 0) === undefined && label && value
    ? { label, value: value.trim() }
    : locator;
}

/**
 * The label without a number at the end of a text ("see p."): an abbreviation or a sign; undefined if there is none.
 */
export function labelWithoutNumber(text: string): string | undefined {
  const plain = text.trimEnd();
  for (let at = 0; at < plain.length; at++) {
    const label = labelAt(plain, at);
    const word = plain.slice(at);
    if (label?.end === plain.length && /[.¶§]$/.test(word)) return word;
  }
  return undefined;
}

interface FoundLabel {
  readonly label: string;
  /** The end of the label in the text. */
  readonly end: number;
}

const LONGEST_FIRST = [...LABEL_WORDS.keys()].toSorted((a, b) => b.length - a.length);
const SIGNS: Readonly<Record<string, string>> = { '¶': 'paragraph', '§': 'section' };

/** The label that begins at an offset of a text, as a separate word. */
function labelAt(text: string, at: number): FoundLabel | undefined {
  const before = text[at - 1] ?? ' ';
  const sign = /^(?:¶¶?|§§?)/.exec(text.slice(at, at + 2))?.[0];
  if (sign) {
    const label = SIGNS[sign.charAt(0)];
    return label === undefined || before === sign.charAt(0)
      ? undefined
      : { label, end: at + sign.length };
  }
  if (/[\p{L}\p{N}.]/u.test(before) && !isCjk(before)) return undefined;
  const word = LONGEST_FIRST.find((one) => {
    const next = text[at + one.length] ?? '';
    const isWhole = one.endsWith('.') || !/[\p{L}.]/u.test(next) || isCjk(next);
    return isWhole && text.slice(at, at + one.length).toLowerCase() === one;
  });
  const label = word && LABEL_WORDS.get(word);
  return word && label ? { label, end: at + word.length } : undefined;
}

const isCjk = (char: string): boolean => /[\u3041-\u30FF\u4E00-\u9FFF]/.test(char);

const DIGITS = '[0-9０-９]';
const IS_DIGIT = new RegExp(DIGITS);
/** The pattern of a Roman numeral with these letters for 1, 5, 10, 50, 100, 500 and 1000. */
function roman(letters: string): string {
  const [i, v, x, l, c, d, m] = letters;
  const hundreds = `(?:${c}${m}|${c}${d}|${d}?${c}{0,3})`;
  const tens = `(?:${x}${c}|${x}${l}|${l}?${x}{0,3})`;
  const ones = `(?:${i}${x}|${i}${v}|${v}?${i}{0,3})`;
  return `(?:(?=[${letters}])${m}{0,4}${hundreds}${tens}${ones}(?!\\p{L}))`;
}

const ROMAN = `(?:${roman('ivxlcdm')}|${roman('IVXLCDM')})`;
/** "12", "12a", "3.2", "12n4", "5(1)(b)". */
const NUMBER = `${DIGITS}+(?:\\p{L}{1,2}(?![\\p{L}])${DIGITS}*)?(?:[.:/]${DIGITS}+)*`;
const PARTS = '(?:\\([\\p{L}\\p{N}]{1,5}\\))*';
const END = '(?![\\p{L}\\p{N}])';
const BETWEEN = '(?:\\s*(?:--?|[–—~～〜,、&・])\\s*|\\s+(?:and|to)\\s+)';
/** A number, Roman or not; with a label also a letter ("Appendix B"), or a letter with a number ("A-3"). */
const bareItem = `(?:(?:${NUMBER}|${ROMAN})${PARTS}${END})`;
const item = `(?:(?:${ROMAN}|${NUMBER}|\\p{Lu})(?:\\.${DIGITS}+)*${PARTS}(?:${END}|(?=[\\u3041-\\u30FF\\u4E00-\\u9FFF])))`;
const list = (one: string): string => `${one}(?:${BETWEEN}${one})*`;
const VALUE = new RegExp(`\\s*(${list(item)})`, 'uy');
/** The headword of a dictionary entry. */
const ENTRY = /\s*(["“][^"”]+["”]|\p{L}+)/uy;
const BARE_FIRST = new RegExp(`^\\s*(${list(bareItem)})(?=$|[\\s,、])`, 'u');
const BARE_LAST = new RegExp(`(?<=[\\s,、])(${list(bareItem)})(?=\\s*(?:$|[,、]))`, 'u');

/** The locator with a label that begins at an offset of a text. */
function locatorAt(text: string, at: number): FoundLocator | undefined {
  const japanese = japaneseAt(text, at);
  if (japanese) return japanese;
  const label = labelAt(text, at);
  if (label === undefined) return undefined;
  const pattern = label.label === 'sub-verbo' ? ENTRY : VALUE;
  pattern.lastIndex = label.end;
  const value = pattern.exec(text)?.[1];
  if (value === undefined) return undefined;
  const locator = { label: label.label, value: asciiDigits(value) };
  return { locator, range: { start: at, end: pattern.lastIndex } };
}

/** A locator extended by the labeled parts after it. */
function withParts(text: string, { locator, range }: FoundLocator): FoundLocator {
  const gap = /^(?:\s*[,、]\s*|\s+|)/.exec(text.slice(range.end))?.[0].length ?? 0;
  const next = locatorAt(text, range.end + gap);
  if (next === undefined) return { locator, range };
  const value = `${locator.value}, ${abbreviateLocator(next.locator)}`;
  const whole = { start: range.start, end: next.range.end };
  return withParts(text, { locator: { label: locator.label, value }, range: whole });
}

function bareNumber(text: string): FoundLocator | undefined {
  const match = BARE_FIRST.exec(text) ?? BARE_LAST.exec(text);
  if (match?.[1] === undefined) return undefined;
  const start = match.index + match[0].length - match[1].length;
  const locator = { label: 'page', value: asciiDigits(match[1]) };
  return { locator, range: { start, end: start + match[1].length } };
}

const LABELS_AFTER: Readonly<Record<string, string>> = {
  条: 'article',
  項: 'paragraph',
  段落: 'paragraph',
  節: 'section',
  章: 'chapter',
  部: 'part',
  巻: 'volume',
  号: 'issue',
  行: 'line',
  頁: 'page',
  ページ: 'page',
};
const LABELS_BEFORE: Readonly<Record<string, string>> = {
  図: 'figure',
  表: 'table',
  注: 'note',
  脚注: 'note',
  付録: 'appendix',
};
const KANJI = '〇一二三四五六七八九';
const JAPANESE_NUMBER = `${DIGITS}+(?:\\s*[-–—~～〜、・,]\\s*${DIGITS}+)*`;
/** 「第5条」, 「第五条」, 「12～15頁」; a number in kanji needs 「第」 (「一部」 is "partly"). */
const LABEL_AFTER = new RegExp(
  `(?:第\\s*(${JAPANESE_NUMBER}|[${KANJI}十百]+)|(${JAPANESE_NUMBER})|([${KANJI}十百]+)(?=頁|ページ))\\s*(${Object.keys(LABELS_AFTER).join('|')})`,
  'uy',
);
const LABEL_BEFORE = new RegExp(
  `(${Object.keys(LABELS_BEFORE).join('|')})\\s*(${JAPANESE_NUMBER}|[A-Z](?![\\p{L}]))`,
  'uy',
);

function japaneseAt(text: string, at: number): FoundLocator | undefined {
  // A number is read from its first digit.
  if (IS_DIGIT.test(text[at - 1] ?? '')) return undefined;
  LABEL_AFTER.lastIndex = at;
  const [, first, second, third, word] = LABEL_AFTER.exec(text) ?? [];
  const number = first ?? second ?? third;
  const label = word && LABELS_AFTER[word];
  if (number && label) return foundAt(at, LABEL_AFTER.lastIndex, label, number);
  LABEL_BEFORE.lastIndex = at;
  const [, front, value] = LABEL_BEFORE.exec(text) ?? [];
  const labelInFront = front && LABELS_BEFORE[front];
  return value && labelInFront
    ? foundAt(at, LABEL_BEFORE.lastIndex, labelInFront, value)
    : undefined;
}

function foundAt(start: number, end: number, label: string, number: string): FoundLocator {
  return { locator: { label, value: arabic(asciiDigits(number)) }, range: { start, end } };
}

function asciiDigits(text: string): string {
  return text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s*[~～〜]\s*/g, '-')
    .replaceAll(/\s*[、・]\s*/g, ', ');
}

/** Converts a number in kanji below a thousand to digits: 「二十五」 is 25, 「一〇三」 is 103; others stay. */
function arabic(text: string): string {
  if (/^[〇一二三四五六七八九]+$/.test(text)) {
    return [...text].map((digit) => KANJI.indexOf(digit)).join('');
  }
  const [, hundreds, tens, ones] =
    /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(
      text,
    ) ?? [];
  if (text === '' || (hundreds ?? tens ?? ones) === undefined) return text;
  const times = (digit: string | undefined): number =>
    digit === undefined ? 0 : digit === '' ? 1 : KANJI.indexOf(digit);
  return String(times(hundreds) * 100 + times(tens) * 10 + (ones ? KANJI.indexOf(ones) : 0));
}
