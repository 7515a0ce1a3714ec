import type { CitedAct } from './citation-find-phrase.js';
import { isCapital, isMark, isWord, type Token } from './citation-find-text.js';

type Tokens = readonly Token[];

/** Genitive and dative, in which an act follows its provisions: «пункт 5 Правил», «приложение к Правилам». */
const ACT_NOUNS: Record<string, string> = {
  закон: 'закона закону',
  кодекс: 'кодекса кодексу',
  конституция: 'конституции конституции',
  указ: 'указа указу',
  постановление: 'постановления постановлению',
  приказ: 'приказа приказу',
  решение: 'решения решению',
  распоряжение: 'распоряжения распоряжению',
  правила: 'правил правилам',
  положение: 'положения положению',
  инструкция: 'инструкции инструкции',
  регламент: 'регламента регламенту',
  методика: 'методики методике',
  стандарт: 'стандарта стандарту',
  порядок: 'порядка порядку',
  устав: 'устава уставу',
  требования: 'требований требованиям',
  перечень: 'перечня перечню',
};
/** Other documents that have points and articles of their own. */
const DOCUMENTS =
  'договора договору соглашения соглашению контракта плана программы концепции протокола декларации конвенции пакта хартии акта списка таблицы формы журнала заявления справки письма паспорта стратегии задания реестра классификатора устава технологии норм лицензии сметы отчета договоров законов кодексов';

const GENITIVE = new Map<string, string>();
const DATIVE = new Map<string, string>();
for (const [lemma, forms] of Object.entries(ACT_NOUNS)) {
  const [genitive, dative] = forms.split(' ') as [string, string];
  GENITIVE.set(genitive, lemma);
  DATIVE.set(dative, lemma);
}
const OTHER = new Set(DOCUMENTS.split(' '));
/** Adjectives before a document: «Гражданского кодекса», «технического регламента». */
const ADJECTIVE = /(?:ого|его|ой|ей|ых|их|ому|ему|ым|им)$/u;
const HERE = /^настоящ(?:его|ему|ей|их|им)$/u;
/** A name in quotation marks stands near its noun: «Закона Республики Казахстан от 13 декабря 2001 года «О …»». */
const NAME_REACH = 16;

/** The act named at token `at`; `attached` after an annex or a note, where «к» leads to it. */
export function russianAct(tokens: Tokens, at: number, attached: boolean): CitedAct | null {
  const linked = attached && isWord(tokens[at], 'к');
  const first = linked ? at + 1 : at;
  if (tokens[first]?.kind !== 'word') return null;
  const nouns = linked ? DATIVE : GENITIVE;
  if (HERE.test(tokens[first].folded)) {
    const noun = nouns.get(tokens[first + 1]?.folded ?? '');
    return noun === undefined ? null : actOf(tokens, 'this', noun, first, first + 1);
  }
  return named(tokens, first, nouns) ?? unnamed(tokens, first, linked);
}

function named(tokens: Tokens, first: number, nouns: ReadonlyMap<string, string>): CitedAct | null {
  let at = first;
  while (at < first + 6 && isAdjective(tokens, at)) at += isMark(tokens[at + 1], '-') ? 2 : 1;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const noun = nouns.get(token.folded);
  if (noun !== undefined) {
    const last = nameEnd(tokens, at);
    const short = at === first && isCapital(token) && last === at && endsName(tokens[at + 1]);
    return actOf(tokens, short ? 'short' : 'other', noun, first, last);
  }
  return OTHER.has(token.folded) ? actOf(tokens, 'other', '', first, at) : null;
}

/** «пункт 5 Правил,» but not «пункт 5 Правил дорожного движения»: what may follow a name without going on with it. */
const endsName = (token: Token | undefined): boolean => token?.kind !== 'word' || SMALL_WORDS.has(token.folded);
const SMALL_WORDS = new Set('в во на и или либо не с со по при для к ко от до за из а если что а также'.split(' '));

/** A word with a capital in the middle of a sentence that can be a genitive names something we do not know. */
function unnamed(tokens: Tokens, first: number, linked: boolean): CitedAct | null {
  const token = tokens[first]!;
  if (linked) return actOf(tokens, 'other', '', first, first);
  if (!isCapital(token) || !/(?:[аяыи]|ов|ев|ей|ого|его|ой)$/u.test(token.folded)) return null;
  return actOf(tokens, 'other', '', first, first);
}

const isAdjective = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  return token?.kind === 'word' && (ADJECTIVE.test(token.folded) || isMark(tokens[at + 1], '-'));
};

/** Index of the last token of the name: its closing quotation mark, or the words with a capital after the noun. */
function nameEnd(tokens: Tokens, noun: number): number {
  for (let at = noun + 1; at < Math.min(tokens.length, noun + NAME_REACH); at++) {
    const token = tokens[at]!;
    if (token.kind === 'break' || /^[;,:()]$/.test(token.raw)) break;
    if (/^[«"“„]$/u.test(token.raw)) return closing(tokens, at);
  }
  let last = noun;
  while (last - noun < NAME_REACH && (isCapital(tokens[last + 1]) || isWord(tokens[last + 1], 'рк'))) last += 1;
  return isWord(tokens[last + 1], 'о') || isWord(tokens[last + 1], 'об') ? last + 1 : last;
}

/** Names are short; an unclosed one ends with its line. */
function closing(tokens: Tokens, opening: number): number {
  let depth = 0;
  for (let at = opening; at < Math.min(tokens.length, opening + 80); at++) {
    const { raw, kind } = tokens[at]!;
    if (kind === 'break') return at - 1;
    if (raw === '«' || raw === '„') depth += 1;
    if (raw === '»' || raw === '”') depth -= 1;
    if ((depth === 0 && raw === '»') || (at > opening && raw === '"')) return at;
  }
  return opening;
}

const actOf = (tokens: Tokens, which: CitedAct['which'], noun: string, first: number, last: number): CitedAct => ({
  ...{ which, noun, start: tokens[first]!.start, end: tokens[last]!.end },
  name: tokens
    .slice(first, last + 1)
    .reduce((name, token, i) => name + (i > 0 && !token.glued ? ' ' : '') + token.raw, ''),
});
