import { BIBLIOGRAPHY_MESSAGES } from './bibliographies.ts';
import { FILE_MESSAGES } from './files.ts';
import { GLOSSARY_MESSAGES } from './glossary.ts';
import { LINT_MESSAGES } from './lint.ts';
import { QUOTATION_MESSAGES } from './quotations.ts';

/**
 * Every message of the core, in English. The template is the key of the Japanese text in l10n/bundle.l10n.ja.json;
 * `{name}` is a placeholder for an argument. Ids do not change when the wording does.
 */
export const MESSAGES = {
  list: '{first}, {rest}',
  either: '{first} or {last}',
  both: '{first} and {second}',
  quoted: '"{text}"',
  sentences: '{before} {next}',
  'did-you-mean': 'Did you mean "{name}"?',
  'use-one-of': 'Use one of: {values}.',
  ...FILE_MESSAGES,
  ...GLOSSARY_MESSAGES,
  ...BIBLIOGRAPHY_MESSAGES,
  ...QUOTATION_MESSAGES,
  ...LINT_MESSAGES,
} as const;
