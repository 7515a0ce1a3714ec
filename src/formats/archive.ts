import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { FormatError } from './format-error.js';
import { LIMITS } from './limits.js';

/** A zip file whose table of contents has been found harmless; parts are inflated one by one, on request. */
export interface Archive {
  names: readonly string[];
  read(name: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens a zip and judges it by its table of contents before one byte is inflated. Sizes declared
 * there may lie: yauzl stops a stream that outgrows its declaration (validateEntrySizes), so what
 * was allowed here bounds what is inflated later.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > LIMITS.entries) throw new FormatError('format.too-many-entries', { limit: LIMITS.entries });
  const entries = await list(zip);
  judge(entries, bytes.length);
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
  return {
    names: [...byName.keys()],
    read: async (name) => {
      const entry =
        byName.get(name) ??
        byName.get(entries.find((e) => e.fileName.toLowerCase() === name.toLowerCase())?.fileName ?? '');
      return entry && inflate(zip, entry);
    },
  };
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    fromBuffer(
      buffer,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true },
      (error, zip) => (error ? reject(refusal(error)) : resolve(zip)),
    ),
  );
}

function list(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', (error: Error) => reject(refusal(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function refusal(error: Error): FormatError {
  if (/invalid characters in fileName|absolute path|invalid relative path/i.test(error.message))
    return new FormatError('format.unsafe-path');
  if (/end of central directory|past the end|too short|not enough bytes/i.test(error.message))
    return new FormatError('format.truncated');
  if (/encrypt/i.test(error.message)) return new FormatError('format.encrypted');
  return new FormatError('format.damaged');
}

function judge(entries: readonly Entry[], fileBytes: number): void {
  let inflated = 0;
  const seen = new Set<string>();
  for (const entry of entries) {
    if (entry.generalPurposeBitFlag & 0x1) throw new FormatError('format.encrypted');
    // two entries of one name: programs differ in which they read, so what was checked is not what is shown
    if (seen.has(entry.fileName.toLowerCase())) throw new FormatError('format.damaged');
    seen.add(entry.fileName.toLowerCase());
    inflated += entry.uncompressedSize;
    const dense = entry.uncompressedSize > entry.compressedSize * LIMITS.ratio;
    if (entry.uncompressedSize > LIMITS.ratioFromBytes && dense) throw tooMuch();
  }
  if (inflated > LIMITS.inflatedBytes) throw tooMuch();
  if (inflated > LIMITS.ratioFromBytes && inflated > fileBytes * LIMITS.ratio) throw tooMuch();
}

function tooMuch(): FormatError {
  return new FormatError('format.inflates-too-much', { limit: LIMITS.inflatedBytes / 1024 / 1024 });
}

function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.uncompressedSize > LIMITS.xmlPartBytes) throw tooMuch();
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(refusal(error));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', () => reject(new FormatError('format.damaged')));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    }),
  );
}
