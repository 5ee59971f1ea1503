import { commands, Disposable, Uri, window, workspace } from 'vscode';
import { baseName, type Finding } from '../../core/index.ts';
import { COMMANDS } from '../command-ids.ts';

/** The pages of the rules as documents that nobody can change. */
const SCHEME = 'policy-gloss-rule';
const PAGE = /^[\w-]+\.md$/;
const RELATIVE_LINK = /(?<=\]\()(?![a-z]+:|#)[^)\s]+(?=\))/g;

/** What the command that opens a page is called with: data that travels through the window. */
export interface RulePageArgument {
  /** The name of the page's file. */
  readonly page: string;
  /** The address of the page on the web. */
  readonly url: string;
}

/** The page of a finding's rule. */
export function rulePageOf({ url }: Pick<Finding, 'url'>): RulePageArgument {
  return { page: baseName(Uri.parse(url).path), url };
}

/** Opens the pages of rules, which are packed with the extension, as Markdown previews. */
export function registerRulePages(extension: Uri): Disposable {
  const open = async ({ page, url }: RulePageArgument): Promise<void> => {
    const uri = Uri.from({ scheme: SCHEME, path: `/${page}`, query: url });
    try {
      await commands.executeCommand('markdown.showPreview', uri);
    } catch {
      // The editor's own Markdown extension can be switched off.
      await window.showTextDocument(uri, { preview: true });
    }
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent({ path, query }) {
        const page = baseName(path);
        if (!PAGE.test(page)) return undefined;
        const file = Uri.joinPath(extension, 'docs', 'rules', page);
        const text = new TextDecoder().decode(await workspace.fs.readFile(file));
        // Other pages are not packed, but on the web.
        return text.replaceAll(RELATIVE_LINK, (link) => new URL(link, query).href);
      },
    }),
    commands.registerCommand(COMMANDS.openRule, open),
  );
}
