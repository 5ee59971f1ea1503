import assert from 'node:assert/strict';
import {
  analyzeNote,
  lintNote,
  NoteQuotationChecker,
  readSourceText,
  RULES,
  type Finding,
  type RuleLevel,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';
import { GLOSSARY, TEXTS, unmarked, WORDS } from './cases.ts';
import { CASES, DEFAULTS } from './rules/index.ts';
import { saidBy } from './said.ts';

const INDEX = indexOf(GLOSSARY);
const HELD = new Map(
  Object.entries(TEXTS).map(([key, text]) => [key, { text: readSourceText(text), file: key }]),
);
const CHECKER = new NoteQuotationChecker({ textOf: ({ id }) => HELD.get(id) });

function findingsOf(rule: string, note: string, levels: Record<string, RuleLevel> = {}): Finding[] {
  const analysis = analyzeNote(note, INDEX);
  const quotations = CHECKER.check(analysis);
  const findings = lintNote(analysis, { rules: levels, words: WORDS }, { quotations });
  return findings.filter((finding) => finding.rule === rule);
}

/** The note with the findings of one rule between ⟦ and ⟧, each with its severity where it is not the rule's own. */
function marked(rule: string, note: string, levels: Record<string, RuleLevel> = {}): string {
  const own = RULES.find(({ id }) => id === rule)?.severity;
  let text = '';
  let at = 0;
  for (const { range, severity } of findingsOf(rule, note, levels)) {
    const suffix = severity === own ? '' : `|${severity}`;
    text += `${note.slice(at, range.start)}⟦${note.slice(range.start, range.end)}${suffix}⟧`;
    at = range.end;
  }
  return text + note.slice(at);
}

describe('rules', () => {
  for (const { id: rule } of RULES) {
    describe(rule, () => {
      const cases = CASES[rule] ?? [];
      it('has cases', () => assert.notEqual(cases.length, 0));
      for (const one of cases) {
        const [expected, ...said] = typeof one === 'string' ? [one] : one;
        it(JSON.stringify(expected), () => {
          const note = unmarked(expected);
          assert.equal(marked(rule, note), expected);
          const each = findingsOf(rule, note).map((finding) => saidBy(finding, note));
          assert.deepEqual([...new Set(each)], said);
        });
      }
    });
  }
});

describe('levels', () => {
  for (const { id, severity, repair } of RULES) {
    it(`are, as long as nobody asks for others, and with what the rule offers: ${id}`, () => {
      assert.deepEqual([severity, repair], DEFAULTS[id]);
    });
  }

  it('a level of the configuration replaces the rule’s own', () => {
    assert.equal(marked('misspelled-term', 'USJF', { 'misspelled-term': 'hint' }), '⟦USJF|hint⟧');
    assert.equal(marked('misspelled-term', 'USJF', { 'misspelled-term': 'off' }), 'USJF');
  });

  it('a place weakens a level and never strengthens it', () => {
    assert.equal(
      marked('misspelled-term', '“USJF”', { 'misspelled-term': 'hint' }),
      '“⟦USJF|hint⟧”',
    );
    assert.equal(
      marked('misspelled-term', '“USJF”', { 'misspelled-term': 'warning' }),
      '“⟦USJF|info⟧”',
    );
  });

  it('front matter has the last word', () => {
    const note = '---\npolicy-gloss: {rules: {misspelled-term: hint}, words: [QZX]}\n---\nUSJF QZX';
    assert.equal(marked('misspelled-term', note), note.replace('\nUSJF', '\n⟦USJF|hint⟧'));
    assert.equal(marked('undefined-acronym', note), note);
  });
});
