import assert from 'node:assert/strict';
import {
  combineGlossaries,
  parseGlossary,
  unresolvedReferences,
  type Glossary,
  type GlossaryFile,
  type Term,
} from '../../../../src/core/index.ts';

const LAYERS = ['bundled', 'user', 'workspace', 'folder'] as const;

/** Glossaries in layers, the weakest first, each given by the entries of its `terms:`. */
function layered(...layers: readonly string[]): { files: GlossaryFile[]; glossary: Glossary } {
  const files = layers.map((terms, i) =>
    parseGlossary(`terms:\n${terms}`, { file: `${i}`, layer: LAYERS[i] ?? 'folder' }),
  );
  return { files, glossary: combineGlossaries(files) };
}

const USFJ = `
  - id: usfj
    acronym: USFJ
    name: U.S. Forces Japan
    aliases: [United States Forces Japan, USF-J]
    deprecated: [Far East Command]
    misspellings: [USJF]
    exclude: [USFJ Cup]
    translations: {ja: [在日米軍], zh: [驻日美军]}
    kind: command
    definition: Bundled words.
    quotes: [{source: s, text: Bundled quotation}]
    see-also: [jjoc]
    valid: {from: '1957-07-01'}
    expand: never
    url: https://example.org/bundled
  - {id: jjoc, acronym: JJOC, name: Japan Joint Operations Command}
`;

type Values = { readonly [Key in Exclude<keyof Term, 'quotes'>]?: Term[Key] | undefined } & {
  readonly quotes?: readonly string[];
};

