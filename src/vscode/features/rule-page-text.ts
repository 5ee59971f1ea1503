import { commands, Uri, window, workspace } from 'vscode';
import { baseName, type Finding } from '../../core/index.ts';
import { RULE_PAGE_SCHEME } from './rule-pages.ts';

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

/** Opens the page of a rule as a Markdown preview. */
export async function openRuleCommand({ page, url }: RulePageArgument): Promise<void> {
  const uri = Uri.from({ scheme: RULE_PAGE_SCHEME, path: `/${page}`, query: url });
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // The editor's own Markdown extension can be switched off.
    await window.showTextDocument(uri, { preview: true });
  }
}

/** The text of a page that is packed with the extension; undefined for what is none. */
export async function rulePageText(
  { path, query }: Uri,
  extension: Uri,
): Promise<string | undefined> {
  const page = baseName(path);
  if (!PAGE.test(page)) return undefined;
  const file = Uri.joinPath(extension, 'docs', 'rules', page);
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  // Other pages are not packed, but on the web.
  return text.replaceAll(RELATIVE_LINK, (link) => new URL(link, query).href);
}
