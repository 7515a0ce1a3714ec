import { FormatError } from './format-error.js';

export interface DecodedText {
  text: string;
  charset: string;
  /** The file did not say its encoding; it was guessed from the letters. */
  guessed: boolean;
}

/**
 * KZ-1048 (STRK 1048), the Kazakh code page, is windows-1251 with other letters at these places.
 * No decoder of the platform knows it.
 */
const KZ_1048: Record<string, string> = {
  Ќ: 'Қ', ќ: 'қ', Ћ: 'Һ', ћ: 'һ', Ў: 'Ұ', ў: 'ұ', Ј: 'Ә', ј: 'ә',
  Ґ: 'Ө', ґ: 'ө', Є: 'Ғ', є: 'ғ', Ї: 'Ү', ї: 'ү', Ѕ: 'Ң', ѕ: 'ң',
}; // prettier-ignore
const BALKAN = /[ЌќЎўЈјЅѕЋћ]/g;
const FREQUENT = /[оеаинтсрвл]/g;
const CANDIDATES = ['windows-1251', 'koi8-r', 'ibm866'] as const;

/** Reads the bytes of a text file: by its mark, by what it declares, as UTF-8, else by its letters. */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = byteOrderMark(bytes) ?? wideByZeros(bytes);
  if (marked) return { text: decode(bytes, marked), charset: marked, guessed: false };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) {
    if (utf8.includes('\u0000')) throw new FormatError('format.binary');
    return { text: utf8, charset: 'utf-8', guessed: false };
  }
  if (bytes.includes(0)) throw new FormatError('format.binary');
  const named = declared && declared.toLowerCase() !== 'utf-8' ? tryDecode(bytes, declared) : undefined;
  if (named !== undefined) return { ...kazakhLetters(named, declared!.toLowerCase()), guessed: false };
  return guess(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: spaces and digits leave zeros at every second place, on one side only. */
function wideByZeros(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > length / 25 && even === 0) return 'utf-16le';
  if (even > length / 25 && odd === 0) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function guess(bytes: Uint8Array): DecodedText {
  const scored = CANDIDATES.map((charset) => {
    const text = decode(bytes, charset);
    return { charset, text, score: text.match(FREQUENT)?.length ?? 0 };
  }).sort((a, b) => b.score - a.score);
  const best = scored[0]!;
  // a damaged UTF-8 file: almost all of it decodes, and no Cyrillic code page makes sense of the rest
  const damaged = decode(bytes, 'utf-8');
  const lost = damaged.match(/\ufffd/g)?.length ?? 0;
  if (lost * 100 < damaged.length && /[а-яәғқңөұүһі]{3}/i.test(damaged))
    return { text: damaged, charset: 'utf-8', guessed: true };
  if (best.score * 10 < bytes.length) throw new FormatError('format.unreadable-text');
  return { ...kazakhLetters(best.text, best.charset), guessed: true };
}

function kazakhLetters(text: string, charset: string): Omit<DecodedText, 'guessed'> {
  if (charset !== 'windows-1251' || (text.match(BALKAN)?.length ?? 0) * 200 < text.length) return { text, charset };
  return { text: text.replace(/[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/g, (letter) => KZ_1048[letter]!), charset: 'kz-1048' };
}
