/** Languages whose negations look like words of another one. */
export type Language = 'de' | 'en' | 'es' | 'fr';

/** The commonest words of each language, which hardly a sentence does without. */
const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: setOf(
    'the of and to in that is for with on as by are be was were which this will from it has have not its at an or their within',
  ),
  de: setOf(
    'der die das und den dem des ist nicht mit von zu ein eine einen für auf im sich wird werden wir sie zur zum auch hat als es',
  ),
  fr: setOf(
    'le la les de des et du est une un que qui pas pour dans au aux nous sur ne par en ce cette il elle à se sont',
  ),
  es: setOf('el la los las de y del que en un una por para con se no es al su lo sus este esta ha'),
};
const WORD = /\p{L}+/gu;

/** The language of a stretch of text, told by its function words; English where they tell nothing. */
export function languageOf(text: string): Language {
  const counts: Record<Language, number> = { en: 0, de: 0, fr: 0, es: 0 };
  for (const [word] of text.toLowerCase().matchAll(WORD))
    for (const language of LANGUAGES) if (FUNCTION_WORDS[language].has(word)) counts[language]++;
  let best: Language = 'en';
  for (const language of LANGUAGES) if (counts[language] > counts[best]) best = language;
  return best;
}

const LANGUAGES: readonly Language[] = ['en', 'de', 'fr', 'es'];

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
