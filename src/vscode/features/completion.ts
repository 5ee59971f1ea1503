import {
  CompletionItem,
  CompletionItemKind,
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
  sourceMarkdown,
  termMarkdown,
  type CompletionAnswer,
} from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { explainOptions, trustedMarkdown } from '../explain.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { registerForNotes } from '../notes.ts';

/** Behind these the editor asks for completions; in words it does not (see suggest-while-typing.ts). */
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

/** Completes acronyms, names and citation keys. */
export function registerCompletion(
  analyses: AnalysisCache,
  glossaries: GlossaryService,
  styles: CitationStyles,
): Disposable {
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
  return registerForNotes((selector) =>
    languages.registerCompletionItemProvider(
      selector,
      {
        async provideCompletionItems(document, position, token, context) {
          const before = document.lineAt(position.line).text.slice(0, position.character);
          const asked = context.triggerKind !== CompletionTriggerKind.TriggerCharacter;
          const prefix = completionPrefix(before, asked);
          if (prefix === undefined) return undefined;
          const analysis = await analyses.request(document, token);
          if (analysis === undefined) return undefined;
          const answers = completionsAt(analysis, document.offsetAt(position), prefix);
          const style = styles.nameFor(document.uri, analysis);
          return answers.map(
            (answer, rank) => new GlossItem(answer, rank, position, { document, style }),
          );
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
