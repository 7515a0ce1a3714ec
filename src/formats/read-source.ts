import type { Issue, SourceParagraph } from '../legal-text/act/source.js';
import { mainDocument, readAknSources } from './akn/read-akn.js';
import { detect, type Detected, type SourceFile } from './detect.js';
import { readDocx } from './docx/read-docx.js';
import { FormatError } from './format-error.js';
import { readHtml } from './html/read-html.js';
import { readMarkdown } from './markdown/read-markdown.js';
import { readPlainText } from './plain-text/read-plain-text.js';
import { textOf } from './runs.js';
import type { SourceBuilder } from './source-builder.js';

export type SourceFormat = 'docx' | 'html' | 'md' | 'txt' | 'akn';

export interface ReadSource {
  format: SourceFormat;
  /** A line break inside a paragraph is `\n` in the text of its runs. */
  paragraphs: SourceParagraph[];
  issues: Issue[];
  title?: string;
}

interface Reading {
  format: SourceFormat;
  builder: SourceBuilder;
  title?: string;
}

/**
 * Reads an uploaded file of any supported format into its paragraphs. What the file is decides its
 * content, never its name. A file that is refused throws a FormatError.
 */
export async function readSource(file: SourceFile): Promise<ReadSource> {
  const found = detect(file);
  if (found.format === 'akn') return readAknUpload(found.decoded.text);
  const { format, builder, title } = await withinStack(async () =>
    found.format === 'zip' ? readDocx(file.bytes) : readText(found),
  );
  if (!builder.paragraphs.length) throw new FormatError('format.no-text');
  const heading = builder.paragraphs.find((block) => block.headingLevel === 1);
  const name = heading ? textOf(heading.runs).replace(/\n/g, ' ') : title;
  return { format, paragraphs: builder.paragraphs, issues: builder.issues, ...(name && { title: name }) };
}

/** One document becomes a version; whatever else the file holds is named. */
function readAknUpload(text: string): ReadSource {
  const documents = readAknSources(text);
  const main = mainDocument(documents);
  const names = documents.filter((one) => one !== main).map(({ title, name }) => title || name);
  const issues = [...main.issues];
  if (names.length > 0)
    issues.unshift({
      ...{ code: 'format.akn-collection', severity: 'warning', source: null, eId: null },
      params: { taken: main.title || main.name, others: names.join('; ').slice(0, 500) },
    });
  return { format: 'akn', paragraphs: main.paragraphs, issues, ...(main.title && { title: main.title }) };
}

function readText({ format, decoded }: Exclude<Detected, { format: 'zip' }>): Reading {
  const reading: Reading =
    format === 'html'
      ? { format, ...readHtml(decoded.text) }
      : { format, builder: format === 'md' ? readMarkdown(decoded.text) : readPlainText(decoded.text) };
  if (decoded.guessed) reading.builder.warn('format.charset-guessed', null, { charset: decoded.charset });
  const lost = decoded.text.match(/\ufffd/g)?.length ?? 0;
  if (lost) reading.builder.warn('format.characters-lost', null, { count: lost });
  return reading;
}

/** Parsers and readers follow nesting by recursion: a file made to exhaust the stack is refused, not a crash. */
async function withinStack<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RangeError) throw new FormatError('format.too-deep');
    throw error;
  }
}
