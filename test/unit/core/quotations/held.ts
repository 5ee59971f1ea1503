import {
  analyzeNote,
  NoteQuotationChecker,
  readSourceText,
  type CheckedQuotation,
  type HeldText,
} from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

export const INDEX = indexOf(`
terms:
  - {name: peace, quotes: [{source: speech, text: We will act to meet the common danger}]}
  - {name: danger, quotes: [{source: speech, text: A danger is common}]}
  - {name: 発言, quotes: [{source: speech, text: 大臣は、抑止力の向上が必要だと述べた}]}
sources:
  - {id: treaty, title: Treaty}
  - {id: minutes, title: Minutes}
  - {id: speech, title: Speech}
  - {id: letter, title: Letter}
`);
export const TEXTS: Readonly<Record<string, string>> = {
  treaty:
    'TREATY\n\nEach Party recognizes that an armed attack would be dangerous to its own peace\nand safety. It declares that it would act. The Diet must approve any dispatch.',
  minutes:
    '# Minutes\n\nThe Ministers *talked about the weather* in Tokyo.\n\nThe price of rice rose by 43.5 percent.',
};

export const heldTexts = (texts = TEXTS): Map<string, HeldText> =>
  new Map(
    Object.entries(texts).map(([key, text]) => [
      key,
      { text: readSourceText(text, { markdown: text.startsWith('#') }), file: `${key}.md` },
    ]),
  );
export const checkerOf = (held: ReadonlyMap<string, HeldText>): NoteQuotationChecker =>
  new NoteQuotationChecker({ textOf: ({ id }) => held.get(id) });
export const check = (
  note: string,
  checker = checkerOf(heldTexts()),
): readonly CheckedQuotation[] => checker.check(analyzeNote(note, INDEX));
export const told = ({ citation, coverage, verification }: CheckedQuotation): string =>
  `${citation.key} (${coverage}): ${verification?.verdict ?? 'unknown source'}`;
