import { l10n, type Range, type TextEditor } from 'vscode';
import { insertDefinition, occurrenceAt, type Term } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { activeNoteEditor, insertEverywhere, moveCursors, textAround } from '../insertion.ts';
import { toEditorRange } from '../positions.ts';
import { pickTerm } from '../pick.ts';

/** Insert Definition as Footnote: of the term at the cursor, or of one that is picked. */
export async function insertDefinitionCommand(analyses: AnalysisCache): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  const here = termsAtCursor(editor, analyses);
  const choices = here?.terms ?? analyses.get(editor.document).index.glossary.terms;
  const title = l10n.t('Insert Definition as Footnote');
  const term = choices.length === 1 ? choices[0] : await pickTerm(choices, title);
  if (term === undefined) return;
  moveCursors(editor, here ? [here.range] : editor.selections);
  await insertEverywhere(editor, insertDefinition(term, textAround(editor)));
}

interface TermsHere {
  readonly terms: readonly Term[];
  /** The mention with its possessive: the footnote's mark goes behind it. */
  readonly range: Range;
}

function termsAtCursor(editor: TextEditor, analyses: AnalysisCache): TermsHere | undefined {
  const { document, selection } = editor;
  const analysis = analyses.get(document);
  const occurrence = occurrenceAt(analysis, document.offsetAt(selection.active));
  if (occurrence === undefined) return undefined;
  const { start, end } = occurrence.range;
  const possessive = /^['’]s?(?![\p{L}\p{N}])/u.exec(analysis.note.text.slice(end, end + 3));
  const range = { start, end: end + (possessive?.[0] ?? '').length };
  return {
    terms: occurrence.senses.map(({ term }) => term),
    range: toEditorRange(analysis.note.lines, range),
  };
}
