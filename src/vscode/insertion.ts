import {
  l10n,
  Position,
  Range,
  Selection,
  SnippetString,
  window,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { placeOfMark, type Insertion, type PlaceOfMark } from '../core/index.ts';
import { isNote } from './notes.ts';

/** Stands for what replaces a selection, so that what comes behind it is placed as if it were there already. */
const INSERTED = '\u{FFFC}';

/** The editor of the note that the writer is in; says so and returns undefined where there is none. */
export function activeNoteEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor && isNote(editor.document)) return editor;
  void window.showInformationMessage(l10n.t('Open a note first.'));
  return undefined;
}

/** The note's text with every selection replaced: what a footnote at its end has to follow. */
export function textAround({ document, selections }: TextEditor): string {
  const text = document.getText();
  const ordered = selections.toSorted((a, b) => a.start.compareTo(b.start));
  let out = '';
  let at = 0;
  for (const selection of ordered) {
    out += text.slice(at, document.offsetAt(selection.start)) + INSERTED;
    at = document.offsetAt(selection.end);
  }
  return out + text.slice(at);
}

/**
 * Inserts at every cursor of an editor, in place of what is selected, as one step to undo. The mark of a footnote goes
 * right behind the word before it; what is not one and has no further edit is a snippet, whose stops can be tabbed
 * through.
 */
export async function insertEverywhere(editor: TextEditor, insertion: Insertion): Promise<void> {
  await window.showTextDocument(editor.document, editor.viewColumn);
  const { document, selections } = editor;
  const { text, snippet, isMark, edit } = insertion;
  if (isMark === undefined && edit === undefined) {
    await editor.insertSnippet(new SnippetString(snippet), selections);
    return;
  }
  const end = document.positionAt(document.getText().length);
  const places = isMark ? placesOfMarks(editor) : selections.map((range) => ({ range, after: '' }));
  const cursors = endsAfter(document, places, text);
  await editor.edit((builder) => {
    for (const { range, after } of places) builder.replace(range, text + after);
    if (edit) builder.insert(end, edit.text);
  });
  // A cursor at the end of the note stays before what was added there.
  editor.selections = cursors.map((offset) => {
    const place = document.positionAt(offset);
    return new Selection(place, place);
  });
}

interface PlaceOfInsertion extends Pick<PlaceOfMark, 'after'> {
  readonly range: Range;
}

/** The offsets behind what is inserted at some places, once it is there. */
function endsAfter(
  document: TextDocument,
  places: readonly PlaceOfInsertion[],
  text: string,
): number[] {
  let grown = 0;
  return places
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ range, after }) => {
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const whole = text.length + after.length;
      const offset = start + grown + whole;
      grown += whole - (end - start);
      return offset;
    });
}

/** Where the mark of a footnote goes for each cursor. No two places overlap: cursors may share the spaces before them. */
function placesOfMarks({ document, selections }: TextEditor): PlaceOfInsertion[] {
  let last = new Position(0, 0);
  return selections
    .toSorted((a, b) => a.start.compareTo(b.start))
    .map(({ start, end }) => {
      const before = document.lineAt(start.line).text.slice(0, start.character);
      const behind = document.lineAt(end.line).text.slice(end.character);
      const place = placeOfMark(before, behind);
      const wanted = start.with({ character: place.start });
      const from = wanted.isBefore(last) ? last : wanted;
      last = end;
      return { range: new Range(from, end), after: place.after };
    });
}

/** Puts a cursor at each position instead of what is selected. */
export function moveCursors(editor: TextEditor, ranges: readonly Range[]): void {
  editor.selections = ranges.map(({ end }) => new Selection(end, end));
}
