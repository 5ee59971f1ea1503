import { MarkdownString, type Position, type Uri } from 'vscode';
import { commandUri, type HoverOptions } from '../core/index.ts';
import { COMMANDS } from './command-ids.ts';
import { hoverLabels } from './labels.ts';

/** The only commands that a hover may run. */
const IN_HOVERS = [
  COMMANDS.showTerm,
  COMMANDS.openEntry,
  COMMANDS.listMentions,
  COMMANDS.pinSense,
  COMMANDS.compareQuotation,
  COMMANDS.openSourceText,
  COMMANDS.attachText,
];

/** Arguments of the commands in hovers: plain data, since they travel inside a link. */
export interface EntryArgument {
  readonly kind: 'term' | 'source';
  readonly id: string;
}
export interface PlaceArgument {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** How terms and sources are explained in a note, at a place of it. */
export function explainOptions(
  note: Uri,
  position: Position,
  options: Pick<HoverOptions, 'renderer' | 'style' | 'isReported' | 'isBrief' | 'namesIn'>,
): HoverOptions {
  const place: PlaceArgument = {
    uri: note.toString(),
    line: position.line,
    character: position.character,
  };
  return {
    ...options,
    labels: hoverLabels(),
    today: localDay(new Date()),
    links: {
      showTerm: ({ id }) => commandUri(COMMANDS.showTerm, [id, place]),
      pinSense: ({ id }, acronym) => commandUri(COMMANDS.pinSense, [acronym, id, place]),
      listMentions: ({ id }) => commandUri(COMMANDS.listMentions, [id, place]),
      openEntry: (entry) => {
        const argument: EntryArgument = { kind: 'csl' in entry ? 'source' : 'term', id: entry.id };
        return commandUri(COMMANDS.openEntry, [argument, place]);
      },
    },
  };
}

/** Markdown of the core for the editor: its icons are drawn, and it may run our own commands and no others. */
export function trustedMarkdown(markdown: string): MarkdownString {
  const result = new MarkdownString(markdown, true);
  result.isTrusted = { enabledCommands: IN_HOVERS };
  result.supportHtml = false;
  return result;
}

/** The day where the reader is, as YYYY-MM-DD. */
export function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
