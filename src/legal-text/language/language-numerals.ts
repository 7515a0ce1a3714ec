import type { Language } from './language.js';

/**
 * Numbers in words, as acts write terms and quorums: «десяти», «двадцати пяти», «он сегіз», «жеті жүз». One («одного
 * из», «бір») is left out: it is seldom meant as a number.
 */
const RU: Record<number, string> = {
  2: 'два две двух двум двумя двое двоих двоим двоими',
  3: 'три трех трем тремя трое троих троим троими',
  4: 'четыре четырех четырем четырьмя четверо четверых четверым четверыми',
  5: 'пять пяти пятью пятеро пятерых пятерым пятерыми',
  6: 'шесть шести шестью',
  7: 'семь семи семью',
  8: 'восемь восьми восемью',
  9: 'девять девяти девятью',
  10: 'десять десяти десятью',
  11: 'одиннадцать одиннадцати одиннадцатью',
  12: 'двенадцать двенадцати двенадцатью',
  13: 'тринадцать тринадцати тринадцатью',
  14: 'четырнадцать четырнадцати четырнадцатью',
  15: 'пятнадцать пятнадцати пятнадцатью',
  16: 'шестнадцать шестнадцати шестнадцатью',
  17: 'семнадцать семнадцати семнадцатью',
  18: 'восемнадцать восемнадцати восемнадцатью',
  19: 'девятнадцать девятнадцати девятнадцатью',
  20: 'двадцать двадцати двадцатью',
  30: 'тридцать тридцати тридцатью',
  40: 'сорок сорока',
  50: 'пятьдесят пятидесяти пятьюдесятью',
  60: 'шестьдесят шестидесяти',
  70: 'семьдесят семидесяти',
  80: 'восемьдесят восьмидесяти',
  90: 'девяносто девяноста',
  100: 'сто ста',
  200: 'двести двухсот двумстам',
  300: 'триста трехсот тремстам',
  400: 'четыреста четырехсот',
  500: 'пятьсот пятисот пятистам',
  600: 'шестьсот шестисот',
  700: 'семьсот семисот семиста',
  800: 'восемьсот восьмисот',
  900: 'девятьсот девятисот',
  1000: 'тысяча тысячи тысяч тысяче тысячу',
};
const KK: Record<number, string> = {
  ...{ 2: 'екі', 3: 'үш', 4: 'төрт', 5: 'бес', 6: 'алты', 7: 'жеті', 8: 'сегіз', 9: 'тоғыз', 10: 'он', 20: 'жиырма' },
  ...{ 30: 'отыз', 40: 'қырық', 50: 'елу', 60: 'алпыс', 70: 'жетпіс', 80: 'сексен', 100: 'жүз', 1000: 'мың' },
};

const read = (table: Record<number, string>): Map<string, number> =>
  new Map(
    Object.entries(table).flatMap(([value, forms]) =>
      forms.split(' ').map((form): [string, number] => [form, Number(value)]),
    ),
  );
const WORDS: Record<Language, ReadonlyMap<string, number>> = { ru: read(RU), kk: read(KK), en: new Map() };

/**
 * A numeral as the first half of a word, which Kazakh writes apart: «восемнадцатилетнего возраста» is «он сегіз жасқа»,
 * «в пятикратном размере» is «бес еселенген мөлшерде». Other second halves («двусторонний», «треугольный») have no
 * number in Kazakh.
 */
const COMPOUND = /^(\p{L}+?)(?:летн|кратн|дневн|суточн|недельн|месячн|часов|минутн|процентн)\p{L}+$/u;
/** «тоқсан» is ninety before what is counted, and else a quarter of a year: «тоқсан күн», «тоқсан бес», «тоқсан сайын». */
const NINETY = 'тоқсан';
const COUNTED = /^(?:күн|жұмыс|тәулік|сағат|минут|пайыз|процент|теңге|метр|жас)/u;

/** Values of the numerals among these words (lower case, ё as е); neighbours make one number. */
export function numeralsIn(words: readonly string[], lang: Language): number[] {
  const known = WORDS[lang];
  const found: number[] = [];
  let thousands = 0;
  let rest = 0;
  let last = Infinity;
  for (const [i, word] of [...words, ''].entries()) {
    const value = known.get(word) ?? (lang === 'kk' ? ninety(word, words[i + 1]) : undefined);
    if (value === undefined || !joins(last, value)) {
      if (thousands + rest > 0) found.push(thousands + rest);
      thousands = rest = 0;
    }
    last = value ?? Infinity;
    if (value === 1000) [thousands, rest] = [thousands + Math.max(rest, 1) * value, 0];
    else if (value === 100 && rest > 0) rest *= value;
    else rest += value ?? 0;
    const compound = lang === 'ru' ? compoundOf(word) : undefined;
    if (compound !== undefined) found.push(compound);
  }
  return found;
}

const ninety = (word: string, next = ''): number | undefined =>
  word === NINETY && (COUNTED.test(next) || (WORDS.kk.get(next) ?? 10) < 10) ? 90 : undefined;

/** «двадцатипятилетний» holds two numerals. */
function compoundOf(word: string): number | undefined {
  const numeral = COMPOUND.exec(word)?.[1];
  if (numeral === undefined) return undefined;
  const tens = /^\p{L}*?(?:дцати|десяти|сорока|девяноста)(?=\p{L})/u.exec(numeral)?.[0] ?? '';
  const [first, second] = [WORDS.ru.get(tens), WORDS.ru.get(numeral.slice(tens.length))];
  return second === undefined ? undefined : (first ?? 0) + second;
}

/** «двадцать» goes on with «пять», «бес» with «мың»; «пять» and «шесть» are two numbers. */
const joins = (before: number, after: number): boolean =>
  before === Infinity || (before >= 10 && after < before) || (after >= 100 && after > before);
