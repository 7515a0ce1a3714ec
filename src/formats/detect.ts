import { decodeText, type DecodedText } from './charset.js';
import { FormatError } from './format-error.js';
import { LIMITS } from './limits.js';

export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}
export type TextFormat = 'html' | 'md' | 'txt' | 'akn';
export type Detected = { format: 'zip' } | { format: TextFormat; decoded: DecodedText };

/** First bytes of files that are not texts we read, and the refusal that names them. */
const SIGNATURES: readonly (readonly [string, `format.${string}`])[] = [
  ['%PDF-', 'format.pdf'],
  ['{\\rtf', 'format.rtf'],
  ['\x89PNG', 'format.image'],
  ['\xff\xd8\xff', 'format.image'],
  ['GIF8', 'format.image'],
  ['BM\x36', 'format.image'],
  ['II*\0', 'format.image'],
  ['MM\0*', 'format.image'],
  ['AT&TFORM', 'format.image'],
  ['7z\xbc\xaf', 'format.archive'],
  ['Rar!', 'format.archive'],
  ['\x1f\x8b', 'format.archive'],
  ['MZ', 'format.binary'],
  ['\x7fELF', 'format.binary'],
];
const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Tells what a file is by its content; the name only decides between Markdown and plain text. */
export function detect(file: SourceFile): Detected {
  const { bytes } = file;
  if (bytes.length > LIMITS.fileBytes)
    throw new FormatError('format.too-large', { limit: LIMITS.fileBytes / 1024 / 1024 });
  if (bytes.length === 0) throw new FormatError('format.empty');
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { format: 'zip' };
  if (head.startsWith(COMPOUND_FILE)) throw new FormatError(compoundFile(bytes));
  for (const [signature, code] of SIGNATURES) if (head.startsWith(signature)) throw new FormatError(code);
  if (/^RIFF.{4}WEBP/s.test(head)) throw new FormatError('format.image');
  if (/^[\s\0]{0,1000}%PDF-/.test(head)) throw new FormatError('format.pdf');
  const decoded = decodeText(bytes, declaredCharset(head));
  return { format: textFormat(decoded.text, file.name), decoded };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** OLE compound files: an encrypted DOCX keeps its package in a stream of a known name, an old .doc has WordDocument. */
function compoundFile(bytes: Uint8Array): `format.${string}` {
  const text = latin1(bytes);
  const holds = (name: string) => text.includes([...name].join('\0'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'format.encrypted';
  if (holds('WordDocument')) return 'format.old-word';
  if (holds('Workbook') || holds('Book')) return 'format.spreadsheet';
  if (holds('PowerPoint Document')) return 'format.presentation';
  return 'format.old-office';
}

function declaredCharset(head: string): string | undefined {
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  );
}

function textFormat(text: string, name: string): TextFormat {
  const start = text.slice(0, 20_000).replace(/^[\s\ufeff]+/, '');
  if (!start) throw new FormatError('format.empty');
  if (/^MIME-Version:|^Content-Type:\s*multipart/im.test(start.slice(0, 600)))
    throw new FormatError('format.web-archive');
  if (isHtml(start)) return 'html';
  if (isAkomaNtoso(start)) return 'akn';
  if (/^<\?xml|^<akomaNtoso|^<\w+:?\w*\s+xmlns/i.test(start)) throw new FormatError('format.xml');
  return isMarkdown(text, name) ? 'md' : 'txt';
}

function isHtml(start: string): boolean {
  const body = start.replace(/^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)+/i, '');
  if (/^<!doctype\s+html/i.test(body) || /^<(?:html|head|body|meta|title)[\s>]/i.test(body)) return true;
  return (
    /^<(?:div|p|table|h[1-6]|article|section|center|span|font|ol|ul)[\s>]/i.test(body) &&
    /<\/(?:p|div|table|h[1-6])>/i.test(body)
  );
}

/** The root element decides; what may stand before it is skipped, a DOCTYPE too: reading refuses it by name. */
function isAkomaNtoso(start: string): boolean {
  const body = start.replace(/^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>|\s)+/i, '');
  return /^<(?:[\w.-]+:)?akomaNtoso[\s>/]/.test(body);
}

function isMarkdown(text: string, name: string): boolean {
  if (/\.(?:md|markdown)$/i.test(name)) return true;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const headings = count(/^#{1,6}\s+\S/gm);
  const signals = [
    headings > 0,
    count(/^[ \t]{0,3}\d+\\[.)]/gm) > 0,
    count(/(?<!\S)\*\*[^\s*][^*\n]*\*\*(?!\w)/g) > 0,
    count(/^>\s/gm) > 0,
    count(/^\|?[ \t]*:?-{3,}:?[ \t]*\|/gm) > 0,
    count(/\[\^[^\]\s]+\]/g) > 0,
    count(/^<table[\s>]/gim) > 0,
  ];
  return headings > 2 || signals.filter(Boolean).length > 1;
}
