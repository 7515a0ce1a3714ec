import type { Line } from './lines.js';
import { JOINING_WORD } from './structure-parts.js';
import { END_MARK } from './structure-marks.js';

/** A heading may fill some lines, a sentence ends like one. */
const HEADING_LENGTH = 400;

const isSentence = (line: Line): boolean => END_MARK.test(line.text) || line.text.length > HEADING_LENGTH;

/** Whether a line after the bare mark ("Глава 1.") is its heading. */
export const opensHeading = (line: Line): boolean =>
  line.headingLike || (!isSentence(line) && !/^\p{Ll}/u.test(line.text));

/** Whether a heading printed in several lines goes on: by its look, or since the line before is not whole. */
export function goesOnHeading(before: Line, line: Line): boolean {
  if (isSentence(line)) return false;
  if (line.headingLike) return true;
  if (/[.:;!?]$/.test(before.text)) return false;
  if (/^\p{Ll}/u.test(line.text) || JOINING_WORD.test(before.text) || /[,–-]$/.test(before.text)) return true;
  return isCapitals(before.text) && isCapitals(line.text);
}

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
