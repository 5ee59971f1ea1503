/** Negations and conditions of Japanese: their endings, and the prefixes of Chinese words. */

const MARKERS =
  /なければ|なかった|ません|ない|なく|なけれ|(?<![まはい必先])ず(?![つれか])|(?<!死)ぬ|限り|場合|除[きくい]|べき/g;
/** Prefixes that turn a Chinese or Japanese word into its opposite. */
const PREFIX = /[不非未無禁]/g;
/** At a border: "by all means" and "whether or not" only look like one. */
const PREFIX_BEFORE = /(?<![是有皆])[不非未無]$/u;
const HAN_FIRST = /^["「『]?\p{Script=Han}/u;
const PREFIXED = /[不非未無](\p{Script=Han})/gu;

const NEGATED =
  '(?:な(?:い(?!し(?!か)|まぜ)|かった|かろう|く(?!とも)|けれ)|ません|(?<=[さしせらりわかがたなばきぎびえけげてねべめれろこおじち])(?:ず(?![つれか])|ぬ))';
/** Hiragana that end in a negation and yet deny nothing: not only, may be, is nothing but, although, must. */
const AFFIRMING =
  'だけ|のみ|ばかり|まもなく|ほどなく|かもしれ|にほかなら|にすぎ|かかわら|かけがえ|もちろん|すくな|しかた|なければ(?:なら|いけ)|なくては|ないと(?:いけ|なら)|ざるを';
/** What begins another clause, or another thing. */
const NEW_CLAUSE = 'を|[るただい]が|けれど|ので|のに|ながら|から(?![なずぬれ])|まで';
const ENDING = `(?:(?!${AFFIRMING}|${NEW_CLAUSE})[\\u3041-\\u3096]){0,9}?`;
/** Nouns whose absence is how Japanese denies an intention or a possibility. */
const LIGHT_NOUN =
  '(?:考え|意図|意思|意向|予定|計画|方針|必要|用意|余地|理由|根拠|立場|状況|段階)性?';
const BEHIND = new RegExp(
  `^(?!${AFFIRMING})(?:${ENDING}|${ENDING}${LIGHT_NOUN}(?:は|が|も|の|に|では|には|にも)?(?:あり|あら|な)??|に(?:は|も)?至(?:ら|ってい?)|(?:と|とは|も|は)?(?:言え|限ら|いえ))(?!${AFFIRMING})(${NEGATED})`,
  'u',
);
/** Cut at once before a negation, whatever the sentence makes of it. */
const DIRECTLY_BEHIND =
  /^(?:(?:もの|わけ|こと|の)?(?:で|と)?(?:は|も|が|を|に|には|では|とは)?(?:いえ|言え|限ら|いけ|なら|でき|あり|あら)?(?:ない|なかった|なく|なけれ|ません)|ず|ぬ)/u;
/** Inside a negation: 許されな|い, ま|せん. */
const INSIDE: readonly {
  readonly passage: RegExp;
  readonly after: RegExp;
  readonly negation: string;
}[] = [
  {
    passage: /な$/u,
    after:
      /^(?:い(?![\u3041-\u3096])|い(?:と|の(?!ち)|が|こと|もの|よう|か(?![なにがん])|で|し|ため|まま)|かった|けれ)/u,
    negation: 'ない',
  },
  { passage: /なか$/u, after: /^った/u, negation: 'なかった' },
  { passage: /なかっ$/u, after: /^た/u, negation: 'なかった' },
  { passage: /なけ$/u, after: /^れ/u, negation: 'なけれ' },
  { passage: /ま$/u, after: /^せん/u, negation: 'ません' },
  { passage: /ませ$/u, after: /^ん/u, negation: 'ません' },
];

/** The negations and conditions of a text, as they stand there. */
export function japaneseMarkers(folded: string): string[] {
  return folded.match(MARKERS) ?? [];
}

/** The prefixes of a text that negate. */
export function japanesePrefixes(folded: string): string[] {
  return folded.match(PREFIX) ?? [];
}

/** The negation beside which a Japanese passage is cut, in its ending or in its first word; undefined if none is. */
export function japaneseCut(before: string, passage: string, after: string): string | undefined {
  const prefix = prefixBefore(before, passage);
  if (prefix !== undefined) return prefix;
  const inside = INSIDE.find(
    ({ passage: own, after: rest }) => own.test(passage) && rest.test(after),
  );
  if (inside !== undefined) return inside.negation;
  return BEHIND.exec(after)?.[1] ?? DIRECTLY_BEHIND.exec(after)?.[0];
}

/** The prefix that negates a passage and stands in front of it (不可能: 可能). */
export function prefixBefore(before: string, passage: string): string | undefined {
  return HAN_FIRST.test(passage) ? PREFIX_BEFORE.exec(before)?.[0] : undefined;
}

/** The prefix by which one of two texts negates a word of the other (非公式, 公式). */
export function unsharedPrefix(one: string, other: string): string | undefined {
  for (const [text, plain] of [
    [one, other],
    [other, one],
  ] as const)
    for (const match of text.matchAll(PREFIXED)) {
      const [prefixed, stem = ''] = match;
      if (plain.includes(stem) && !plain.includes(prefixed)) return prefixed.charAt(0);
    }
  return undefined;
}
