/** What is wrong with the quotations that a glossary keeps. */
export const QUOTATION_MESSAGES = {
  'text-unreadable': 'The text of "{source}" cannot be read: {file}: {reason}',
  'kept-review':
    'The text of "{source}" holds this quotation, but “{marker}” beside or inside it is left out or put in: “{words}”. Quote that too, or make sure that the meaning is the same.',
  'kept-not-found':
    'The text of "{source}" does not hold this quotation: “{words}”. Correct it, or name another source.',
  'kept-elsewhere':
    'The text of "{source}" holds this quotation, but not {where}: “{words}”. Correct the prefix and the suffix.',
  behind: 'behind “{words}”',
  'in-front-of': 'in front of “{words}”',
  'kept-misquote':
    'The text of "{source}" says something else than this quotation ({reason}): “{words}”. Correct it.',
  'kept-misquote-differs':
    'The text of "{source}" says something else than this quotation ({reason}): “{words}”; {differences}. Correct it.',
  'source-has': 'the source has “{words}”',
  'quotation-has': 'the quotation has “{words}”',
  'differs-meaning': 'a number, a negation, a modal verb or a condition differs',
  'differs-order': 'the words stand in another order',
  'differs-word': 'a word differs',
  'differs-spelling': 'a word is spelled otherwise',
  'differs-case': 'a capital letter differs',
  'differs-punctuation': 'the punctuation differs',
  'differs-mid-word': 'it begins or ends inside a word',
} as const;
