import {
  l10n,
  QuickInputButtons,
  QuickPickItemKind,
  window,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';
import {
  compareSources,
  describeSource,
  type Source,
  type SourceDescription,
  type Term,
} from '../core/index.ts';
import { sourceKind } from './source-kinds.ts';

/** What a picker gives where the writer wants the step before. */
export const BACK = 'back';

/** Lets the writer choose a source, the most recent first; undefined when she does not. */
export async function pickSource(
  sources: readonly Source[],
  title: string,
): Promise<Source | undefined> {
  const chosen = await askForSource(sources, title);
  return chosen === BACK ? undefined : chosen;
}

interface SourceItem extends QuickPickItem {
  readonly source?: Source;
}

/**
 * Lets the writer choose a source: what the note cites comes first, in the order given, then all others, the most recent
 * first.
 * @param options `hasBack`: there is a step before, to which the editor's button and key for it lead
 */
export async function askForSource(
  sources: readonly Source[],
  title: string,
  options: { readonly cited?: readonly Source[]; readonly hasBack?: boolean } = {},
): Promise<Source | typeof BACK | undefined> {
  const { cited = [], hasBack = false } = options;
  const others = sources.filter((source) => !cited.includes(source)).toSorted(compareSources);
  const pick = window.createQuickPick<SourceItem>();
  pick.title = title;
  pick.placeholder = l10n.t('Author, title, date or key of the source');
  pick.matchOnDetail = true;
  keepOrder(pick);
  pick.items = inGroups(
    [l10n.t('Cited in this note'), cited.map(sourceItem)],
    [l10n.t('All sources'), others.map(sourceItem)],
  );
  return ask(pick, (answer) => {
    if (hasBack) {
      pick.buttons = [QuickInputButtons.Back];
      pick.onDidTriggerButton(() => answer(BACK));
    }
    pick.onDidAccept(() => {
      const source = pick.selectedItems[0]?.source;
      if (source) answer(source);
    });
  });
}

/** The title has its line for itself; by whom and when begins the next, where nothing cuts it off. */
function sourceItem(source: Source): SourceItem {
  const description = describeSource(source);
  return { label: description.title, detail: inOneLine(description, source), source };
}

function inOneLine({ authors, date, container, key }: SourceDescription, { csl }: Source): string {
  const parts = [authors, date, `@${key}`, container, sourceKind(csl.type)];
  return [...new Set(parts)].filter((part) => part !== '').join(' · ');
}

/**
 * Shows a quick pick until it is answered or closed.
 * @param connect connects what happens in it with its answer
 * @returns undefined where it is closed without one
 */
export function ask<Item extends QuickPickItem, Answer>(
  pick: QuickPick<Item>,
  connect: (answer: (one: Answer) => void) => void,
): Promise<Answer | undefined> {
  return new Promise((done) => {
    connect((answer) => {
      done(answer);
      pick.hide();
    });
    pick.onDidHide(() => {
      done(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/**
 * Rows keep their order and their groups while one types. The editor has this for extensions, but not in its published
 * types yet (https://github.com/microsoft/vscode/issues/73904); where it is unknown, titles that match are sorted.
 */
export function keepOrder<Item extends QuickPickItem>(pick: QuickPick<Item>): void {
  Object.assign(pick, { sortByLabel: false });
}

/** Rows under separators; without any in the first group, the second needs none. */
function inGroups<Item extends QuickPickItem>(
  [firstName, first]: readonly [string, readonly Item[]],
  [secondName, second]: readonly [string, readonly Item[]],
): Item[] {
  const separator = (label: string): QuickPickItem => ({
    label,
    kind: QuickPickItemKind.Separator,
  });
  const all =
    first.length === 0
      ? second
      : [separator(firstName), ...first, separator(secondName), ...second];
  return all as Item[];
}

interface TermItem extends QuickPickItem {
  readonly term: Term;
}

/**
 * Lets the reader choose a term; undefined when she does not.
 * @param mentioned ids of terms that come first, in their order; all others follow by acronym or name
 */
export async function pickTerm(
  terms: readonly Term[],
  title: string,
  mentioned: readonly string[] = [],
): Promise<Term | undefined> {
  const items = terms.map(termItem).toSorted((a, b) => a.label.localeCompare(b.label));
  const rank = new Map(mentioned.map((id, number) => [id, number]));
  const isHere = ({ term }: TermItem): boolean => rank.has(term.id);
  const here = items
    .filter(isHere)
    .toSorted((a, b) => (rank.get(a.term.id) ?? 0) - (rank.get(b.term.id) ?? 0));
  const others = items.filter((item) => !isHere(item));
  const all = inGroups<QuickPickItem | TermItem>(
    [l10n.t('In this note'), here],
    [l10n.t('All terms'), others],
  );
  const options = {
    title,
    placeHolder: l10n.t('Acronym or name'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  const chosen = await window.showQuickPick<QuickPickItem | TermItem>(all, options);
  return chosen && 'term' in chosen ? chosen.term : undefined;
}

function termItem(term: Term): TermItem {
  const acronyms = term.acronyms.filter((acronym) => acronym !== term.name);
  return {
    label: acronyms[0] ?? term.name,
    description: acronyms.length > 0 ? term.name : '',
    detail: term.definition?.replace(/\s+/g, ' ').trim() ?? '',
    term,
  };
}
