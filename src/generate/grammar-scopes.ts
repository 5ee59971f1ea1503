import type { TermKind } from '../core/index.ts';

/** What the grammar matched: a kind of term, a term without a kind, or a misspelling. */
export type GrammarBucket = TermKind | 'term' | 'misspelling';

/**
 * Standard TextMate names, chosen by how themes color them: three groups with different colors in the default themes of
 * VS Code (actors; agreements, events and texts; weapons and places), finer where a theme is finer. A few themes show
 * `entity.name.*` or `support.*` as plain text; the scope before them is one that these color. Not `string…` or
 * `comment…`: VS Code treats such text as code and stops suggesting words in it.
 */
const FALLBACK = 'constant.language';
const STANDARD_NAMES: Readonly<Record<GrammarBucket, readonly string[]>> = {
  organization: [FALLBACK, 'entity.name.type'],
  command: [FALLBACK, 'entity.name.type'],
  office: [FALLBACK, 'entity.name.type'],
  party: [FALLBACK, 'entity.name.type'],
  person: [FALLBACK, 'support.type'],
  forum: [FALLBACK, 'entity.name.function'],
  agreement: [FALLBACK, 'entity.name.function'],
  policy: [FALLBACK, 'entity.name.function'],
  law: [FALLBACK, 'entity.name.function'],
  event: [FALLBACK, 'entity.name.function'],
  publication: [FALLBACK, 'entity.name.function'],
  concept: [FALLBACK, 'support.function'],
  weapon: ['constant.numeric'],
  place: ['constant.numeric'],
  term: [FALLBACK, 'entity.name.type'],
  misspelling: ['invalid.illegal'],
};

/** The scopes of a match, the outermost first: `entity.name.type.command.policy-gloss`. */
export function scopesOf(bucket: GrammarBucket): string {
  return STANDARD_NAMES[bucket].map((name) => `${name}.${bucket}.policy-gloss`).join(' ');
}

/** Scopes of Markdown whose content is not prose, or not part of the reader's text. */
const NOT_PROSE = [
  'comment',
  'meta.embedded',
  'markup.math',
  'source',
  'markup.fenced_code',
  'markup.raw',
  'markup.inline.raw',
  'meta.tag',
  'meta.link.inet',
  'meta.link.email',
  'meta.link.reference.def',
  'meta.code.policy-gloss',
];

/**
 * Where the grammar is injected. No `L:`: if a pattern of Markdown and a term begin at the same character, the pattern
 * goes first, or a paragraph that begins with a term would never become a paragraph.
 */
export const INJECTION_SELECTOR = `text.html - (${NOT_PROSE.join(', ')})`;