describe('an own entry', () => {
  const CASES: readonly (readonly [what: string, entry: string, values: Values])[] = [
    [
      'of the same acronym and name adds its definition and inherits the rest',
      '{acronym: USFJ, name: U.S. Forces Japan, definition: Our own words}',
      {
        id: 'usfj',
        definition: 'Our own words',
        aliases: ['United States Forces Japan', 'USF-J'],
        misspellings: ['USJF'],
        translations: { ja: ['在日米軍'], zh: ['驻日美军'] },
        quotes: ['Bundled quotation'],
        kind: 'command',
        expand: 'never',
      },
    ],
    [
      'needs nothing but the id',
      '{id: usfj, definition: Our own words}',
      { name: 'U.S. Forces Japan', acronyms: ['USFJ'], definition: 'Our own words' },
    ],
    [
      'may know the thing by an alias, which becomes the name',
      '{acronym: USFJ, name: United States Forces Japan}',
      { name: 'United States Forces Japan', aliases: ['U.S. Forces Japan', 'USF-J'] },
    ],
    [
      'may know it by a name in another letter case',
      '{acronym: USFJ, name: u.s. forces japan, kind: office}',
      { kind: 'office', name: 'u.s. forces japan' },
    ],
    [
      'may know it by its Japanese name, which is then a translation no more than a name',
      '{acronym: USFJ, name: 在日米軍}',
      { name: '在日米軍', aliases: ['U.S. Forces Japan', 'United States Forces Japan', 'USF-J'] },
    ],
    [
      'keeps the lower name as an alias',
      '{id: usfj, name: American Forces Japan}',
      {
        name: 'American Forces Japan',
        aliases: ['U.S. Forces Japan', 'United States Forces Japan', 'USF-J'],
      },
    ],
    [
      'puts its own forms first',
      '{id: usfj, acronym: [USFJ, USFJP], aliases: [the Forces, USF-J], misspellings: [UFSJ]}',
      {
        acronyms: ['USFJ', 'USFJP'],
        aliases: ['the Forces', 'USF-J', 'United States Forces Japan'],
        misspellings: ['UFSJ', 'USJF'],
      },
    ],
    [
      'merges translations by language',
      '{id: usfj, translations: {ja: [在日アメリカ軍], ko: [주일미군]}}',
      { translations: { ja: ['在日アメリカ軍', '在日米軍'], zh: ['驻日美军'], ko: ['주일미군'] } },
    ],
    [
      'merges dates one by one',
      "{id: usfj, valid: {to: '2030'}}",
      { valid: { from: '1957-07-01', to: '2030' } },
    ],
    [
      'drops a lower date that its own contradicts',
      "{id: usfj, valid: {to: '1950'}}",
      { valid: { to: '1950' } },
    ],
    ['empties with []', '{id: usfj, aliases: [], quotes: []}', { aliases: [], quotes: [] }],
    [
      'empties with null',
      '{id: usfj, misspellings: null, definition: null, kind: ~, url:, valid: null}',
      {
        misspellings: [],
        definition: undefined,
        kind: undefined,
        url: undefined,
        valid: undefined,
      },
    ],
    [
      'empties a language',
      '{id: usfj, translations: {ja: []}}',
      { translations: { zh: ['驻日美军'] } },
    ],
    ['empties all languages', '{id: usfj, translations: {}}', { translations: {} }],
    ['empties all languages with null', '{id: usfj, translations: null}', { translations: {} }],
    ['empties one date', '{id: usfj, valid: {from: null}}', { valid: undefined }],
    [
      'has no other names where it empties them, the lower name included',
      '{id: usfj, name: Our Name, aliases: []}',
      { name: 'Our Name', aliases: [] },
    ],
    ['may write a default', '{id: usfj, expand: first-use}', { expand: 'first-use' }],
    [
      'does not write a default by silence',
      '{id: usfj, case: fold}',
      { expand: 'never', case: 'fold' },
    ],
    ['sets null where that is a value', '{id: usfj, plural: null}', { plural: null }],
    [
      'makes a misspelling right',
      '{id: usfj, aliases: [USJF]}',
      { misspellings: [], aliases: ['USJF', 'United States Forces Japan', 'USF-J'] },
    ],
    [
      'makes a right form wrong',
      '{id: usfj, misspellings: [USF-J]}',
      { misspellings: ['USF-J', 'USJF'], aliases: ['United States Forces Japan'] },
    ],
    [
      'makes an alias deprecated',
      '{id: usfj, deprecated: [USF-J]}',
      { deprecated: ['USF-J', 'Far East Command'], aliases: ['United States Forces Japan'] },
    ],
    [
      'makes a deprecated name the right one',
      '{acronym: USFJ, name: Far East Command}',
      { name: 'Far East Command', deprecated: [] },
    ],
    [
      'does not make the name wrong that it keeps',
      '{id: usfj, misspellings: [U.S. Forces Japan]}',
      { name: 'U.S. Forces Japan', misspellings: ['USJF'] },
    ],
    ['makes an excluded string a form', '{id: usfj, aliases: [USFJ Cup]}', { exclude: [] }],
    [
      'says of a misspelling that it is something else altogether',
      '{id: usfj, exclude: [USJF]}',
      { exclude: ['USJF', 'USFJ Cup'], misspellings: [] },
    ],
    [
      'makes a deprecated name a misspelling',
      '{id: usfj, misspellings: [Far East Command]}',
      { misspellings: ['Far East Command', 'USJF'], deprecated: [] },
    ],
    [
      'keeps the name when it replaces all and gives none, whatever it calls the name',
      '{id: usfj, replace: true, misspellings: [U.S. Forces Japan, UFSJ], exclude: [U.S. Forces Japan]}',
      { name: 'U.S. Forces Japan', acronyms: [], misspellings: ['UFSJ'], exclude: [] },
    ],
    [
      'has each quotation once',
      '{id: usfj, quotes: [{source: s, text: Bundled  quotation}, {source: s, text: New}]}',
      { quotes: ['Bundled  quotation', 'New'] },
    ],
    [
      'replaces all with replace: true, but for the id',
      '{id: usfj, replace: true, name: Ours}',
      {
        id: 'usfj',
        name: 'Ours',
        acronyms: [],
        aliases: [],
        definition: undefined,
        quotes: [],
        expand: 'first-use',
      },
    ],
  ];
  for (const [what, entry, values] of CASES) {
    it(what, () => {
      const { files, glossary } = layered(USFJ, `  - ${entry}\n`);
      assert.deepEqual(files[1]?.problems, []);
      assert.equal(glossary.terms.length, 2);
      const { quotes, ...term } = glossary.termById.get('usfj') ?? assert.fail();
      const known = { ...term, quotes: quotes.map(({ text }) => text) };
      const shown = Object.keys(values).map((key) => [key, known[key as keyof typeof known]]);
      assert.deepEqual(Object.fromEntries(shown), values);
      assert.equal(glossary.terms[0], glossary.termById.get('usfj'));
      assert.equal(term.origin.file, '1');
    });
  }

  const OTHERS: readonly (readonly [what: string, entry: string])[] = [
    ['of another name', '{acronym: USFJ, name: United Shipping Firm of Jersey}'],
    ['of another acronym and the same name', '{acronym: UFJ, name: U.S. Forces Japan}'],
    ['whose id is equal by chance', '{acronym: USFJ, name: Union}'],
    ['that says an acronym alone', '{acronym: USFJ, definition: Something}'],
    ['that knows it by a misspelling', '{acronym: USFJ, name: USJF}'],
    ['that wrote another id and has no acronym', '{id: other, name: U.S. Forces Japan}'],
  ];
  for (const [what, entry] of OTHERS) {
    it(`${what} is another thing, which inherits nothing and comes first`, () => {
      const { glossary } = layered(USFJ, `  - ${entry}\n`);
      assert.equal(glossary.terms.length, 3);
      const [own] = glossary.terms;
      assert.notEqual(own?.id, 'usfj');
      assert.deepEqual([own?.misspellings, own?.quotes, own?.parts], [[], [], undefined]);
      assert.equal(glossary.termById.get('usfj')?.definition, 'Bundled words.');
      assert.equal(glossary.termById.get(own?.id ?? ''), own);
    });
  }

  it('without an acronym adds to the only thing of that name', () => {
    const entry = '  - {name: U.S. Forces Japan, definition: Ours}\n';
    assert.equal(layered(USFJ, entry).glossary.termById.get('usfj')?.definition, 'Ours');
    const two =
      '  - {id: a, acronym: A1, name: Exchange}\n  - {id: b, acronym: B1, name: Exchange}\n';
    assert.equal(layered(two, '  - {name: Exchange}\n').glossary.terms.length, 3);
    const { glossary } = layered(
      '  - {id: a, name: Exchange}\n',
      '  - {acronym: EX, name: exchange}\n',
    );
    assert.deepEqual(glossary.termById.get('a')?.acronyms, ['EX']);
  });

  it('is known by the id that it gives, too', () => {
    const { glossary } = layered(USFJ, '  - {id: ours, acronym: USFJ, name: U.S. Forces Japan}\n');
    const term = glossary.termById.get('ours');
    assert.deepEqual([term?.id, term?.otherIds], ['usfj', ['ours']]);
    assert.equal(glossary.termById.get('usfj'), term);
  });

  it('of the same file is never merged with its neighbor', () => {
    const { glossary } = layered(
      '  - {acronym: A1, name: One}\n  - {acronym: A1, name: Two, aliases: [One]}\n',
    );
    assert.equal(glossary.terms.length, 2);
  });
});

