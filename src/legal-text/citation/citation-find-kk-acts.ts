import { CITATION_CASES, type CitationCase } from './citation-case.js';
import type { CitedAct } from './citation-find-phrase.js';
import { isCapital, isMark, isWord, type Token } from './citation-find-text.js';
import { declineKazakh } from './citation-kk-endings.js';

type Tokens = readonly Token[];

/** Acts and other documents with the stem of belonging: Заң – «… туралы» Заңы. */
const NOUNS: readonly (readonly [string, string])[] = [
  ['заң', 'заңы'],
  ['кодекс', 'кодексі'],
  ['конституция', 'конституциясы'],
  ['жарлық', 'жарлығы'],
  ['қаулы', 'қаулысы'],
  ['бұйрық', 'бұйрығы'],
  ['шешім', 'шешімі'],
  ['өкім', 'өкімі'],
  ['қағидалар', 'қағидалары'],
  ['ереже', 'ережесі'],
  ['ережелер', 'ережелері'],
  ['нұсқаулық', 'нұсқаулығы'],
  ['нұсқама', 'нұсқамасы'],
  ['регламент', 'регламенті'],
  ['әдістеме', 'әдістемесі'],
  ['стандарт', 'стандарты'],
  ['тәртіп', 'тәртібі'],
  ['жарғы', 'жарғысы'],
  ['талаптар', 'талаптары'],
  ['тізбе', 'тізбесі'],
  ['шарт', 'шарты'],
  ['келісім', 'келісімі'],
  ['жоспар', 'жоспары'],
  ['бағдарлама', 'бағдарламасы'],
  ['хаттама', 'хаттамасы'],
];

interface Form {
  noun: string;
  form: CitationCase;
  possessed: boolean;
}

const FORMS = new Map<string, Form>();
for (const [noun, possessed] of NOUNS)
  for (const form of CITATION_CASES) {
    FORMS.set(declineKazakh(noun, form, false), { noun, form, possessed: false });
    FORMS.set(declineKazakh(possessed, form, true), { noun, form, possessed: true });
  }

/** Words before a bare noun that make it the name of another act. */
const NAMING = new Set(['туралы', 'аталған', 'көрсетілген', 'бекітілген', 'жөніндегі']);
const NAME_REACH = 24;

/** The act that a word of a title names: «… беру қағидалары» → қағидалар; null for other words. */
export function kazakhActNoun(word: string): string | null {
  const form = FORMS.get(word);
  return form?.form === 'nominative' ? form.noun : null;
}

/**
 * The act that owns the provision at token `unit` and stands before it: «осы Қағидалардың 5-тармағы», «… Заңы
 * 21-бабының». An annex belongs to a dative: «осы Қағидаларға 1-қосымша».
 */
export function kazakhAct(tokens: Tokens, unit: number, annex: boolean): CitedAct | null {
  const at = beforeBrackets(tokens, unit);
  const token = tokens[at - 1];
  const form = token?.kind === 'word' ? FORMS.get(token.folded) : undefined;
  if (!token || !form) return null;
  const owns = form.form === 'genitive' || (form.form === 'nominative' && form.possessed);
  if (!owns && !(annex && form.form === 'dative')) return null;
  const before = tokens[at - 2];
  if (isWord(before, 'осы'))
    return {
      which: 'this',
      noun: form.noun,
      name: nameOf(tokens, at - 2, at - 1),
      start: before!.start,
      end: token.end,
    };
  const named = before !== undefined && (/^[»"”]$/u.test(before.raw) || NAMING.has(before.folded));
  const alone = !form.possessed && isCapital(token) && !named && at === unit;
  const first = alone ? at - 1 : nameStart(tokens, at - 1);
  return {
    which: alone ? 'short' : 'other',
    noun: form.noun,
    name: nameOf(tokens, first, at - 1),
    start: tokens[first]!.start,
    end: token.end,
  };
}

/** «… Заңының (бұдан әрі – Заң) 18-бабы»: a short name in brackets stands between. */
function beforeBrackets(tokens: Tokens, unit: number): number {
  if (!isMark(tokens[unit - 1], ')')) return unit;
  for (let at = unit - 2; at >= Math.max(0, unit - NAME_REACH); at--) if (isMark(tokens[at], '(')) return at;
  return unit;
}

/** The name stands in quotation marks before the noun: ««… туралы» Қазақстан Республикасының Заңы». */
function nameStart(tokens: Tokens, noun: number): number {
  let first = noun;
  let quoted = false;
  for (let at = noun - 1; at >= Math.max(0, noun - NAME_REACH); at--) {
    const { raw, kind } = tokens[at]!;
    if (kind === 'break' || (!quoted && /^[;:,()]$/.test(raw))) break;
    if (/^[»”]$/u.test(raw)) quoted = true;
    if (/^[«„“]$/u.test(raw)) return at;
    if (!quoted && first === at + 1 && isCapital(tokens[at])) first = at;
  }
  return first;
}

const nameOf = (tokens: Tokens, first: number, last: number): string =>
  tokens.slice(first, last + 1).reduce((name, token, i) => name + (i > 0 && !token.glued ? ' ' : '') + token.raw, '');
