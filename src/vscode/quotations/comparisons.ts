import {
  commands,
  Disposable,
  l10n,
  Uri,
  window,
  workspace,
  type TextDocumentContentProvider,
} from 'vscode';
import { compareQuotation, type CheckedQuotation } from '../../core/index.ts';

const SCHEME = 'policy-gloss-quotation';
/** Comparisons that are kept: nobody has more of them open. */
const KEPT = 50;

/** Shows quotations beside the passages of their sources, as documents that cannot be changed. */
export class Comparisons extends Disposable {
  private readonly contents = new Map<string, string>();
  private count = 0;

  constructor() {
    const provider: TextDocumentContentProvider = {
      provideTextDocumentContent: ({ path }) => this.contents.get(path) ?? '',
    };
    const registration = workspace.registerTextDocumentContentProvider(SCHEME, provider);
    super(() => registration.dispose());
  }

  /** Opens the editor that compares; says so where the source has nothing like the quotation. */
  async show(checked: CheckedQuotation): Promise<void> {
    const comparison = compareQuotation(checked);
    if (comparison === undefined) {
      const message = l10n.t('No similar passage in the available text of the source.');
      void window.showInformationMessage(message);
      return;
    }
    const key = checked.passage?.key ?? checked.citation.key;
    const folder = `/${++this.count}`;
    const left = this.add(`${folder}/${l10n.t('Quotation')}.md`, comparison.quotation);
    const right = this.add(`${folder}/${key.replaceAll('/', '-')}.md`, comparison.source);
    const title = l10n.t('Quotation ↔ @{0}', key);
    await commands.executeCommand('vscode.diff', left, right, title, { preview: true });
  }

  private add(path: string, content: string): Uri {
    this.contents.set(path, content);
    for (const old of this.contents.keys()) {
      if (this.contents.size <= KEPT) break;
      this.contents.delete(old);
    }
    return Uri.from({ scheme: SCHEME, path });
  }
}
