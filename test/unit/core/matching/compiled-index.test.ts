import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  buildIndex,
  COMPILED_VERSION,
  type CompiledIndex,
  compileIndex,
  type Glossary,
  indexFrom,
  matchText,
  runAll,
  type TermIndex,
} from '../../../../src/core/index.ts';
import { isUsableInSteps } from '../../../../src/core/matching/compiled-index.ts';
import { indexOf } from '../glossaries.ts';
import { glossaries, glossariesWithTexts, glossaryOf } from './random-glossaries.ts';
import { runs } from '../../../support/runs.ts';

const { glossary: SECURITY } = indexOf(`
terms:
  - {acronym: USFJ, name: U.S. Forces Japan, translations: {ja: [在日米軍]}, exclude: [USFJ Cup]}
  - {acronym: SDF, name: Self-Defense Forces, misspellings: [SFD]}
`);
const TEXT = 'USFJ and the USFJ Cup, 在日米軍, SDFs, SFD, SELF-DEFENSE FORCES';

function found(text: string, index: TermIndex): string[] {
  return matchText(text, index).map(
    ({ start, end, senses }) =>
      `${text.slice(start, end)}@${start} ${senses.map(({ term, kind }) => `${term.id}:${kind}`).join(' ')}`,
  );
}

const isUsable = (compiled: CompiledIndex, glossary: Glossary): boolean =>
  runAll(isUsableInSteps(compiled, glossary));

/** As it would come back from a file: other memory, the same numbers. */
function stored({ version, data }: CompiledIndex): CompiledIndex {
  return { version, data: data.slice() };
}

describe('a compiled index', () => {
  it('answers like the one that was built, from a file and from shared memory', () => {
    fc.assert(
      fc.property(glossariesWithTexts, ({ glossary, text }) => {
        const expected = found(text, buildIndex(glossary));
        const compiled = compileIndex(glossary);
        assert.deepEqual(found(text, indexFrom(glossary, stored(compiled))), expected);
        const shared = compileIndex(glossary, (bytes) => new SharedArrayBuffer(bytes));
        assert.ok(shared.data.buffer instanceof SharedArrayBuffer);
        assert.deepEqual(shared.data.slice(), compiled.data.slice());
        assert.deepEqual(found(text, indexFrom(glossary, shared)), expected);
      }),
      runs(40),
    );
  });

  it('is the same for glossaries with equal terms, whatever else they say', () => {
    const described = SECURITY.terms.map((term) => ({ ...term, definition: 'x' }));
    assert.ok(isUsable(compileIndex(SECURITY), glossaryOf(described)));
  });

  describe('is not used but compiled anew when', () => {
    const changed = (change: (data: Int32Array) => void): CompiledIndex => {
      const copy = stored(compileIndex(SECURITY));
      change(copy.data);
      return copy;
    };
    const whole = compileIndex(SECURITY);
    const cases: Readonly<Record<string, CompiledIndex>> = {
      'it is empty': { version: COMPILED_VERSION, data: new Int32Array(0) },
      'it is something else': { version: COMPILED_VERSION, data: new Int32Array(1000).fill(7) },
      'it says another version outside': { ...whole, version: COMPILED_VERSION + 1 },
      'it says another version inside': changed((data) => data.fill(COMPILED_VERSION + 1, 1, 2)),
      'it was cut': { ...whole, data: whole.data.slice(0, -10) },
      'it is too long': { ...whole, data: Int32Array.from([...whole.data, 0]) },
      'it is of another glossary': compileIndex(glossaryOf(SECURITY.terms.slice(1))),
      'the terms have another order': compileIndex(glossaryOf(SECURITY.terms.toReversed())),
    };
    for (const [name, compiled] of Object.entries(cases)) {
      it(name, () => {
        assert.equal(isUsable(compiled, SECURITY), false);
        assert.deepEqual(
          found(TEXT, indexFrom(SECURITY, compiled)),
          found(TEXT, buildIndex(SECURITY)),
        );
      });
    }

    it('any of its numbers is another', () => {
      fc.assert(
        fc.property(fc.nat(whole.data.length - 1), fc.integer(), (at, value) => {
          fc.pre(whole.data[at] !== value);
          const copy = stored(whole);
          copy.data[at] = value;
          assert.equal(isUsable(copy, SECURITY), false);
        }),
      );
    });

    it('any string of a term is another', () => {
      const change = (glossary: Glossary): Glossary[] => [
        ...(['acronyms', 'aliases', 'deprecated', 'misspellings', 'exclude'] as const).map((key) =>
          changeFirst(glossary, (term) => ({ ...term, [key]: [...term[key], 'Z'] })),
        ),
        changeFirst(glossary, (term) => ({ ...term, name: `${term.name}x` })),
        changeFirst(glossary, (term) => ({ ...term, plural: 'Zs' })),
        changeFirst(glossary, (term) => ({ ...term, translations: { de: ['Z', 'Y'] } })),
        changeFirst(glossary, (term) => ({
          ...term,
          case: term.case === 'fold' ? 'exact' : 'fold',
        })),
      ];
      fc.assert(
        fc.property(glossaries, (glossary) => {
          const compiled = compileIndex(glossary);
          assert.ok(isUsable(compiled, glossary));
          for (const other of change(glossary)) assert.equal(isUsable(compiled, other), false);
        }),
      );
    });
  });
});

type Term = Glossary['terms'][number];

function changeFirst({ terms }: Glossary, change: (term: Term) => Term): Glossary {
  return glossaryOf(terms.map((term, i) => (i === 0 ? change(term) : term)));
}

describe('the terms of an acronym', () => {
  it('are those that have it in exact case, in their order', () => {
    fc.assert(
      fc.property(glossaries, (glossary) => {
        const { termsByAcronym } = buildIndex(glossary);
        const all = glossary.terms.flatMap(({ acronyms, name, misspellings }) => [
          ...acronyms,
          ...acronyms.map((acronym) => acronym.toLowerCase()),
          ...misspellings,
          name,
        ]);
        for (const one of all) {
          const expected = glossary.terms.filter(({ acronyms }) => acronyms.includes(one));
          assert.deepEqual(termsByAcronym.get(one) ?? [], expected, one);
          assert.equal(termsByAcronym.has(one), expected.length > 0, one);
        }
      }),
      runs(60),
    );
  });
});
