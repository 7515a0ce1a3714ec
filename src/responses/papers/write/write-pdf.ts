import type { PrintedPaper } from '../print/printed-paper.js';
import { PdfPress } from './pdf-press.js';

/** A paper as PDF 1.7 with its own letters, so that it looks alike everywhere. pdfkit is loaded only then. */
export async function* writePdf({ frame, parts }: PrintedPaper): AsyncGenerator<Uint8Array> {
  const { default: Document } = await import('pdfkit');
  const press = new PdfPress(Document, frame);
  for await (const part of parts) {
    press.print(part);
    for (let piece = press.document.read(); piece; piece = press.document.read()) yield piece as Buffer;
  }
  press.finish();
  for await (const piece of press.document) yield piece as Buffer;
}
