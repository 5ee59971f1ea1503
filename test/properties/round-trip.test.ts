import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { citableAs } from '../../src/core/text/citation-keys.ts';
import { loadFormatter } from '../../src/core/chunks/citations.ts';
import {
  abbreviationTable,
  analyzeNote,
  applyEdits,
  bibliographyEdit,
  buildIndex,
  CITATION_FORMS,
  CITATION_LOCALES,
  CITATION_STYLES,
  citedSources,
  type CitedItem,
  combineGlossaries,
  completionPrefix,
  completionsAt,
  type CompleteRenderer,
  type Finding,
  firstRenderer,
  insertBlockQuotation,
  insertCitations,
  insertDefinition,
  type Insertion,
  insertPassage,
  insertQuotation,
  lintNote,
  listAbbreviations,
  type Locator,
  NoteQuotationChecker,
  pandocLocator,
  parseGlossary,
  parseNote,
  PassageFinder,
  problemInDetails,
  readDetails,
  readLocator,
  readSourceText,
  type StyleFormatter,
  styleName,
  type TermIndex,
} from '../../src/core/index.ts';
import { readBundledGlossary } from '../../src/generate/bundled.ts';
import { allSnippets } from '../../src/generate/snippets.ts';
import { readSnippet } from '../unit/generate/snippet-reader.ts';
import { readLibrary } from '../unit/core/citations/library.ts';
import { runs } from '../support/runs.ts';

const { numRuns: RUNS } = runs(10);

const TEXT = `The Parties reaffirm their faith in the purposes of the USJF and the U.N. Charter (the “Charter”).

They said: “We will *deepen* cooperation by 2+2 [sic], costs of $5 & more.” An armed attack would be dangerous to its own peace and safety, as JJOC and GSFD agree.

締約国は、日本国の施政の下にある領域における「武力攻撃」を認める。`;

/** Words in titles that rules would judge anywhere else, and marks that Markdown would. */
const TITLES = [
  'The USJF and GSFD',
  'Joint Statement (‘2+2’)',
  '“What They Said,” He Said',
  'permanent',
  'U.S. Forces Japan (USFJ)',
  'Quarterly Zone Exchange (QZX)',
  'JJOC',
  '*Stars* _and_',
  '[Brackets] @nobody',
  '<!-- no --> `code`',
  '$5 & 6',
  '日米「2+2」共同発表',
  'A--B: C',
  '#1',
  'Defense Ministry',
  'Joint Headquarters',
  'https://x.example/a_b',
  'E. X.',
  '1. One',
];

/** Keys that need braces, and words in titles that rules would judge anywhere else. */
const odd = {
  key: fc
    .string({
      unit: fc.constantFrom(...'aZ9é日_:.#$%&-+?<>~/!*`|[];,"\'()=^@\\'),
      minLength: 1,
      maxLength: 10,
    })
    .filter((key) => citableAs(key) !== 'never'),
  words: fc
    .array(fc.constantFrom(...TITLES), { minLength: 1, maxLength: 4 })
    .map((all) => all.join(' ')),
};

const oddItem = fc.record(
  {
    type: fc.constantFrom(
      'book',
      'article-journal',
      'treaty',
      'document',
      'post-weblog',
      'legislation',
    ),
    title: odd.words,
    author: fc.array(
      fc.oneof(
        fc.record({
          family: fc.constantFrom('Doe', 'de la Cruz', '西村'),
          given: fc.constant('A. B.'),
        }),
        fc.record({ literal: odd.words }),
      ),
      { maxLength: 3 },
    ),
    issued: fc.constantFrom('2024-07-29', '2019', '1960-01'),
    'container-title': odd.words,
    publisher: odd.words,
    URL: fc.constantFrom('https://x.example/a_b?c=(d)', 'https://y.example/--/e'),
    page: fc.constantFrom('1-9', 'iv'),
  },
  { requiredKeys: ['type', 'title'] },
);

