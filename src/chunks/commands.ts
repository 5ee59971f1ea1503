/** What commands do that are run now and then: they are not loaded when the extension starts. */
export { insertBibliographyCommand } from '../vscode/features/insert-bibliography.ts';
export { insertCitationCommand } from '../vscode/features/insert-citation.ts';
export { insertDefinitionCommand } from '../vscode/features/insert-definition.ts';
export { insertQuotationCommand } from '../vscode/features/insert-quotation.ts';
export { lintWorkspaceCommand } from '../vscode/features/lint-workspace.ts';
