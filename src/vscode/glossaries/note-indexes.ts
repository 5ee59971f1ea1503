import { Disposable, workspace, type TextDocument, type Uri } from 'vscode';
import { findFrontMatter, readSourceSettings, type TermIndex } from '../../core/index.ts';
import type { Address, Files } from '../../workspace/files.ts';
import {
  NoteSources,
  type Bibliography,
  type SourceSettings,
} from '../../workspace/note-sources.ts';
import { fileOf, isNote } from '../notes.ts';

interface FrontMatter {
  readonly version: number;
  readonly text: string;
  readonly settings: SourceSettings | undefined;
}

/** The indexes of notes that bring sources themselves, and what their front matter says of these. */
export class NoteIndexes extends Disposable {
  private readonly frontMatters = new Map<string, FrontMatter>();
  private readonly sources: NoteSources;
  private readonly want: (address: Address) => void;

  /**
   * @param find what is known of a bibliography
   * @param want asks for one of which nothing is known yet
   */
  constructor(
    files: Files,
    find: (address: Address) => Bibliography,
    want: (address: Address) => void,
  ) {
    const closing = workspace.onDidCloseTextDocument(({ uri }) => {
      this.frontMatters.delete(uri.toString());
    });
    super(() => closing.dispose());
    this.sources = new NoteSources(files, find);
    this.want = want;
  }

  /**
   * The index of a note over that of its folder.
   * @param text the note, where it is not open
   */
  indexFor(note: Uri, base: TermIndex, text: string | undefined): TermIndex {
    const settings = this.settingsOf(note, text);
    if (settings === undefined) return base;
    return this.sources.over(fileOf(note).toString(), base, settings, this.want);
  }

  /** The bibliographies that a note names and of which nothing is known yet. */
  missing(note: Uri, text: string): Address[] {
    const settings = readSourceSettings(text, note.toString());
    return settings === undefined ? [] : this.sources.missing(note.toString(), settings);
  }

  /** The bibliographies that open notes name, wherever they may be. */
  named(): Set<Address> {
    const notes = workspace.textDocuments.filter((one) => !one.isClosed && isNote(one));
    return new Set(
      notes.flatMap(({ uri }) => {
        const settings = this.settingsOf(uri, undefined);
        return settings ? this.sources.named(fileOf(uri).toString(), settings) : [];
      }),
    );
  }

  /** Front matter is read again only when it has changed, not at each key in the note. */
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