/** What stands in a note before something is inserted. */
const NOTES = [
  '',
  'A note.\n',
  '---\ndate: 2026-11-28\nlang: en\n---\n\n# The 2+2\n\nThe ministers met.\n',
  '# One\n\nU.S. Forces Japan (USFJ) and the Japan Self-Defense Forces (JSDF) met.[^1]\n\n[^1]: First.\n',
  'The USFJ met the JSDF at the 2+2, as the USJF says.\n\n## References\n\nOld, *Title*, 2019.\n\n## Annex\n\nMore.\n',
  '日米の「2+2」が開かれた。\n\n## 参考文献\n',
  'He said so [@nishimura-2024].\n\nMore of it.[^a]\n\n[^a]: See there.\n',
];

function treaty(id: string): { id: string; type: string; title: string } {
  return { id, type: 'treaty', title: 'Treaty' };
}

/** Slips that the text itself has are marked as such, for information. */
const isNoSlipOfTheirs = (finding: string): boolean =>
  !/^(?:misspelled-term|near-miss)/.test(finding);

describe('what is inserted is understood', function () {
  // Thousands of runs take minutes.
  this.timeout(3_600_000);

  let bundled: TermIndex;
  let snippets: ReturnType<typeof allSnippets>;
  const formatters = new Map<string, StyleFormatter>();

  before(async () => {
    const files = await readBundledGlossary();
    bundled = buildIndex(combineGlossaries(files));
    snippets = allSnippets(files);
    const library = await readLibrary();
    for (const style of CITATION_STYLES) {
      for (const locale of [undefined, ...CITATION_LOCALES]) {
        const name = styleName({ style, ...(locale ? { locale } : {}) });
        formatters.set(name, await loadFormatter(name, library));
      }
    }
  });

  /** Renders every source in every style, as the editor does when a style is ready. */
  function renderer(): CompleteRenderer {
    return firstRenderer({
      prepare: () => Promise.resolve(),
      render: ({ csl }, style, locator) => formatters.get(style)?.render(csl, locator),
    });
  }

  function indexWith(items: readonly (object & { readonly id: string })[]): TermIndex {
    if (items.length === 0) return bundled;
    const yaml = `sources: ${JSON.stringify(items)}\n`;
    const file = parseGlossary(yaml, { file: 'own.glossary.yaml', layer: 'workspace' });
    assert.deepEqual(
      file.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    return buildIndex(combineGlossaries([...bundledFiles(), file]));
  }

  function bundledFiles(): Parameters<typeof combineGlossaries>[0] {
    const { terms, sources } = bundled.glossary;
    const base = { file: 'bundled', layer: 'bundled', language: 'en' } as const;
    return [{ ...base, terms, sources, references: [], problems: [] }];
  }

  const held = { text: readSourceText(TEXT), file: 'text' };

  function findingsIn(note: string, index: TermIndex, texts: readonly string[] = []): Finding[] {
    const analysis = analyzeNote(note, index);
    const checker = new NoteQuotationChecker({
      textOf: ({ id }) => (texts.includes(id) ? held : undefined),
    });
    return lintNote(analysis, undefined, { quotations: checker.check(analysis) });
  }

  /** What is said of a note that was not said before: lines may have moved. */
  function newFindings(
    before: string,
    after: string,
    index: TermIndex,
    texts?: string[],
  ): string[] {
    // Once the note says which of its senses an acronym has, it is asked to say so earlier: the same word as before.
    const about = (note: string, { rule, message, range }: Finding): string =>
      /^(?:unexpanded-first-use|ambiguous-acronym)$/.test(rule)
        ? `introduction: ${note.slice(range.start, range.end)}`
        : `${rule}: ${message.replaceAll(/line \d+/g, '')}`;
    const old = findingsIn(before, index, texts).map((one) => about(before, one));
    return findingsIn(after, index, texts)
      .map((one) => about(after, one))
      .filter((one) => {
        const at = old.indexOf(one);
        if (at >= 0) old.splice(at, 1);
        return at < 0;
      });
  }

  /** A note with something inserted behind its last paragraph of prose, as a writer would. */
  function inserted(note: string, { snippet, edit }: Insertion, lead = ''): string {
    const at = placeIn(note);
    const text = lead + readSnippet(snippet).text;
    const end = edit ? [{ ...edit, range: { start: note.length, end: note.length } }] : [];
    return applyEdits(note, [{ range: { start: at, end: at }, text }, ...end]).text;
  }

  /** The note as the editor shows it to what inserts: with something where the cursor is. */
  function around(note: string): string {
    const at = placeIn(note);
    return `${note.slice(0, at)}\uFFFC${note.slice(at)}`;
  }

  function placeIn(note: string): number {
    const found = /(?:met|note|開かれた|More of it)(?=[.。])/.exec(note);
    return found ? found.index + found[0].length : note.length;
  }

  /** Adds the bibliography, and says which of the sources it lacks. */
  function lacking(
    note: string,
    index: TermIndex,
    style: string,
    keys: readonly string[],
  ): string[] {
    const analysis = analyzeNote(note, index);
    const { sources, unknown } = citedSources(analysis.note, index.glossary.sourceById);
    assert.deepEqual(unknown, []);
    const entries = formatters.get(style)?.bibliography(sources.map(({ csl }) => csl)) ?? [];
    const edit = bibliographyEdit(analysis.note, entries);
    const after = edit ? applyEdits(note, [edit]).text : note;
    assert.deepEqual(newFindings(note, after, index), [], after);
    const again = citedSources(analyzeNote(after, index).note, index.glossary.sourceById);
    assert.deepEqual(again, { sources, unknown }, after);
    return keys.filter((key) => !sources.some(({ id }) => id === key));
  }

  const someNote = fc.constantFrom(...NOTES);
  const someStyle = fc.nat().map((n) => [...formatters.keys()][n % formatters.size] ?? '');
  const someForm = fc.constantFrom(...CITATION_FORMS);
  const given = fc.record(
    {
      prefix: fc.constantFrom('see', 'cf.', 'see, e.g.,', 'siehe [x];'),
      locator: fc.constantFrom(
        { label: 'page', value: '3' },
        { label: 'article', value: 'V' },
        { label: 'page', value: '3--4' },
        { label: 'section', value: 'II [a]; b' },
      ),
      suffix: fc.constantFrom(', emphasis added', ' and passim', ', 2d ed.', ', [x]; @y'),
    },
    { requiredKeys: [] },
  );
  /** What the command makes of what is typed; it takes nothing in which it finds a problem. */
  const typed = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'see',
          'cf.',
          'see, e.g.,',
          'p. 3',
          'pp. 3--4',
          'art. V(1)',
          '{art. V}',
          '第5条第2項',
          ', emphasis added',
          'and passim',
          '12',
          '*his*',
          '"so"',
          '“',
          '(',
          '#1',
          '- ',
          '!',
          '参照',
        ),
        // An acronym of the writer's own beside an author in the sentence is judged as any other.
        fc.string({ maxLength: 4 }).filter((word) => !/[A-Z].*[A-Z]/.test(word)),
      ),
      { maxLength: 4 },
    )
    .map((words) => words.join(' '))
    .filter((text) => problemInDetails(text) === undefined)
    .map(readDetails);
  const someDetails = fc.oneof(given, typed);

  /**
   * The locators that the parser reads at every place that cites these sources in a row; that of an author in the
   * sentence is in the brackets that follow, where a semicolon in braces is part of it.
   */
  function locatorsIn(note: string, cited: readonly CitedItem[]): (Locator | undefined)[][] {
    const ids = cited.map(({ source }) => source.id);
    const keys = parseNote(note).citations.flatMap((citation) =>
      citation.keys.map(({ key, suffix }) => {
        const behind = note.slice(citation.range.end);
        const inBrackets =
          /^ \[(?!(?:\{[^{}]*\}|[^\];])*@)((?:\{[^{}]*\}|[^\];])+)/.exec(behind)?.[1] ?? '';
        return { key, suffix: citation.bracketed ? suffix : inBrackets };
      }),
    );
    return keys
      .map((_, at) => keys.slice(at, at + ids.length))
      .filter((some) => String(some.map(({ key }) => key)) === String(ids))
      .map((some) =>
        some.map(({ suffix }, n) =>
          withDash(cited[n]?.suffix ? readDetails(suffix).locator : readLocator(suffix)),
        ),
      );
  }

  /** A locator as it is read again: what would end the citation is left out. */
  function locatorOf({ locator }: CitedItem): Locator | undefined {
    return locator && withDash(readLocator(pandocLocator(locator)));
  }

  /** Two hyphens stand for a dash, which a comment has instead. */
  function withDash(locator: Locator | undefined): Locator | undefined {
    return locator && { ...locator, value: locator.value.replaceAll('--', '–') };
  }

  const someTerm = fc.nat();

  it('definitions of all terms, at the term and elsewhere', () => {
    const { terms } = bundled.glossary;
    fc.assert(
      fc.property(someNote, someTerm, fc.boolean(), (note, n, atTerm) => {
        const term = terms[n % terms.length] ?? assert.fail();
        const name = ` ${term.acronyms[0] ?? term.name}`;
        const place = placeIn(note);
        const base = atTerm ? note.slice(0, place) + name + note.slice(place) : note;
        const at = atTerm ? place + name.length : place;
        const insertion = insertDefinition(term, `${base.slice(0, at)}\uFFFC${base.slice(at)}`);
        const edits = [
          { range: { start: at, end: at }, text: readSnippet(insertion.snippet).text },
          ...(insertion.edit
            ? [{ ...insertion.edit, range: { start: base.length, end: base.length } }]
            : []),
        ];
        const after = applyEdits(base, edits).text;
        assert.deepEqual(newFindings(base, after, bundled), [], after);
        if (!atTerm || /\[\^|jsdf|usfj/i.test(note)) return;
        // At its mark the footnote introduces the acronym.
        const open = findingsIn(after, bundled).filter(
          ({ rule }) => rule === 'unexpanded-first-use',
        );
        assert.ok(
          open.every((finding) => finding.term !== term.id),
          after,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('stored quotations, in the sentence and as block quotes', () => {
    const stored = bundled.glossary.terms.flatMap(({ quotes }) => quotes);
    fc.assert(
      fc.property(someNote, fc.nat(), fc.boolean(), someStyle, (note, n, isBlock, style) => {
        const quotation = stored[n % stored.length] ?? assert.fail();
        const insertion = isBlock ? insertBlockQuotation(quotation) : insertQuotation(quotation);
        const after = isBlock
          ? `${note.trimEnd()}\n\n${readSnippet(insertion.snippet).text}`
          : inserted(note, insertion, ': ');
        assert.deepEqual(newFindings(note, after, bundled).filter(isNoSlipOfTheirs), [], after);
        assert.deepEqual(lacking(after, bundled, style, [quotation.source]), [], after);
      }),
      { numRuns: RUNS },
    );
  });

  it('passages of a text, found by words of it', () => {
    const finder = new PassageFinder(held.text);
    const passages = finder.first(50);
    assert.ok(passages.length >= 4);
    const someForm = fc.constantFrom('in-sentence' as const, 'block' as const);
    fc.assert(
      fc.property(someNote, fc.nat(), odd.key, someForm, (note, n, key, form) => {
        const index = indexWith([treaty(key)]);
        const source = index.glossary.sourceById.get(key) ?? assert.fail();
        const { text } = passages[n % passages.length] ?? assert.fail();
        const insertion = insertPassage(source, text, form);
        for (const made of [insertion.text, readSnippet(insertion.snippet).text]) {
          const after = `${note.trimEnd()}\n\n${form === 'block' ? '' : 'It says: '}${made}`;
          assert.deepEqual(
            newFindings(note, after, index, [key]).filter(isNoSlipOfTheirs),
            [],
            after,
          );
          assert.deepEqual(lacking(after, index, 'apa', [key]), [], after);
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it('lists of abbreviations', () => {
    const pieces = fc.constantFrom(
      'USFJ',
      'JJOC',
      '2+2',
      'EDD',
      'SOFA',
      'QZX',
      'MSE',
      'U.S. Forces Japan (USFJ)',
      'Quarterly Zone Exchange (QZX)',
      '“the JJOC”',
    );
    const notes = fc
      .array(pieces, { minLength: 1, maxLength: 6 })
      .map((all) => `The ${all.join(' and the ')} met.\n`);
    fc.assert(
      fc.property(
        notes,
        fc.boolean(),
        fc.constantFrom('', '---\ndate: 2026-11-28\n---\n\n'),
        (text, isInFront, matter) => {
          const note = matter + text;
          const list = abbreviationTable(listAbbreviations(analyzeNote(note, bundled)));
          const after = isInFront ? `${matter}${list}\n${text}` : `${note}\n${list}`;
          assert.deepEqual(newFindings(note, after, bundled), [], after);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('completions of keys, names and first uses', () => {
    const typed = fc.constantFrom(
      '[@',
      '[@{',
      '[see @n',
      '@',
      'USF',
      'The JS',
      '2+',
      'Extended Det',
      '在日',
    );
    fc.assert(
      fc.property(fc.uniqueArray(odd.key, { maxLength: 3 }), typed, fc.nat(), (keys, line, n) => {
        const index = indexWith(keys.map((id) => ({ id, type: 'book', title: 'T' })));
        const prefix = completionPrefix(line, true);
        const answers = prefix ? completionsAt(analyzeNote(line, index), line.length, prefix) : [];
        const { kind, range, insert, id } = answers[n % answers.length] ?? assert.fail(line);
        if (kind === 'acronym') return;
        const close = line.startsWith('[') ? ']' : '';
        const after = `${applyEdits(line, [{ range, text: insert }]).text}${close}.\n`;
        assert.deepEqual(newFindings('', after, index), [], after);
        if (kind === 'source') assert.deepEqual(lacking(after, index, 'apa', [id]), [], after);
      }),
      { numRuns: RUNS },
    );
  });

  it('snippets of quotations and citations', () => {
    for (const [prefix, { body }] of Object.entries(snippets)) {
      const key = /^cite-(.+)$/.exec(prefix)?.[1];
      if (key === undefined && !prefix.startsWith('quote-')) continue;
      const after = `It says: ${readSnippet(body.join('\n')).text}.\n`;
      assert.deepEqual(newFindings('', after, bundled).filter(isNoSlipOfTheirs), [], after);
      if (key !== undefined) assert.deepEqual(lacking(after, bundled, 'apa', [key]), [], after);
    }
  });

  it('citations of bundled and odd sources, in every form and style', () => {
    const bundledKey = fc
      .nat()
      .map((n) => bundled.glossary.sources[n % bundled.glossary.sources.length]?.id ?? '');
    const someItem = fc.record({
      own: fc.option(fc.record({ key: odd.key, item: oddItem })),
      key: bundledKey,
      details: someDetails,
    });
    const items = fc.array(someItem, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(someNote, items, someForm, someStyle, (note, chosen, form, style) => {
        const own = new Map(
          chosen.flatMap(({ own: one }) => (one ? [[one.key, one.item] as const] : [])),
        );
        const index = indexWith([...own].map(([id, item]) => ({ id, ...item })));
        const cited = chosen.flatMap(({ own: one, key, details }): CitedItem[] => {
          const source = index.glossary.sourceById.get(one?.key ?? key);
          return source ? [{ source, ...details }] : [];
        });
        const context = { note: around(note), renderer: renderer(), style };
        const insertion = insertCitations(cited, form, context);
        const after = inserted(note, insertion, ' ');
        assert.deepEqual(newFindings(note, after, index), [], after);
        const expected = cited.map(locatorOf);
        assert.ok(
          locatorsIn(after, cited).some((one) => isDeepStrictEqual(one, expected)),
          after,
        );
        assert.deepEqual(
          lacking(
            after,
            index,
            style,
            cited.map(({ source }) => source.id),
          ),
          [],
          after,
        );
      }),
      { numRuns: RUNS },
    );
  });
});
