import { type Diagnostic, DiagnosticSeverity, Disposable, languages, Range } from 'vscode';
import {
  overridesIn,
  unresolvedReferences,
  type LineIndex,
  type Problem,
} from '../../core/index.ts';
import { problemDiagnostic } from '../diagnostics.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';

/** Shows what is wrong in the glossaries and bibliographies of the user and the workspace, in these files. */
export function registerGlossaryProblems(glossaries: GlossaryService): Disposable {
  const collection = languages.createDiagnosticCollection('policy-gloss-glossaries');
  const publish = (): void => {
    collection.clear();
    for (const { uri, file, lines, place } of [
      ...glossaries.glossaries,
      ...glossaries.loadedBibliographies,
    ]) {
      const { glossary } = glossaries.indexFor(uri);
      const problems = [...file.problems, ...unresolvedReferences(file, glossary)];
      const notes = place.isBibliography ? [] : overridesIn(file, glossary);
      collection.set(uri, [
        ...problems.map((problem) => problemDiagnostic(problem, lines)),
        ...notes.map((note) => noteDiagnostic(note, lines)),
      ]);
    }
  };
  publish();
  return Disposable.from(collection, glossaries.onDidChange(publish));
}

/** What an entry changes of others: three dots under its first line, and no line in the list of problems. */
function noteDiagnostic(note: Problem, lines: LineIndex): Diagnostic {
  const diagnostic = problemDiagnostic(note, lines);
  const { start } = diagnostic.range;
  diagnostic.severity = DiagnosticSeverity.Hint;
  diagnostic.range = new Range(start, start.translate(0, 1));
  return diagnostic;
}
