import { strict as assert } from 'node:assert';
import { plainRenderer } from '../../../../src/core/citations/index.ts';
import { compareQuotation } from '../../../../src/core/features/quotation-comparison.ts';
import {
  quotationHoverAt,
  type QuotationHoverOptions,
} from '../../../../src/core/features/quotation-hover.ts';
import { combineGlossaries } from '../../../../src/core/glossary/combine.ts';
import { parseGlossary } from '../../../../src/core/glossary/parse.ts';
import { analyzeNote } from '../../../../src/core/matching/analysis.ts';
import { buildIndex } from '../../../../src/core/matching/term-index.ts';
import { NoteQuotationChecker } from '../../../../src/core/quotations/check-note.ts';
import type { CheckedQuotation } from '../../../../src/core/quotations/checked.ts';
import { readSourceText } from '../../../../src/core/quotations/source-text.ts';

const GLOSSARY = `
terms:
  - acronym: QZX
    quotes: [{ source: excerpted, text: 'the zone shall be kept free of <arms>' }]
sources:
  - { id: statement, title: Joint *Statement*, custom: { text: statement.txt, coverage: full } }
  - { id: speech, title: A Speech, custom: { text: speech.txt, coverage: full } }
  - { id: excerpted, title: The Treaty }
`;
const TEXTS: Readonly<Record<string, string>> = {
  'statement.txt':
    'Preamble.\n\nThe two sides decided that costs will not\nrise by 43.5 percent. They will $(meet) again. 両国は、反撃能力を保有することを確認した。',
  'speech.txt': 'I say to you that nobody shall ever be left behind on this road.',
};

const file = parseGlossary(GLOSSARY, { file: 'a', layer: 'workspace' });
const glossary = combineGlossaries([file]);
const texts = new Map(Object.entries(TEXTS).map(([name, raw]) => [name, readSourceText(raw)]));
const checker = new NoteQuotationChecker({
  textOf: ({ text }) => {
    const held = texts.get(text ?? '');
    return held && { text: held, file: `file:///${text ?? ''}` };
  },
});
const check = (note: string): readonly CheckedQuotation[] =>
  checker.check(analyzeNote(note, buildIndex(glossary)));

const options: QuotationHoverOptions = {
  labels: {
    verdict: ({ verification }) => verification?.verdict,
    openText: 'Open',
    compare: 'Compare',
    attachText: 'Attach',
  },
  links: {
    openText: ({ start }) => `command:open?${start.line}`,
    compare: () => 'command:compare',
    attachText: ({ id }) => `command:attach?${id}`,
  },
  renderer: plainRenderer,
  style: 'apa',
  sourceOf: (key) => glossary.sourceById.get(key),
  isReported: false,
  isBrief: false,
};

/** The parts of the hover at the first letter of a note's first quotation. */
function hover(note: string): string[] {
  const checked = check(note);
  const at = (checked[0]?.quotation.inner.start ?? 0) + 1;
  return (
    quotationHoverAt(checked, at, options)?.markdown.replaceAll('\u200A', '').split('\n\n') ?? []
  );
}

