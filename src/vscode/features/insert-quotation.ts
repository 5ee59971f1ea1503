import { l10n, window, type TextEditor } from 'vscode';
import {
  insertBlockQuotation,
  insertQuotation,
  type Glossary,
  type Insertion,
  type Source,
  type StoredQuotation,
  type Term,
} from '../../core/index.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { activeNoteEditor, insertEverywhere } from '../insertion.ts';
import { pickSource } from '../pick.ts';

/** Insert Quotation: a source, one of its stored quotations, then inline or as a block. */
export async function insertQuotationCommand(glossaries: GlossaryService): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  const { glossary } = glossaries.indexFor(editor.document.uri);
  const source = await pickSource(quotedSources(glossary), l10n.t('Insert Quotation'));
  const quotation = source && (await pickQuotation(glossary, source));
  const insertion = quotation && (await pickForm(editor, quotation));
  if (insertion) await insertEverywhere(editor, insertion);
}

function quotedSources({ terms, sourceById }: Glossary): Source[] {
  const keys = new Set(terms.flatMap(({ quotes }) => quotes.map(({ source }) => source)));
  return [...keys].map((key) => sourceById.get(key)).filter((source) => source !== undefined);
}

async function pickQuotation(
  { terms }: Glossary,
  source: Source,
): Promise<StoredQuotation | undefined> {
  const items = terms.flatMap((term) =>
    term.quotes
      .filter((quotation) => quotation.source === source.id)
      .map((quotation) => ({
        label: nameOf(term),
        description: quotation.locator
          ? `${quotation.locator.label} ${quotation.locator.value}`
          : '',
        detail: quotation.text.replace(/\s+/g, ' ').trim(),
        quotation,
      })),
  );
  const options = {
    title: l10n.t('Quotations from {0}', source.id),
    placeHolder: l10n.t('Term or words of the quotation'),
    matchOnDetail: true,
  };
  return (await window.showQuickPick(items, options))?.quotation;
}

function nameOf({ acronyms, name }: Term): string {
  return acronyms[0] ?? name;
}

async function pickForm(
  editor: TextEditor,
  quotation: StoredQuotation,
): Promise<Insertion | undefined> {
  const items = [
    { label: l10n.t('In the sentence'), insertion: insertQuotation(quotation) },
    { label: l10n.t('As a block quote'), insertion: onLinesOfItsOwn(editor, quotation) },
  ].map(({ label, insertion }) => ({ label, detail: insertion.text.trim(), insertion }));
  const options = { title: l10n.t('Insert Quotation'), placeHolder: l10n.t('How to quote it') };
  return (await window.showQuickPick(items, options))?.insertion;
}

/** A block quote begins a paragraph: behind text on its line it needs an empty line. */
function onLinesOfItsOwn({ selections }: TextEditor, quotation: StoredQuotation): Insertion {
  const { text, snippet } = insertBlockQuotation(quotation);
  const gap = selections.some(({ start }) => start.character > 0) ? '\n\n' : '';
  return { text: gap + text, snippet: gap + snippet };
}
