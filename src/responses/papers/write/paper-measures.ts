import type { PaperFrame } from '../print/printed-paper.js';

/** A4 in millimetres, with room for binding: at the left of an upright page, above a wide one when it is turned. */
const A4 = { short: 210, long: 297 };
const UPRIGHT = { top: 20, right: 15, bottom: 20, left: 25 };
const WIDE = { top: 25, right: 15, bottom: 20, left: 20 };

export interface PaperSheet {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  /** Width of the words. */
  words: number;
}

/** The sheet in the unit that is given: how many of it one millimetre has. */
export function sheetOf({ landscape }: Pick<PaperFrame, 'landscape'>, perMillimetre: number): PaperSheet {
  const of = (millimetres: number) => millimetres * perMillimetre;
  const margin = landscape ? WIDE : UPRIGHT;
  const [width, height] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  return {
    width: of(width),
    height: of(height),
    margin: { top: of(margin.top), right: of(margin.right), bottom: of(margin.bottom), left: of(margin.left) },
    words: of(width - margin.left - margin.right),
  };
}

/** Points a millimetre, and the twentieths of a point in which Word counts. */
export const POINTS = 72 / 25.4;
export const TWIPS = POINTS * 20;
