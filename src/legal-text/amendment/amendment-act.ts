import type { Node } from 'prosemirror-model';
import type { TargetAct } from './amendment.js';
import { tokensOfCommand, type CommandToken } from './amendment-tokens.js';
import { looseKey, stemOf, wordsOf } from '../text/tokens.js';

const FORM_RU =
  /^(?:закон|кодекс|указ|приказ)(?:[ауе]|ом|ы|ов|ам|ами|ах)?$|^(?:постановлени|решени|распоряжени)(?:[еяюий]|ем|ями|ях)$/u;
const BEFORE_FORM_RU =
  /^(?:конституционн|гражданск|трудов|налогов|земельн|уголовн|водн|лесн|экологическ|бюджетн|социальн|предпринимательск|административн|уголовно-|консолидированн)\p{L}*/u;
/** Where the name of an act is over: the command goes on. */
const AFTER_NAME_RU =
  /^(?:следующ\p{L}*|изменен\p{L}*|дополнен\p{L}*|дополни\p{L}*|излож\p{L}*|замен\p{L}*|исключ\p{L}*|признать|согласно|слов[оа])$/u;
const OWN_RU = /^(?:настоящ|указанн|данн|названн|эт)\p{L}*$/u;

const FORM_KK =
  /^(?:заң|кодекс|жарлы[қғ]|қаулы|бұйры[қғ]|шешім|өкім)(?:с?[ыі])?(?:[ндт][ыі]ң|н?[дт][ае]|[нғқгк][ае]|н|[мбп]ен|[ндт][ыі])?$/u;

/** Tokens that name an act from `at` («Конституционный закон РК от … «…»»); null where none begins there. */
export function actWordsRu(tokens: readonly CommandToken[], at: number): { end: number } | null {
  const own = tokens[at - 1];
  if (own?.is === 'word' && OWN_RU.test(own.word)) return null;
  let form = at;
  while (form < at + 3 && BEFORE_FORM_RU.test(wordAt(tokens, form))) form++;
  if (!FORM_RU.test(wordAt(tokens, form))) return null;
  let end = form + 1;
  for (let token = tokens[end]; token; token = tokens[end]) {
    if (token.is === 'mark' && token.mark !== '№' && token.mark !== '.') break;
    if (token.is === 'word' && AFTER_NAME_RU.test(token.word)) break;
    end++;
    if (token.is === 'quote') break;
  }
  return isName(tokens.slice(form, end)) ? { end } : null;
}

/** A form alone («по решению») names nothing: a title, a number or the country must follow. */
const isName = (tokens: readonly CommandToken[]): boolean =>
  tokens.some(
    (token, i) =>
      token.is === 'quote' ||
      token.is === 'number' ||
      (token.is === 'word' && /^(?:республик|кодекс)/u.test(token.word) && (i > 0 || tokens.length > 1)),
  );

/** Tokens that name an act at the beginning of a Kazakh command («…» 2001 жылғы … Заңына»). */
export function actWordsKk(tokens: readonly CommandToken[]): { end: number } | null {
  let end = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.is === 'mark' && (token.mark === ':' || token.mark === ';' || token.mark === ',')) break;
    if (token.is === 'word' && /^(?:мынадай|деген)$/u.test(token.word)) break;
    if (token.is === 'word' && FORM_KK.test(token.word)) end = i + 1;
  }
  const first = wordAt(tokens, 0);
  // a form alone («бұйрықтың тақырыбы») names nothing
  return end <= 1 || /^(?:осы|көрсетілген|аталған)$/u.test(first) ? null : { end };
}

const MONTHS: Record<string, readonly string[]> = {
  ru: 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' '),
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
};

/** Reads the name of an act: «Закон Республики Казахстан от 13 декабря 2001 года № 267 «О праздниках …»». */
export function readTargetAct(words: string, lang: 'ru' | 'kk'): TargetAct {
  const { tokens, text } = tokensOfCommand(words);
  const quote = tokens.find((token) => token.is === 'quote');
  const form = (lang === 'ru' ? tokens : [...tokens].reverse()).find(
    (token) => token.is === 'word' && (lang === 'ru' ? FORM_RU : FORM_KK).test(token.word),
  );
  return {
    text,
    title: quote?.is === 'quote' ? quote.words : text,
    form: form?.is === 'word' ? plainForm(form.word, lang) : '',
    date: dateOf(tokens, lang),
    number: numberOf(tokens, text),
  };
}

