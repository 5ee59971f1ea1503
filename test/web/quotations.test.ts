import { commands, languages, MarkdownString, Position, Uri, window, workspace } from 'vscode';
import type { Hover } from 'vscode';

/** The web-worker host has no `node:assert`. */
function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

async function write(path: string, text: string): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  const uri = Uri.joinPath(folder.uri, path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function eventually<T>(what: string, probe: () => T | undefined): Promise<T> {
  for (let turn = 0; turn < 150; turn++) {
    const result = probe();
    if (result !== undefined) return result;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`It did not come about that ${what}.`);
}

describe('quotations in the web-worker extension host', () => {
  it('are held against a text of the workspace, read through its file system', async () => {
    await write('web-texts/web.txt', 'In the end, costs will not rise by 43.5 percent.\n');
    await write(
      'web.glossary.yaml',
      'sources:\n  - { id: web-2024, title: Web, custom: { text: web-texts/web.txt, coverage: full } }\n',
    );
    const uri = await write(
      'web-quotations.md',
      'They say “costs will rise by 43.5 percent” [@web-2024].\n',
    );
    await window.showTextDocument(uri);
    const finding = await eventually('a misquotation is found', () =>
      languages.getDiagnostics(uri).find(({ code }) => {
        return typeof code === 'object' && code.value === 'misquote';
      }),
    );
    const place = finding.relatedInformation?.[0]?.location;
    ok(place?.uri.path.endsWith('/web-texts/web.txt'), String(place?.uri));
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new Position(0, 14),
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : ''));
    ok(said.join('\n').includes('costs will **not** rise'), said.join('\n'));
  });
});
