import { l10n, window } from 'vscode';
import type { GlossaryPlace } from './read-glossary.ts';

/** Warns of files that are named and cannot be read, once for each. */
export class MissingFiles {
  private readonly known = new Set<string>();

  warn(glossaries: readonly GlossaryPlace[], bibliographies: readonly GlossaryPlace[]): void {
    for (const { uri } of this.fresh(glossaries))
      void window.showWarningMessage(l10n.t('The glossary {0} cannot be read.', uri.fsPath));
    for (const { uri } of this.fresh(bibliographies))
      void window.showWarningMessage(l10n.t('The bibliography {0} cannot be read.', uri.fsPath));
  }

  private fresh(places: readonly GlossaryPlace[]): GlossaryPlace[] {
    const fresh = places.filter(({ address }) => !this.known.has(address));
    for (const { address } of fresh) this.known.add(address);
    return fresh;
  }
}
