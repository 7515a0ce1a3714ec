import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive; its content may be made while it is written. */
export interface ZipEntry {
  /** Plain ASCII, with slashes. */
  name: string;
  content: Iterable<string> | AsyncIterable<string>;
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

const SIGNATURE = { file: 0x04034b50, sizes: 0x08074b50, central: 0x02014b50, end: 0x06054b50 };
/** Sizes and checksum follow the content, since they are not known before (APPNOTE 6.3.10, section 4.3.9). */
const SIZES_FOLLOW = 0x0008;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, the first day of the format: the same paper gives the same bytes. */
const NO_DAY = 0x0021;
const MOST = 0xffff_ffff;
/** Letters that are packed at once: smaller pieces cost a call each. */
const PIECE = 32_768;

/** A ZIP archive, written entry by entry with the memory of one piece; throws a RangeError beyond 4 GB. */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const one: Written = { name: Buffer.from(entry.name, 'latin1'), crc: 0, packed: 0, size: 0, offset };
    const head = localHeader(one);
    yield head;
    for await (const packed of deflated(entry.content, one)) {
      one.packed += packed.length;
      yield packed;
    }
    if (one.size > MOST) throw new RangeError('an entry of this archive is larger than 4 GB');
    yield sizes(one);
    offset += head.length + one.packed + 16;
    if (offset > MOST) throw new RangeError('this archive is larger than 4 GB');
    written.push(one);
  }
  const directory = Buffer.concat(written.map(centralHeader));
  yield directory;
  yield endOf(written.length, directory.length, offset);
}

async function* deflated(content: ZipEntry['content'], counted: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: 6 });
  // an error of the content reaches the reader through the destroyed stream
  pipeline(Readable.from(bytesOf(content, counted), { objectMode: false }), deflate, () => undefined);
  for await (const packed of deflate) yield packed as Buffer;
}

async function* bytesOf(content: ZipEntry['content'], counted: Written): AsyncGenerator<Buffer> {
  for await (const text of gathered(content)) {
    const bytes = Buffer.from(text, 'utf8');
    counted.crc = crc32(bytes, counted.crc);
    counted.size += bytes.length;
    yield bytes;
  }
}

async function* gathered(content: ZipEntry['content']): AsyncGenerator<string> {
  let held = '';
  for await (const text of content) {
    held += text;
    if (held.length < PIECE) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

function localHeader({ name }: Written): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(SIGNATURE.file, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(SIZES_FOLLOW, 6);
  head.writeUInt16LE(DEFLATED, 8);
  head.writeUInt16LE(NO_DAY, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function sizes({ crc, packed, size }: Written): Buffer {
  const words = Buffer.alloc(16);
  for (const [i, word] of [SIGNATURE.sizes, crc, packed, size].entries()) words.writeUInt32LE(word, i * 4);
  return words;
}

function centralHeader({ name, crc, packed, size, offset }: Written): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(SIGNATURE.central, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(SIZES_FOLLOW, 8);
  head.writeUInt16LE(DEFLATED, 10);
  head.writeUInt16LE(NO_DAY, 14);
  for (const [i, word] of [crc, packed, size].entries()) head.writeUInt32LE(word, 16 + i * 4);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(SIGNATURE.end, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
