/**
 * A note of a rule's cases: what is underlined is between ⟦ and ⟧, with its severity where that is not the rule's own.
 * The lines after it are all else that the rule says there, each different line once (said.ts tells how they read).
 */
export type RuleCase = string | readonly [note: string, ...said: string[]];
