import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import { docxBlocks } from './docx-blocks.js';
import { docxStyles, PAGE } from './docx-look.js';
import { docxWords } from './docx-words.js';
import { printAct, type ActAbout, type PrintedAct } from './printed-act.js';

/** An act as a Word file (ECMA-376): A4, real headings, tables and footnotes, numbers as words, no macros. */
export async function writeDocx(doc: Node, about: ActAbout = {}): Promise<Uint8Array> {
  const act = printAct(doc, about);
  const file = new Document({
    ...(act.title && { title: act.title }),
    ...{ creator: 'Talqy', lastModifiedBy: 'Talqy' },
    compatibility: { version: 15 },
    styles: docxStyles(act.lang),
    footnotes: footnotesOf(act),
    sections: [
      {
        properties: { titlePage: true, page: { size: PAGE.size, margin: PAGE.margin } },
        headers: { default: pageNumber() },
        children: act.blocks.flatMap((block, i) => docxBlocks(block, act.blocks[i - 1])),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const footnotesOf = ({ notes }: PrintedAct) =>
  Object.fromEntries(
    notes.map(({ runs }, i) => [
      i + 1,
      { children: [new Paragraph({ style: 'FootnoteText', children: docxWords(runs) })] },
    ]),
  );

/** Pages are numbered above the text, from the second on. */
const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });
