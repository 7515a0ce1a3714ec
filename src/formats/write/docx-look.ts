import { AlignmentType, BorderStyle, convertMillimetersToTwip, type IBorderOptions, type IStylesOptions } from 'docx';
import type { Language } from '../../legal-text/language/language.js';

const FONT = 'Times New Roman';
const HALF_POINTS = 2;
const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Measures in twentieths of a point, as Word counts. Acts are printed on A4 with a wide margin for binding. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(25),
    right: convertMillimetersToTwip(15),
    header: convertMillimetersToTwip(10),
  },
  textWidth: convertMillimetersToTwip(210 - 25 - 15),
};
export const FIRST_LINE = convertMillimetersToTwip(12.5);
/** Blocks of the corner stand in the right half of the page. */
export const CORNER_LEFT = convertMillimetersToTwip(85);
export const NO_BORDERS = {
  ...{ top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
  ...{ insideHorizontal: NO_LINE, insideVertical: NO_LINE },
};

/** Names of our own styles, as Word shows them in its list. */
export const STYLES = {
  text: 'Act text',
  corner: 'Act corner',
  signature: 'Act signature',
  cell: 'Act table',
} as const;

/** Languages by which Word checks the spelling. */
const SPELLING: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };

/** Times New Roman 14, as Kazakh acts are printed: headings centred and bold, words justified with an indent. */
export function docxStyles(lang: Language): IStylesOptions {
  const heading = (size = 14) => ({
    run: { font: FONT, size: size * HALF_POINTS, bold: true, color: '000000', italics: false },
    paragraph: {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      keepLines: true,
      spacing: { before: 240, after: 200 },
    },
  });
  const style = (name: string, paragraph: object, run: object = {}) => ({
    ...{ id: name.replaceAll(' ', ''), name, basedOn: 'Normal', quickFormat: true, paragraph, run },
  });
  return {
    default: {
      document: { run: { font: FONT, size: 14 * HALF_POINTS, language: { value: SPELLING[lang] } } },
      title: { ...heading(), paragraph: { ...heading().paragraph, spacing: { before: 0, after: 200 } } },
      ...{ heading1: heading(), heading2: heading(), heading3: heading(), heading4: heading(), heading5: heading() },
      footnoteText: { run: { font: FONT, size: 10 * HALF_POINTS }, paragraph: { alignment: AlignmentType.JUSTIFIED } },
    },
    paragraphStyles: [
      style(STYLES.text, {
        ...{ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: FIRST_LINE }, spacing: { after: 60 } },
      }),
      style(STYLES.corner, {
        ...{ alignment: AlignmentType.RIGHT, indent: { left: CORNER_LEFT }, spacing: { before: 0, after: 240 } },
      }),
      style(STYLES.signature, { alignment: AlignmentType.LEFT, keepLines: true }, { bold: true }),
      style(STYLES.cell, { alignment: AlignmentType.LEFT }, { size: 12 * HALF_POINTS }),
    ],
  };
}

export const styleId = (name: string): string => name.replaceAll(' ', '');
