import { l10n, Range, type TextEditor } from 'vscode';
import {
  insertCitations,
  recentlyCited,
  type CitationForm,
  type Insertion,
  type InsertionContext,
  type Source,
} from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { activeNoteEditor, insertEverywhere, moveCursors, textAround } from '../insertion.ts';
import { askForSource, BACK } from '../pick.ts';
import { citedItems, pickCitationForm, type TypedCitation } from './citation-form.ts';

/**
 * Insert Citation: one or several sources with what goes with each, then the form, at every cursor.
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
  const { sources, sourceById } = analysis.index.glossary;
  const cursor = editor.document.offsetAt(editor.selection.active);
  const choice = await chooseCitation({
    sources,
    cited: recentlyCited(analysis.note, sourceById, cursor),
    context: { note: textAround(editor), renderer, style },
    prepare: async (source) => {
      if (renderer.render(source, style).approximate) await styles.prepare(style);
    },
  });
  if (choice === undefined) return;
  const isApart = offset !== undefined && choice.form !== 'footnote';
  await insertEverywhere(editor, isApart ? apart(editor, choice.insertion) : choice.insertion);
}

interface CitationChoices {
  readonly sources: readonly Source[];
  /** Those that the note cites, in the order in which they are offered. */
  readonly cited: readonly Source[];
  readonly context: InsertionContext;
  /** Resolves when a source can be shown in the style. */
  readonly prepare: (source: Source) => Promise<void>;
}

/** Asks for a source and its form in turn until the writer has them all; undefined where she gives up. */
async function chooseCitation({
  sources,
  cited,
  context,
  prepare,
}: CitationChoices): Promise<{ form: CitationForm; insertion: Insertion } | undefined> {
  const chosen: TypedCitation[] = [];
  for (;;) {
    const isNew = (source: Source): boolean => chosen.every((one) => one.source !== source);
    const source = await askForSource(sources.filter(isNew), l10n.t('Insert Citation'), {
      cited: cited.filter(isNew),
      hasBack: chosen.length > 0,
    });
    if (source === undefined) return undefined;
    if (source !== BACK) {
      await prepare(source);
      chosen.push({ source, typed: '' });
    }
    const last = chosen.pop();
    if (last === undefined) return undefined;
    const answer = await pickCitationForm(citedItems(chosen), last, context);
    if (answer === undefined) return undefined;
    if (answer === BACK) continue;
    chosen.push({ source: last.source, typed: answer.typed });
    if (answer.kind === 'another') continue;
    const { form } = answer;
    return { form, insertion: insertCitations(citedItems(chosen), form, context) };
  }
}

/** With a space before it, where there is none yet. */
function apart({ document, selection }: TextEditor, insertion: Insertion): Insertion {
  const before = document.lineAt(selection.start.line).text.slice(0, selection.start.character);
  if (before === '' || /\s$/.test(before)) return insertion;
  const { text, snippet, ...rest } = insertion;
  return { text: ` ${text}`, snippet: ` ${snippet}`, ...rest };
}
