import type { Language } from '../language/language.js';
import type { Line } from './lines.js';
import { follows, formatNumber, parseNumber } from '../act/numbering.js';
import type { ProvisionKind } from '../act/provision.js';

/**
 * Words of a provision that was taken out: its number stays (Law on Legal Acts, art. 27(6)), and what follows is at
 * most the act that took it out. "Исключение составляют…" and "Исключены из перечня лица…" are ordinary words.
 */
const EXCLUDED =
  /^[-–— ([.]*(?:исключ[её]н[аоы]?|утратил[аои]? силу|алып тасталды|алып тасталған|күші жойылды|күші жойылған|(?:is |was |are )?(?:excluded|repealed|deleted))(?=[ .;,)\]–—-]*(?:$|\(|закон|указ|постановлен|приказ|решени|в соответствии|с \d|от \d|қр|қазақстан|\d|by ))/u;
/** "5-тармақ алып тасталсын" leaves a stub only where its number fits; in an amending act it is a command. */
const ORDERED_OUT = /^[- ]*(?:алып тасталсын|исключить)[ .;]*$/u;

/** Whether folded words say that their provision was taken out. */
export const isExcluded = (folded: string): boolean => EXCLUDED.test(folded);
export const isOrderedOut = (folded: string): boolean => ORDERED_OUT.test(folded);

/** Numbers that one line keeps together: «8) – 12) исключены», «5, 6-баптар алып тасталды». */
export interface Stubs {
  kind: ProvisionKind;
  numbers: string[];
  /** As printed, for all of them. */
  label: string;
  length: number;
}

const NUM = '\\d{1,4}(?:-\\d{1,3})*';
const JOINT = '(?: ?(?:,|-|и|және|мен|and) ?)';
const LIST = `(${NUM}(?:${JOINT}${NUM}){1,40})`;
const BRACKETED_LIST = `(${NUM} ?\\)?(?:${JOINT}${NUM} ?\\)?){1,40})`;
const named = (kind: ProvisionKind, source: string): [ProvisionKind, RegExp] => [kind, new RegExp(`^${source}`, 'u')];
const NAMED: Record<Language, [ProvisionKind, RegExp][]> = {
  ru: [
    named('article', `статьи ${LIST}`),
    named('para', `пункты ${LIST}`),
    named('point', `подпункты ${BRACKETED_LIST}`),
  ],
  kk: [
    named('article', `${LIST} ?-? ?баптары?`),
    named('para', `${LIST} ?-? ?тармақтары?`),
    named('point', `${BRACKETED_LIST} ?тармақшалары?`),
  ],
  en: [named('article', `articles ${LIST}`), named('para', `paragraphs ${LIST}`)],
};
const BARE = [
  named('point', `(${NUM} ?\\\\?\\)(?:${JOINT}${NUM} ?\\\\?\\)){1,40})`),
  named('para', `(${NUM}\\.?(?:${JOINT}${NUM}\\.?){1,40})`),
];
/** One line may stand for so many numbers; a longer range is a misprint or a trick. */
const MOST = 200;

/** The numbers that a line takes out together, null where it is no such line. */
export function readStubs(line: Line, lang: Language): Stubs | null {
  // nearly every line is none: the words are looked for before the numbers are parsed
  if (!/исключ|утрат|алып таст|күші жой|exclu|repeal|delet/u.test(line.folded)) return null;
  const found = readPrinted(line.folded, lang);
  if (!found || !isExcluded(line.folded.slice(found.length))) return null;
  const numbers = expanded(found.list);
  if (!numbers || numbers.length < 2) return null;
  const { kind, length } = found;
  return { kind, numbers, length, label: line.text.slice(0, length).trim() };
}

function readPrinted(folded: string, lang: Language): { kind: ProvisionKind; list: string; length: number } | null {
  for (const [kind, pattern] of [...NAMED[lang], ...BARE]) {
    const found = pattern.exec(folded);
    if (found) return { kind, list: found[1]!, length: found[0].length };
  }
  return null;
}

/** `8) - 12)` → 8 … 12; null where the numbers do not grow. A hyphen without brackets or blanks is a range too. */
function expanded(list: string): string[] | null {
  const numbers: string[] = [];
  const bracketed = /\)/.test(list);
  const tokens = list.match(bracketed ? /\d+(?:-\d+)*|-|,|[\p{L}]+/gu : /\d+|-|,|[\p{L}]+/gu) ?? [];
  for (let i = 0; i < tokens.length; i += 2) {
    const number = tokens[i]!;
    const joint = tokens[i - 1];
    const before = numbers.at(-1);
    if (joint === '-' && before !== undefined && !addRange(numbers, before, number)) return null;
    else if (joint !== '-') numbers.push(number);
    if (numbers.length > MOST) return null;
  }
  return numbers;
}

function addRange(numbers: string[], from: string, to: string): boolean {
  const last = parseNumber(to);
  let at = from;
  while (last && at !== to) {
    const parts = parseNumber(at)!;
    if (parts.length !== last.length || numbers.length > MOST) return false;
    at = formatNumber([...parts.slice(0, -1), parts.at(-1)! + 1]);
    if (!follows(numbers.at(-1)!, at)) return false;
    numbers.push(at);
  }
  return last !== null;
}
