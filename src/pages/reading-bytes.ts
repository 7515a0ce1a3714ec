import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

// level 5 gives nine tenths of the gain of 11 at a fiftieth of its time
const BROTLI_LEVEL = 5;

/** A page as it goes over the wire. Compressed when first asked for, then kept: a page is sent far oftener than made. */
export class PageBytes {
  readonly etag: string;
  private readonly identity: Buffer;
  private readonly made = new Map<Encoding, Promise<Buffer>>();

  constructor(html: string) {
    this.identity = Buffer.from(html, 'utf8');
    this.etag = createHash('sha256').update(this.identity).digest('base64url').slice(0, 22);
  }

  get length(): number {
    return this.identity.length;
  }

  in(encoding: Encoding): Promise<Buffer> {
    let bytes = this.made.get(encoding);
    if (!bytes) this.made.set(encoding, (bytes = this.make(encoding)));
    return bytes;
  }

  private make(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'gzip') return deflate(this.identity);
    if (encoding === 'identity') return Promise.resolve(this.identity);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: this.identity.length,
    };
    return brotli(this.identity, { params });
  }
}

/** What the browser takes, best first; a wish with q=0 is a refusal. */
export function encodingOf(header: string | string[] | undefined): Encoding {
  const wishes = String(header ?? '').toLowerCase();
  const takes = (name: string) =>
    new RegExp(`(^|[\\s,])${name}(?!\\s*;\\s*q=0(\\.0*)?(\\s|,|$))(\\s*[;,]|\\s*$)`).test(wishes);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
