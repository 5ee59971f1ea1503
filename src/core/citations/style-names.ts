import { english, listOf, message, sentences, type Message } from '../messages/index.ts';
import { nearest } from '../text/distance.ts';
import { isMostlyCjk } from './quoting.ts';

/** The bundled styles, by their CSL names; the first is the default. */
export const CITATION_STYLES = [
  'chicago-fullnote-bibliography',
  'chicago-author-date',
  'apa',
  'modern-language-association',
  'bluebook-law-review',
  'oscola',
] as const;
export const DEFAULT_STYLE = CITATION_STYLES[0];

/** The bundled locales. */
export const CITATION_LOCALES = ['en-US', 'en-GB', 'ja-JP'] as const;
export type CitationLocale = (typeof CITATION_LOCALES)[number];

/** A style and its language. */
export interface StyleName {
  /** One of `CITATION_STYLES`, or the address of a `.csl` file. */
  readonly style: string;
  /** Absent: the style's own language. */
  readonly locale?: CitationLocale;
}

/** Combines a style and its language into one name, as renderers use it: `apa`, `apa@ja-JP`. */
export function styleName({ style, locale }: StyleName): string {
  return locale === undefined ? style : `${style}@${locale}`;
}

/** Reads a name that `styleName` wrote. */
export function readStyleName(name: string): StyleName {
  const at = name.lastIndexOf('@');
  const locale = CITATION_LOCALES.find((tag) => at > 0 && tag === name.slice(at + 1));
  return locale === undefined ? { style: name } : { style: name.slice(0, at), locale };
}

/** How much of a note is used to detect its language, in UTF-16 units. */
const TELLING = 5000;

/**
 * The locale for the sources of a note: that of its language (`lang:`), else Japanese if it is mostly written in
 * Japanese. `undefined`: English, in the variant that the style prefers.
 */
export function localeOfNote(text: string, language?: string): CitationLocale | undefined {
  if (language === undefined) return isMostlyCjk(text.slice(0, TELLING)) ? 'ja-JP' : undefined;
  const tag = language.toLowerCase();
  if (/^ja\b/.test(tag)) return 'ja-JP';
  return tag === 'en-gb' ? 'en-GB' : undefined;
}

/** Whether a style is a file rather than one of `CITATION_STYLES`. */
export function isStyleFile(style: string): boolean {
  return /\.csl$/i.test(style);
}

/** Why a style cannot be used, in one sentence for the person who chose it. */
export class StyleError extends Error {
  override readonly name = 'StyleError';
  /** The message to be translated. */
  readonly localizable: Message;

  constructor(said: Message, options?: ErrorOptions) {
    super(english(said), options);
    this.localizable = said;
  }
}

/** Whether this is a `StyleError`, including one from another bundle, whose class is not the same. */
export function isStyleError(error: unknown): error is StyleError {
  return error instanceof Error && error.name === 'StyleError';
}

/** The error for an unknown style name. */
export function unknownStyle(style: string): StyleError {
  const near = nearest(style, CITATION_STYLES);
  const hint =
    near === undefined
      ? message('styles-are', { styles: listOf(CITATION_STYLES) })
      : message('did-you-mean', { name: near });
  return new StyleError(sentences(message('style-unknown', { style }), hint));
}
