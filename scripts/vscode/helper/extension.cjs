// Listens on the pipe named by POLICY_GLOSS_TEST_PIPE for one JSON line per connection:
// {"settings": {…}} changes user settings, {"active": "publisher.name"} tells whether an extension is active,
// {"text": "/path"} gives the text of a document as the editor has it,
// {"open": "/path"} shows a document and puts the focus into it.
// A settings file changed from outside is not read again by VS Code's server, hence this way.
const { createServer } = require('node:net');
const { ConfigurationTarget, extensions, Uri, window, workspace } = require('vscode');

async function answer(request) {
  for (const [name, value] of Object.entries(request.settings ?? {}))
    await workspace.getConfiguration().update(name, value, ConfigurationTarget.Global);
  if (request.open !== undefined) {
    const document = await workspace.openTextDocument(Uri.file(request.open));
    await window.showTextDocument(document, { preview: false, preserveFocus: false });
  }
  if (request.text !== undefined) {
    const uri = Uri.file(request.text);
    const document = await workspace.openTextDocument(uri);
    return { text: document.getText(), dirty: document.isDirty };
  }
  return request.active ? { active: extensions.getExtension(request.active)?.isActive } : {};
}

exports.activate = (context) => {
  const pipe = process.env.POLICY_GLOSS_TEST_PIPE;
  if (!pipe) return;
  const server = createServer((socket) => {
    let text = '';
    socket.on('error', () => {});
    socket.on('data', async (chunk) => {
      text += chunk;
      if (!text.endsWith('\n')) return;
      try {
        socket.end(JSON.stringify(await answer(JSON.parse(text))));
      } catch (error) {
        socket.end(JSON.stringify({ error: String(error) }));
      }
    });
  });
  server.listen(pipe);
  context.subscriptions.push({ dispose: () => server.close() });
};
