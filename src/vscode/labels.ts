import { env, l10n } from 'vscode';
import { dateInWords, type HoverLabels, type TermKey, type TermKind } from '../core/index.ts';

/** The words of hovers in the language of the editor. */
export function hoverLabels(): HoverLabels {
  return {
    kind: (kind) => kindNames()[kind],
    date: localDate,
    since: (date) => l10n.t('since {0}', date),
    until: (date) => l10n.t('until {0}', date),
    between: (from, to) => l10n.t('{0} – {1}', from, to),
    now: l10n.t('now'),
    meanings: (count) => l10n.t('{0} meanings', count),
    moreMeanings: (count) => l10n.t('More meanings: {0}', count),
    misspelled: (wrong, right) => l10n.t('{0} is a misspelling of {1}', wrong, right),
    deprecated: (old, name) => l10n.t('{0} is no longer used; write {1}', old, name),
    seeAlso: l10n.t('See also'),
    officialPage: l10n.t('Official page'),
    openSource: l10n.t('Open the source'),
    pinSense: l10n.t('Pin this meaning'),
    introducedIn: (line) => l10n.t('introduced in line {0}', line),
    key: (key) => keyNames()[key],
    from: (values, glossary) => l10n.t('{0}: {1}', values, glossary),
    restFrom: (glossary) => l10n.t('the rest: {0}', glossary),
    bundled: l10n.t({ message: 'bundled', comment: ['the glossary that comes with the product'] }),
    mentions: (count) =>
      count === 1
        ? l10n.t('mentioned once in this note')
        : l10n.t('mentioned {0} times in this note', count),
  };
}

function kindNames(): Readonly<Record<TermKind, string>> {
  return {
    person: l10n.t('person'),
    organization: l10n.t('organization'),
    command: l10n.t({ message: 'command', comment: ['a military command'] }),
    office: l10n.t('office'),
    forum: l10n.t('forum'),
    agreement: l10n.t('agreement'),
    policy: l10n.t('policy'),
    law: l10n.t('law'),
    event: l10n.t('event'),
    weapon: l10n.t('weapon'),
    place: l10n.t('place'),
    party: l10n.t('party'),
    publication: l10n.t('publication'),
    concept: l10n.t('concept'),
  };
}

function keyNames(): Readonly<Record<TermKey, string>> {
  return {
    id: l10n.t('id'),
    acronym: l10n.t('acronyms'),
    name: l10n.t('name'),
    aliases: l10n.t('aliases'),
    deprecated: l10n.t('deprecated names'),
    misspellings: l10n.t('misspellings'),
    exclude: l10n.t('exclusions'),
    translations: l10n.t('translations'),
    kind: l10n.t('kind'),
    definition: l10n.t('definition'),
    quotes: l10n.t('quotations'),
    'see-also': l10n.t('see also'),
    valid: l10n.t('dates'),
    plural: l10n.t('plural'),
    expand: l10n.t('introduction'),
    case: l10n.t('letter case'),
    url: l10n.t('official page'),
    replace: l10n.t('replacement'),
    remove: l10n.t('removal'),
  };
}

/** A date of a glossary in the words of the editor's language. */
function localDate(date: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!match || env.language.startsWith('en')) return dateInWords(date);
  const [, year, month, day] = match;
  const moment = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(env.language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(moment);
}
