export { CITEPROC_ATTRIBUTION } from './attribution.ts';
/** Sources: descriptions, formatting, and citations in notes. */
export {
  bibliographyEdit,
  bibliographyIn,
  type CitedSources,
  citedSources,
  type CitingNote,
} from './bibliography.ts';
export {
  CITATION_FORMS,
  type CitationForm,
  type CitedItem,
  type InsertionContext,
  insertCitations,
  previewCitations,
} from './citing.ts';
export {
  type CslName,
  dateOf,
  namesOf,
  normalizeCslItem,
  textOf,
  withoutRepeatedAuthor,
} from './csl.ts';
export { type CslRenderer, cslRenderer } from './csl-renderer.ts';
export {
  type CslDate,
  type DateParts,
  dateSortKey,
  formatDate,
  parseEdtf,
  readDate,
} from './dates.ts';
export {
  type SourceDescription,
  compareSources,
  describeInLine,
  describeSource,
  sourceDateKey,
  typeInWords,
} from './describe.ts';
export {
  type CitationDetails,
  type DetailsProblem,
  problemInDetails,
  readDetails,
} from './details.ts';
export { type Footnote, footnoteFor, freeFootnoteLabel } from './footnotes.ts';
export {
  type Insertion,
  citation,
  insertBlockQuotation,
  insertDefinition,
  insertPassage,
  insertQuotation,
  isLaw,
} from './insertion.ts';
export { abbreviateLocator, pandocLocator, spellOutLocator } from './locators.ts';
export { escapeHtml, escapeMarkdown, htmlToMarkdown, htmlToText } from './markdown.ts';
export { isMostlyCjk, quote } from './quoting.ts';
export { type PlaceOfMark, placeOfMark } from './place-of-mark.ts';
export { readLocator } from './read-locator.ts';
export { recentlyCited } from './recently-cited.ts';
export {
  type CitationRenderer,
  type CompleteRenderer,
  type Formatted,
  type FormattedEntry,
  LOCATOR_HOLE,
  type Prerendered,
  type PrerenderedCitations,
  RENDERED_STYLES,
  type RenderedCitation,
  type RenderedStyle,
  type StyleFormatter,
  firstRenderer,
  formatLocator,
  formatted,
  plainRenderer,
  prerenderedRenderer,
} from './rendered.ts';
export { choice, escapeSnippet, placeholder } from './snippet.ts';
export {
  CITATION_LOCALES,
  CITATION_STYLES,
  type CitationLocale,
  DEFAULT_STYLE,
  isStyleError,
  isStyleFile,
  localeOfNote,
  readStyleName,
  StyleError,
  styleName,
  type StyleName,
} from './style-names.ts';
