/** Entry of the extension in the browser (vscode.dev). It reads everything through `workspace.fs`, as in Node. */
export { activate } from './activate.ts';
