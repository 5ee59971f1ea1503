import {
  l10n,
  QuickPickItemKind,
  window,
  type QuickPick,
  type QuickPickItem,
  type TextEditor,
} from 'vscode';
import {
  insertBlockQuotation,
  insertPassage,
  insertQuotation,
  LineIndex,
  PassageFinder,
  type Glossary,
  type Insertion,
  type Source,
  type SourceText,
  type Steps,
  type StoredQuotation,
  type Term,
} from '../../core/index.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { activeNoteEditor, insertEverywhere } from '../insertion.ts';
import { pickSource } from '../pick.ts';
import type { SourceTexts } from '../quotations/source-texts.ts';
import { textFileOf } from '../quotations/text-files.ts';
import { runInSlices } from '../slices.ts';

/** So many sentences of a text are shown at once. */
const MOST_PASSAGES = 100;

/** What is quoted, in both forms. */
interface Choice {
  readonly inSentence: Insertion;
  readonly block: Insertion;
}

/** Insert Quotation: a source, a stored quotation or a sentence of its text, then inline or as a block. */
export async function insertQuotationCommand(
  glossaries: GlossaryService,
  texts: SourceTexts,
): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  const { glossary } = glossaries.indexFor(editor.document.uri);
  const source = await pickSource(quotableSources(glossary), l10n.t('Insert Quotation'));
  if (source === undefined) return;
  await texts.prepare([source]);
  const choice = await pickQuotation(glossary, source, texts.of(source)?.text);
  const insertion = choice && (await pickForm(editor, choice));
  if (insertion) await insertEverywhere(editor, insertion);
}

/** The sources of which quotations are stored, or the text is named. */
function quotableSources({ terms, sources }: Glossary): Source[] {
  const keys = new Set(terms.flatMap(({ quotes }) => quotes.map(({ source }) => source)));
  return sources.filter((source) => keys.has(source.id) || textFileOf(source) !== undefined);
}

interface QuotationItem extends QuickPickItem {
  readonly choice?: Choice;
  /** What was typed when it was found; undefined for what is stored. */
  readonly foundFor?: string;
}

/** Lets the writer choose: what is stored is filtered, what stands in the text is searched as she types. */
function pickQuotation(
  { terms }: Glossary,
  source: Source,
  text: SourceText | undefined,
): Promise<Choice | undefined> {
  const stored = storedItems(terms, source);
  const pick = window.createQuickPick<QuotationItem>();
  pick.title = l10n.t('Quotations from {0}', source.id);
  pick.placeholder =
    text === undefined
      ? l10n.t('Term or words of the quotation')
      : l10n.t('Words of the source, in any order');
  pick.matchOnDetail = true;
  pick.items = stored;
  return new Promise((done) => {
    let isOpen = true;
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      // Whoever types and hits Enter at once does not mean what stood there before.
      if (item?.foundFor !== undefined && item.foundFor !== pick.value) return;
      done(item?.choice);
      pick.hide();
    });
    pick.onDidHide(() => {
      isOpen = false;
      done(undefined);
      pick.dispose();
    });
    if (text !== undefined) searchAsTyped(pick, new PassageItems(source, text), () => isOpen);
    pick.show();
  });
}

/** Shows, below what is stored, the sentences of a text that hold what is typed, without holding up others. */
function searchAsTyped(
  pick: QuickPick<QuotationItem>,
  passages: PassageItems,
  isOpen: () => boolean,
): void {
  const stored = pick.items;
  const prepared = runInSlices(passages.prepareInSteps(), isOpen);
  const show = async (): Promise<void> => {
    const typed = pick.value;
    pick.busy = true;
    await prepared;
    const isWanted = (): boolean => isOpen() && pick.value === typed;
    if (!isWanted()) return;
    const found = await runInSlices(passages.forInSteps(typed), isWanted);
    if (found === undefined) return;
    pick.items = [...stored, ...found];
    pick.busy = false;
  };
  pick.onDidChangeValue(() => void show());
  void show();
}

function storedItems(terms: readonly Term[], source: Source): QuotationItem[] {
  return terms.flatMap((term) =>
    term.quotes
      .filter((quotation) => quotation.source === source.id)
      .map((quotation) => ({
        label: nameOf(term),
        description: quotation.locator
          ? `${quotation.locator.label} ${quotation.locator.value}`
          : '',
        detail: shown(quotation.text),
        choice: storedChoice(quotation),
      })),
  );
}

/** Sentences of a text as items of a quick pick. */
class PassageItems {
  private readonly source: Source;
  private readonly finder: PassageFinder;
  private readonly lines: LineIndex;

  constructor(source: Source, text: SourceText) {
    this.source = source;
    this.finder = new PassageFinder(text);
    this.lines = new LineIndex(text.raw);
  }

  /** Looks at the text; to be done first. */
  prepareInSteps(): Steps<void> {
    return this.finder.prepareInSteps();
  }

  /** Those that hold what was typed; the first ones where nothing was. */
  *forInSteps(typed: string): Steps<QuotationItem[]> {
    const found =
      typed.trim() === ''
        ? this.finder.first(MOST_PASSAGES)
        : yield* this.finder.findInSteps(typed, MOST_PASSAGES);
    if (found.length === 0) return [];
    const kind = QuickPickItemKind.Separator;
    return [
      { label: l10n.t('in the text'), kind },
      ...found.map(({ text, range }) => ({
        label: shown(text),
        description: l10n.t('line {0}', this.lines.position(range.start).line + 1),
        // What was found is not filtered once more: the finder knows what makes no difference.
        alwaysShow: true,
        foundFor: typed,
        choice: {
          inSentence: insertPassage(this.source, text, 'in-sentence'),
          block: insertPassage(this.source, text, 'block'),
        },
      })),
    ];
  }
}

function storedChoice(quotation: StoredQuotation): Choice {
  return { inSentence: insertQuotation(quotation), block: insertBlockQuotation(quotation) };
}

/** On one line, and no part of it drawn as an icon. */
function shown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('$(', String.raw`\$(`);
}

function nameOf({ acronyms, name }: Term): string {
  return acronyms[0] ?? name;
}

async function pickForm(editor: TextEditor, choice: Choice): Promise<Insertion | undefined> {
  const items = [
    { label: l10n.t('In the sentence'), insertion: choice.inSentence },
    { label: l10n.t('As a block quote'), insertion: onLinesOfItsOwn(editor, choice.block) },
  ].map(({ label, insertion }) => ({ label, detail: shown(insertion.text), insertion }));
  const options = { title: l10n.t('Insert Quotation'), placeHolder: l10n.t('How to quote it') };
  return (await window.showQuickPick(items, options))?.insertion;
}

/** A block quote begins a paragraph: behind text on its line it needs an empty line. */
function onLinesOfItsOwn({ selections }: TextEditor, { text, snippet }: Insertion): Insertion {
  const gap = selections.some(({ start }) => start.character > 0) ? '\n\n' : '';
  return { text: gap + text, snippet: gap + snippet };
}
