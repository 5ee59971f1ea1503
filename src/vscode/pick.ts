import { l10n, window, type QuickPickItem } from 'vscode';
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

/** Lets the reader choose a term; undefined when she does not. */
export async function pickTerm(terms: readonly Term[], title: string): Promise<Term | undefined> {
  const items = terms.map((term): TermItem => {
    const acronyms = term.acronyms.filter((acronym) => acronym !== term.name);
    return {
      label: acronyms[0] ?? term.name,
      description: acronyms.length > 0 ? term.name : '',
      detail: term.definition?.replace(/\s+/g, ' ').trim() ?? '',
      term,
    };
  });
  const options = {
    title,
    placeHolder: l10n.t('Acronym or name'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await window.showQuickPick(items, options))?.term;
}
