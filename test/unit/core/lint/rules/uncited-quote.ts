import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['info', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    'He said that “the alliance is stronger than it has ever ⟦been”⟧.',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    "He said: 'the alliance is stronger than it has ever ⟦been'⟧, and left.",
    "The quotation has no citation. — on: 'the alliance is stronger than it has ever been' — then: cite after \"ever been'\"",
  ],
  [
    'He said that «the alliance is stronger than it has ever ⟦been»⟧.',
    'The quotation has no citation. — on: «the alliance is stronger than it has ever been» — then: cite after "ever been»"',
  ],
  '防衛省は「白書」と《同盟はかつてないほど強固であり、これからもさらに強くなる》を出した。',
  'He said that “the alliance is stronger”.',
  'He said that “the alliance is stronger than it has ever been” [@treaty].',
  'He said that “the alliance is stronger than it has ever been”.[^1]\n\n[^1]: A speech.',
  '@treaty says that “the alliance is stronger than it has ever been”.',
  'He [said](https://x.org) that “the alliance is stronger than it has ever been”.',
  'He said (<https://x.org>) that “the alliance is stronger than it has ever been”.',
  'He said that “the alliance is stronger than it has ever been” (Nishimura 2024, p. 3).',
  'He said that “the alliance is stronger than it has ever been”.\n\n[@treaty]',
  'As [@treaty] says:\n\n- “the alliance is stronger than it has ever been”',
  'She read “Why the Alliance of Japan and the United States Is Stronger Than Ever”.',
  'It means “the state in which an alliance is stronger than ever”.',
  'It set “the centenary goal of the army of the people”.',
  '# “The alliance is stronger than it has ever been”',
  '## References\n\nNishimura, “The alliance is stronger than it has ever been”.',
  'Text.[^1]\n\n[^1]: He said “the alliance is stronger than it has ever been”.',
  [
    'He said:\n\n> The alliance is stronger than it has ever ⟦been.⟧',
    'The quotation has no citation. — on: The alliance is stronger than it has ever been. — then: cite after "ever been."',
  ],
  [
    '> The alliance is stronger than it has ever been.\n>\n> So it shall ⟦stay.⟧',
    'The quotation has no citation. — on: The alliance is stronger than it has ever been.⏎>⏎> So it shall stay. — then: cite after "hall stay."',
  ],
  '> The alliance is stronger than it has ever been.\n> — The Minister',
  '> The alliance is stronger than it has ever been.\n\n— The Minister',
  'As @treaty says:\n\n> The alliance is stronger than it has ever been.',
  '> The alliance is stronger than it has ever been.\n\n[@treaty]',
  '> [!NOTE]\n> The alliance is stronger than it has ever been.',
  [
    '> [!quote]\n> The alliance is stronger than it has ever ⟦been.⟧',
    'The quotation has no citation. — on: [!quote]⏎> The alliance is stronger than it has ever been. — then: cite after "ever been."',
  ],
  '> [!quote] The Minister\n> The alliance is stronger than it has ever been.',
  '> [!quote]\n> The alliance is stronger than it has ever been. [@treaty]',
  '> **Note:** the alliance is stronger than it has ever been.',
  '> - a list of my own that somebody has set in a box',
  [
    '大臣は「日米同盟はかつてないほど強固なものに⟦なっている」⟧と述べた。',
    'The quotation has no citation. — on: 「日米同盟はかつてないほど強固なものになっている」 — then: cite after "なものになっている」"',
  ],
  '大臣は「自由で開かれたインド太平洋」と述べた。',
  '大臣は「日米同盟はかつてないほど強固なものになっている」と述べた[@treaty]。',
  '| who | what |\n| --- | --- |\n| he [@treaty] | “the alliance is stronger than it has ever been” |',
  '`“the alliance is stronger than it has ever been”`',
  // Eight words, or twenty Japanese characters, are somebody’s own.
  [
    'He said that “the alliance is stronger than it has ⟦been”⟧.',
    'The quotation has no citation. — on: “the alliance is stronger than it has been” — then: cite after " has been”"',
  ],
  'He said that “the alliance is stronger than it was”.',
  '大臣は「日米同盟はかつてない強固なものになる事」と述べた。',
  '大臣は「日米同盟はかつてない強固なものになるの」と述べた。',
  '大臣は「日米同盟はかつてない強固なものになるよ」と述べた。',
  '大臣は「日米同盟はかつてない強固なものにする」と述べた。',
  '大臣は「日米同盟抑止力強化推進本部設置要綱策定委員会議事録」と述べた。',
  [
    '大臣は「日米同盟抑止力強化、推進本部設置要綱⟦策定委員会」⟧と述べた。',
    'The quotation has no citation. — on: 「日米同盟抑止力強化、推進本部設置要綱策定委員会」 — then: cite after "設置要綱策定委員会」"',
  ],
  [
    'He said that "the alliance is stronger than it has ⟦been"⟧.',
    'The quotation has no citation. — on: "the alliance is stronger than it has been" — then: cite after " has been""',
  ],
  [
    '‘the alliance is stronger than it has ⟦been’⟧ he said.',
    'The quotation has no citation. — on: ‘the alliance is stronger than it has been’ — then: cite after " has been’"',
  ],
  '『日米同盟はかつてない強固なものになるよ』',
  // Titles: where seven of ten telling words are capitalized.
  'In “Alliance Japanese Stronger Things Always Become Seven words that tell” he',
  [
    'In “Alliance Japanese Stronger Things Always Become seven words that ⟦tell”⟧ he',
    'The quotation has no citation. — on: “Alliance Japanese Stronger Things Always Become seven words that tell” — then: cite after "that tell”"',
  ],
  // Names: ten words with “of” and without a verb.
  'the “one two three four five six seven eight of ten” goal',
  [
    'the “one two three four five six seven eight nine of ⟦eleven”⟧ goal',
    'The quotation has no citation. — on: “one two three four five six seven eight nine of eleven” — then: cite after "of eleven”"',
  ],
  [
    'the “one two three four five six seven eight nine ⟦ten”⟧ goal',
    'The quotation has no citation. — on: “one two three four five six seven eight nine ten” — then: cite after " nine ten”"',
  ],
  [
    'the “one two three four is six seven eight of ⟦ten”⟧ goal',
    'The quotation has no citation. — on: “one two three four is six seven eight of ten” — then: cite after "ht of ten”"',
  ],
  // What a word means.
  'It means: “the alliance is stronger than it has been”.',
  'It denotes: “the alliance is stronger than it has been”.',
  'It stands for: “the alliance is stronger than it has been”.',
  'It is called: “the alliance is stronger than it has been”.',
  'It titled: “the alliance is stronger than it has been”.',
  'It known as: “the alliance is stronger than it has been”.',
  'It hereafter: “the alliance is stronger than it has been”.',
  [
    'It means, he said, “the alliance is stronger than it has ⟦been”⟧.',
    'The quotation has no citation. — on: “the alliance is stronger than it has been” — then: cite after " has been”"',
  ],
  // Lists of references, by their headings, up to the next heading.
  '## References\n\nHe: “the alliance is stronger than it has ever been”.',
  '## Reference\n\nHe: “the alliance is stronger than it has ever been”.',
  '## Bibliography\n\nHe: “the alliance is stronger than it has ever been”.',
  '## Sources\n\nHe: “the alliance is stronger than it has ever been”.',
  '## Works Cited\n\nHe: “the alliance is stronger than it has ever been”.',
  '## Further reading\n\nHe: “the alliance is stronger than it has ever been”.',
  '## Literature\n\nHe: “the alliance is stronger than it has ever been”.',
  '## Notes\n\nHe: “the alliance is stronger than it has ever been”.',
  '## Endnotes\n\nHe: “the alliance is stronger than it has ever been”.',
  '## 2. Notes\n\nHe: “the alliance is stronger than it has ever been”.',
  '## 参考文献\n\nHe: “the alliance is stronger than it has ever been”.',
  '## 文献\n\nHe: “the alliance is stronger than it has ever been”.',
  '## 出典\n\nHe: “the alliance is stronger than it has ever been”.',
  '## 注\n\nHe: “the alliance is stronger than it has ever been”.',
  [
    '## Noteshop\n\nHe: “the alliance is stronger than it has ever ⟦been”⟧.',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    '## My notes\n\nHe: “the alliance is stronger than it has ever ⟦been”⟧.',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    '## Notes\n\nHe.\n\n## Talks\n\nHe: “the alliance is stronger than it has ever ⟦been”⟧.',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  // A source in the same paragraph.
  'He said “the alliance is stronger than it has ever been” (Nishimura 2024).',
  'He said “the alliance is stronger than it has ever been” (2024).',
  'He said “the alliance is stronger than it has ever been” (p. 3).',
  'He said “the alliance is stronger than it has ever been” (see pp. 3).',
  [
    'He said “the alliance is stronger than it has ever ⟦been”⟧ (1499).',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  'He said “the alliance is stronger than it has ever been” (1500).',
  'He said “the alliance is stronger than it has ever been” (2024a).',
  'He said “the alliance is stronger than it has ever been” （西村、2024年）.',
  'He said “the alliance is stronger than it has ever been” 出典：白書.',
  'He said “the alliance is stronger than it has ever been” (as quoted in the Times).',
  'He said “the alliance is stronger than it has ever been” mofa.go.jp.',
  'He said “the alliance is stronger than it has ever been” nato.int.',
  'He said “the alliance is stronger than it has ever been” example.com.',
  'He said “the alliance is stronger than it has ever been” doi:10.1.',
  'He said “the alliance is stronger than it has ever been” ibid.',
  'He said “the alliance is stronger than it has ever been” art. 5.',
  'He said “the alliance is stronger than it has ever been” para. 5.',
  'He said “the alliance is stronger than it has ever been” <cite>The Times</cite>.',
  'He said “the alliance is stronger than it has ever been” <a href="x">x</a>.',
  // Right after it, up to 200 characters away.
  'He said “the alliance is stronger than it has ever been”\n\n(— [@treaty])',
  [
    '> the alliance is stronger than it has ⟦been⟧\n\nHe: [@treaty]',
    'The quotation has no citation. — on: the alliance is stronger than it has been — then: cite after "t has been"',
  ],
  `> the alliance is stronger than it has been\n${'>\n'.repeat(99)}\n[@treaty]`,
  [
    `> the alliance is stronger than it has ⟦been⟧\n${'>\n'.repeat(100)}\n[@treaty]`,
    'The quotation has no citation. — on: the alliance is stronger than it has been — then: cite after "t has been"',
  ],
  // In front of it, where that announces it.
  'As [@treaty] says:\n\n“the alliance is stronger than it has ever been” is it.',
  [
    'As [@treaty] says.\n\n“the alliance is stronger than it has ever ⟦been”⟧ is it.',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  'As [@treaty] says：\n\n“the alliance is stronger than it has ever been” is it.',
  'As [@treaty] says.\n\n> the alliance is stronger than it has been',
  [
    'As he says.\n\n> the alliance is stronger than it has ⟦been⟧',
    'The quotation has no citation. — on: the alliance is stronger than it has been — then: cite after "t has been"',
  ],
  [
    '> the alliance is stronger than it has ⟦been⟧\n\n– The Minister',
    'The quotation has no citation. — on: the alliance is stronger than it has been — then: cite after "t has been"',
  ],
  '> the alliance is stronger than it has been\n> -- The Minister',
  '> the alliance is stronger than it has been\n> ― The Minister',
  [
    '> the alliance is stronger than it has ⟦been⟧\n\n> the alliance is stronger than it has ⟦been⟧',
    'The quotation has no citation. — on: the alliance is stronger than it has been — then: cite after "t has been"',
  ],
  [
    '> the alliance is stronger than it has been\n>\n> the alliance is stronger than it has ⟦been⟧\n\n> the alliance is stronger than it has ⟦been⟧',
    'The quotation has no citation. — on: the alliance is stronger than it has been⏎>⏎> the alliance is stronger than it has been — then: cite after "t has been"',
    'The quotation has no citation. — on: the alliance is stronger than it has been — then: cite after "t has been"',
  ],
  '> the alliance is stronger than it was',
  '> # the alliance is stronger than it has been',
  [
    '- > the alliance is stronger than it has ⟦been⟧',
    'The quotation has no citation. — on: the alliance is stronger than it has been — then: cite after "t has been"',
  ],
  '> 1) the alliance is stronger than it has been',
  '> 1. the alliance is stronger than it has been',
  '> Note: the alliance is stronger than it has been',
  [
    '> A longer label than it is: the alliance is stronger than it has ⟦been⟧',
    'The quotation has no citation. — on: A longer label than it is: the alliance is stronger than it has been — then: cite after "t has been"',
  ],
  [
    '> (the alliance is stronger than it has ⟦been)⟧',
    'The quotation has no citation. — on: (the alliance is stronger than it has been) — then: cite after " has been)"',
  ],
  [
    '> “the alliance is stronger than it has ⟦been”⟧',
    'The quotation has no citation. — on: “the alliance is stronger than it has been” — then: cite after " has been”"',
  ],
  '> `code`: the alliance is stronger than it has been',
  [
    '| who | what |\n| --- | --- |\n| he | “the alliance is stronger than it has ever ⟦been”⟧ |',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    '| a | b |\n| --- | --- |\n| he [@treaty] | x |\n| he | “the alliance is stronger than it has ever ⟦been”⟧ |',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    '| a | b |\n| --- | --- |\n| “the alliance is stronger than it has ever ⟦been”⟧ | x |\n| he [@treaty] | x |',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    '[@treaty] x x x x x \n\nHe said “the alliance is stronger than it has ever ⟦been”⟧.\n\nLater [@treaty].',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    '“the alliance is stronger than it has ever ⟦been”⟧',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    '“the alliance is stronger than it has ever been” [@treaty] and\n\n“the alliance is stronger than it has ever ⟦been”⟧.',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    'Text “the alliance is stronger than it has ever ⟦been”⟧ and “the treaty is stronger than it has ever ⟦been”⟧.',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
    'The quotation has no citation. — on: “the treaty is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  '<p>“the alliance is stronger than it has ever been”</p>',
  [
    '[^1]: x\n\n“the alliance is stronger than it has ever ⟦been”⟧',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  '[a]: http://x.org "the alliance is stronger than it has been"',
  // What a list of references may be called, also in the singular, and numbered.
  '## Source\n\nHe: “the alliance is stronger than it has ever been”.',
  '## 3.1 References\n\nHe: “the alliance is stronger than it has ever been”.',
  '## 2 Further reading\n\nHe: “the alliance is stronger than it has ever been”.',
  '## Works cited\n\nHe: “the alliance is stronger than it has ever been”.',
  '## NOTES\n\nHe: “the alliance is stronger than it has ever been”.',
  '## 文献一覧\n\nHe: “the alliance is stronger than it has ever been”.',
  [
    '## Sourcesx\n\nHe: “the alliance is stronger than it has ever ⟦been”⟧.',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    '## Works\n\nHe: “the alliance is stronger than it has ever ⟦been”⟧.',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  // A label of two to 24 letters in front of a block quote says that it is a remark.
  '> No: the alliance is stronger than it has ever been.',
  [
    '> A: the alliance is stronger than it has ever ⟦been.⟧',
    'The quotation has no citation. — on: A: the alliance is stronger than it has ever been. — then: cite after "ever been."',
  ],
  '> Abcdefghijklmnopqrstuvwx: the alliance is stronger than it has ever been.',
  [
    '> Abcdefghijklmnopqrstuvwxy: the alliance is stronger than it has ever ⟦been.⟧',
    'The quotation has no citation. — on: Abcdefghijklmnopqrstuvwxy: the alliance is stronger than it has ever been. — then: cite after "ever been."',
  ],
  '> Two words: the alliance is stronger than it has ever been.',
  [
    '> No:the alliance is stronger than it has ever ⟦been.⟧',
    'The quotation has no citation. — on: No:the alliance is stronger than it has ever been. — then: cite after "ever been."',
  ],
  [
    '> The alliance is strong.\n>\n> It is stronger than it has ever ⟦been.⟧',
    'The quotation has no citation. — on: The alliance is strong.⏎>⏎> It is stronger than it has ever been. — then: cite after "ever been."',
  ],
  '> The alliance is.\n>\n> It has been.',
  [
    'Before [@treaty].\n\n“the alliance is stronger than it has ever ⟦been”⟧: so he says.\n\nAfter.',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
  [
    'Before:\n\n“the alliance is stronger than it has ever ⟦been”⟧.\n\n| a [@treaty] |\n|---|',
    'The quotation has no citation. — on: “the alliance is stronger than it has ever been” — then: cite after "ever been”"',
  ],
];
