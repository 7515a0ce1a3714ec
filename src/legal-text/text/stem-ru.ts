import { stemmer as snowball } from '@orama/stemmers/russian';

/**
 * Nouns whose vowel before a final н stays: степень → степени, but перечень → перечня. Snowball has taken the soft
 * sign and the ending, so that only the word itself tells the two kinds apart.
 */
const FIRM = /^(?:степень|ступень|мишень|осень|зелень|сирень|корень|темень)$/;
/** What Snowball makes of гражданин, граждане and граждан; the other nouns in -анин are rare in acts. */
const CITIZEN = /^гражда(?:н|нин)?$/;
/**
 * Nouns of acts whose own end Snowball takes for an ending: «орган» as «игран», «правила» as «жила», «состав» as a
 * gerund. Without them the bare form would stand apart from «органа», «правилам», «составом».
 */
const WHOLE = new Set(
  `правил начал мерил светил кредит аудит лимит депозит транзит визит реквизит дефицит профицит опыт сбыт избыт
  орган план экран ветеран ресторан океан уран обмен размен квартал портал материал филиал сигнал капитал персонал
  интервал журнал канал металл потенциал объем прием заем подъем съем аким режим диплом перелом паром симптом
  систем проблем схем основ остров покров улов состав устав нрав актив пассив мотив норматив архив кооператив
  коллектив стимул случа`.split(/\s+/),
);
const CASE = /(?:ами|ам|ах|ом|ов|ой|[аоуеыяюий])$/;
const FLEETING_EN = /[бвгджзклмнпрстфхцчшщ]ень$/;

/**
 * Snowball's Russian stem (https://snowballstem.org/algorithms/russian/stemmer.html) with the fleeting vowels
 * folded, which Snowball leaves apart: участок – участка, владелец – владельца, перечень – перечня,
 * гражданин – граждане. The fold is applied to every form alike, so that forms agree whichever came first.
 */
export function stemRussian(word: string): string {
  const noun = wholeNoun(word);
  if (noun !== null) return noun;
  const found = snowball(word);
  if (word.length > 5 && FLEETING_EN.test(word) && !FIRM.test(word)) return found.replace(/ен$/, 'н');
  if (found.length > 4) {
    if (/[бвгджзклмнпрстфхцчшщ][ое]к$/.test(found)) return `${found.slice(0, -2)}к`;
    if (CITIZEN.test(found)) return 'граждан';
  }
  return found.length > 3 ? found.replace(/(?:ь|е)ц$/, 'ц') : found;
}

function wholeNoun(word: string): string | null {
  if (WHOLE.has(word)) return word;
  const bare = word.replace(CASE, '');
  return WHOLE.has(bare) ? bare : null;
}