describe('several layers', () => {
  it('add to each other in their order', () => {
    const { glossary } = layered(
      USFJ,
      '  - {id: usfj, definition: User, aliases: [U1], kind: office}\n',
      '  - {id: usfj, definition: Workspace, aliases: [W1]}\n',
    );
    const term = glossary.termById.get('usfj') ?? assert.fail();
    assert.equal(term.definition, 'Workspace');
    assert.deepEqual(term.aliases, ['W1', 'U1', 'United States Forces Japan', 'USF-J']);
    assert.deepEqual(
      term.parts?.map(({ origin, keys }) => [origin.file, keys]),
      [
        ['2', ['definition', 'aliases']],
        ['1', ['kind', 'aliases']],
        ['0', []],
      ],
    );
  });

  it('may take an entry away in the middle, and have a new one above', () => {
    const removed = '  - {id: usfj, remove: true}\n';
    const { files, glossary } = layered(
      USFJ,
      removed,
      '  - {id: usfj, definition: Ours}\n  - {acronym: X1, name: X, see-also: [usfj]}\n',
      '  - {id: usfj, acronym: USFJ, name: New}\n',
    );
    const term = glossary.termById.get('usfj') ?? assert.fail();
    assert.deepEqual([term.name, term.aliases, term.definition], ['New', [], undefined]);
    assert.deepEqual(
      unresolvedReferences(files[2] ?? assert.fail(), glossary).map(({ code }) => code),
      ['missing-name'],
    );
  });

  it('of links to what was taken away nothing is said', () => {
    const { files, glossary } = layered(
      `${USFJ}  - {id: x, name: X, see-also: [usfj, nobody]}\n`,
      '  - {id: usfj, remove: true}\n  - {id: y, name: Y, see-also: [usfj]}\n',
    );
    assert.equal(glossary.termById.has('usfj'), false);
    const problems = files.flatMap((file) => unresolvedReferences(file, glossary));
    assert.deepEqual(
      problems.map(({ message }) => message).filter((message) => message.includes('term "')),
      ['There is no term "nobody".'],
    );
  });

  it('may take away by an acronym that has one meaning', () => {
    const entry = '  - {acronym: USFJ, remove: true}\n';
    assert.equal(layered(USFJ, entry).glossary.termById.has('usfj'), false);
    const { files, glossary } = layered(`${USFJ}  - {acronym: USFJ, name: Union}\n`, entry);
    assert.equal(glossary.terms.length, 3);
    assert.deepEqual(
      unresolvedReferences(files[1] ?? assert.fail(), glossary).map(({ message }) => message),
      ['There is nothing to remove: no glossary below this one has exactly one entry "USFJ".'],
    );
  });

  it('may take away by an acronym that is written in full-width letters', () => {
    const entry = '  - {acronym: ＵＳＦＪ, remove: true}\n';
    assert.equal(layered(USFJ, entry).glossary.termById.has('usfj'), false);
  });

  it('take away what lies below, never an entry of the same file', () => {
    const own = '  - {acronym: USFJ, name: U.S. Forces Japan, definition: Ours}\n';
    const removed = '  - {id: usfj, remove: true}\n';
    for (const entries of [own + removed, removed + own]) {
      const { glossary } = layered(USFJ, entries);
      const [term] = glossary.terms;
      assert.deepEqual(
        [term?.definition, term?.aliases, glossary.terms.length],
        ['Ours', [], 2],
        entries,
      );
      assert.equal(glossary.termById.get(term?.id ?? ''), term);
    }
  });

  it('keep a name through an entry that replaces all but the name', () => {
    const { glossary } = layered(
      USFJ,
      '  - {id: usfj, replace: true, definition: Ours}\n',
      '  - {id: usfj, acronym: USFJ}\n',
    );
    assert.equal(glossary.termById.get('usfj')?.name, 'U.S. Forces Japan');
  });

  it('say what an entry without a name may have meant', () => {
    const { files, glossary } = layered(USFJ, '  - {id: usjf, definition: Ours}\n');
    const found = unresolvedReferences(files[1] ?? assert.fail(), glossary);
    assert.deepEqual(
      found.map(({ localizable: _message, ...problem }) => problem),
      [
        {
          code: 'missing-name',
          severity: 'error',
          message:
            'A term needs a name or an acronym: no glossary below this one has an entry "usjf" to add to. Did you mean "usfj"?',
          range: { start: 11, end: 39 },
        },
      ],
    );
  });

  it('give ids that were made by chance alike to different things', () => {
    const { glossary } = layered(
      '  - {acronym: MSE, name: Missile Segment Enhancement}\n  - {id: a, name: A, see-also: [mse]}\n',
      '  - {acronym: MSE, name: mean squared error}\n  - {id: b, name: B, see-also: [mse]}\n',
    );
    const target = (id: string): string | undefined =>
      glossary.termById.get(glossary.termById.get(id)?.seeAlso[0] ?? '')?.name;
    assert.equal(glossary.terms.length, 4);
    assert.deepEqual(
      [target('a'), target('b')],
      ['Missile Segment Enhancement', 'mean squared error'],
    );
  });

  it('an id that was written goes before one that was made', () => {
    const { glossary } = layered(
      '  - {acronym: MSE, name: Missile Segment Enhancement}\n',
      '  - {id: mse, acronym: MSE, name: mean squared error}\n',
    );
    assert.equal(glossary.termById.get('mse')?.name, 'mean squared error');
    assert.deepEqual(
      glossary.terms.map(({ id }) => id),
      ['mse', 'missile-segment-enhancement'],
    );
  });
});
