import { Disposable, languages } from 'vscode';
import { unresolvedReferences } from '../../core/index.ts';
import { problemDiagnostic } from '../diagnostics.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';

/** Shows what is wrong in the glossaries and bibliographies of the user and the workspace, in these files. */
export function registerGlossaryProblems(glossaries: GlossaryService): Disposable {
  const collection = languages.createDiagnosticCollection('policy-gloss-glossaries');
  const publish = (): void => {
    collection.clear();
    for (const { uri, file, lines } of [...glossaries.files, ...glossaries.loadedBibliographies]) {
      const { glossary } = glossaries.indexFor(uri);
      const problems = [...file.problems, ...unresolvedReferences(file, glossary)];
      collection.set(
        uri,
        problems.map((problem) => problemDiagnostic(problem, lines)),
      );
    }
  };
  publish();
  return Disposable.from(collection, glossaries.onDidChange(publish));
}
