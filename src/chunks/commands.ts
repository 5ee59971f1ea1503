/** What commands do that are run now and then: they are not loaded when the extension starts. */
export { attachTextCommand } from '../vscode/features/attach-text.ts';
export { insertBibliographyCommand } from '../vscode/features/insert-bibliography.ts';
export { insertCitationCommand } from '../vscode/features/insert-citation.ts';
export { insertDefinitionCommand } from '../vscode/features/insert-definition.ts';
export { lintWorkspaceCommand } from '../vscode/features/lint-workspace.ts';
export { termPageText } from '../vscode/features/term-page-text.ts';
