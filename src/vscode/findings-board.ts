import {
  Disposable,
  languages,
  TabInputText,
  window,
  workspace,
  type DiagnosticCollection,
  type Uri,
} from 'vscode';
import type { Finding, LineIndex } from '../core/index.ts';
import { findingDiagnostic } from './diagnostics.ts';

/** The findings that the Problems panel shows: of open notes, and of files that were linted with the workspace. */
export class FindingsBoard extends Disposable {
  private readonly collection: DiagnosticCollection;
  /** Files whose findings stay when their notes are closed. */
  private readonly files = new Map<string, Uri>();

  constructor() {
    super(() => this.collection.dispose());
    this.collection = languages.createDiagnosticCollection('policy-gloss');
  }

  /** Shows the findings of a note; offsets are of the text that `lines` was made from. */
  show(uri: Uri, findings: readonly Finding[], lines: LineIndex): void {
    this.collection.set(
      uri,
      findings.map((finding) => findingDiagnostic(finding, lines, uri)),
    );
  }

  /** Shows the findings of a file of the workspace, whether it is open or not. */
  showFile(uri: Uri, findings: readonly Finding[], lines: LineIndex): void {
    this.files.set(uri.toString(), uri);
    this.show(uri, findings, lines);
  }

  /** Shows nothing of a note any more. */
  clear(uri: Uri): void {
    this.files.delete(uri.toString());
    this.collection.delete(uri);
  }

  /** A note was closed: its findings go, unless the whole workspace was asked for. */
  release(uri: Uri): void {
    if (!this.files.has(uri.toString())) this.collection.delete(uri);
  }

  /** The files whose findings stay when their notes are closed, or those of them in a folder. */
  filesIn(folder?: Uri): Uri[] {
    const files = [...this.files.values()];
    if (folder === undefined) return files;
    const path = folder.toString().replace(/\/$/, '');
    return files.filter((uri) => uri.toString() === path || uri.toString().startsWith(`${path}/`));
  }

  /** A file is gone: so are its findings, or they go when its editor is closed. */
  drop(uri: Uri): void {
    this.files.delete(uri.toString());
    if (!isShown(uri)) this.collection.delete(uri);
  }

  /** Forgets the files of the workspace that are not open: they would have to be linted again. */
  dropFiles(): void {
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    for (const [key, uri] of this.files) if (!open.has(key)) this.collection.delete(uri);
    this.files.clear();
  }
}

/** Whether an editor shows a file: a document may be open without one, and a tab may outlive its document. */
function isShown(uri: Uri): boolean {
  const key = uri.toString();
  if (!workspace.textDocuments.some((one) => one.uri.toString() === key)) return false;
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === key),
  );
}
