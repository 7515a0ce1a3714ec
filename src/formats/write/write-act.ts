import type { Node } from 'prosemirror-model';
import type { Language } from '../../legal-text/language/language.js';
import { writeAkn } from '../akn/write-akn.js';
import { printAct, type ActAbout } from './printed-act.js';
import { writeHtml } from './write-html.js';
import { writeMarkdown } from './write-markdown.js';
import { writePlainText } from './write-plain-text.js';
import type { WrittenFormat } from './written-formats.js';

/** An act as a file of the format. Word's library is large and loaded only here. */
export async function writeAct(format: WrittenFormat, doc: Node, about: ActAbout = {}): Promise<Uint8Array> {
  if (format === 'docx') return (await import('./write-docx.js')).writeDocx(doc, about);
  if (format === 'akn') {
    const title = printAct(doc, about).title;
    return encoded(writeAkn(doc, { lang: doc.attrs.lang as Language, ...(title && { title }) }));
  }
  const write = { html: writeHtml, md: writeMarkdown, txt: writePlainText }[format];
  return encoded(write(doc, about));
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
