import { stemmer as snowball } from '@orama/stemmers/russian';

/**
 * Nouns whose vowel before a final н stays: степень → степени, but перечень → перечня. Snowball has taken the soft
 * sign and the ending, so that only the word itself tells the two kinds apart.
 */
const FIRM = /^(?:степень|ступень|мишень|осень|зелень|сирень|корень|темень)$/;
/** What Snowball makes of гражданин, граждане and граждан; the other nouns in -анин are rare in acts. */
const CITIZEN = /^гражда(?:н|нин)?$/;
const FLEETING_EN = /[бвгджзклмнпрстфхцчшщ]ень$/;

/**
 * Snowball's Russian stem (https://snowballstem.org/algorithms/russian/stemmer.html) with the fleeting vowels
 * folded, which Snowball leaves apart: участок – участка, владелец – владельца, перечень – перечня,
 * гражданин – граждане. The fold is applied to every form alike, so that forms agree whichever came first.
 */
export function stemRussian(word: string): string {
  const found = snowball(word);
  if (word.length > 5 && FLEETING_EN.test(word) && !FIRM.test(word)) return found.replace(/ен$/, 'н');
  if (found.length > 4) {
    if (/[бвгджзклмнпрстфхцчшщ][ое]к$/.test(found)) return `${found.slice(0, -2)}к`;
    if (CITIZEN.test(found)) return 'граждан';
  }
  return found.length > 3 ? found.replace(/(?:ь|е)ц$/, 'ц') : found;
}