const FORMS: Record<'ru' | 'kk', readonly string[]> = {
  ru: ['закон', 'кодекс', 'указ', 'приказ', 'постановление', 'решение', 'распоряжение'],
  kk: ['заң', 'кодекс', 'жарлық', 'қаулы', 'бұйрық', 'шешім', 'өкім'],
};
const plainForm = (word: string, lang: 'ru' | 'kk'): string =>
  FORMS[lang].find((form) => word.startsWith(form.slice(0, Math.max(3, form.length - 1)))) ?? word;

/** Forms of acts (Law on Legal Acts, art. 22), whatever the language. */
export const ACT_FORMS = ['law', 'code', 'decree', 'order', 'resolution', 'decision', 'direction', 'other'] as const;
export type ActForm = (typeof ACT_FORMS)[number];

const FORM_ORDER: Record<'ru' | 'kk', readonly ActForm[]> = {
  ru: ['law', 'code', 'decree', 'order', 'resolution', 'decision', 'direction'],
  kk: ['law', 'code', 'decree', 'resolution', 'order', 'decision', 'direction'],
};

/** The form that a target act's `form` names; `other` where it names none. */
export const formOf = (form: string, lang: 'ru' | 'kk'): ActForm =>
  FORM_ORDER[lang][FORMS[lang].indexOf(form)] ?? 'other';

/** «от 13 декабря 2001 года», «2001 жылғы 13 желтоқсандағы». */
function dateOf(tokens: readonly CommandToken[], lang: 'ru' | 'kk'): string | null {
  for (let i = 0; i < tokens.length; i++) {
    const word = wordAt(tokens, i);
    const month = word ? MONTHS[lang]!.findIndex((stem) => word.startsWith(stem)) + 1 : 0;
    if (month === 0) continue;
    const day = numberAt(tokens, i - 1);
    const year = lang === 'ru' ? numberAt(tokens, i + 1) : numberAt(tokens, i - 3);
    if (day && year && /^\d{4}$/.test(year) && Number(day) <= 31)
      return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

function numberOf(tokens: readonly CommandToken[], text: string): string | null {
  const sign = tokens.find((token) => token.is === 'mark' && token.mark === '№') ?? null;
  if (!sign) return null;
  return /^ *([\p{L}\p{N}][\p{L}\p{N}/-]*)/u.exec(text.slice(sign.to))?.[1] ?? null;
}

function wordAt(tokens: readonly CommandToken[], at: number): string {
  const token = tokens[at];
  return token?.is === 'word' ? token.word : '';
}

function numberAt(tokens: readonly CommandToken[], at: number): string | null {
  const token = tokens[at];
  return token?.is === 'number' && !token.bracket ? token.number : null;
}

/**
 * Whether the document is the act that a command names: by the words of the title, four fifths of which must agree in
 * both directions (endings apart: titles are declined and mistyped); a differing number of the act speaks against it.
 */
export function isTargetAct(act: Node, target: TargetAct): boolean {
  let title = '';
  let dates = '';
  act.forEach((child) => {
    if (child.type.name !== 'paragraph') return;
    if (child.attrs.role === 'title') title += ` ${child.textContent}`;
    if (child.attrs.role === 'date') dates += ` ${child.textContent}`;
  });
  const own = /№ *([\p{L}\p{N}][\p{L}\p{N}/-]*)/u.exec(dates)?.[1];
  if (own && target.number && looseKey(own) !== looseKey(target.number)) return false;
  const wanted = stems(target.title);
  const present = stems(title);
  if (wanted.size === 0 || present.size === 0) return false;
  const shared = [...wanted].filter((stem) => present.has(stem)).length;
  return shared >= 0.8 * Math.max(wanted.size, 1) && shared >= 0.8 * meaningful(present, wanted);
}

/** The title may carry its form and the name of the country beside the quoted words; these say nothing. */
const GENERAL = new Set(
  wordsOf('закон кодекс указ приказ постановление республики казахстан қазақстан республикасының заңы кодексі').map(
    stemOf,
  ),
);
const stems = (text: string): Set<string> => new Set(wordsOf(text).map(stemOf));
const meaningful = (present: ReadonlySet<string>, wanted: ReadonlySet<string>): number =>
  [...present].filter((stem) => wanted.has(stem) || !GENERAL.has(stem)).length;
