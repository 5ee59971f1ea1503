/** Entry of the extension in Node (desktop, remote, Codespaces). */
export { activate } from './activate.ts';
