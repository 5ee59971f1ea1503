import { window, type ExtensionContext } from 'vscode';
import { NoteService } from '../workspace/note-service.ts';
import { AnalysisCache } from './analysis-cache.ts';
import { loadBundled } from './bundled.ts';
import { Chunks, type RunChunk } from './chunks.ts';
import { styleLoader } from './citation-library.ts';
import { CitationStyles } from './citation-styles.ts';
import { ConfigurationService } from './configurations/configuration-service.ts';
import { EditorFiles, type RealPath } from './editor-files.ts';
import { registerBundledTexts } from './entries.ts';
import { registerBibliographyAction } from './features/bibliography-action.ts';
import { registerCodeActions } from './features/code-actions.ts';
import { registerCompletion } from './features/completion.ts';
import { registerConfigurationFiles } from './features/configuration-files.ts';
import { registerDecorations } from './features/decorations.ts';
import { registerDeletedNotes } from './features/deleted-notes.ts';
import { registerDiagnostics } from './features/diagnostics.ts';
import { registerGlossaryProblems } from './features/glossary-problems.ts';
import { registerHover } from './features/hover.ts';
import { registerLanguageContext } from './features/language-context.ts';
import { registerLintCommands } from './features/lint-commands.ts';
import { registerNavigation } from './features/navigation.ts';
import { registerQuotationCommands } from './features/quotation-commands.ts';
import { registerRareCommands } from './features/rare-commands.ts';
import { SuggestOnRequest } from './features/suggest-on-request.ts';
import { SuggestWhileTyping } from './features/suggest-while-typing.ts';
import { registerRulePages } from './features/rule-pages.ts';
import { TermPages } from './features/term-pages.ts';
import { FindingsBoard } from './findings-board.ts';
import type { ReadFile } from './glossaries/glossary-cache.ts';
import { GlossaryParser } from './glossaries/glossary-parser.ts';
import { GlossaryService } from './glossaries/glossary-service.ts';
import { GrammarLanguages } from './grammar-languages.ts';
import { Linter, loadRules } from './linter.ts';
import { Quotations } from './quotations/quotations.ts';
import { runAllInSlices, runInSlices } from './slices.ts';
import { WordsInProgress } from './writing.ts';

/** What differs between Node and the browser. */
export interface Platform {
  /** How code gets in that is loaded later. */
  readonly runChunk: RunChunk;
  readonly realPath: RealPath;
}

/** Puts the extension together, when the first note or glossary is opened. */
export async function start(
  context: ExtensionContext,
  { runChunk, realPath }: Platform,
): Promise<void> {
  const { extensionUri, subscriptions } = context;
  const chunks = new Chunks(extensionUri, runChunk);
  const log = window.createOutputChannel('Policy Gloss', { log: true });
  const bundled = await loadBundled(chunks);
  const files = new EditorFiles(realPath);
  const configurations = new ConfigurationService(chunks, files, log);
  const styles = new CitationStyles(
    bundled.citations,
    styleLoader(chunks, files),
    configurations,
    files,
  );
  const bibliography: ReadFile = async (text, location) => {
    const { parseBibliographyInSteps } = await chunks.load('glossaries');
    return runAllInSlices(parseBibliographyInSteps(text, location));
  };
  const glossary: ReadFile = async (text, location) => {
    const { parseGlossaryInSteps } = await chunks.load('glossaries');
    return runAllInSlices(parseGlossaryInSteps(text, location));
  };
  const parser = new GlossaryParser(chunks, context, glossary);
  const parsers = { glossaries: parser, bibliography };
  const glossaries = new GlossaryService(bundled.glossary, configurations, files, parsers, log);
  const notes = new NoteService({
    run: runInSlices,
    quotations: (analysis, isWanted) => quotations.check(analysis, isWanted),
    rules: () => loadRules(chunks),
  });
  const analyses = new AnalysisCache(glossaries, notes);
  const quotations = new Quotations(chunks, { analyses, glossaries, styles, files });
  const linter = new Linter({ notes, analyses, configurations, quotations, files });
  const board = new FindingsBoard();
  const pages = new TermPages(chunks, glossaries, styles);
  const whileTyping = new SuggestWhileTyping(analyses, glossaries);
  const onRequest = new SuggestOnRequest();
  const words = new WordsInProgress(chunks);
  const grammars = new GrammarLanguages(context.extension.packageJSON);
  subscriptions.push(
    log,
    configurations,
    parser,
    glossaries,
    analyses,
    quotations,
    linter,
    board,
    pages,
    words,
    grammars,
    registerLanguageContext(),
    registerRulePages(chunks, extensionUri),
    styles,
    registerHover(analyses, styles, quotations),
    whileTyping,
    onRequest,
    registerCompletion({ analyses, glossaries, styles, whileTyping, onRequest }),
    registerNavigation(analyses),
    registerDiagnostics({ board, linter, glossaries, configurations, quotations, words }),
    registerDeletedNotes(board),
    registerCodeActions(chunks, linter, words),
    registerLintCommands(board, linter, words),
    registerBibliographyAction(analyses),
    registerRareCommands(chunks, {
      analyses,
      styles,
      board,
      linter,
      glossaries,
      pages,
      files,
      log,
    }),
    registerQuotationCommands(quotations),
    registerBundledTexts(extensionUri),
    registerDecorations(analyses, glossaries, grammars),
    registerGlossaryProblems(glossaries),
    registerConfigurationFiles(configurations, chunks),
  );
  await configurations.load();
  await glossaries.load();
}
