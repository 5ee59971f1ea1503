import {
  Disposable,
  DocumentHighlight,
  DocumentHighlightKind,
  languages,
  Location,
  type CancellationToken,
  type LocationLink,
  type Position,
  type Range,
  type TextDocument,
} from 'vscode';
import { definitionsAt, mentionsAt } from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { entryLocation } from '../entries.ts';
import { registerForNotes } from '../notes.ts';
import { toEditorRange } from '../positions.ts';

/** Go to definition (the glossary entry), highlights, and references in the note. */
export function registerNavigation(analyses: AnalysisCache): Disposable {
  const mentions = async (
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Range[]> => {
    const analysis = await analyses.request(document, token);
    if (analysis === undefined) return [];
    return mentionsAt(analysis, document.offsetAt(position)).map((range) =>
      toEditorRange(analysis.note.lines, range),
    );
  };
  return registerForNotes((selector) =>
    Disposable.from(
      languages.registerDefinitionProvider(selector, {
        async provideDefinition(document, position, token): Promise<LocationLink[]> {
          const analysis = await analyses.request(document, token);
          if (analysis === undefined) return [];
          return definitionsAt(analysis, document.offsetAt(position)).map(({ range, target }) => {
            const { uri, range: line } = entryLocation(target);
            return {
              originSelectionRange: toEditorRange(analysis.note.lines, range),
              targetUri: uri,
              targetRange: line,
            };
          });
        },
      }),
      languages.registerDocumentHighlightProvider(selector, {
        async provideDocumentHighlights(document, position, token) {
          const ranges = await mentions(document, position, token);
          return ranges.map((range) => new DocumentHighlight(range, DocumentHighlightKind.Text));
        },
      }),
      languages.registerReferenceProvider(selector, {
        async provideReferences(document, position, _context, token) {
          const ranges = await mentions(document, position, token);
          return ranges.map((range) => new Location(document.uri, range));
        },
      }),
    ),
  );
}
