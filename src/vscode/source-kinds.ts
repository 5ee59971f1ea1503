import { l10n } from 'vscode';

/** The types of CSL items as people call them, in the language of the editor. */
function kindNames(): Readonly<Record<string, string>> {
  return {
    article: l10n.t('Article'),
    'article-journal': l10n.t('Journal article'),
    'article-magazine': l10n.t('Magazine article'),
    'article-newspaper': l10n.t('Newspaper article'),
    bill: l10n.t('Bill'),
    book: l10n.t('Book'),
    broadcast: l10n.t('Broadcast'),
    chapter: l10n.t('Chapter'),
    classic: l10n.t('Classic'),
    collection: l10n.t('Collection'),
    dataset: l10n.t('Dataset'),
    document: l10n.t('Document'),
    entry: l10n.t('Entry'),
    'entry-dictionary': l10n.t('Dictionary entry'),
    'entry-encyclopedia': l10n.t('Encyclopedia entry'),
    event: l10n.t('Event'),
    figure: l10n.t('Figure'),
    graphic: l10n.t('Graphic'),
    hearing: l10n.t('Hearing'),
    interview: l10n.t('Interview'),
    legal_case: l10n.t('Legal case'),
    legislation: l10n.t('Legislation'),
    manuscript: l10n.t('Manuscript'),
    map: l10n.t('Map'),
    motion_picture: l10n.t('Film'),
    musical_score: l10n.t('Musical score'),
    pamphlet: l10n.t('Pamphlet'),
    'paper-conference': l10n.t('Conference paper'),
    patent: l10n.t('Patent'),
    performance: l10n.t('Performance'),
    periodical: l10n.t('Periodical'),
    personal_communication: l10n.t('Personal communication'),
    post: l10n.t('Post'),
    'post-weblog': l10n.t('Blog post'),
    regulation: l10n.t('Regulation'),
    report: l10n.t('Report'),
    review: l10n.t('Review'),
    'review-book': l10n.t('Book review'),
    software: l10n.t('Software'),
    song: l10n.t('Song'),
    speech: l10n.t('Speech'),
    standard: l10n.t('Standard'),
    thesis: l10n.t('Thesis'),
    treaty: l10n.t('Treaty'),
    webpage: l10n.t('Web page'),
  };
}

/** What a source is: "Report"; a type that CSL does not have, with its hyphens as spaces. */
export function sourceKind(type: string): string {
  return kindNames()[type] ?? type.replaceAll(/[-_]/g, ' ');
}
