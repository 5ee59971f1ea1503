import { createHash } from 'node:crypto';
import type {
  Invocation,
  PhysicalLocation,
  ReportingDescriptor,
  Result,
  ToolComponent,
} from 'sarif';
import {
  pageOf,
  type PassagePlace,
  RULE_IDS,
  rulePage,
  RULES,
  SEVERITIES,
  type RelatedPassage,
  type Repair,
  type Severity,
} from '../../core/index.ts';
import { wordsAround } from '../around.ts';
import type { CheckedNote, LocatedFinding } from '../linter.ts';
import { VERSION } from '../version.ts';
import type { FileError } from '../workspace.ts';
import type { ReportFormat, ReportPart } from './format.ts';
import { indented, ListWriter } from './list.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** GitHub takes 25,000 results a run; the gravest are kept (docs.github.com, "SARIF support for code scanning"). */
const MAX_RESULTS = 25_000;
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
export const sarif: ReportFormat = {
  partsOf: (notes) => notes.flatMap(partsOfNote),
  open: (write) => {
    const kept = new GravestParts(MAX_RESULTS);
    const others = new Set<string>();
    return {
      add: (parts) => {
        for (const { rule } of parts) if (rule !== undefined) others.add(rule);
        kept.add(parts);
      },
      end: ({ errors }) => writeLog(write, kept.parts, { others: [...others], errors }),
    };
  },
};

function writeLog(
  write: (text: string) => void,
  parts: readonly ReportPart[],
  { others, errors }: { others: readonly string[]; errors: readonly FileError[] },
): void {
  const driver = {
    name: 'Policy Gloss',
    version: VERSION,
    informationUri: 'https://github.com/policy-gloss/policy-gloss',
    rules: [...RULES.map(descriptorOf), ...others.map((id) => ({ id, helpUri: rulePage(id) }))],
  } satisfies ToolComponent;
  write(`{\n  "version": "2.1.0",\n  "$schema": "${SCHEMA}",\n  "runs": [\n    {\n`);
  write(`      "tool": ${indented({ driver }, 6)},\n      "columnKind": "utf16CodeUnits",\n`);
  write('      "results": ');
  const results = new ListWriter(write, 6);
  for (const { text } of parts) results.add([text]);
  results.end();
  const invocations = indented([invocationOf(errors)], 6);
  write(`,\n      "invocations": ${invocations}\n    }\n  ]\n}\n`);
}

function invocationOf(errors: readonly FileError[]): Invocation {
  return {
    executionSuccessful: errors.length === 0,
    toolExecutionNotifications: errors.map(({ path, message }) => ({
      level: 'error' as const,
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    })),
  };
}

function descriptorOf({ id, summary, severity }: (typeof RULES)[number]): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: pageOf({ id }).rationale },
    helpUri: rulePage(id),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function partsOfNote(note: CheckedNote): ReportPart[] {
  const seen = new Map<string, number>();
  return note.findings.map((finding): ReportPart => {
    const { rule, term, severity } = finding;
    const key = JSON.stringify([rule, term, note.path, wordsAround(finding, note.text)]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const fingerprint = createHash('sha256').update(`${key}${nth}`).digest('hex');
    const text = indented(resultOf(finding, note.path, fingerprint), 8);
    return RULE_IDS.includes(rule) ? { severity, text } : { severity, text, rule };
  });
}

/** Keeps so many parts, the gravest, in their order; when there were more, the gravest first. */
class GravestParts {
  private readonly most: number;
  private kept: ReportPart[] = [];
  private hasLeftOut = false;

  constructor(most: number) {
    this.most = most;
  }

  get parts(): readonly ReportPart[] {
    return this.kept.length > this.most || this.hasLeftOut ? this.gravest() : this.kept;
  }

  add(parts: readonly ReportPart[]): void {
    for (const part of parts) this.addOne(part);
  }

  private addOne(part: ReportPart): void {
    this.kept.push(part);
    // Not at each: sorting takes longer than a few more parts take room.
    if (this.kept.length < 2 * this.most) return;
    this.kept = this.gravest();
    this.hasLeftOut = true;
  }

  private gravest(): ReportPart[] {
    const rank = ({ severity = 'error' }: ReportPart): number => SEVERITIES.indexOf(severity);
    return this.kept.toSorted((a, b) => rank(a) - rank(b)).slice(0, this.most);
  }
}

function resultOf(finding: LocatedFinding, path: string, fingerprint: string): Result {
  const { rule, severity, message, range, start, end, fix, suggestions, related } = finding;
  const artifactLocation = { uri: uriOf(path) };
  const repairs = [...(fix ? [fix] : []), ...suggestions].filter(({ edits }) => edits.length > 0);
  return {
    ruleId: rule,
    ...(RULE_IDS.includes(rule) ? { ruleIndex: RULE_IDS.indexOf(rule) } : {}),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: regionOf({ range, start, end }),
        },
      },
    ],
    ...(related?.place === undefined
      ? {}
      : { relatedLocations: [relatedLocation(related, related.place)] }),
    partialFingerprints: { 'policyGloss/v1': fingerprint },
    ...(repairs.length > 0 ? { fixes: repairs.map((repair) => fixOf(repair, path)) } : {}),
  };
}

/** What the source says. Without a file there is none: GitHub takes no location without one. */
function relatedLocation(
  { key, text }: RelatedPassage,
  { file, range, start, end }: PassagePlace,
): NonNullable<Result['relatedLocations']>[number] {
  return {
    id: 1,
    message: { text: `@${key}: ${text}` },
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: regionOf({ range, start, end }),
    },
  };
}

function regionOf({
  range,
  start,
  end,
}: Pick<LocatedFinding, 'range' | 'start' | 'end'>): NonNullable<PhysicalLocation['region']> {
  return {
    startLine: start.line + 1,
    startColumn: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    charOffset: range.start,
    charLength: range.end - range.start,
  };
}

function fixOf({ description, edits }: Repair, path: string): NonNullable<Result['fixes']>[number] {
  return {
    description: { text: description },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(path) },
        replacements: edits.map(({ range, text }) => ({
          deletedRegion: { charOffset: range.start, charLength: range.end - range.start },
          insertedContent: { text },
        })),
      },
    ],
  };
}

/** A relative path as a URI reference. */
function uriOf(path: string): string {
  // On Windows a name may have half a character.
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
