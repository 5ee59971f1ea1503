import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  combineGlossaries,
  parseGlossary,
  type EntryOrigin,
  type Glossary,
  type GlossaryFile,
  type Term,
} from '../../../src/core/index.ts';
import { naiveLayers, type Expected, type Shown } from './naive-layers.ts';
import { layeredFiles, type Entry } from './random-layers.ts';
import { runs } from '../../support/runs.ts';

const LAYERS = ['bundled', 'user', 'workspace', 'folder'] as const;
const { numRuns } = runs(50);

describe('layers put together', () => {
  it('are what the specification says, whatever the files hold', () => {
    fc.assert(
      fc.property(layeredFiles, (files) => {
        assert.deepEqual(combined(files), naiveLayers(files));
      }),
      { numRuns },
    );
  }).timeout(600_000);

  it('call no form both right and wrong, and find every term by its ids', () => {
    fc.assert(
      fc.property(layeredFiles, (files) => {
        const { terms, termById } = combineGlossaries(files.map(parsed));
        for (const term of terms) {
          const { name, acronyms, aliases, deprecated, misspellings, exclude } = term;
          const right = new Set([name, ...acronyms, ...aliases]);
          const wrong = [...deprecated, ...misspellings, ...exclude];
          assert.deepEqual(
            wrong.filter((form) => right.has(form)),
            [],
          );
          assert.equal(new Set(wrong).size, wrong.length);
          for (const id of [term.id, ...(term.otherIds ?? [])])
            assert.equal(termById.get(id), term);
        }
        assert.equal(new Set(terms.map(({ id }) => id)).size, terms.length);
        assert.deepEqual(new Set(termById.values()), new Set(terms));
      }),
      { numRuns },
    );
  }).timeout(600_000);
});

/** JSON is YAML. */
function parsed(terms: readonly Entry[], at: number): GlossaryFile {
  const layer = LAYERS[at] ?? assert.fail();
  const file = parseGlossary(JSON.stringify({ terms }), { file: `${at}`, layer });
  assert.deepEqual(
    file.problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.equal(file.terms.length, terms.length);
  return file;
}

function combined(files: readonly (readonly Entry[])[]): Expected {
  const read = files.map(parsed);
  const glossary = combineGlossaries(read);
  const placeOf = ({ file, range }: EntryOrigin): string => {
    const terms = read[Number(file)]?.terms ?? assert.fail();
    return `${file} ${terms.findIndex(({ origin }) => origin.range.start === range.start)}`;
  };
  const written = new Set(files.flat().flatMap(({ id }) => id ?? []));
  return {
    things: glossary.terms.map((term) => ({
      thing: shown(term),
      ids: idsOf(term, glossary).filter((id) => written.has(id)),
    })),
    baseless: [...(glossary.baseless ?? [])].map(({ origin }) => placeOf(origin)).toSorted(),
    drastic: (glossary.overrides ?? [])
      .filter(({ does }) => does !== 'add')
      .map(({ at, does }) => `${placeOf(at)} ${does}`)
      .toSorted(),
  };
}

function idsOf(term: Term, { termById }: Glossary): string[] {
  return [...termById].flatMap(([id, one]) => (one === term ? [id] : [])).toSorted();
}

function shown(term: Term): Shown {
  return {
    name: term.name,
    acronym: term.acronyms,
    aliases: term.aliases,
    deprecated: term.deprecated,
    misspellings: term.misspellings,
    exclude: term.exclude,
    translations: Object.fromEntries(
      Object.entries(term.translations)
        .filter(([, names]) => names.length > 0)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    definition: term.definition ?? null,
    kind: term.kind ?? null,
    expand: term.expand,
    plural: term.plural,
    'see-also': term.seeAlso,
    quotes: term.quotes.map(({ source, text }) => `${source}: ${text}`),
    from: term.valid?.from ?? null,
    to: term.valid?.to ?? null,
  };
}
