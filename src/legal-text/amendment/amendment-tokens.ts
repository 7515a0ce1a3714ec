import { fold } from '../structure/lines.js';

/** A piece of a command. `from` and `to` are places in the command's text. */
export type CommandToken = { from: number; to: number } & (
  | { is: 'word'; word: string }
  /** A number of provisions, `11-1`; `bracket` when it is printed `11-1)`. */
  | { is: 'number'; number: string; bracket: boolean }
  /** Quoted words without their marks. */
  | { is: 'quote'; words: string }
  | { is: 'mark'; mark: string }
);

export interface CommandText {
  text: string;
  tokens: CommandToken[];
  /** A quotation mark has no pair. */
  unclosed: boolean;
}

const WORD = /\p{L}+(?:-\p{L}+)*\.?/uy;
const NUMBER = /(\d{1,6}(?:-\d{1,4})*)( ?\\?\))?/y;
/** A command is a sentence: longer ones are no commands, or hostile. */
const MOST_CHARACTERS = 20_000;

/** Cuts a command into words, numbers, quotations and marks; what stands in brackets is left out (publication data). */
export function tokensOfCommand(words: string): CommandText {
  const text = words.slice(0, MOST_CHARACTERS).trim();
  // an en dash joins two numbers into a range, a hyphen makes one number of them; «статьёй» is also printed «статьей»
  const folded = fold(text, /\p{Script=Cyrillic}/u.test(text))
    .replace(/-/g, (hyphen, at: number) => (/[–—]/.test(text.charAt(at)) ? '–' : hyphen))
    .replaceAll('ё', 'е');
  const tokens: CommandToken[] = [];
  const pairs = pairsOf(text);
  let unclosed = false;
  for (let i = 0; i < text.length;) {
    const letter = text.charAt(i);
    const close = pairs.get(i);
    if (close !== undefined) {
      if (letter !== '(') tokens.push({ is: 'quote', words: text.slice(i + 1, close).trim(), from: i, to: close + 1 });
      i = close + 1;
      continue;
    }
    unclosed ||= /[«»"“”„]/.test(letter);
    i = pushPlain(tokens, folded, i);
  }
  return { text, tokens, unclosed };
}

function pushPlain(tokens: CommandToken[], folded: string, from: number): number {
  WORD.lastIndex = NUMBER.lastIndex = from;
  const word = WORD.exec(folded)?.[0];
  if (word) {
    const to = from + word.length;
    // a full stop belongs to short words only («ст.», «г.»)
    const bare = word.endsWith('.') && word.length > 4 ? word.slice(0, -1) : word;
    tokens.push({ is: 'word', word: bare, from, to });
    return from + bare.length;
  }
  const number = NUMBER.exec(folded);
  if (number) {
    const to = from + number[0].length;
    tokens.push({ is: 'number', number: number[1]!, bracket: number[2] !== undefined, from, to });
    return to;
  }
  const mark = folded.charAt(from);
  if (mark.trim()) tokens.push({ is: 'mark', mark, from, to: from + 1 });
  return from + 1;
}

/** Closing places of outermost quotations and brackets, by where they open. Linear: one pass, one stack. */
function pairsOf(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { at: number; sign: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    const top = open.at(-1);
    if (opens(text, i)) open.push({ at: i, sign: letter });
    else if (top && closes(text, i, top.sign)) {
      open.pop();
      pairs.set(top.at, i);
    }
  }
  return pairs;
}

function opens(text: string, i: number): boolean {
  const letter = text.charAt(i);
  if (letter === '«' || letter === '„' || letter === '(') return true;
  return (letter === '"' || letter === '“') && /^[\s(«"]?$/u.test(text.charAt(i - 1)) && /\S/u.test(text.charAt(i + 1));
}

function closes(text: string, i: number, opening: string): boolean {
  const letter = text.charAt(i);
  // the bracket of «подпункт 1)» pairs with none
  if (opening === '(') return letter === ')';
  return opening === '«' ? letter === '»' : /["”“]/.test(letter);
}
