import { Disposable, l10n, ProgressLocation, type Uri, window, workspace } from 'vscode';
import {
  baseName,
  type CompleteRenderer,
  cslRenderer,
  type CslRenderer,
  firstRenderer,
  isStyleError,
  type PrerenderedCitations,
  prerenderedRenderer,
  readStyleName,
  type StyleFormatter,
} from '../core/index.ts';
import { configuredStyle } from '../workspace/configurations.ts';
import type { Files } from '../workspace/files.ts';
import type { ConfigurationService } from './configurations/configuration-service.ts';
import { localized } from './localized.ts';
import { fileOf } from './notes.ts';
import { citationStyle, type CitingNote } from './settings.ts';

/** Loading a style shows progress after so many milliseconds. */
const PATIENCE = 200;

/** Renders sources: in the style itself once that is ready, before as well as can be done at once. */
export class CitationStyles extends Disposable {
  readonly renderer: CompleteRenderer;
  private readonly styles: CslRenderer;
  private readonly configurations: ConfigurationService;
  private readonly files: Files;

  constructor(
    prerendered: PrerenderedCitations,
    load: (style: string) => Promise<StyleFormatter>,
    configurations: ConfigurationService,
    files: Files,
  ) {
    const styles = cslRenderer(load);
    const watcher = workspace.createFileSystemWatcher('**/*.csl');
    const forget = (file: { toString(): string }): void =>
      styles.forget((name) => readStyleName(name).style === file.toString());
    const subscriptions = [
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.path.endsWith('.csl')) forget(document.uri);
      }),
    ];
    super(() => subscriptions.forEach((one) => one.dispose()));
    this.styles = styles;
    this.configurations = configurations;
    this.files = files;
    this.renderer = firstRenderer(styles, prerenderedRenderer(prerendered));
  }

  /** The style and language in which sources are shown and inserted in a note, as the renderer takes it. */
  nameFor(uri: Uri, note: CitingNote): string {
    const file = fileOf(uri);
    return citationStyle(file, note, configuredStyle(this.files, this.configurations.for(file)));
  }

  /** Makes a style ready without anybody waiting for it; who asks for it later hears what was wrong. */
  prepareInBackground(style: string): void {
    this.styles.prepare(style).catch(() => undefined);
  }

  /**
   * Makes a style ready while somebody waits: with progress in the status bar when it takes long, and a message
   * when it cannot be done.
   * @returns the style; undefined where it cannot be used
   */
  async prepare(style: string): Promise<StyleFormatter | undefined> {
    const loading = this.styles.prepare(style);
    const timer = setTimeout(() => {
      const title = l10n.t('Loading the citation style {0}', nameOf(style));
      void window.withProgress({ location: ProgressLocation.Window, title }, () =>
        loading.catch(() => undefined),
      );
    }, PATIENCE);
    try {
      await loading;
      return this.styles.formatter(style);
    } catch (error) {
      const reason = isStyleError(error) ? localized(error.localizable) : String(error);
      void window.showErrorMessage(
        l10n.t('The citation style {0} cannot be used. {1}', nameOf(style), reason),
      );
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}

function nameOf(name: string): string {
  return baseName(readStyleName(name).style);
}
