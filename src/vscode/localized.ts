import { l10n } from 'vscode';
import { render, type Message } from '../core/index.ts';

/** A message of the core in the editor's display language. */
export function localized(said: Message): string {
  return render(said, (template, args) => l10n.t(template, args));
}
