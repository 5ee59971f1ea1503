/** What commands and quick fixes do now and then: they are not loaded when the extension starts. */
export { addTermCommand } from '../features/add-term.ts';
export { attachTextCommand } from '../features/attach-text.ts';
export { actionsFor } from '../features/finding-actions.ts';
export { ignoreWordCommand } from '../features/ignore-word.ts';
export { insertBibliographyCommand } from '../features/insert-bibliography.ts';
export { insertCitationCommand } from '../features/insert-citation.ts';
export { insertDefinitionCommand } from '../features/insert-definition.ts';
export { lintWorkspaceCommand } from '../features/lint-workspace.ts';
export { openRuleCommand, rulePageText } from '../features/rule-page-text.ts';
export { termPageText } from '../features/term-page-text.ts';
export {
  listMentionsCommand,
  openEntryCommand,
  pinSenseCommand,
  showTermCommand,
} from '../features/terms.ts';
