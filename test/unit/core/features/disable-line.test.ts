import assert from 'node:assert/strict';
import {
  analyzeNote,
  applyEdits,
  disableLineEdit,
  lintNote,
  type Finding,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

const INDEX = indexOf('terms: [{acronym: USFJ, name: U.S. Forces Japan, misspellings: [USJF]}]');
const RULE = 'misspelled-term';

function lint(text: string): Finding[] {
  return lintNote(analyzeNote(text, INDEX), undefined, { reportUnusedDirectives: true });
}

/** A note in which the first finding is hidden by the quick fix. */
function hidden(text: string): string {
  const [first] = lint(text);
  assert.ok(first);
  return applyEdits(text, [disableLineEdit(analyzeNote(text, INDEX).note, first)]).text;
}

/** A note with `LINE` or `NEXT` where the directive goes, and its slip. */
const CASES: Readonly<Record<string, string>> = {
  'a paragraph': 'The USJF met. LINE\nThen',
  'a paragraph that ends in spaces': 'The USJF met. LINE  \nThen',
  'a line that a backslash breaks': 'The USJF met. LINE\\\nThen',
  'a row of a table': '| a | b |\n|---|---|\n| USJF | c LINE |',
  'a heading': 'Text.\n\nNEXT\n# The USJF\n',
  'the first heading': 'NEXT\n# The USJF\n',
  'a heading after front matter': '---\ntitle: x\n---\nNEXT\n# The USJF {#a}\n',
  'a heading with CR LF': 'Text.\r\n\r\nNEXT\r\n# The USJF {#sec-a}\r\n',
  'a heading with an id': 'Text.\n\nNEXT\n# The USJF {#sec-a}\n',
  'an underlined heading': 'Text.\n\nNEXT\nThe USJF {#sec-a}\n====\n',
  'a heading after a line': 'Text.\n# The USJF LINE {#sec-a .b}\n',
  'a heading of kramdown after a line': 'Text.\n# The USJF LINE {: #sec-a}\n',
  'a heading after a comment': '<!-- x -->\n# The USJF LINE {#sec-a}\n',
  'a closed heading after a line': 'Text.\n# The USJF LINE ## {#sec-a}\n',
  'a heading in a list': '- # The USJF LINE {#sec-a}\n',
  'a heading in a callout': '> [!note]\n> # The USJF LINE {#sec-a}\n',
  'a heading that ends with a span': 'Text.\n# The [USJF]{.smallcaps} LINE\n',
  'a caption': ': The USJF LINE {#tbl-a}',
  'a named paragraph': 'The USJF met. LINE ^name',
  'braces that are no attributes': 'The USJF {a b} LINE',
};

describe('the directive that a quick fix puts in', () => {
  for (const [title, marked] of Object.entries(CASES)) {
    it(`stands in its place in ${title}, and hides`, () => {
      const note = marked.replace(/ LINE|NEXT\r?\n/, '');
      const expected = marked
        .replace('LINE', `<!-- policy-gloss-disable-line ${RULE} -->`)
        .replace('NEXT', `<!-- policy-gloss-disable-next-line ${RULE} -->`);
      assert.equal(hidden(note), expected);
      assert.deepEqual(lint(expected), []);
    });
  }
});
