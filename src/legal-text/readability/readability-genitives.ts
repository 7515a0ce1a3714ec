import type { Language } from '../language/language.js';
import type { ReadabilityFinding } from './readability.js';
import { wordPlaces, type WordPlace } from '../text/stem.js';

/** A chain this long is pointed out. In Kazakh only the owner of a definite thing takes the suffix: three are many. */
const LONG_CHAIN = { ru: 4, kk: 3 };

/** Names of provisions: «15-баптың 3-тармағының» is a citation, whose genitives nobody can avoid. */
const PROVISION_WORDS: Record<'ru' | 'kk', RegExp> = {
  ru: /^(?:раздела|подраздела|главы|параграфа|статьи|статей|пункта|пунктов|подпункта|подпунктов|части|частей|абзаца|приложения)$/u,
  kk: /^(?:бөлім|тарау|параграф|бап|баб|тармақ|тармағ|тармақша|бөлік|бөліг|абзац|қосымша)/u,
};

/**
 * Chains of genitives («проведения проверки достоверности списков членов»), each hanging on the word before it.
 * Morphology by endings only, and strict: a chain that is not sure is not pointed out.
 */
export function genitiveChains(text: string, lang: Language): ReadabilityFinding[] {
  if (lang === 'ru') return russianChains(text, wordPlaces(text));
  return lang === 'kk' ? kazakhChains(text, wordPlaces(text)) : [];
}

const finding = (words: readonly WordPlace[], from: number, to: number, count: number): ReadabilityFinding => ({
  kind: 'genitive-chain',
  start: words[from]!.start,
  end: words[to]!.end,
  params: { count },
});

const NOUN_GENITIVE =
  /(?:ени|ани|яти|ити|ци|си|зи|ги|ки|хи|ли|ри|ни|ди|ти|ии|сти|[бвдзлмнпрстфц]ы|ств|[^аеиоуыэюя]|[иь])[ая]$|(?:ии|ости|сти|[гкхжшчщ]и|[бвдзлмнпрстфц]ы|[цж]ы|ов|ев|ств|ний|ций|сий|зий|рий|лей|тей|жей|дей|ней)$/u;
const ADJECTIVE_GENITIVE = /(?:[оеё]го|[иы]х|[нктжшщвлрм]ой|[нжшщч]ей)$/u;
const NEVER =
  /^(?:и|или|либо|а|но|не|ни|на|для|да|два|три|дня|для|когда|всегда|тогда|после|если|или|либо|более|менее|из-за|между|согласно|также|иных|этих|всех|которых|которого|которой|которые|его|ее|их|них|него|нее|этого|того|всего|ничего|чего|одного|двух|трех|четырех)$/u;
const VERBAL = /(?:[аяиыуое]л[аи]|ся|сь|[ая]в|вши)$/u;

function russianChains(text: string, words: readonly WordPlace[]): ReadabilityFinding[] {
  const found: ReadabilityFinding[] = [];
  let chain: number[] = [];
  const close = () => {
    const first = chain[0];
    if (first !== undefined) {
      const head = headBefore(text, words, first);
      const nouns = chain.filter((i) => !PROVISION_WORDS.ru.test(words[i]!.word));
      const count = nouns.length - (head === null ? 1 : 0);
      if (count >= LONG_CHAIN.ru) found.push(finding(words, head ?? first, chain.at(-1)!, count));
    }
    chain = [];
  };
  words.forEach(({ word }, i) => {
    const kind = russianKind(word);
    if (i > 0 && !isSpace(text, words[i - 1]!, words[i]!)) close();
    if (kind === 'noun') chain.push(i);
    else if (kind === 'other') close();
  });
  close();
  return found;
}

/** What the first word of a chain hangs on; null where there is none, so that it is the head of the chain itself. */
function headBefore(text: string, words: readonly WordPlace[], first: number): number | null {
  let at = first - 1;
  while (at >= 0 && isSpace(text, words[at]!, words[at + 1]!)) {
    if (russianKind(words[at]!.word) !== 'adjective') return mayOwn(words[at]!.word) ? at : null;
    at--;
  }
  return null;
}

const FINITE = /(?:[аеиуюя]т|ть|ся|сь|ый|ий|ая|яя|ое|ее|ые|ие|ым|им|ыми|ими|ую|юю)$/u;
const NOMINAL = /(?:[нт]ие|вия|ний|ость|чет)$/u;
const mayOwn = (word: string): boolean =>
  word.length > 3 && /^\p{L}+$/u.test(word) && !NEVER.test(word) && (NOMINAL.test(word) || !FINITE.test(word));

/** An adjective in the genitive neither counts nor parts: it belongs to the noun after it. */
function russianKind(word: string): 'noun' | 'adjective' | 'other' {
  if (word.length < 4 || NEVER.test(word) || VERBAL.test(word)) return 'other';
  if (ADJECTIVE_GENITIVE.test(word)) return 'adjective';
  return NOUN_GENITIVE.test(word) ? 'noun' : 'other';
}

/** The owner that a chain begins with, and one that is owned itself: «министрліктің», «комитетінің». */
const KAZAKH_GENITIVE = /^\p{L}{2,}(?:ның|нің|дың|дің|тың|тің)$/u;
const KAZAKH_OWNED_GENITIVE = /[ыі](?:ның|нің)$/u;
/** Words that may stand between: attributes of the next, which carry no possession («жұмыс органының»). */
const BETWEEN = 2;
const KAZAKH_CLOSES = /^(?:және|мен|бен|пен|немесе|не|әрі|осы|оның|олардың)$|[ыі]$|[ыі]н(?:да|де|ан|ен)?$/u;

function kazakhChains(text: string, words: readonly WordPlace[]): ReadabilityFinding[] {
  const found: ReadabilityFinding[] = [];
  let chain: number[] = [];
  const close = () => {
    const count = chain.filter((i) => !PROVISION_WORDS.kk.test(words[i]!.word)).length;
    if (count >= LONG_CHAIN.kk) found.push(finding(words, chain[0]!, chain.at(-1)!, count));
    chain = [];
  };
  words.forEach(({ word }, i) => {
    if (i > 0 && !isSpace(text, words[i - 1]!, words[i]!)) close();
    if (i - (chain.at(-1) ?? i) > BETWEEN + 1 || KAZAKH_CLOSES.test(word)) close();
    if (!KAZAKH_GENITIVE.test(word) || KAZAKH_CLOSES.test(word)) return;
    if (chain.length > 0 && !KAZAKH_OWNED_GENITIVE.test(word)) close();
    chain.push(i);
  });
  close();
  return found;
}

const isSpace = (text: string, one: WordPlace, next: WordPlace): boolean =>
  /^[^\S\n]{1,3}$/u.test(text.slice(one.end, next.start));
