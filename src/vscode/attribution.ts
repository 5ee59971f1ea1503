import { StatusBarAlignment, window } from 'vscode';
import { CITEPROC_ATTRIBUTION } from '../core/index.ts';

/** How long the status bar says whom the processor is from, in ms. */
const SHOWN = 10_000;

/**
 * Says in the status bar whom formatted references are from, for some seconds: the license of the processor wants it
 * seen when the processor is first used in a session (docs/decisions/citeproc-license.md). The last part opens the site.
 */
export function showAttribution(): void {
  const [copyright, phrase, url] = CITEPROC_ATTRIBUTION;
  // An entry of the status bar is cut where it is wide: the address is one of its own.
  const texts = [`${phrase} · ${copyright}`, url];
  const entries = texts.map((text, i) => {
    const entry = window.createStatusBarItem(StatusBarAlignment.Left, -i);
    entry.text = text;
    return entry;
  });
  const site = entries.at(-1);
  if (site) site.command = { command: 'vscode.open', title: '', arguments: [url] };
  for (const entry of entries) entry.show();
  setTimeout(() => {
    for (const entry of entries) entry.dispose();
  }, SHOWN);
}
