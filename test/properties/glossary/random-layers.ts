import fc from 'fast-check';

/** A list as an entry writes it: null and [] empty what lies below. */
export type List = readonly string[] | null;

/** An entry as somebody writes it, in the words of the format. */
export interface Entry {
  readonly id?: string;
  readonly acronym?: List;
  readonly name?: string;
  readonly aliases?: List;
  readonly deprecated?: List;
  readonly misspellings?: List;
  readonly exclude?: List;
  readonly translations?: Readonly<Record<string, List>> | null;
  readonly definition?: string | null;
  readonly kind?: string | null;
  readonly expand?: string;
  readonly plural?: string | null;
  readonly 'see-also'?: List;
  readonly quotes?: readonly { readonly source: string; readonly text: string }[] | null;
  readonly valid?: { readonly from?: string | null; readonly to?: string | null } | null;
  readonly replace?: true;
  readonly remove?: true;
}

/** What is written the same or nearly so; an entry takes one spelling of each at most. */
const FORMS = [
  ['ABC', 'ＡＢＣ'],
  ['XYZ'],
  ['Alpha Board', 'alpha board'],
  ['Beta Council', 'Beta  Council'],
  ['Gamma Forum'],
  ['甲会'],
] as const;
const ROLES = [
  'name',
  'name',
  'acronym',
  'acronym',
  'aliases',
  'deprecated',
  'misspellings',
  'exclude',
  'ja',
  'zh',
] as const;
type Role = (typeof ROLES)[number];

const IDS = ['one', 'two', 'three'] as const;
const rarely = <T>(value: fc.Arbitrary<T>, weight = 3): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: weight });
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const emptied = seldom(fc.constantFrom<List>([], null));

/** Forms with what an entry calls them, each form once. */
const forms: fc.Arbitrary<readonly (readonly [Role, string])[]> = fc
  .subarray([...FORMS], { minLength: 0, maxLength: 4 })
  .chain((groups) =>
    fc.tuple(
      ...groups.map((group) => fc.tuple(fc.constantFrom(...ROLES), fc.constantFrom(...group))),
    ),
  );

const dates = fc.record(
  {
    from: fc.constantFrom('2001', '2010', null),
    to: fc.constantFrom('2012', '2020', '2005', null),
  },
  { requiredKeys: [] },
);

const entry: fc.Arbitrary<Entry> = fc
  .record({
    forms,
    id: seldom(fc.constantFrom(...IDS)).chain((id) =>
      id === undefined ? rarely(fc.constantFrom(...IDS), 1) : fc.constant(id),
    ),
    empties: fc.record({
      acronym: emptied,
      aliases: emptied,
      deprecated: emptied,
      misspellings: emptied,
      exclude: emptied,
    }),
    translations: seldom(fc.constantFrom<unknown>({}, { ja: [] }, { zh: null }, 'null')),
    rest: fc.record({
      definition: rarely(fc.constantFrom('Said so.', 'Said otherwise.', null)),
      kind: seldom(fc.constantFrom('office', 'forum', null)),
      expand: seldom(fc.constantFrom('first-use', 'never')),
      plural: seldom(fc.constantFrom('ABCen', null)),
      'see-also': seldom(fc.constantFrom(['one'], ['two', 'one'], [], null)),
      quotes: seldom(
        fc.constantFrom(
          [{ source: 's', text: 'So it is.' }],
          [
            { source: 's', text: 'So  it is.' },
            { source: 't', text: 'So it is.' },
          ],
          [],
          null,
        ),
      ),
      valid: seldom(fc.oneof(dates, fc.constant(null))),
      action: seldom(fc.constantFrom('replace', 'remove')),
    }),
  })
  .map(({ forms, id, empties, translations, rest: { action, ...rest } }) =>
    withoutUndefined({
      id,
      ...empties,
      ...named(forms, translations),
      ...rest,
      ...(action === undefined ? {} : { [action]: true }),
    }),
  )
  .filter(
    ({ id, name, acronym, valid }) =>
      (id !== undefined || name !== undefined || (acronym ?? []).length > 0) &&
      !((valid?.from ?? '') > (valid?.to ?? '9')),
  );

/** The keys that say forms. Only the first name is one, the others are aliases. */
function named(forms: readonly (readonly [Role, string])[], empty: unknown): Entry {
  const of = (role: Role): string[] =>
    forms.filter(([one]) => one === role).map(([, form]) => form);
  const [name, ...aliases] = of('name');
  const lists = {
    acronym: of('acronym'),
    aliases: [...aliases, ...of('aliases')],
    deprecated: of('deprecated'),
    misspellings: of('misspellings'),
    exclude: of('exclude'),
  };
  const languages = Object.entries({ ja: of('ja'), zh: of('zh') }).filter(
    ([, names]) => names.length > 0,
  );
  return {
    ...(name === undefined ? {} : { name }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(languages.length > 0
      ? {
          translations: {
            ...(typeof empty === 'object' ? empty : {}),
            ...Object.fromEntries(languages),
          },
        }
      : empty === undefined
        ? {}
        : { translations: empty === 'null' ? null : (empty as Record<string, List>) }),
  };
}

function withoutUndefined(entry: object): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

/** The entries of one file, which gives no id twice and says nothing twice. */
const file: fc.Arbitrary<readonly Entry[]> = fc
  .array(entry, { minLength: 1, maxLength: 4 })
  .map((entries) => {
    const seen = new Set<string>();
    return entries.filter(({ id, name, acronym }) => {
      const keys = [
        ...(id === undefined ? [] : [`id ${id}`]),
        ...(name === undefined && !acronym?.length
          ? []
          : [JSON.stringify([name ?? acronym?.[0], ...(acronym ?? [])])]),
      ];
      if (keys.some((key) => seen.has(key))) return false;
      for (const key of keys) seen.add(key);
      return true;
    });
  });

/** The entries of two to four files, the weakest first. */
export const layeredFiles: fc.Arbitrary<readonly (readonly Entry[])[]> = fc.array(file, {
  minLength: 2,
  maxLength: 4,
});
