/** Ordinal numerals in words: parts and indents are unmarked and are cited by word («часть вторая», «алтыншы абзац»). */

import type { CitationCase } from '../citation/citation-case.js';
import type { Language } from '../language/language.js';

export type RussianGender = 'feminine' | 'masculine';

const RU_UNITS =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'.split(
    ' ',
  );
const RU_TENS = 'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'.split(' ');
const RU_TENS_CARDINAL = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const RU_STRESSED = ['втор', 'шест', 'седьм', 'восьм', 'сороков'];

/** Endings of ordinals: nominative, genitive, dative, accusative of things, instrumental, prepositional. */
const RU_ENDINGS: Record<RussianGender, readonly string[]> = {
  feminine: ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
  masculine: ['ый', 'ого', 'ому', 'ый', 'ым', 'ом'],
};
const RU_THIRD: Record<RussianGender, readonly string[]> = {
  feminine: ['третья', 'третьей', 'третьей', 'третью', 'третьей', 'третьей'],
  masculine: ['третий', 'третьего', 'третьему', 'третий', 'третьим', 'третьем'],
};
const RU_CASES: Record<CitationCase, number> = {
  ...{ nominative: 0, genitive: 1, dative: 2, accusative: 3, instrumental: 4, locative: 5, ablative: 1 },
};

/** «вторая», «двадцать первого»; null beyond 99, where figures are used. */
export function russianOrdinal(number: number, gender: RussianGender, form: CitationCase): string | null {
  if (!Number.isInteger(number) || number < 1 || number > 99) return null;
  if (number < 20) return russianAdjective(RU_UNITS[number - 1]!, gender, form);
  const tens = Math.floor(number / 10) - 2;
  const unit = number % 10;
  if (unit === 0) return russianAdjective(RU_TENS[tens]!, gender, form);
  return `${RU_TENS_CARDINAL[tens]} ${russianAdjective(RU_UNITS[unit - 1]!, gender, form)}`;
}

function russianAdjective(stem: string, gender: RussianGender, form: CitationCase): string {
  if (stem === 'трет') return RU_THIRD[gender][RU_CASES[form]]!;
  const ending = RU_ENDINGS[gender][RU_CASES[form]]!;
  return stem + (ending === 'ый' && RU_STRESSED.includes(stem) ? 'ой' : ending);
}

const KK_UNITS = 'бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ');
const KK_TENS = 'он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ');

/** «алтыншы», «жиырма бірінші»; null beyond 99. */
export function kazakhOrdinal(number: number): string | null {
  if (!Number.isInteger(number) || number < 1 || number > 99) return null;
  const tens = Math.floor(number / 10);
  const unit = number % 10;
  const words = [KK_TENS[tens - 1], KK_UNITS[unit - 1]].filter((word) => word !== undefined);
  const last = words.pop()!;
  return [...words, kazakhOrdinalOf(last)].join(' ');
}

/** The suffix agrees with the last vowel of the word: -ншы after back vowels, -нші after front ones. */
function kazakhOrdinalOf(word: string): string {
  const irregular: Record<string, string> = { жиырма: 'жиырмасыншы', қырық: 'қырқыншы', елу: 'елуінші', екі: 'екінші' };
  if (irregular[word]) return irregular[word];
  const back = isBackVowelled(word);
  const link = /[аәеоөұүыіэюяу]$/u.test(word) ? '' : back ? 'ы' : 'і';
  return `${word}${link}${back ? 'ншы' : 'нші'}`;
}

/** Vowel harmony: the last vowel of a word decides the endings. */
export function isBackVowelled(word: string): boolean {
  const last = [...word.toLowerCase()].findLast((letter) => /[аоұыяёэәеөүіию]/u.test(letter));
  return last === undefined || /[аоұыяё]/u.test(last);
}

const EN_UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "two", "twenty-one": unofficial translations number parts by cardinal words after the noun; null beyond 99. */
export function englishNumberWord(number: number): string | null {
  if (!Number.isInteger(number) || number < 1 || number > 99) return null;
  if (number < 20) return EN_UNITS[number - 1]!;
  const unit = number % 10;
  return EN_TENS[Math.floor(number / 10) - 2]! + (unit > 0 ? `-${EN_UNITS[unit - 1]}` : '');
}

const ordinals = new Map<Language, Map<string, number>>();

/** Number of an ordinal in words, lower case («первый», «двадцать вторая», «үшінші»), null where it is none up to 99. */
export function ordinalNumber(words: string, lang: Language): number | null {
  let known = ordinals.get(lang);
  if (!known) ordinals.set(lang, (known = ordinalsOf(lang)));
  return known.get(words.replace(/ +/g, ' ')) ?? null;
}

function ordinalsOf(lang: Language): Map<string, number> {
  const found = new Map<string, number>();
  for (let number = 1; number < 100; number++) {
    const words: Record<Language, (string | null)[]> = {
      ru: [russianOrdinal(number, 'masculine', 'nominative'), russianOrdinal(number, 'feminine', 'nominative')],
      kk: [kazakhOrdinal(number)],
      en: [englishNumberWord(number)],
    };
    for (const word of words[lang]) found.set(word!, number);
  }
  return found;
}
