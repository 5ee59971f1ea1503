import { l10n, QuickInputButtons, window, type QuickPick, type TextEditor } from 'vscode';
import type { Insertion, Source } from '../../core/index.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { activeNoteEditor, insertEverywhere } from '../insertion.ts';
import {
  QuotationItems,
  type QuotationChoice,
  type QuotationItem,
} from '../quotations/quotation-items.ts';
import { QuotationSearch, type QuotationRequest } from '../quotations/quotation-search.ts';
import type { SourceTexts } from '../../workspace/source-texts.ts';

/**
 * Insert Quotation: what is stored and the sentences of texts, by words of them or by names of what they are from;
 * then inline or as a block.
 */
export async function insertQuotationCommand(
  glossaries: GlossaryService,
  texts: SourceTexts,
): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  const { glossary } = glossaries.indexFor(editor.document.uri);
  const search = new QuotationSearch(glossary, texts);
  const choice = await choose(search);
  search.close();
  const insertion = choice && (await pickForm(editor, choice));
  if (insertion) await insertEverywhere(editor, insertion);
}

/** What the writer does at a quick pick. */
type Answer =
  | { readonly choice: QuotationChoice }
  | { readonly source: Source; readonly typed: string }
  | 'back'
  | undefined;

/** Lets the writer choose what to quote, from everything or from a source that she chooses first. */
async function choose(search: QuotationSearch): Promise<QuotationChoice | undefined> {
  let typed = '';
  for (;;) {
    const answer = await ask(search, { typed });
    if (answer === undefined || answer === 'back') return undefined;
    if ('choice' in answer) return answer.choice;
    const ofSource = await ask(search, { typed: '', only: answer.source });
    if (ofSource !== 'back') return ofSource && 'choice' in ofSource ? ofSource.choice : undefined;
    ({ typed } = answer);
  }
}

function ask(search: QuotationSearch, { typed, only }: QuotationRequest): Promise<Answer> {
  const pick = window.createQuickPick<QuotationItem>();
  pick.title = only ? l10n.t('Quotations from {0}', only.id) : l10n.t('Insert Quotation');
  pick.placeholder = placeholderFor(search, only);
  pick.value = typed;
  if (only) pick.buttons = [QuickInputButtons.Back];
  // The search puts what it finds in order. VS Code has this property, which its typings do not name; elsewhere, what
  // begins with the words comes first.
  Object.assign(pick, { sortByLabel: false });
  return new Promise((done) => {
    let isOpen = true;
    const answer = (given: Answer): void => {
      done(given);
      pick.hide();
    };
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      // Whoever types and hits Enter at once does not mean what stood there before.
      if (item?.foundFor !== pick.value) return;
      if (item.choice) answer({ choice: item.choice });
      else if (item.source) answer({ source: item.source, typed: pick.value });
    });
    pick.onDidTriggerButton(() => answer('back'));
    pick.onDidHide(() => {
      isOpen = false;
      done(undefined);
      pick.dispose();
    });
    const find = (): void => void searchFor(search, pick, { only }, () => isOpen);
    pick.onDidChangeValue(find);
    find();
    pick.show();
  });
}

function placeholderFor(search: QuotationSearch, only: Source | undefined): string {
  if (only === undefined)
    return l10n.t('Words of the quotation, or its term, author, title or key');
  return search.hasTexts(only)
    ? l10n.t('Words of the source, in any order')
    : l10n.t('Term or words of the quotation');
}

/** Shows what is found for what is typed. */
async function searchFor(
  search: QuotationSearch,
  pick: QuickPick<QuotationItem>,
  { only }: Pick<QuotationRequest, 'only'>,
  isOpen: () => boolean,
): Promise<void> {
  const request = { typed: pick.value, only };
  const items = new QuotationItems(request);
  const isWanted = (): boolean => isOpen() && pick.value === request.typed;
  pick.busy = true;
  await search.find(request, isWanted, (found) => {
    showItems(pick, items.of(found));
    pick.busy = !found.isComplete;
  });
}

/** Shows other items. The one that the writer went to stays chosen. */
function showItems(pick: QuickPick<QuotationItem>, items: readonly QuotationItem[]): void {
  const [active] = pick.activeItems;
  const first = pick.items.find(({ foundFor }) => foundFor !== undefined);
  const wasGoneTo = active !== undefined && active !== first && items.includes(active);
  pick.keepScrollPosition = wasGoneTo;
  pick.items = items;
  if (wasGoneTo) pick.activeItems = [active];
}

async function pickForm(
  editor: TextEditor,
  choice: QuotationChoice,
): Promise<Insertion | undefined> {
  const items = [
    { label: l10n.t('In the sentence'), insertion: choice.inSentence },
    { label: l10n.t('As a block quote'), insertion: onLinesOfItsOwn(editor, choice.block) },
  ].map(({ label, insertion }) => ({ label, detail: previewOf(insertion), insertion }));
  const options = { title: l10n.t('Insert Quotation'), placeHolder: l10n.t('How to quote it') };
  return (await window.showQuickPick(items, options))?.insertion;
}

/** On one line, and no part of it drawn as an icon. */
function previewOf({ text }: Insertion): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('$(', String.raw`\$(`);
}

/** A block quote begins a paragraph: behind text on its line it needs an empty line. */
function onLinesOfItsOwn({ selections }: TextEditor, { text, snippet }: Insertion): Insertion {
  const gap = selections.some(({ start }) => start.character > 0) ? '\n\n' : '';
  return { text: gap + text, snippet: gap + snippet };
}
