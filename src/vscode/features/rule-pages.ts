import { workspace, type Disposable, type Uri } from 'vscode';
import type { Chunks } from '../chunks.ts';

/** The pages of the rules as documents that nobody can change. */
export const RULE_PAGE_SCHEME = 'policy-gloss-rule';

/** Gives the texts of the pages of rules, which are packed with the extension. */
export function registerRulePages(chunks: Chunks, extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME, {
    provideTextDocumentContent: async (uri) =>
      (await chunks.load('commands')).rulePageText(uri, extension),
  });
}
