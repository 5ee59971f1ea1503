import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Location,
  Range,
  Uri,
} from 'vscode';
import {
  listOf,
  message,
  type Argument,
  type Finding,
  type LineIndex,
  type Problem,
  type RelatedPassage,
} from '../core/index.ts';
import { localized } from './localized.ts';
import { toEditorRange } from './positions.ts';

/** What the Problems panel names as the source. */
export const SOURCE = 'Policy Gloss';

/** So many differences a finding tells one by one. */
const FEW = 2;

const SEVERITIES: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding of a note as the editor shows it, with links to the page of its rule and to what the source says. */
export function findingDiagnostic(finding: Finding, lines: LineIndex, note: Uri): Diagnostic {
  const diagnostic = new Diagnostic(
    toEditorRange(lines, finding.range),
    localized(finding.localizable),
    SEVERITIES[finding.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: Uri.parse(finding.url) };
  if (finding.related) {
    const here = new Location(note, diagnostic.range);
    diagnostic.relatedInformation = relatedInformation(finding.related, here);
  }
  return diagnostic;
}

/**
 * Where the passage is in the file of its source, and what differs, at the quotation itself where there is no file. The
 * passage is quoted in the hover of the quotation, and nowhere else in the hover.
 */
function relatedInformation(
  { key, place, difference = [] }: RelatedPassage,
  here: Location,
): DiagnosticRelatedInformation[] {
  const there = place && new Location(Uri.parse(place.file, true), rangeOf(place));
  const only = (kind: 'added' | 'dropped'): Argument[] =>
    difference
      .filter((piece) => piece.kind === kind)
      .map((piece) => message('words', { words: oneLine(piece.text).trim() }));
  const [theirs, ours] = [only('dropped'), only('added')];
  // A few differences are told by the finding itself.
  const isLong = Math.max(theirs.length, ours.length) > FEW;
  const messages = [
    ...(there ? [localized(message('passage-in', { key }))] : []),
    ...(isLong && theirs.length > 0
      ? [localized(message('only-in-source', { words: listOf(theirs) }))]
      : []),
    ...(isLong && ours.length > 0
      ? [localized(message('only-in-note', { words: listOf(ours) }))]
      : []),
  ];
  return messages.map((text) => new DiagnosticRelatedInformation(there ?? here, text));
}

function rangeOf({ start, end }: NonNullable<RelatedPassage['place']>): Range {
  return new Range(start.line, start.column, end.line, end.column);
}

function oneLine(text: string): string {
  return text
    .replaceAll(/(?<=[\u3000-\u9FFF])\s*\n\s*(?=[\u3000-\u9FFF])/g, '')
    .replaceAll(/\s+/g, ' ');
}

/** A problem of a glossary file as the editor shows it. */
export function problemDiagnostic(problem: Problem, lines: LineIndex): Diagnostic {
  const diagnostic = new Diagnostic(
    toEditorRange(lines, problem.range),
    localized(problem.localizable),
    SEVERITIES[problem.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = problem.code;
  return diagnostic;
}
