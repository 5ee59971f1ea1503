import type { RelatedPassage, Repair } from '../../core/index.ts';
import { differenceJson } from '../difference.ts';
import type { LocatedFinding } from '../linter.ts';
import type { ReportFormat } from './format.ts';
import { indented, ListWriter } from './list.ts';

/** The report as one JSON object (docs/command-line.md). */
export const json: ReportFormat = {
  partsOf: (notes) =>
    notes.map(({ path, findings }) => ({
      text: indented({ path, findings: findings.map(findingJson) }, 4),
    })),
  open: (write) => {
    write('{\n  "version": 1,\n  "files": ');
    const files = new ListWriter(write, 2);
    return {
      add: (parts) => files.add(parts.map(({ text }) => text)),
      end: ({ summary, errors }) => {
        files.end();
        write(`,\n  "errors": ${indented(errors, 2)},\n  "summary": ${indented(summary, 2)}\n}\n`);
      },
    };
  },
};

function findingJson(finding: LocatedFinding): object {
  const { range, start, end } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    offset: range.start,
    endOffset: range.end,
    ...(finding.term === undefined ? {} : { term: finding.term }),
    url: finding.url,
    ...(finding.fix === undefined ? {} : { fix: repairJson(finding.fix) }),
    suggestions: finding.suggestions.map(repairJson),
    ...(finding.related === undefined ? {} : { related: relatedJson(finding.related) }),
  };
}

function relatedJson({ key, before, text, after, place, difference }: RelatedPassage): object {
  return {
    source: key,
    before,
    text,
    after,
    ...(place === undefined
      ? {}
      : {
          path: place.file,
          line: place.start.line + 1,
          column: place.start.column + 1,
          endLine: place.end.line + 1,
          endColumn: place.end.column + 1,
          offset: place.range.start,
          endOffset: place.range.end,
        }),
    ...(difference === undefined ? {} : { difference: differenceJson(difference) }),
  };
}

function repairJson({ description, edits }: Repair): object {
  return {
    description,
    edits: edits.map(({ range, text }) => ({ offset: range.start, endOffset: range.end, text })),
  };
}
