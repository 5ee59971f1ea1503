import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import {
  compareSources,
  describeInLine,
  describeSource,
  type Source,
  type Term,
} from '../core/index.ts';

interface SourceItem extends QuickPickItem {
  readonly source: Source;
}

/** Lets the writer choose a source, the most recent first; undefined when she does not. */
export async function pickSource(
  sources: readonly Source[],
  title: string,
): Promise<Source | undefined> {
  const items = sources.toSorted(compareSources).map((source): SourceItem => {
    const description = describeSource(source);
    return {
      label: description.title,
      description: describeInLine(description),
      detail: `@${source.id}`,
      source,
    };
  });
  const options = {
    title,
    placeHolder: l10n.t('Author, title, date or key of the source'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await window.showQuickPick(items, options))?.source;
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
  const separator = (label: string): QuickPickItem => ({
    label,
    kind: QuickPickItemKind.Separator,
  });
  const all =
    here.length === 0
      ? others
      : [separator(l10n.t('In this note')), ...here, separator(l10n.t('All terms')), ...others];
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
