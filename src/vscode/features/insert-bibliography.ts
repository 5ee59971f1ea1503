import { l10n, window } from 'vscode';
import { bibliographyEdit, bibliographyIn, citedSources } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { activeNoteEditor } from '../insertion.ts';
import { toEditorRange } from '../positions.ts';

/**
 * Insert Bibliography: the references that the note cites, formatted in its style, between two comments; where it
 * has them already, they are brought up to date.
 */
export async function insertBibliographyCommand(
  analyses: AnalysisCache,
  styles: CitationStyles,
): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  const { document } = editor;
  const formatter = await styles.prepare(styles.nameFor(document.uri, analyses.get(document)));
  if (formatter === undefined) return;
  // The note may have changed while the style was loaded.
  const { note, index } = analyses.get(document);
  const { sources, unknown } = citedSources(note, index.glossary.sourceById);
  const entries = formatter.bibliography(sources.map(({ csl }) => csl));
  const isUpdate = bibliographyIn(note) !== undefined;
  const edit = bibliographyEdit(note, entries);
  if (edit) {
    const range = toEditorRange(note.lines, edit.range);
    await editor.edit((builder) => builder.replace(range, edit.text));
  }
  tell(entries.length, unknown, isUpdate && edit === undefined);
}

/** Says what was written, and above all what could not be. */
function tell(count: number, unknown: readonly string[], isSame: boolean): void {
  if (unknown.length > 0) {
    const keys = unknown.map((key) => `@${key}`).join(', ');
    void window.showWarningMessage(
      l10n.t('The bibliography has {0} references. There is no source for {1}.', count, keys),
    );
  } else if (count === 0) {
    void window.showInformationMessage(l10n.t('This note cites no source.'));
  } else if (isSame) {
    void window.showInformationMessage(l10n.t('The bibliography is up to date.'));
  }
}
