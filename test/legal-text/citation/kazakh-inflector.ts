/**
 * Forms of Kazakh nouns made by the grammar, for the specs of the stemmer: the opposite way of `stem-kk.ts`, and
 * written without it. Loans that break harmony are given with the vowels that their suffixes take.
 */
export interface Noun {
  word: string;
  /** Before a vowel: тармақ → тармағ, орын → орн. */
  soft?: string;
  /** Suffixes have front vowels; decided by the last vowel where it is left out. */
  front?: boolean;
}

const VOICELESS = /[пфкқтсшщчхцһбвгғд]$/;
const VOWEL = /[аәеоөұүыіэя]$/;

function isFront(word: string): boolean {
  const vowels = [...word].filter((letter) => 'аоұыяәөүіеэ'.includes(letter));
  return 'әөүіеэ'.includes(vowels.at(-1) ?? 'а');
}

/** The suffix with its vowels in harmony: A is а or е, I is ы or і. */
const harmony = (suffix: string, front: boolean): string =>
  suffix.replace(/A/g, front ? 'е' : 'а').replace(/I/g, front ? 'і' : 'ы');

const softened = (word: string): string =>
  word.replace(/[қкп]$/, (letter) => ({ қ: 'ғ', к: 'г', п: 'б' })[letter as 'қ' | 'к' | 'п']);

function dativeConsonant(word: string, front: boolean): string {
  if (VOICELESS.test(word)) return front ? 'к' : 'қ';
  return front ? 'г' : 'ғ';
}

function cases(word: string, front: boolean): string[] {
  const hard = VOICELESS.test(word);
  const nasal = /[мнң]$/.test(word);
  const vowel = VOWEL.test(word);
  const genitive = hard ? 'т' : vowel || nasal ? 'н' : 'д';
  const accusative = hard ? 'т' : vowel ? 'н' : 'д';
  const locative = hard ? 'т' : 'д';
  const ablative = nasal ? 'н' : locative;
  const instrumental = hard ? 'пен' : /[зж]$/.test(word) ? 'бен' : 'мен';
  return [
    word,
    word + harmony(`${genitive}Iң`, front),
    word + dativeConsonant(word, front) + harmony('A', front),
    word + harmony(`${accusative}I`, front),
    word + harmony(`${locative}A`, front),
    word + harmony(`${ablative}Aн`, front),
    word + instrumental,
    `${word}${harmony(`${locative}A`, front)}${front ? 'гі' : 'ғы'}`,
  ];
}

/** Cases of a word in the third person's possession begin with н. */
const possessedCases = (word: string, front: boolean): string[] => [
  word,
  `${word}${harmony('нIң', front)}`,
  `${word}${harmony('нA', front)}`,
  `${word}н`,
  `${word}${harmony('ндA', front)}`,
  `${word}${harmony('нAн', front)}`,
  `${word}мен`,
  `${word}${harmony('ндA', front)}${front ? 'гі' : 'ғы'}`,
];

function plural(word: string, front: boolean): string {
  const first = VOICELESS.test(word) ? 'т' : /[лзжмнңь]$/.test(word) ? 'д' : 'л';
  return word + harmony(`${first}Aр`, front);
}

function ours(noun: Noun, front: boolean): string {
  return VOWEL.test(noun.word)
    ? noun.word + harmony('мIз', front)
    : (noun.soft ?? softened(noun.word)) + harmony('IмIз', front);
}

/** Every printed form: number, possession, case. */
export function formsOf(noun: Noun): string[] {
  const front = noun.front ?? isFront(noun.word);
  const many = plural(noun.word, front);
  const his = VOWEL.test(noun.word)
    ? noun.word + harmony('сI', front)
    : (noun.soft ?? softened(noun.word)) + harmony('I', front);
  return [
    ...cases(noun.word, front),
    ...cases(many, front),
    ...possessedCases(his, front),
    ...possessedCases(many + harmony('I', front), front),
    ...cases(ours(noun, front), front),
  ];
}
