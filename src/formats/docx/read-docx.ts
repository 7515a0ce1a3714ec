import { FormatError } from '../format-error.js';
import { SourceBuilder } from '../source-builder.js';
import { childOf, descendantsOf } from '../xml.js';
import type { XmlElement } from '../xml-tree.js';
import { BlockReader } from './blocks.js';
import { DocxContext } from './context.js';
import { openDocx } from './package.js';

const HEADER_LENGTH = 200;

/** Reads a Word file: its paragraphs with the numbers that Word prints, tables, notes and text boxes. */
export async function readDocx(bytes: Uint8Array): Promise<{ format: 'docx'; builder: SourceBuilder; title?: string }> {
  const parts = await openDocx(bytes);
  const body = childOf(parts.document, 'w:body');
  if (!body) throw new FormatError('format.damaged');
  const context = new DocxContext(parts);
  const reader = new BlockReader(context, new SourceBuilder()).read(body);
  const { builder } = reader;
  for (const note of context.unreferred()) {
    const runs = reader.noteRuns(note);
    const place = builder.next;
    if (builder.add({ kind: 'footnote', number: '*', runs }))
      builder.warn('format.footnote-orphan', place, { number: '*' });
  }
  for (const format of context.counters.unknownFormats) builder.warn('format.number-format-unknown', null, { format });
  const header = headerText(parts.headers);
  if (header) builder.warn('format.header-skipped', null, { text: header });
  return { format: 'docx', builder, ...(parts.title && { title: parts.title }) };
}

/** Words of headers and footers without page numbers; they repeat on every page and are not the act. */
function headerText(headers: readonly XmlElement[]): string {
  const texts = headers.map((part) =>
    descendantsOf(part, 'w:t')
      .map((text) => text.text)
      .join('')
      .trim(),
  );
  const worded = texts.filter((text) => /\p{L}{2}/u.test(text));
  return [...new Set(worded)].join(' · ').slice(0, HEADER_LENGTH);
}
