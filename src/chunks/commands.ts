/** What commands and quick fixes do now and then: they are not loaded when the extension starts. */
export { attachTextCommand } from '../vscode/features/attach-text.ts';
export { actionsFor } from '../vscode/features/finding-actions.ts';
export { insertBibliographyCommand } from '../vscode/features/insert-bibliography.ts';
export { insertCitationCommand } from '../vscode/features/insert-citation.ts';
export { insertDefinitionCommand } from '../vscode/features/insert-definition.ts';
export { lintWorkspaceCommand } from '../vscode/features/lint-workspace.ts';
export { openRuleCommand, rulePageText } from '../vscode/features/rule-page-text.ts';
export { termPageText } from '../vscode/features/term-page-text.ts';
