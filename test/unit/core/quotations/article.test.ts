import assert from 'node:assert/strict';
import {
  analyzeNote,
  lintNote,
  NoteQuotationChecker,
  readSourceText,
  type Finding,
  type HeldText,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

/**
 * The quotations of an article on the 2+2 of July 28, 2024, each with the citation that the article suggests, beside
 * the few sentences of public statements that they have to be held against. Of both statements only parts are at hand.
 */
const INDEX = indexOf(`
sources:
  - {id: scc-2024, title: Joint Statement of the Security Consultative Committee}
  - {id: deterrence-2024, title: Joint Statement on Extended Deterrence}
  - {id: mofa-china-2024, title: Japan–China Foreign Ministers’ Meeting}
`);
const EXCERPTS: Readonly<Record<string, string>> = {
  'scc-2024':
    'The Ministers reiterated the importance of the U.S.-Japan Alliance as the cornerstone of peace, security, and prosperity in the Indo-Pacific.\n\nforeign policy seeks to reshape the international order for its own benefit at the expense of others.',
  'deterrence-2024':
    "The Ministers shared assessments of an increasingly deteriorating regional security environment, including North Korea's continued destabilizing behavior and sustained pursuit of its unlawful nuclear and ballistic missile programs, China's accelerating and opaque expansion of its nuclear arsenal, and Russia's undermining of arms control and the global nonproliferation regime. This includes Russia's expanding military cooperation.",
};
const DETERRENCE =
  'The joint statement described concerns with “North Korea’s continued destabilizing behavior and sustained pursuit of its unlawful nuclear and ballistic missile programs, China’s accelerating and opaque expansion of its nuclear arsenal, and Russia’s undermining of arms control and the global nonproliferation regime.”';
const ARTICLE = `Quoting the joint statement, “the Ministers welcomed high-priority efforts to pursue beneficial co-production opportunities to expand production capacity of Advanced Medium-range Air-to-Air Missile (AMRAAM) and Patriot PAC-3 Missile Segment Enhancement (MSE)” [@scc-2024].

${DETERRENCE} [@scc-2024].

“The Ministers concurred that the People’s Republic of China’s foreign policy seeks to reshape that international order for its own benefit at the expense of others,” said the 2+2 joint statement [@scc-2024].

The two countries intend to strengthen their “strategically reciprocal relationship” [@mofa-china-2024].
`;

const held = new Map(
  Object.entries(EXCERPTS).map(([key, text]): [string, HeldText] => [
    key,
    { text: readSourceText(text, { coverage: 'excerpts' }), file: `${key}.txt` },
  ]),
);
const checker = new NoteQuotationChecker({ textOf: ({ id }) => held.get(id) });

function lint(note: string): Finding[] {
  const analysis = analyzeNote(note, INDEX);
  const findings = lintNote(analysis, undefined, { quotations: checker.check(analysis) });
  return findings.filter(({ rule }) => rule.endsWith('quote'));
}

describe('the quotations of the article', () => {
  it('are misattributed in one case, and cannot be verified in the others; none is called a misquotation', () => {
    const lines = ARTICLE.split('\n');
    const found = lint(ARTICLE).map(({ rule, severity, range }) => {
      const line = ARTICLE.slice(0, range.start).split('\n').length;
      return `${line}: ${severity} ${rule}: ${lines[line - 1]?.slice(0, 28) ?? ''}`;
    });
    assert.deepEqual(found, [
      '1: hint unverified-quote: Quoting the joint statement,',
      '3: info misattributed-quote: The joint statement describe',
      '5: hint unverified-quote: “The Ministers concurred tha',
      '7: hint unverified-quote: The two countries intend to ',
    ]);
  });

  it('name the statement that has the words, and offer to cite it', () => {
    const [finding] = lint(`${DETERRENCE} [@scc-2024].`);
    assert.match(finding?.message ?? '', /is in @deterrence-2024/);
    assert.equal(finding?.related?.place?.file, 'deterrence-2024.txt');
    assert.deepEqual(
      finding?.suggestions.map(({ description }) => description),
      ['Cite deterrence-2024 instead'],
    );
  });

  it('are verbatim where the right statement is cited', () => {
    assert.deepEqual(lint(`${DETERRENCE} [@deterrence-2024].`), []);
  });
});
