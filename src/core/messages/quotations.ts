/** Problems of the quotations in a glossary. */
export const QUOTATION_MESSAGES = {
  'text-unreadable': 'The text of "{source}" cannot be read: {file}: {reason}',
  'kept-review':
    'The text of "{source}" contains this quotation, but “{marker}” was omitted or added: “{words}”. Quote that too, or check that the meaning is unchanged.',
  'kept-not-found':
    'The text of "{source}" does not contain this quotation: “{words}”. Correct it, or name another source.',
  'kept-elsewhere':
    'The text of "{source}" contains this quotation, but not {where}: “{words}”. Correct the prefix and the suffix.',
  behind: 'after “{words}”',
  'in-front-of': 'before “{words}”',
  'kept-misquote':
    'The text of "{source}" differs from this quotation ({reason}): “{words}”. Correct it.',
  'kept-misquote-differs':
    'The text of "{source}" differs from this quotation ({reason}): “{words}”; {differences}. Correct it.',
  'source-has': 'the source has “{words}”',
  'quotation-has': 'the quotation has “{words}”',
  'differs-meaning': 'a number, a negation, a modal verb or a condition differs',
  'differs-order': 'the words are in a different order',
  'differs-word': 'a word differs',
  'differs-spelling': 'a word is spelled differently',
  'differs-case': 'a capital letter differs',
  'differs-punctuation': 'the punctuation differs',
  'differs-mid-word': 'it begins or ends in the middle of a word',
} as const;
