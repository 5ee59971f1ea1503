import type { Finding, FollowUp, Repair } from '../lint/types.ts';
import type { Range } from '../text/range.ts';

/** A repair for a finding. */
export interface RepairAction {
  readonly finding: Finding;
  readonly repair: Repair;
  /** Safe to apply automatically; at most one of a finding's actions. */
  readonly isFix: boolean;
}

/** An action for a finding other than an edit of the note. */
export interface FollowUpAction {
  readonly finding: Finding;
  readonly followUp: FollowUp;
}

/** The findings that touch a range, or are about it; a cursor directly after a finding touches it. */
export function findingsIn(findings: readonly Finding[], range: Range): Finding[] {
  return findings.filter((one) => touches(one.range, range) || touches(one.about, range));
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The repairs that findings offer, in order, fixes before suggestions. */
export function repairsOf(findings: readonly Finding[]): RepairAction[] {
  return findings.flatMap((finding) => [
    ...(finding.fix ? [{ finding, repair: finding.fix, isFix: true }] : []),
    ...finding.suggestions.map((repair) => ({ finding, repair, isFix: false })),
  ]);
}

/** The other actions that findings offer, without duplicates. */
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
