import { l10n, QuickInputButtons, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import {
  CITATION_FORMS,
  insertCitations,
  isLaw,
  previewCitations,
  problemInDetails,
  readDetails,
  type CitationForm,
  type CitedItem,
  type DetailsProblem,
  type InsertionContext,
  type Source,
} from '../../core/index.ts';
import { ask, BACK, keepOrder } from '../pick.ts';

/** What the writer wants after a source is chosen. `typed` goes with the last source: "see p. 12". */
export type FormAnswer =
  | { readonly kind: 'insert'; readonly typed: string; readonly form: CitationForm }
  | { readonly kind: 'another'; readonly typed: string }
  | typeof BACK;

/** A source, and what was typed to go with it. */
export interface TypedCitation {
  readonly source: Source;
  readonly typed: string;
}

/** As the core takes them. */
export function citedItems(typed: readonly TypedCitation[]): CitedItem[] {
  return typed.map(({ source, typed: text }) => ({ source, ...readDetails(text) }));
}

interface FormItem extends QuickPickItem {
  readonly form?: CitationForm;
}

/**
 * Asks how to cite: each row shows what it inserts, with the words before and the place in the source that are typed
 * meanwhile. The beginning of a form's name chooses that form instead. A semicolon, as between sources in Pandoc's
 * citations, asks for another source.
 * @param before the sources that are cited in front of this one
 */
export async function pickCitationForm(
  before: readonly CitedItem[],
  { source, typed: initial }: TypedCitation,
  context: InsertionContext,
): Promise<FormAnswer | undefined> {
  const pick = window.createQuickPick<FormItem>();
  const keys = [...before, { source }].map((item) => item.source.id).join('; ');
  pick.title = `${l10n.t('Insert Citation')}: ${keys}`;
  pick.placeholder = isLaw(source)
    ? l10n.t('Words before it and the place in it: see art. V')
    : l10n.t('Words before it and the place in it: see p. 12');
  pick.buttons = [QuickInputButtons.Back];
  pick.value = initial;
  keepOrder(pick);
  const detailsIn = (value: string): string => (namedForm(value) ? '' : value);
  const show = (): void => {
    const typed = detailsIn(pick.value);
    const items = [...before, ...citedItems([{ source, typed }])];
    const rows = formItems(items, context);
    const problem = problemInDetails(typed);
    pick.items = problem ? [explanation(problem), ...rows] : rows;
    const active = rows.find(({ label }) => label === namedForm(pick.value)) ?? rows[0];
    if (active) pick.activeItems = [active];
  };
  show();
  return ask(pick, (answer: (one: FormAnswer) => void) => {
    const addAnother = (typed: string): void => {
      if (problemInDetails(typed) === undefined) answer({ kind: 'another', typed });
    };
    pick.onDidChangeValue((value) => {
      if (value.endsWith(';')) addAnother(value.slice(0, -1));
      show();
    });
    pick.onDidTriggerButton(() => answer(BACK));
    pick.onDidAccept(() => {
      const typed = detailsIn(pick.value);
      const [row] = pick.activeItems;
      if (row === undefined || problemInDetails(typed)) return;
      if (row.form === undefined) addAnother(typed);
      else answer({ kind: 'insert', typed, form: row.form });
    });
  });
}

function formItems(items: readonly CitedItem[], context: InsertionContext): FormItem[] {
  const rows = CITATION_FORMS.map((form): FormItem => {
    const preview = previewCitations(items, form, context);
    const mark = form === 'footnote' ? `${insertCitations(items, form, context).text} ` : '';
    return { label: formNames()[form], detail: shown(`${mark}${preview}`), form, alwaysShow: true };
  });
  const another: FormItem = {
    label: l10n.t('Add another source…'),
    description: l10n.t('or type a semicolon'),
    alwaysShow: true,
  };
  return [...rows, another];
}

/** What a row of a picker has room for, in letters; Chinese and Japanese ones take twice the room. */
const ROOM = 76;

/** An address, which says less than it takes room. */
const ADDRESS = /,? https?:\/\/[^\s;]+(?<![.,])/g;

/** A text that keeps its beginning and its end, where prefix and locator are, and no part of which is drawn as an icon. */
function shown(text: string): string {
  const signs = [...text.replaceAll(ADDRESS, '')];
  const widths = signs.map((sign) => (/[\u3000-\u9FFF\uFF00-\uFF60]/.test(sign) ? 2 : 1));
  const first = fitting(widths, ROOM / 2);
  const last = signs.length - fitting(widths.toReversed(), ROOM / 2);
  const cut = first < last ? [...signs.slice(0, first), '…', ...signs.slice(last)] : signs;
  return cut.join('').replaceAll('$(', String.raw`\$(`);
}

/** How many of the first signs fit into some room. */
function fitting(widths: readonly number[], room: number): number {
  let rest = room;
  const over = widths.findIndex((width) => (rest -= width) < 0);
  return over < 0 ? widths.length : over;
}

function formNames(): Readonly<Record<CitationForm, string>> {
  return {
    key: l10n.t('Citation key'),
    'in-text': l10n.t('Author in the sentence'),
    footnote: l10n.t('Footnote'),
    formatted: l10n.t('Formatted'),
  };
}

/** So much of a form's name is meant as that: "foot", 「脚注」; less may be a word before a citation. */
const LEAST_OF_NAME = 3;
const LEAST_OF_JAPANESE_NAME = 2;

/** The form whose name begins with what is typed; undefined where it is no name. */
function namedForm(typed: string): string | undefined {
  const words = typed.trim().toLowerCase();
  const least = /[a-z]/.test(words) ? LEAST_OF_NAME : LEAST_OF_JAPANESE_NAME;
  if (words.length < least) return undefined;
  return [...Object.values(formNames()), l10n.t('Add another source…')].find((name) =>
    name.toLowerCase().startsWith(words),
  );
}

/** Stands over the rows, in words on their first. */
function explanation(problem: DetailsProblem): FormItem {
  const label =
    problem.kind === 'signs'
      ? l10n.t('These signs cannot stand in a citation: {0}', problem.signs)
      : l10n.t('Type the number after “{0}”', problem.label);
  return { label, kind: QuickPickItemKind.Separator };
}
