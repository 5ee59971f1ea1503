import {
  commands,
  Disposable,
  EventEmitter,
  Uri,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import type { Term } from '../../core/index.ts';
import type { Chunks } from '../chunks.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { openEntry } from '../entries.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';

/** Documents that show a term to read. */
const SCHEME = 'policy-gloss-term';
/** The editor of VS Code that shows Markdown as it looks; it follows links from one page to another. */
const PREVIEW = 'vscode.markdown.preview.editor';

/** The read-only pages of terms. */
export class TermPages extends Disposable {
  private readonly changed = new EventEmitter<Uri>();
  private readonly subscriptions: readonly Disposable[];
  private readonly chunks: Chunks;
  private readonly glossaries: GlossaryService;
  private readonly styles: CitationStyles;

  constructor(chunks: Chunks, glossaries: GlossaryService, styles: CitationStyles) {
    super(() => this.subscriptions.forEach((one) => void one.dispose()));
    this.chunks = chunks;
    this.glossaries = glossaries;
    this.styles = styles;
    this.subscriptions = [
      this.changed,
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.changed.event,
        provideTextDocumentContent: (uri) => this.textOf(uri),
      }),
      glossaries.onDidChange(() => this.refresh()),
    ];
  }

  /**
   * Shows the page of a term.
   * @param place a note (or a place where one could be) whose glossaries and language count
   */
  async show(term: Term, place: Uri): Promise<void> {
    const uri = pageOf(term, place);
    try {
      await commands.executeCommand('vscode.openWith', uri, PREVIEW);
    } catch {
      // Without the Markdown extension of VS Code the page is shown as it is written.
      await window.showTextDocument(uri, { preview: true });
    }
  }

  /** Opens the entry of the page that is shown, in its glossary. */
  async edit(uri: Uri): Promise<void> {
    if (uri.scheme !== SCHEME) return;
    const { id, place } = readPage(uri);
    const term = this.glossaries.indexFor(place).glossary.termById.get(id);
    if (term !== undefined) await openEntry(term.origin);
  }

  private async textOf(uri: Uri): Promise<string> {
    const { id, place } = readPage(uri);
    const { glossary } = this.glossaries.indexFor(place);
    const { termPageText } = await this.chunks.load('commands');
    const page = { styles: this.styles, place, linkTo: (term: Term) => linkTo(term, place) };
    return termPageText(glossary, id, page);
  }

  private refresh(): void {
    const isPage = ({ uri }: TextDocument): boolean => uri.scheme === SCHEME;
    for (const { uri } of workspace.textDocuments.filter(isPage)) this.changed.fire(uri);
  }
}

/** The address of a page: whose entry it is, what is shown for whom, and a name for its tab. */
function pageOf(term: Term, place: Uri): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${pathOf(term, place)}` });
}

function pathOf({ id, acronyms, name, origin }: Term, place: Uri): string {
  const owner = origin.layer === 'bundled' ? 'bundled' : 'own';
  const shown = toHex(JSON.stringify([id, place.toString()]));
  const title = (acronyms[0] ?? name).replaceAll(/[\\/:*?"<>|#%\p{Cc}]+/gu, ' ').trim();
  return `${owner}/${shown}/${title === '' ? id.length : title}.md`;
}

/** The way from one page to another. */
function linkTo(term: Term, place: Uri): string {
  const parts = pathOf(term, place).split('/').map(encodeURIComponent);
  return `../../${parts.join('/')}`;
}

function readPage({ path }: Uri): { readonly id: string; readonly place: Uri } {
  const [, , shown = ''] = path.split('/');
  const [id = '', place = ''] = JSON.parse(fromHex(shown)) as string[];
  return { id, place: Uri.parse(place) };
}

/** Text as digits, which no part of an editor takes for something else in a path. */
function toHex(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): string {
  const pairs = hex.match(/../g) ?? [];
  return new TextDecoder().decode(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
}
