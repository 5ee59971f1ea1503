import fc from 'fast-check';
import { foldForm, formsOf, type Glossary, type Term } from '../../../../src/core/index.ts';

const PIECES = ['B', 'C', 'b', 'c', 'É', 'é', '1', '2', '.', '-', '自', '衛', 'カ'];

const string = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength })
    .filter((text) => /[^.-]/.test(text));
const acronym = fc.oneof(
  fc.string({ unit: fc.constantFrom('B', 'C', '1'), minLength: 1, maxLength: 4 }),
  string(4),
);
const word = fc.oneof(string(3), fc.constantFrom('of', 'Bc', 'BC', 'bc'));
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

const term = fc.record({
  acronyms: fc.array(acronym, { maxLength: 2 }),
  name,
  aliases: fc.array(name, { maxLength: 2 }),
  deprecated: fc.array(name, { maxLength: 1 }),
  misspellings: fc.array(fc.oneof(acronym, name), { maxLength: 1 }),
  exclude: fc.array(name, { maxLength: 2 }),
  translations: fc.constantFrom<Term['translations']>({}, {}, { ja: ['自衛'] }, { ja: ['衛'] }),
  plural: fc.constantFrom(undefined, undefined, null, 'BCx'),
  case: fc.constantFrom<Term['case']>('auto', 'auto', 'exact', 'fold'),
});

/** Glossaries of few letters, so that forms overlap, contain and border on each other all the time. */
export const glossaries: fc.Arbitrary<Glossary> = fc
  .array(term, { minLength: 1, maxLength: 5 })
  .map((terms) => glossaryOf(terms.map((one, i) => termOf(`t${i}`, one))));

function termOf(
  id: string,
  { plural, ...strings }: Omit<Partial<Term>, 'plural'> & { plural: string | null | undefined },
): Term {
  return {
    id,
    acronyms: [],
    name: id,
    aliases: [],
    deprecated: [],
    misspellings: [],
    exclude: [],
    translations: {},
    quotes: [],
    seeAlso: [],
    expand: 'first-use',
    case: 'auto',
    origin: {
      file: 'random.glossary.yaml',
      layer: 'workspace',
      range: { start: 0, end: 0 },
      line: 0,
    },
    ...strings,
    ...(plural === undefined ? {} : { plural }),
  };
}

/** A glossary of terms alone. */
export function glossaryOf(terms: readonly Term[]): Glossary {
  const termById = new Map(terms.map((one) => [one.id, one]));
  return { terms, sources: [], termById, sourceById: new Map() };
}

const BETWEEN = [
  ' ',
  ' ',
  ', ',
  '.',
  ',',
  '-',
  '/',
  '(',
  ')',
  "'s",
  's',
  'es',
  'B',
  'b',
  '1',
  '衛',
];
const CHANGES: readonly ((form: string) => string)[] = [
  (form) => form,
  (form) => form,
  (form) => form.toUpperCase(),
  (form) => form.toLowerCase(),
  (form) => form.replace(/[^ -]+/g, (one) => one.charAt(0).toUpperCase() + one.slice(1)),
  (form) => form.slice(0, -1),
  (form) => `${form}s`,
];

/** A glossary with a folded text that is made of its own forms, changed a little, and of what stands between words. */
export const glossariesWithTexts: fc.Arbitrary<{ glossary: Glossary; text: string }> = fc
  .tuple(
    glossaries,
    fc.array(
      fc.oneof(
        fc.constantFrom(...BETWEEN),
        fc.constantFrom('É', '😀', '\u0301', '・', '。', 'of', '—'),
        fc.record({ form: fc.nat(), change: fc.constantFrom(...CHANGES) }),
      ),
      { maxLength: 25, size: 'max' },
    ),
  )
  .map(([glossary, parts]) => {
    const forms = glossary.terms.flatMap(formsOf);
    const text = parts
      .map((part) => {
        if (typeof part === 'string') return part;
        return part.change(forms[part.form % forms.length]?.folded ?? '');
      })
      .join('');
    return { glossary, text: foldForm(text) };
  });
