import { env, l10n, type Uri } from 'vscode';
import {
  readNoteSettings,
  termPage,
  type Glossary,
  type PageLabels,
  type Term,
} from '../../core/index.ts';
import type { CitationStyles } from '../citation-styles.ts';
import { localDay } from '../explain.ts';
import { hoverLabels } from '../labels.ts';

/** What the text of a page depends on beside the glossary. */
export interface PageContext {
  readonly styles: CitationStyles;
  /** The note for which the page is shown. */
  readonly place: Uri;
  readonly linkTo: (term: Term) => string;
}

/** The page of a term as Markdown. */
export function termPageText(
  glossary: Glossary,
  id: string,
  { styles, place, linkTo }: PageContext,
): string {
  const term = glossary.termById.get(id);
  if (term === undefined) return `${l10n.t('This term is no longer in any glossary.')}\n`;
  // A page cites in the style of the settings: it is no note that could name one.
  const note = { text: '', frontMatter: undefined };
  const isJapanese = env.language.startsWith('ja');
  return termPage(term, glossary, {
    labels: hoverLabels(),
    page: pageLabels(),
    renderer: styles.renderer,
    style: styles.nameFor(place, { note, settings: readNoteSettings(note) }),
    today: localDay(new Date()),
    linkTo,
    ...(isJapanese ? { namesIn: 'ja' } : {}),
  });
}

function pageLabels(): PageLabels {
  const languages = new Intl.DisplayNames([env.language, 'en'], { type: 'language' });
  return {
    names: l10n.t('Names'),
    acronyms: l10n.t('Acronyms'),
    otherNames: l10n.t('Other names'),
    noLongerUsed: l10n.t('No longer used'),
    misspellings: l10n.t('Misspellings'),
    language: (tag) => languageName(languages, tag),
    quotations: l10n.t('Quotations'),
    checked: (date) => l10n.t('checked {0}', date),
    glossary: l10n.t('Glossary'),
    id: (id) => l10n.t('id: {0}', id),
  };
}

/** What stands in a glossary may be no tag of a language. */
function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
