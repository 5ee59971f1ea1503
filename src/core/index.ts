/** The only entry point of the core: what the editor, the command line and the generators may use. */
export * from './messages/index.ts';
export * from './text/range.ts';
export * from './text/lines.ts';
export * from './text/edits.ts';
export * from './glossary/types.ts';
export { editDistance, nearest } from './text/distance.ts';
export { baseName, originName } from './glossary/origin-name.ts';
export { overridesIn } from './glossary/overrides.ts';
export { parseGlossary, parseGlossaryInSteps } from './glossary/parse.ts';
export { packInSteps, unpackInSteps } from './glossary/packed.ts';
export type { FileLocation } from './glossary/draft.ts';
export {
  combineGlossaries,
  unresolvedReferences,
  withNoteSources,
  type NoteSources,
} from './glossary/combine.ts';
export * from './citations/index.ts';
export { parseNote, type Note } from './text/note.ts';
export type { BlockKind, Citation, Footnote, NoteComment, ProseBlock } from './text/blocks.ts';
export {
  CITATION_KEY,
  findCitationKeys,
  writtenKey,
  type CitationKey,
} from './text/citation-keys.ts';
export { isReferencesHeading } from './text/references.ts';
export { foldForm } from './text/fold.ts';
export type { FoldedText } from './text/folded-text.ts';
export { findFrontMatter } from './text/syntax/front-matter.ts';
export { LATEX_WITH_PROSE } from './text/syntax/latex.ts';
export {
  buildIndex,
  buildIndexInSteps,
  indexFrom,
  indexFromInSteps,
  type TermIndex,
} from './matching/term-index.ts';
export { compileIndex } from './matching/compile.ts';
export { COMPILED_VERSION, type CompiledIndex } from './matching/compiled-index.ts';
export { formsOf, type Form, type FormKind } from './matching/forms.ts';
export {
  findOccurrences,
  matchText,
  type Match,
  type Occurrence,
  type Sense,
} from './matching/occurrences.ts';
export { findDefinitions, type LocalDefinition } from './matching/definitions.ts';
export { findAcronymShapes } from './matching/acronym-shape.ts';
export {
  analyzeInSteps,
  analyzeNote,
  occurrenceAt,
  reviseAnalysis,
  type Analysis,
} from './matching/analysis.ts';
export { runAll, type Steps } from './text/steps.ts';
export { glimpseAt } from './matching/glimpse.ts';
export {
  DEFAULT_CONFIG,
  lintInSteps,
  lintNote,
  RULE_IDS,
  rulePage,
  type LintOptions,
} from './lint/engine.ts';
export {
  CONFIG_FILE,
  CONFIG_KEYS,
  CONFIG_SETTINGS,
  parseConfiguration,
  resolveConfig,
  type Configuration,
} from './lint/configuration.ts';
export { RULES } from './lint/rules/index.ts';
export { pageOf } from './lint/rules/pages.ts';
export * from './lint/types.ts';
export * from './quotations/index.ts';
export {
  abbreviationTable,
  listAbbreviations,
  type Abbreviation,
  type AbbreviationOrder,
} from './features/abbreviations.ts';
export type {
  CompletionPrefix,
  HoverAnswer,
  HoverLabels,
  HoverLinks,
  HoverOptions,
} from './features/types.ts';
export { commandUri, dateInWords, ENGLISH_LABELS, plain } from './features/markdown.ts';
export { termPage, type PageLabels, type PageOptions } from './features/term-page.ts';
export { ownAcronymHoverAt } from './features/own-acronym-hover.ts';
export { termHoverAt, termMarkdown } from './features/term-hover.ts';
export {
  citationHoverAt,
  citedSourceAt,
  sourceMarkdown,
  type CitedSource,
} from './features/citation-hover.ts';
export { completionPrefix, completionsAt, type CompletionAnswer } from './features/completion.ts';
export { isOfferedUnasked, isUnfinished } from './features/unfinished.ts';
export { definitionsAt, type EntryLink } from './features/definition.ts';
export { mentionsAt, mentionsOf } from './features/mentions.ts';
export {
  fixAllEdits,
  settleFixes,
  type LintedNote,
  type SettledFixes,
} from './lint/settle-fixes.ts';
export {
  findingsIn,
  followUpsOf,
  repairsOf,
  type FollowUpAction,
  type RepairAction,
} from './features/actions.ts';
export { disableLineEdit } from './features/disable-line.ts';
export {
  recolored,
  saysOtherwise,
  type GrammarReach,
  type MentionColor,
} from './features/decorations.ts';
export { editedAfter } from './features/edited.ts';
export { type ShownFindings, type Writing } from './features/writing.ts';
export { addTerm, type NewTerm } from './features/add-term.ts';
export {
  addSourceWithText,
  attachText,
  type AttachedText,
  type GlossaryDocument,
} from './features/attach-text.ts';
export { PassageFinder, type FoundPassage } from './features/find-passages.ts';
export {
  fromWords,
  QuotationFinder,
  withoutStored,
  type FoundInGlossary,
  type FoundQuotation,
  type FoundSource,
} from './features/find-quotations.ts';
export { compareQuotation, type QuotationComparison } from './features/quotation-comparison.ts';
export {
  quotationAt,
  quotationHoverAt,
  type QuotationHoverOptions,
  type QuotationLabels,
  type QuotationLinks,
} from './features/quotation-hover.ts';
export { problemOf } from './glossary/problem.ts';
export { parseYaml } from './glossary/yaml-document.ts';
export {
  readNoteSettings,
  readSourceSettings,
  type NoteSettings,
} from './glossary/note-settings.ts';
export { addWordEdit, pinEdit } from './glossary/edit-settings.ts';
export { filesServing } from './glossary/scope.ts';
export {
  completeConfiguration,
  type ConfigurationItem,
} from './features/configuration-completion.ts';
export { addConfiguredWord } from './lint/configuration-edit.ts';
export { folderOf, isInFolder } from './glossary/scope.ts';
