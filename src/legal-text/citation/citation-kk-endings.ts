import type { CitationCase } from './citation-case.js';
import { isBackVowelled } from '../act/ordinal-words.js';

/** The last sound of a word, which decides how a Kazakh ending begins. */
type Sound = 'possessed' | 'vowel' | 'nasal' | 'voiced' | 'buzzing' | 'voiceless';

/**
 * First the ending after back vowels, then after front ones. `possessed` is the stem of belonging (тармағы, бабы),
 * which takes its endings through н. б, в, г, д close a word only in loans and are spoken without voice.
 */
const ENDINGS: Record<Exclude<CitationCase, 'nominative'>, Record<Sound, string>> = {
  genitive: {
    ...{ possessed: 'ның нің', vowel: 'ның нің', nasal: 'ның нің' },
    ...{ voiced: 'дың дің', buzzing: 'дың дің', voiceless: 'тың тің' },
  },
  dative: {
    ...{ possessed: 'на не', vowel: 'ға ге', nasal: 'ға ге' },
    ...{ voiced: 'ға ге', buzzing: 'ға ге', voiceless: 'қа ке' },
  },
  accusative: {
    ...{ possessed: 'н н', vowel: 'ны ні', nasal: 'ды ді' },
    ...{ voiced: 'ды ді', buzzing: 'ды ді', voiceless: 'ты ті' },
  },
  locative: {
    ...{ possessed: 'нда нде', vowel: 'да де', nasal: 'да де' },
    ...{ voiced: 'да де', buzzing: 'да де', voiceless: 'та те' },
  },
  ablative: {
    ...{ possessed: 'нан нен', vowel: 'дан ден', nasal: 'нан нен' },
    ...{ voiced: 'дан ден', buzzing: 'дан ден', voiceless: 'тан тен' },
  },
  instrumental: {
    ...{ possessed: 'мен мен', vowel: 'мен мен', nasal: 'мен мен' },
    ...{ voiced: 'мен мен', buzzing: 'бен бен', voiceless: 'пен пен' },
  },
};

/** A Kazakh word in a case; `possessed` where it ends in the suffix of belonging (тармағы → тармағында). */
export function declineKazakh(word: string, form: CitationCase, possessed: boolean): string {
  if (form === 'nominative') return word;
  const [back, front] = ENDINGS[form][possessed ? 'possessed' : soundOf(word)].split(' ');
  return word + (isBackVowelled(word) ? back : front)!;
}

/** тармақтар, бөлімдер, тараулар: -лар after vowels, р, й and у, -дар after other voiced sounds, -тар after the rest. */
export function pluralKazakh(word: string): string {
  const back = isBackVowelled(word);
  const first = /[аәеоөұүыіэюяийру]$/u.test(word) ? 'л' : soundOf(word) === 'voiceless' ? 'т' : 'д';
  return `${word}${first}${back ? 'ар' : 'ер'}`;
}

function soundOf(word: string): Sound {
  const last = word.at(-1)!.toLowerCase();
  if (/[аәеоөұүыіэюя]/u.test(last)) return 'vowel';
  if (/[мнң]/u.test(last)) return 'nasal';
  if (/[жз]/u.test(last)) return 'buzzing';
  return /[рлйиу]/u.test(last) ? 'voiced' : 'voiceless';
}
