import { strict as assert } from 'node:assert';
import { commands, extensions, SnippetString, type CompletionList } from 'vscode';
import { closeAll, openNote } from './support/notes.ts';

describe('snippets', () => {
  afterEach(closeAll);

  it('are offered in notes', async () => {
    const { document } = await openNote('quote-usfj');
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(10),
    );
    const snippet = list.items.find(
      ({ label }) => (typeof label === 'string' ? label : label.label) === 'quote-usfj',
    );
    assert.ok(snippet?.insertText instanceof SnippetString);
    assert.match(snippet.insertText.value, /^“.+” \[@/s);
  });

  it('name their languages themselves: VS Code reports a language that nobody has installed', () => {
    const manifest = extensions.getExtension('policy-gloss.policy-gloss')?.packageJSON as {
      contributes: { snippets: object[] };
    };
    assert.deepEqual(manifest.contributes.snippets, [
      { path: './snippets/policy-gloss.code-snippets' },
    ]);
  });
});
