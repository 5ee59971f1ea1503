/** Problems of glossaries, and of anything else written in YAML. */
export const GLOSSARY_MESSAGES = {
  'front-matter-unread': 'The front matter cannot be read here.',
  'yaml-no-entry': 'This is not a "key: value" line.',
  'yaml-unreadable':
    'This YAML cannot be read. Check the indentation, quotation marks, and brackets here.',
  'yaml-second-document':
    'A second document starts here ("---"). A file has only one: remove this line, or move what follows to another file.',
  'yaml-special': 'A text that starts with "{mark}" needs quotation marks.',
  'yaml-escape':
    'Between double quotation marks, "\\" starts a special character. Write "\\\\", or use single quotation marks.',
  'yaml-open': '"{open}" is never closed. Add "{close}" where the list or mapping ends.',
  'yaml-open-quote': 'This {mark} is never closed. Add {mark} where the text ends.',
  'yaml-indent':
    'This line is indented differently from the lines that it belongs to. Start it in the same column.',
  'yaml-colon':
    'A text with ": " in it needs quotation marks around it, or lines of its own after ">-".',
  'yaml-curly': 'YAML needs straight quotation marks: "…" around this text.',
  'yaml-comma':
    'Between brackets, put a comma between entries, and quotation marks around a text with ": " or a comma in it.',
  'yaml-comment': 'A comment needs a space before "#".',
  'yaml-space': 'A space is missing after ":".',
  'yaml-no-colon': '":" is missing after "{name}".',
  'yaml-tab': 'Indent with spaces, not with tabs.',
  'yaml-after-quote':
    'The text goes on after its closing quotation mark. Put quotation marks around all of it.',
  'yaml-after-block': 'After "{mark}", the text starts in the next line.',
  'yaml-closes-nothing':
    '"{mark}" closes nothing here. Remove it, or put quotation marks around the text.',
  'yaml-list-in-line': 'A list starts in the line after its key.',
  'key-twice-in-mapping': 'This is another "{key}"; only the first one counts. Remove one of them.',
  'list-twice': 'This is another "{key}". Put the entries of both under one of them.',
  'merge-key': '"<<" is not supported. Write the fields out in each entry.',
  'curly-quotes':
    '{open} and {close} are part of this value. Remove them, or use straight quotation marks (").',
  'no-anchor':
    'There is no "&{name}" before this "*{name}"; text that starts with "*" needs quotation marks.',
  'alias-bomb': 'Aliases (*name) expand to more text than a glossary needs. The rest is ignored.',
  'too-deep': 'Nested too deeply.',

  'must-be-mapping': '{what} must be a mapping (key: value lines).',
  'must-be-text': '"{key}" must be text.',
  'must-be-list': '"{key}" must be a list (lines that start with "- ").',
  'unknown-key': 'Unknown key "{key}" in {what}.',
  'known-keys': 'Known keys: {keys}.',
  'own-keys': 'A key of your own starts with "x-".',
  'not-a-value': '"{value}" is not a valid {key}.',

  'a-glossary': 'a glossary',
  'A-glossary': 'A glossary',
  'a-term': 'a term',
  'A-term': 'A term',
  'a-source': 'a source',
  'A-source': 'A source',
  'a-quotation': 'a quotation',
  'A-quotation': 'A quotation',
  'a-configuration': 'a configuration',
  'A-configuration': 'A configuration',
  'front-matter': 'Front matter',
  'A-bibliography': 'A bibliography',
  'An-entry': 'An entry',

  'glossary-shape': 'A glossary is a mapping with "terms:" or "sources:".',
  'glossary-version': 'Version {version} of the format is not known; this is read as version 1.',
  'glossary-too-large': 'The file has {length} characters; a glossary may have {most}. Split it.',
  'term-needs-name': 'A term needs a name or an acronym.',
  'listed-twice': '"{form}" is listed twice in this entry; remove one.',
  'misspelling-is-form':
    '"{form}" cannot be a misspelling: this entry also has it as a valid form.',
  'holds-wrong-form':
    '"{right}" contains "{wrong}", which this entry lists as wrong, so a correction would contain it again. Remove one of the two.',
  'misspelling-of-other':
    'The misspelling "{form}" is a valid form of "{name}" and is never reported.',
  'reversed-dates': '"to" ({to}) is before "from" ({from}).',
  'not-a-date': '"{value}" is not a date. Write YYYY, YYYY-MM, or YYYY-MM-DD.',
  'not-an-address': '"{value}" is not a web address. It must start with https://.',
  'quotation-needs-text': 'A quotation needs "text".',
  'quotation-needs-source': 'A quotation needs "source", the id of a source.',
  'locator-needs-value': 'A locator needs a "value".',
  'source-needs-id': 'A source needs an "id", its citation key.',
  'not-a-key':
    '"{key}" cannot be a citation key; use letters, digits, "_" and single inner punctuation such as "-" or ":".',
  'source-needs-title': 'The source "{id}" has no title.',
  'not-a-type': '"{type}" is not a CSL type.',
  'use-a-type': 'Use one such as report or treaty.',
  'id-taken': 'Another entry has the id "{id}". This one is ignored.',
  'entry-twice': 'Another entry has the name "{name}" and the same acronym. This one is ignored.',
  'source-id-taken': 'Another source has the id "{id}". This one is ignored.',
  'no-such-source': 'There is no source "{id}".',
  'no-such-term': 'There is no term "{id}".',
  'must-be-flag': '"{key}" must be true or false.',
  placeholder: '"{text}" is only a placeholder: write what belongs here, or delete the line.',
  'nothing-to-remove':
    'There is nothing to remove: no glossary below this one has exactly one entry "{what}".',
  'nothing-to-add-to':
    'A term needs a name or an acronym: no glossary below this one has an entry "{id}" to add to.',

  'bundled-glossary': 'the bundled glossary',
  'replaces-source': 'Replaces the source "{name}" of {glossary}.',
  'removes-entry': 'Removes "{name}" of {glossary}.',
  'replaces-entry': 'Replaces "{name}" of {glossary}.',
  'replaces-whole-entry': 'Replaces "{name}" of {glossary}; its {keys} are not kept.',
  'adds-to-entry': 'Adds to "{name}" of {glossary}: {changes}.',
  'another-value': 'another {keys}',
  'more-values': 'more {keys}',
  'no-values': 'no {keys}',
} as const;
