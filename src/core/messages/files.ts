/** Why a file cannot be read. */
export const FILE_MESSAGES = {
  'file-missing': 'There is no such file.',
  'file-outside': 'It is outside of the workspace or repository.',
  'file-is-folder': 'It is a folder.',
  'file-not-regular': 'It is not a regular file.',
  'file-too-large': 'It has more than {limit} MB, too much to be read.',
  'file-not-utf8': 'The file is not UTF-8; save it as UTF-8.',
  'file-utf16': 'The file is UTF-16; save it as UTF-8.',
  'file-failed': '{reason}',
} as const;
