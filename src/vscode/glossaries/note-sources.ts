import { Disposable, workspace, type TextDocument, type Uri } from 'vscode';
import {
  findFrontMatter,
  readSourceSettings,
  withNoteSources,
  type GlossaryFile,
  type TermIndex,
} from '../../core/index.ts';
import { fileOf, isNote } from '../notes.ts';
import { candidatesFor } from './find-bibliographies.ts';

type SourceSettings = NonNullable<ReturnType<typeof readSourceSettings>>;

/** What is known of a bibliography: its content, that there is none, or nothing yet. */
export type Bibliography = GlossaryFile | 'unreadable' | undefined;

interface FrontMatter {
  readonly version: number;
  readonly text: string;
  readonly settings: SourceSettings | undefined;
}

interface Layered {
  readonly base: TermIndex;
  readonly settings: SourceSettings;
  readonly files: readonly GlossaryFile[];
  readonly unread: readonly string[] | undefined;
  readonly index: TermIndex;
}

/** Lays the sources that notes bring themselves over those of their glossaries. */
export class NoteSources extends Disposable {
  private readonly frontMatters = new Map<string, FrontMatter>();
  private readonly layered = new Map<string, Layered>();
  private readonly find: (uri: Uri) => Bibliography;
  private readonly want: (uri: Uri) => void;

  /**
   * @param find what is known of a bibliography
   * @param want asks for one of which nothing is known yet
   */
  constructor(find: (uri: Uri) => Bibliography, want: (uri: Uri) => void) {
    const closing = workspace.onDidCloseTextDocument(({ uri }) => {
      this.frontMatters.delete(uri.toString());
      this.layered.delete(uri.toString());
    });
    super(() => closing.dispose());
    this.find = find;
    this.want = want;
  }

  /** The index of a note over that of its folder: the same object as long as nothing has changed in it. */
  indexFor(note: Uri, base: TermIndex, text: string | undefined): TermIndex {
    const settings = this.settingsOf(note, text);
    if (settings === undefined) return base;
    const { files, unread } = this.read(note, settings);
    const key = note.toString();
    const known = this.layered.get(key);
    const isSame =
      known?.base === base &&
      known.settings === settings &&
      known.unread?.join('\n') === unread?.join('\n') &&
      known.files.length === files.length &&
      known.files.every((file, i) => file === files[i]);
    if (isSame) return known.index;
    const sources = [...settings.sources, ...files.flatMap((file) => file.sources)];
    const index = withNoteSources(base, { sources, unread });
    if (text === undefined) this.layered.set(key, { base, settings, files, unread, index });
    return index;
  }

  /** The bibliographies that a note names and of which nothing is known yet. */
  missing(note: Uri, text: string): Uri[] {
    const names = readSourceSettings(text, note.toString())?.bibliographies ?? [];
    return names
      .flatMap(({ value }) => candidatesFor(value, note))
      .filter((uri) => this.find(uri) === undefined);
  }

  /** The bibliographies that open notes name, wherever they may be, as URI strings. */
  named(): Set<string> {
    const notes = workspace.textDocuments.filter((one) => !one.isClosed && isNote(one));
    const uris = notes.flatMap(({ uri }) =>
      (this.settingsOf(uri, undefined)?.bibliographies ?? []).flatMap(({ value }) =>
        candidatesFor(value, fileOf(uri)),
      ),
    );
    return new Set(uris.map((uri) => uri.toString()));
  }

  private read(
    note: Uri,
    { bibliographies }: SourceSettings,
  ): { files: GlossaryFile[]; unread: string[] | undefined } {
    const files: GlossaryFile[] = [];
    const unread: string[] = [];
    let isWaiting = false;
    for (const { value } of bibliographies) {
      const candidates = candidatesFor(value, fileOf(note)).map((uri) => ({
        uri,
        file: this.find(uri),
      }));
      const first = candidates.find(({ file }) => file !== 'unreadable');
      if (first === undefined) unread.push(value);
      else if (typeof first.file === 'object') files.push(first.file);
      else {
        this.want(first.uri);
        isWaiting = true;
      }
    }
    return { files, unread: isWaiting ? undefined : unread };
  }

  /** Front matter is read anew only when it has changed, not at each key in the note. */
  private settingsOf(note: Uri, text: string | undefined): SourceSettings | undefined {
    const key = note.toString();
    if (text !== undefined) return readSourceSettings(text, key);
    const document = workspace.textDocuments.find((one) => one.uri.toString() === key);
    if (document === undefined) return undefined;
    const known = this.frontMatters.get(key);
    if (known?.version === document.version) return known.settings;
    const front = frontMatterOf(document);
    const settings = known?.text === front ? known.settings : readSourceSettings(front, key);
    this.frontMatters.set(key, { version: document.version, text: front, settings });
    return settings;
  }
}

/** A document's front matter, fences included; '' where it has none. */
function frontMatterOf(document: TextDocument): string {
  const text = document.getText();
  return text.slice(0, findFrontMatter(text)?.end ?? 0);
}
