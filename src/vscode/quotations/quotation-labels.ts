import { l10n, type Uri } from 'vscode';
import {
  commandUri,
  type CheckedQuotation,
  type QuotationLabels,
  type QuotationLinks,
  type Reason,
} from '../../core/index.ts';
import { COMMANDS } from '../command-ids.ts';

/** The words of a quotation's hover in the language of the editor. */
export function quotationLabels(): QuotationLabels {
  return {
    verdict: verdictInWords,
    openText: l10n.t('Open the text'),
    compare: l10n.t('Compare'),
    attachText: l10n.t('Attach its text'),
  };
}

/** The links of a quotation's hover in a note. */
export function quotationLinks(note: Uri): QuotationLinks {
  const uri = note.toString();
  return {
    openText: (place) => commandUri(COMMANDS.openSourceText, [place]),
    compare: ({ quotation }) => commandUri(COMMANDS.compareQuotation, [uri, quotation.range.start]),
    attachText: ({ id }) => commandUri(COMMANDS.attachText, [uri, id]),
  };
}

function verdictInWords({
  verification,
  coverage,
  citation,
}: CheckedQuotation): string | undefined {
  const verdict = verification?.verdict;
  switch (verdict) {
    case 'exact':
      return l10n.t('Word for word in the source');
    case 'typographic':
      return l10n.t('Word for word in the source, except for typography');
    case 'initial-case':
      return l10n.t('Word for word in the source, except for the case of the first letter');
    case 'altered':
      return l10n.t('In the source, with the changes that are marked');
    case 'review':
      return verification?.marker === undefined
        ? l10n.t('In the source, but what was omitted or added may change the meaning')
        : l10n.t('In the source, but “{0}” was omitted or added', verification.marker);
    case 'misquote':
      return misquoteInWords(verification?.reason);
    case 'misattributed':
      return l10n.t(
        'Not found in @{0}, but word for word in @{1}',
        citation.key,
        verification?.elsewhere ?? '',
      );
    case 'not-found':
      return l10n.t('Not found in the text of the source');
    case 'unverifiable':
      return coverage === 'none'
        ? l10n.t('Not checked: there is no text of the source')
        : l10n.t('Not checked: only excerpts of the source are available');
    case 'too-short':
    case undefined:
      return undefined;
  }
  return verdict satisfies never;
}

function misquoteInWords(reason: Reason | undefined): string {
  switch (reason) {
    case 'meaning':
      return l10n.t('The source says something else: a number, a negation or a condition differs');
    case 'order':
      return l10n.t('The source has these words in a different order');
    case 'word':
    case undefined:
      return l10n.t('The source has different words');
    case 'spelling':
      return l10n.t('The source spells it differently');
    case 'case':
      return l10n.t('The source capitalizes differently');
    case 'punctuation':
      return l10n.t('The source has different punctuation');
    case 'mid-word':
      return l10n.t('Begins or ends in the middle of a word of the source');
  }
  return reason satisfies never;
}
