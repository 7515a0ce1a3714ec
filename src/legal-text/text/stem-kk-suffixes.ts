/**
 * Inflection of Kazakh nouns. A suffix has a back and a front form and begins with the consonant that the
 * sound before it asks for (Қазақ грамматикасы, Astana 2002, §§ on septik, täueldik and köptik jalğau);
 * both are checked, which is what keeps «орта» or «анкета» whole although they end like a locative.
 *
 * Classes of the sound before: V vowel, G у и й ю, R р, L л ь, Z з ж, N м н ң, T voiceless, B б в г ғ д of loans
 * and of softened stems.
 */
export type SoundClass = 'V' | 'G' | 'R' | 'L' | 'Z' | 'N' | 'T' | 'B';

export interface Suffix {
  form: string;
  after: ReadonlySet<SoundClass>;
  /** Vowels of the suffix; null where it has one form for both. */
  back: boolean | null;
}

const CONSONANT = 'GRLZNTB';
const VOICED = 'VGRLZN';

/** Sounds before, then the back and the front form. */
const NOMINAL_FORMS: [string, string][] = [
  // genitive, accusative, dative, locative, ablative, instrumental
  ['VN', 'ның нің'],
  ['GRLZ', 'дың дің'],
  ['TB', 'тың тің'],
  ['V', 'ны ні'],
  ['GRLZN', 'ды ді'],
  ['TB', 'ты ті'],
  [VOICED, 'ға ге'],
  ['TB', 'қа ке'],
  [VOICED, 'да де'],
  ['TB', 'та те'],
  ['VGRLZ', 'дан ден'],
  ['N', 'нан нен'],
  ['TB', 'тан тен'],
  ['VGRLN', 'мен'],
  ['Z', 'бен'],
  ['TB', 'пен'],
  // what is at a place or of a time: құжаттағы, негізгі
  [VOICED, 'дағы дегі'],
  ['TB', 'тағы тегі'],
  ['GRLZN', 'ғы гі'],
  ['T', 'қы кі'],
  // plural
  ['VGR', 'лар лер'],
  ['LZN', 'дар дер'],
  ['TB', 'тар тер'],
  // possession: his, ours, yours; the cases of the third person begin with н
  ['V', 'мыз міз'],
  [CONSONANT, 'ымыз іміз'],
  ['V', 'ңыз ңіз'],
  [CONSONANT, 'ыңыз іңіз'],
  ...['', 'н', 'на/не', 'нда/нде', 'нан/нен', 'ндағы/ндегі'].flatMap((ending): [string, string][] => {
    const [back, front = back] = ending.split('/');
    return [
      ['V', `сы${back} сі${front}`],
      [CONSONANT, `ы${back} і${front}`],
    ];
  }),
];

/** What turns a verb into a noun or an adjective, and may carry the suffixes above: белгілеу, белгіленген. */
const VERBAL_FORMS: [string, string][] = [
  [CONSONANT + 'V', 'у'],
  [VOICED, 'ған ген'],
  ['TB', 'қан кен'],
  [CONSONANT, 'атын етін'],
  ['V', 'йтын йтін'],
];

/** Ends of a sentence's verb, after which nothing comes: белгілейді, беріледі, бекітілсін. */
const FINITE_FORMS: [string, string][] = [
  [CONSONANT, 'ады еді'],
  ['V', 'йды йді'],
  [CONSONANT, 'сын сін'],
];

/** By last letter, longest first. */
export type SuffixTable = ReadonlyMap<string, readonly Suffix[]>;

function tableOf(forms: readonly [string, string][]): SuffixTable {
  const table = new Map<string, Suffix[]>();
  for (const [after, pair] of forms) {
    const both = pair.split(' ');
    both.forEach((form, i) => {
      const back = both.length === 1 ? null : i === 0;
      const last = form.at(-1)!;
      const list = table.get(last) ?? [];
      if (!table.has(last)) table.set(last, list);
      list.push({ form, back, after: new Set(after as Iterable<SoundClass>) });
    });
  }
  for (const list of table.values()) list.sort((a, b) => b.form.length - a.form.length);
  return table;
}

export const NOMINAL = tableOf(NOMINAL_FORMS);
export const VERBAL = tableOf(VERBAL_FORMS);
export const FINITE = tableOf(FINITE_FORMS);

const CLASS_OF: Record<string, SoundClass> = {};
const LETTERS: Record<SoundClass, string> = {
  V: 'аәеоөұүыіэяё',
  G: 'уийю',
  R: 'р',
  L: 'ль',
  Z: 'зж',
  N: 'мнң',
  T: 'пфкқтсшщчхцһ',
  B: 'бвгғдъ',
};
for (const [name, letters] of Object.entries(LETTERS))
  for (const letter of letters) CLASS_OF[letter] = name as SoundClass;

/** The class of a word's last sound; undefined for what is no Cyrillic letter. */
export const lastSound = (word: string): SoundClass | undefined => CLASS_OF[word.at(-1) ?? ''];

const CLUSTER = /(?:[кнсрлфп]т|[нр]к|кс|рг|уп)$/;

/**
 * Whether a suffix with back (or front) vowels may follow: it takes after the last vowel of the stem. у and ю tell
 * nothing, и goes with both; after a final cluster a loan takes the front form
 * whatever its vowels (актісі, банкі), and so does a word that has lost its і (қауіп – қаупі).
 */
export function harmonises(stem: string, back: boolean | null): boolean {
  if (back === null) return true;
  for (let i = stem.length - 1; i >= 0; i--) {
    const letter = stem[i]!;
    if (letter === 'и') return true;
    if ('аоұыяё'.includes(letter)) return back || CLUSTER.test(stem);
    if ('әөүіеэ'.includes(letter)) return !back;
  }
  return true;
}
