import type { Rule } from '../../../../../src/core/index.ts';

/**
 * A note of a rule's cases: what is underlined is between ⟦ and ⟧, with its severity where that is not the rule's own.
 * The lines after it are all else that the rule says there, each different line once (said.ts tells how they read).
 */
export type RuleCase = string | readonly [note: string, ...said: string[]];

/** What a rule is as long as nobody sets it: its severity, and what it offers. */
export type RuleDefaults = readonly [severity: Rule['severity'], repair: Rule['repair']];
