import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  parseGlossary,
  parseGlossaryAtOnce,
  parseGlossaryInSteps,
} from '../../../../src/core/glossary/parse.ts';
import { runAll } from '../../../../src/core/text/steps.ts';
import { runs } from '../../../support/runs.ts';

const LOCATION = { file: 'notes/team.glossary.yaml', layer: 'workspace' } as const;

/** Reading a text in pieces of any size comes to what one look at the whole text comes to. */
function sameAsAtOnce(text: string, size?: number): void {
  const inPieces = runAll(parseGlossaryInSteps(text, LOCATION, size));
  assert.deepEqual(inPieces, parseGlossaryAtOnce(text, LOCATION));
}

const ENTRY = '- {acronym: USFJ, name: U.S. Forces Japan}';
const CASES: Readonly<Record<string, string>> = {
  'no text': '',
  'a comment': '# nothing yet\n',
  'lists in any order': `sources:\n  - id: a\n    type: report\nterms:\n  ${ENTRY}\nreferences:\n  - id: b\n`,
  'fields between lists': `version: 1\nterms:\n  ${ENTRY}\ntitle: A\nsources:\n  - id: a\nlanguage: ja\n`,
  'dashes at the margin': 'terms:\n- acronym: A\n  name: B\n- acronym: C\n  name: D\n',
  'a list within an entry': 'terms:\n- acronym: A\n  aliases:\n  - b\n  - c\n- acronym: D\n',
  'a dash alone': 'terms:\n  -\n    acronym: A\n  -\n    acronym: B\n',
  'an entry that is nothing': 'terms:\n  -\n  - acronym: B\n  - ~\n',
  'a list with null in it': 'terms:\n  - acronym: A\n    aliases: [~, , b]\n  - acronym: B\n',
  'a list that is a mapping': 'terms:\n  acronym: A\n  name: B\n',
  'a list that is text': 'terms:\n  nothing\n  - at all\n',
  'the same list twice': `terms:\n  ${ENTRY}\nterms:\n  ${ENTRY}\n`,
  'the same key twice': `title: A\nterms:\n  ${ENTRY}\ntitle: B\n`,
  'the same term twice': `terms:\n  ${ENTRY}\n  ${ENTRY}\n`,
  'the same id twice': 'terms:\n  - {id: a, name: B}\n  - {id: a, name: C}\n',
  'dashes in two columns': 'terms:\n    - acronym: A\n  - acronym: B\n',
  'an alias of another entry':
    'terms:\n  - &a {acronym: A}\n  - *a\n  - acronym: B\n    see: [*a]\n',
  'an alias of nothing': 'terms:\n  - acronym: A\n    definition: *bold* text\n  - acronym: B\n',
  'a document that begins': `---\nterms:\n  ${ENTRY}\n`,
  'a directive': `%YAML 1.2\n---\nterms:\n  ${ENTRY}\n`,
  'two documents': `terms:\n  ${ENTRY}\n---\nterms:\n  ${ENTRY}\n`,
  'a document that ends': `terms:\n  ${ENTRY}\n...\n`,
  'an entry that is broken': 'terms:\n  - acronym: A\n  - acronym: "B\n  - acronym: C\n',
  'a field that is broken': 'title: "A\nterms:\n  - acronym: B\n',
  'a bracket that stays open': 'terms:\n  - acronym: A\n    aliases: [b, c\n  - acronym: D\n',
  'block scalars with comments':
    'terms:\n  - acronym: A\n    definition: >-\n      One.\n\n      Two.\n\n  # of B\n  - acronym: B\n    definition: |+\n      Three.\n\n\nsources:\n',
  'text over several lines':
    'terms:\n  - name: One\n      two\n\n      three\n  - name: "One\n\n     two"\n',
  'nested too deeply': `terms:\n  - acronym: A\n  - acronym: ${'['.repeat(80)}${']'.repeat(80)}\n  - acronym: B\n`,
  'data nested too deeply': `sources:\n  - id: a\n    x: ${'['.repeat(40)}${']'.repeat(40)}\n  - id: b\n    x: ${'['.repeat(40)}${']'.repeat(40)}\n`,
  'a BOM and line breaks of Windows':
    '\uFEFFtitle: A\r\nterms:\r\n  - acronym: B\r\n  - acronym: C\r\n',
  'a list in brackets': 'terms: [{acronym: A}, {acronym: B}]\n',
  tabs: 'terms:\n\t- acronym: A\n\t- acronym: B\n',
  'a root that is indented': ' title: A\n terms:\n   - acronym: A\n',
};

/** Lines as they stand in glossaries, and some that should not. */
const LINES = [
  'title: Notes',
  'language: en',
  'version: 2',
  'terms:',
  'terms: # those of the team',
  'sources:',
  'references:',
  'x-own: *a',
  '  - acronym: SDF',
  '  - acronym: USFJ # forces',
  '- acronym: MOD',
  '  - name: Joint Staff',
  '  - id: note-1',
  '  - &a',
  '  -',
  '    name: Self-Defense Forces',
  '    name: "Ministry of',
  '      Defense"',
  '    aliases: [JSDF, the SDF]',
  '    aliases:',
  '      - the ministry',
  '    - the ministry',
  '    misspellings: [UFSJ, ]',
  '    definition: >-',
  '      What it does: more. - And more.',
  '      "quoted" # no comment in a block',
  '    quotes:',
  '      - {source: note-1, text: "As said."}',
  '    see: [*a]',
  '    type: report',
  '    kind: comand',
  '    valid: {from: 2020, to: 2019}',
  '  # a remark',
  '# a remark',
  '',
  '   ',
  '---',
  '...',
  '    }',
  '\t- acronym: TAB',
  '    definition: [a, {b: c',
];

describe('reading a glossary piece by piece', () => {
  for (const [what, text] of Object.entries(CASES)) {
    it(`says the same as one look at the whole: ${what}`, () => {
      for (const size of [0, 60, 8000]) sameAsAtOnce(text, size);
    });
  }

  it('says the same of lines in any order', () => {
    const texts = fc.array(fc.constantFrom(...LINES), { maxLength: 25 });
    const property = fc.property(texts, fc.constantFrom(0, 50, 200), (lines, size) =>
      sameAsAtOnce(`${lines.join('\n')}\n`, size),
    );
    fc.assert(property, runs(60));
  });

  it('says the same of the bundled glossary with a line lost, moved or torn', () => {
    const file = new URL('../../../../glossary/japan-us-security.glossary.yaml', import.meta.url);
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, 400);
    const place = fc.nat(lines.length - 1);
    const changes = fc.record({ at: place, from: place, cut: fc.nat(30), what: fc.nat(2) });
    const property = fc.property(changes, ({ at, from, cut, what }) => {
      const line = [[], [lines[from] ?? ''], [(lines[at] ?? '').slice(cut)]][what] ?? [];
      sameAsAtOnce(lines.toSpliced(at, 1, ...line).join('\n'), 2000);
    });
    fc.assert(property, runs(3));
  });

  it('takes a long glossary in many steps', () => {
    const entries = Array.from(
      { length: 500 },
      (_, i) => `  - acronym: T${i}\n    name: Term ${i}`,
    );
    const text = `title: Long\nterms:\n${entries.join('\n')}\n`;
    const steps = [...parseGlossaryInSteps(text, LOCATION, 500)];
    assert.ok(steps.length > 30, `${steps.length} steps`);
    assert.equal(parseGlossary(text, LOCATION).terms.length, 500);
  });
});
