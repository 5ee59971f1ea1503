import { BIBLIOGRAPHY_MESSAGES } from './bibliographies.ts';
import { FILE_MESSAGES } from './files.ts';
import { GLOSSARY_MESSAGES } from './glossary.ts';
import { LINT_MESSAGES } from './lint.ts';
import { QUOTATION_MESSAGES } from './quotations.ts';

/**
 * Every message of the core, in English. A template is the key under which l10n/bundle.l10n.ja.json has the Japanese
 * text; `{name}` is the place of an argument. Ids do not change when wording does.
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
