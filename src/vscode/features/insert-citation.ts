import { l10n, Range, window } from 'vscode';
import {
  CITATION_FORMS,
  insertCitation,
  type CitationForm,
  type CompleteRenderer,
  type Insertion,
  type Source,
} from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { activeNoteEditor, insertEverywhere, moveCursors, textAround } from '../insertion.ts';
import { pickSource } from '../pick.ts';

/**
 * Insert Citation: a source, then the form, at every cursor.
 * @param offset behind a quotation, where the cursor goes first; it stays where it is by default
 */
export async function insertCitationCommand(
  analyses: AnalysisCache,
  styles: CitationStyles,
  offset?: number,
): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  if (offset !== undefined) {
    const place = editor.document.positionAt(offset);
    moveCursors(editor, [new Range(place, place)]);
  }
  const analysis = analyses.get(editor.document);
  const { renderer } = styles;
  const style = styles.nameFor(editor.document.uri, analysis);
  // While the writer chooses, the style gets ready.
  styles.prepareInBackground(style);
  const title = l10n.t('Insert Citation');
  const source = await pickSource(analysis.index.glossary.sources, title);
  if (source === undefined) return;
  if (renderer.render(source, style).approximate) await styles.prepare(style);
  const context = { note: textAround(editor), renderer, style };
  const insertions = CITATION_FORMS.map((form) => ({
    form,
    insertion: insertCitation(source, form, context),
  }));
  const items = insertions.map(({ form, insertion }) => ({
    label: formNames()[form],
    detail: preview(form, source, renderer, style) ?? insertion.text,
    form,
    insertion,
  }));
  const chosen = await window.showQuickPick(items, {
    title: `${title}: ${source.id}`,
    placeHolder: l10n.t('How to cite it'),
  });
  if (chosen === undefined) return;
  const { form, insertion } = chosen;
  const isApart = offset !== undefined && form !== 'footnote';
  await insertEverywhere(editor, isApart ? behindSpace(insertion) : insertion);
}

function behindSpace({ text, snippet, ...rest }: Insertion): Insertion {
  return { text: ` ${text}`, snippet: ` ${snippet}`, ...rest };
}

function formNames(): Readonly<Record<CitationForm, string>> {
  return {
    key: l10n.t('Citation key'),
    located: l10n.t('With page or paragraph'),
    'in-text': l10n.t('Author in the sentence'),
    footnote: l10n.t('Footnote'),
    formatted: l10n.t('Formatted'),
  };
}

/** What the reader of the note will see, where that is not what is inserted. */
function preview(
  form: CitationForm,
  source: Source,
  renderer: CompleteRenderer,
  style: string,
): string | undefined {
  switch (form) {
    case 'key':
      return undefined;
    case 'located':
      return `[@${source.id}, p. …]`;
    case 'in-text':
      return `@${source.id} [p. …]`;
    case 'footnote':
      return `[^…] ${renderer.render(source, style).note.text}`;
    case 'formatted':
      return renderer.render(source, style).inText.text;
  }
  return form satisfies never;
}