describe('the hover of a quotation', () => {
  it('shows the passage of an accepted one, its source with the locator, and where it stands', () => {
    const [verdict, passage, source, links] = hover(
      'They say “costs will not rise by 43.5 percent” [@statement, p. 4].',
    );
    assert.equal(verdict, '$(pass) typographic');
    assert.equal(
      passage,
      '> …The two sides decided that “costs will not rise by 43.5 percent”. They will &#36;(meet) again. 両国は、反撃能力を保有することを確認した。…',
    );
    assert.match(source ?? '', /Joint \\\*Statement\\\*.* p\. 4/);
    assert.equal(
      links,
      '[$(go-to-file) Open](<command:open?2>) · [$(diff) Compare](<command:compare>)',
    );
  });

  it('marks what differs: bold what only the source has, struck out what only the note has', () => {
    const [verdict, passage] = hover('They say “costs will rise by 45.3 percent” [@statement].');
    assert.equal(verdict, '$(warning) misquote');
    assert.match(
      passage ?? '',
      /decided that “costs will \*\*not\*\* rise by \*\*43\.5\*\* ~~45\.3~~ percent”\. They/,
    );
  });

  it('marks it in Japanese so that no mark is shown as such', () => {
    const note = '両国は「反撃能力を保持することを確認した」 [@statement]。';
    const checked = check(note);
    const answer = quotationHoverAt(checked, note.indexOf('反撃') + 1, options);
    assert.match(
      answer?.markdown ?? '',
      /「反撃能力を保\u200A\*\*有\*\*\u200A\u200A~~持~~\u200Aすることを確認した」。…/,
    );
  });

  it('names the source that has it instead of the cited one', () => {
    const parts = hover(
      'They say “nobody shall ever be left behind on this road” [@statement, p. 4].',
    );
    assert.equal(parts[0], '$(warning) misattributed');
    assert.match(parts[1] ?? '', /I say to you that/);
    assert.match(parts[2] ?? '', /A Speech/);
    assert.doesNotMatch(parts[2] ?? '', /p\. 4/);
  });

  it('offers to attach a text where excerpts cannot tell', () => {
    const parts = hover('They say “there will be peace in the zone” [@excerpted].');
    assert.equal(parts[0], '$(circle-slash) unverifiable');
    assert.equal(parts.at(-1), '[$(attach) Attach](<command:attach?excerpted>)');
  });

  it('says in one line what stands below a term, and not twice what a finding says', () => {
    const note = 'They say “costs will rise by 43.5 percent” [@statement].';
    const at = (also: Partial<QuotationHoverOptions>): string | undefined =>
      quotationHoverAt(check(note), 12, { ...options, ...also })?.markdown;
    const links = '[$(go-to-file) Open](<command:open?2>) · [$(diff) Compare](<command:compare>)';
    assert.equal(at({ isBrief: true }), `$(warning) misquote · ${links}`);
    assert.equal(at({ isBrief: true, isReported: true }), links);
    assert.match(at({ isReported: true }) ?? '', /^> …The two sides/);
  });

  it('lets no markup of a source through', () =>
    assert.match(
      hover('They say “the zone shall be kept free of <arms>” [@excerpted].').join(),
      /\\<arms>/,
    ));

  it('is there at the quotation marks, and nowhere else', () => {
    const note = 'Say “costs will not rise” [@statement].';
    const checked = check(note);
    const covered = [...note].map((_, at) => quotationHoverAt(checked, at, options) !== undefined);
    assert.equal(covered.indexOf(true), note.indexOf('“'));
    assert.equal(covered.lastIndexOf(true), note.indexOf('”') + 1);
  });

  it('says nothing where there is nothing to say', () => {
    assert.deepEqual(
      quotationHoverAt(check('They say “costs will not rise” [@statement].'), 12, {
        ...options,
        labels: { ...options.labels, verdict: () => undefined },
      }),
      undefined,
    );
    assert.deepEqual(hover('They say “costs will not rise”.'), []);
  });
});

describe('a quotation beside its source', () => {
  it('differs in nothing but what differs, a sentence to a line', () => {
    const [checked] = check(
      '> The two sides decided that costs will rise by 43.5 percent. They will $(meet) again. [@statement]',
    );
    assert.ok(checked);
    const context = 'They will $(meet) again.\n両国は、反撃能力を保有することを確認した。 …\n';
    assert.deepEqual(compareQuotation(checked), {
      quotation: `The two sides decided that costs will rise by 43.5 percent.\n${context}`,
      source: `The two sides decided that costs will not rise by 43.5 percent.\n${context}`,
    });
  });

  it('is not compared where nothing is near', () => {
    const [checked] = check('They say “there will be peace in the zone” [@excerpted].');
    assert.ok(checked);
    assert.equal(compareQuotation(checked), undefined);
  });
});
