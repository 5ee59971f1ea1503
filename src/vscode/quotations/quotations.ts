import { Disposable, EventEmitter, window, type TextDocument } from 'vscode';
import type * as code from '../chunks/quotations.ts';
import type { Analysis, CheckedQuotation, HoverAnswer } from '../../core/index.ts';
import type { Chunks } from '../chunks.ts';
import type { DeskParts, QuotationDesk } from './desk.ts';

declare module '../chunks.ts' {
  interface ChunkModules {
    readonly quotations: typeof code;
  }
}

const NONE: readonly CheckedQuotation[] = [];

/** The quotations of notes, held against their sources. The code for it is loaded with the first note that cites. */
export class Quotations extends Disposable {
  private readonly chunks: Chunks;
  private readonly parts: DeskParts;
  private readonly changed = new EventEmitter<void>();
  private readonly listening: Disposable;
  private loading: Promise<QuotationDesk | undefined> | undefined;
  private loaded: QuotationDesk | undefined;

  /** Fires when quotations may stand otherwise in their sources, because a text has changed. */
  readonly onDidChange = this.changed.event;
  /** How often that was so: what was said of a note holds as long as this is the same. */
  round = 0;

  constructor(chunks: Chunks, parts: DeskParts) {
    super(() => {
      this.listening.dispose();
      this.loaded?.dispose();
    });
    this.chunks = chunks;
    this.parts = parts;
    const { glossaries } = parts;
    this.listening = Disposable.from(
      this.changed,
      glossaries.onDidChange(() => {
        const files = [...glossaries.glossaries, ...glossaries.loadedBibliographies];
        const hasTexts = files.some(({ file }) =>
          file.sources.some(({ text }) => text !== undefined),
        );
        if (hasTexts) void this.desk();
      }),
    );
  }

  /** The quotations of a note as they were checked; undefined where they were not yet. */
  known(analysis: Analysis): readonly CheckedQuotation[] | undefined {
    return cites(analysis) ? this.loaded?.known(analysis) : NONE;
  }

  /**
   * Checks the quotations of a note without holding up others.
   * @param isWanted whether the note still is what was analyzed
   * @returns undefined when it is not
   */
  async check(
    analysis: Analysis,
    isWanted: () => boolean,
  ): Promise<readonly CheckedQuotation[] | undefined> {
    if (!cites(analysis)) return NONE;
    return (await this.desk())?.check(analysis, isWanted);
  }

  /**
   * What a hover says of the quotation at an offset, as Markdown.
   * @param isAlone whether nothing else is said: then it is said at length, once the quotations are checked
   */
  async hoverAt(
    document: TextDocument,
    analysis: Analysis,
    offset: number,
    isAlone: boolean,
  ): Promise<HoverAnswer | undefined> {
    const { version } = document;
    const isWanted = (): boolean => !document.isClosed && document.version === version;
    const checked =
      this.known(analysis) ?? (isAlone ? await this.check(analysis, isWanted) : undefined);
    return checked?.length
      ? this.loaded?.hoverAt(document, analysis, checked, { offset, isBrief: !isAlone })
      : undefined;
  }

  /** Loads the desk; undefined, and a message, where it cannot be loaded. */
  desk(): Promise<QuotationDesk | undefined> {
    this.loading ??= this.load();
    return this.loading;
  }

  private async load(): Promise<QuotationDesk | undefined> {
    try {
      const { QuotationDesk } = await this.chunks.load('quotations');
      const desk = new QuotationDesk(this.parts);
      desk.onDidChange(() => {
        this.round++;
        this.changed.fire();
      });
      this.loaded = desk;
      return desk;
    } catch (error) {
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}

/** Whether a note cites a source that is known: otherwise nothing in it can be held against one. */
function cites({ note, index }: Analysis): boolean {
  const { sourceById } = index.glossary;
  return note.citations.some(({ keys }) => keys.some(({ key }) => sourceById.has(key)));
}
