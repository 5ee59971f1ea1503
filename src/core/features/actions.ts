import type { Finding, FollowUp, Repair } from '../lint/types.ts';
import type { Range } from '../text/range.ts';

/** Something that a person may do about a finding. */
export interface RepairAction {
  readonly finding: Finding;
  readonly repair: Repair;
  /** Safe to apply unasked; at most one of a finding's actions. */
  readonly isFix: boolean;
}

/** Something beyond an edit of the note that a person may do about a finding. */
export interface FollowUpAction {
  readonly finding: Finding;
  readonly followUp: FollowUp;
}

/** The findings that touch a range, or are about it; a cursor directly behind a finding touches it. */
export function findingsIn(findings: readonly Finding[], range: Range): Finding[] {
  return findings.filter((one) => touches(one.range, range) || touches(one.about, range));
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** What can be done about findings by editing the note, in their order, fixes before suggestions. */
export function repairsOf(findings: readonly Finding[]): RepairAction[] {
  return findings.flatMap((finding) => [
    ...(finding.fix ? [{ finding, repair: finding.fix, isFix: true }] : []),
    ...finding.suggestions.map((repair) => ({ finding, repair, isFix: false })),
  ]);
}

/** What else can be done about findings, each once. */
export function followUpsOf(findings: readonly Finding[]): FollowUpAction[] {
  const seen = new Set<string>();
  return findings.flatMap((finding) =>
    finding.followUps
      .filter((followUp) => {
        const key = JSON.stringify(followUp);
        return !seen.has(key) && seen.add(key);
      })
      .map((followUp) => ({ finding, followUp })),
  );
}
