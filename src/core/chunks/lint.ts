/**
 * The rules, and which findings wait while the user types: loaded when the first note is checked, or the first
 * configuration is read.
 */
export { completeConfiguration } from '../features/configuration-completion.ts';
export { editedAtCursors, findingsToShow, shownOf } from '../features/writing.ts';
export { parseConfiguration } from '../lint/configuration.ts';
export { lintInSteps, RULE_IDS } from '../lint/engine.ts';
export { settleFixes } from '../lint/settle-fixes.ts';
