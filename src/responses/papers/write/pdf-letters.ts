import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

export type PdfFont = 'regular' | 'bold' | 'italic' | 'bold-italic';
export type Document = InstanceType<typeof PDFDocument>;

/** Tinos has the widths of Times New Roman and all Kazakh letters. */
const FILES: Record<PdfFont, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};
const UNITS = 1000;

/** What of pdfkit's font is used: it embeds the letters that were included, with their widths and their meaning. */
interface EmbeddedFont {
  id: string;
  ref(): unknown;
  scale: number;
  font: { glyphForCodePoint(point: number): { id: number; advanceWidth: number } };
  subset: { includeGlyph(id: number): number };
  widths: (number | undefined)[];
  unicode: (number[] | undefined)[];
}

interface Letter {
  code: string;
  /** Of a font of one point. */
  width: number;
}

const resolve = createRequire(import.meta.url).resolve;

/**
 * The letters of a PDF. Kazakh, Russian and English need no shaping, so each letter is looked up once and then only
 * copied; pdfkit's own text would lay out every word three times and keep all it ever saw.
 */
export class PdfLetters {
  private readonly fonts = new Map<PdfFont, { font: EmbeddedFont; letters: Map<string, Letter> }>();

  constructor(private readonly document: Document) {}

  /** Width of a text in a font of one point. */
  readonly measure = (text: string, face: PdfFont): number => {
    const { font, letters } = this.face(face);
    let width = 0;
    for (const letter of text) width += (letters.get(letter) ?? this.add(font, letters, letter)).width;
    return width;
  };

  /** Operators that show a text where the text matrix stands; the page takes note of the font. */
  show(text: string, face: PdfFont, size: number): string {
    const { font, letters } = this.face(face);
    const { fonts } = this.document.page as unknown as { fonts: Record<string, unknown> };
    fonts[font.id] ??= font.ref();
    let codes = '';
    for (const letter of text) codes += (letters.get(letter) ?? this.add(font, letters, letter)).code;
    return `/${font.id} ${size} Tf <${codes}> Tj`;
  }

  private face(face: PdfFont) {
    const known = this.fonts.get(face);
    if (known) return known;
    this.document.font(resolve(`@expo-google-fonts/tinos/${FILES[face]}`));
    const { _font: font } = this.document as unknown as { _font: EmbeddedFont };
    const made = { font, letters: new Map<string, Letter>() };
    this.fonts.set(face, made);
    return made;
  }

  private add(font: EmbeddedFont, letters: Map<string, Letter>, letter: string): Letter {
    const point = letter.codePointAt(0)!;
    const glyph = font.font.glyphForCodePoint(point);
    const id = font.subset.includeGlyph(glyph.id);
    const width = glyph.advanceWidth * font.scale;
    font.widths[id] ??= width;
    font.unicode[id] ??= [point];
    const made = { code: id.toString(16).padStart(4, '0'), width: width / UNITS };
    letters.set(letter, made);
    return made;
  }
}
