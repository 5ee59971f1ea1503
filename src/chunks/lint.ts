/** The rules: loaded when the first note is checked, or the first configuration is read. */
export { completeConfiguration } from '../core/features/configuration-completion.ts';
export { lintInSteps, RULE_IDS } from '../core/lint/engine.ts';
