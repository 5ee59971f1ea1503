import {
  type CancellationToken,
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  CompletionTriggerKind,
  languages,
  Position,
  Range,
  type Disposable,
  type MarkdownString,
  type TextDocument,
} from 'vscode';
import {
  completionPrefix,
  completionsAt,
  isOfferedUnasked,
  sourceMarkdown,
  termMarkdown,
  type CompletionAnswer,
} from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { explainOptions, trustedMarkdown } from '../explain.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { listsLeaveEnter } from '../editor-settings.ts';
import { registerForNotes } from '../notes.ts';
import { suggestsWhileTyping } from '../settings.ts';
import type { SuggestOnRequest } from './suggest-on-request.ts';
import type { SuggestWhileTyping, TypedWord } from './suggest-while-typing.ts';

/** After these the editor asks for completions; in words it does not (see suggest-while-typing.ts). */
const TRIGGERS = ['@', '+'];

const KINDS: Readonly<Record<CompletionAnswer['kind'], CompletionItemKind>> = {
  acronym: CompletionItemKind.Constant,
  'first-use': CompletionItemKind.Text,
  name: CompletionItemKind.Text,
  source: CompletionItemKind.Reference,
};

/** Where an item is offered, and how sources are shown there. */
interface ItemContext {
  readonly document: TextDocument;
  readonly style: string;
}

/** An item that knows what it stands for, so that it is explained only when it is looked at. */
class GlossItem extends CompletionItem {
  readonly answer: CompletionAnswer;
  readonly document: TextDocument;
  readonly style: string;

  constructor(
    answer: CompletionAnswer,
    rank: number,
    position: Position,
    { document, style }: ItemContext,
  ) {
    super({ label: answer.label, description: answer.description }, KINDS[answer.kind]);
    this.answer = answer;
    this.document = document;
    this.style = style;
    this.insertText = answer.insert;
    this.filterText = answer.filter;
    this.sortText = String(rank).padStart(5, '0');
    const typed = answer.range.end - answer.range.start;
    this.range = new Range(position.translate(0, -typed), position);
  }
}

/** What completions are made from, and who asks for them. */
interface CompletionParts {
  readonly analyses: AnalysisCache;
  readonly glossaries: GlossaryService;
  readonly styles: CitationStyles;
  readonly whileTyping: SuggestWhileTyping;
  readonly onRequest: SuggestOnRequest;
}

interface Request {
  readonly document: TextDocument;
  readonly position: Position;
  readonly token: CancellationToken;
  /** The list opens by itself. */
  readonly isUnasked: boolean;
}

/** Rows of a list and the word that they complete; nothing where there are none. */
interface Offer {
  readonly items?: GlossItem[];
  readonly word?: TypedWord;
}

/** Completes acronyms, names and citation keys. */
export function registerCompletion({
  analyses,
  glossaries,
  styles,
  whileTyping,
  onRequest,
}: CompletionParts): Disposable {
  const { renderer } = styles;
  const explain = ({ answer, document, range, style }: GlossItem): MarkdownString | undefined => {
    const { glossary } = glossaries.indexFor(document.uri);
    const position = range instanceof Range ? range.start : new Position(0, 0);
    const options = explainOptions(document.uri, position, {
      renderer,
      style,
      isReported: false,
    });
    if (answer.kind === 'source') {
      const source = glossary.sourceById.get(answer.id);
      return source && trustedMarkdown(sourceMarkdown(source, options));
    }
    const term = glossary.termById.get(answer.id);
    return term && trustedMarkdown(termMarkdown(term, glossary, options));
  };
  const offer = async ({ document, position, token, isUnasked }: Request): Promise<Offer> => {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const prefix = completionPrefix(before, !isUnasked);
    if (prefix === undefined) return {};
    if (isUnasked && prefix.kind === 'acronym' && !suggestsWhileTyping(document.uri)) return {};
    const analysis = await analyses.request(document, token);
    if (analysis === undefined) return {};
    const offset = document.offsetAt(position);
    const isQuiet = isUnasked && !isOfferedUnasked(analysis, offset, prefix);
    const answers = isQuiet ? [] : completionsAt(analysis, offset, prefix);
    const style = styles.nameFor(document.uri, analysis);
    const items = answers.map(
      (answer, rank) => new GlossItem(answer, rank, position, { document, style }),
    );
    const [first] = answers;
    return first ? { items, word: { document, start: first.range.start, kind: prefix.kind } } : {};
  };
  return registerForNotes((selector) =>
    languages.registerCompletionItemProvider(
      selector,
      {
        async provideCompletionItems(document, position, token, context) {
          const isOpening = whileTyping.isOpening(document);
          // The editor asks again, key by key, only where a list had opened unasked.
          const isAgain =
            context.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
          const isUnasked =
            isOpening || isAgain || context.triggerKind === CompletionTriggerKind.TriggerCharacter;
          const isPermitted = isUnasked
            ? listsLeaveEnter(document)
            : onRequest.permits(document, position);
          if (!isPermitted) return undefined;
          if (!isUnasked) whileTyping.asked();
          const { items, word } = await offer({ document, position, token, isUnasked });
          // Incomplete: asked again at the next key, the editor drops the rows of a word that is complete by then.
          if (isUnasked && word && items)
            return whileTyping.opened(word) ? new CompletionList(items, true) : undefined;
          if (isOpening || isAgain) whileTyping.closeSoon(document);
          return items;
        },
        resolveCompletionItem(item) {
          if (!(item instanceof GlossItem)) return item;
          if (item.answer.detail !== '') item.detail = item.answer.detail;
          const documentation = explain(item);
          if (documentation) item.documentation = documentation;
          return item;
        },
      },
      ...TRIGGERS,
    ),
  );
}
