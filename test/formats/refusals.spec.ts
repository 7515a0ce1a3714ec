import JSZip from 'jszip';
import { messages } from '../../src/i18n/messages.js';
import { FormatError } from '../../src/formats/format-error.js';
import { LIMITS } from '../../src/formats/limits.js';
import { readSource } from '../../src/formats/read-source.js';
import { docxFile, p } from './docx-file.js';

async function refusal(bytes: Uint8Array, name = 'проект.docx'): Promise<string> {
  try {
    await readSource({ name, bytes });
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    expect(messages).toHaveProperty([error.code]);
    return error.code;
  }
  return 'read';
}

const text = (value: string) => new TextEncoder().encode(value);
const latin1 = (value: string) => new Uint8Array(Buffer.from(value, 'latin1'));
const compound = (stream: string) =>
  latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...stream].join('\0')}`);
const zipOf = (files: Record<string, string>) => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};
const good = () => docxFile({ body: p('Статья 1. Предмет') });

/** Changes every place where a byte pattern stands, as a hostile tool would. */
function patched(bytes: Uint8Array, change: (view: DataView, at: number, signature: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50 || signature === 0x02014b50) change(view, at, signature);
  }
  return copy;
}
const CENTRAL = 0x02014b50;

describe('files that are refused, each in its own words', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'format.empty'],
    ['blank', text(' \n\t\r\n '), 'format.empty'],
    ['PDF named docx', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'), 'format.pdf'],
    ['RTF', text('{\\rtf1\\ansi привет}'), 'format.rtf'],
    ['picture', latin1('\x89PNG\r\n\x1a\n\0\0\0'), 'format.image'],
    ['JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'format.image'],
    ['gzip', latin1('\x1f\x8b\x08\0\0\0'), 'format.archive'],
    ['program', latin1('MZ\x90\0\x03'), 'format.binary'],
    ['bytes', latin1('abc\0\x01\x02\xff\xfe\0\0\0\x03'), 'format.binary'],
    ['old Word', compound('WordDocument'), 'format.old-word'],
    ['old Excel', compound('Workbook'), 'format.spreadsheet'],
    ['encrypted DOCX', compound('EncryptedPackage'), 'format.encrypted'],
    ['other compound file', compound('Nothing'), 'format.old-office'],
    [
      'web archive',
      text('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x'),
      'format.web-archive',
    ],
    ['XML', text('<?xml version="1.0"?><note><to/></note>'), 'format.xml'],
    [
      'HTML without words',
      text('<!doctype html><html><body><script>alert(1)</script></body></html>'),
      'format.no-text',
    ],
    [
      'no encoding',
      latin1(Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x80 + ((at * 37) % 128))).join('')),
      'format.unreadable-text',
    ],
    ['HTML too deep', text(`<!doctype html>${'<div>'.repeat(600)}слова${'</div>'.repeat(600)}`), 'format.too-deep'],
    ['HTML that exhausts the stack', text(`<!doctype html>${'<b>'.repeat(20_000)}x`), 'format.too-deep'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it('a file of 60 MB, without looking into it', async () => {
    const bytes = new Proxy(new Uint8Array(0), {
      get: (target, key) => {
        if (key === 'length') return 60 * 1024 * 1024;
        throw new Error(`read ${String(key)} of ${target.length}`);
      },
    });
    expect(await refusal(bytes)).toBe('format.too-large');
  });
});

describe('archives that are refused before they are inflated', () => {
  it.each<[string, Record<string, string>, string]>([
    ['ODT', { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }, 'format.open-document'],
    ['any zip', { 'readme.txt': 'привет' }, 'format.archive'],
    ['a Word file without its table of parts', { 'word/document.xml': '<x/>' }, 'format.damaged'],
    ['a path that climbs out', { '../evil.txt': 'x' }, 'format.unsafe-path'],
    ['an absolute path', { '/etc/x': 'x' }, 'format.unsafe-path'],
    ['a bomb', { 'word/document.xml': ' '.repeat(5_000_000) }, 'format.inflates-too-much'],
  ])('%s', async (_, files, code) => {
    expect(await refusal(await zipOf(files))).toBe(code);
  });

  it('an Excel workbook and a presentation', async () => {
    const type = (kind: string) =>
      docxFile({ body: p('x'), mainType: `application/vnd.openxmlformats-officedocument.${kind}` });
    expect(await refusal(await type('spreadsheetml.sheet.main+xml'))).toBe('format.spreadsheet');
    expect(await refusal(await type('presentationml.presentation.main+xml'))).toBe('format.presentation');
  });

  it('macros, by their part and by their type', async () => {
    expect(await refusal(await docxFile({ body: p('x'), other: { 'word/vbaProject.bin': 'x' } }))).toBe('format.macro');
    const mainType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    expect(await refusal(await docxFile({ body: p('x'), mainType }))).toBe('format.macro');
  });

  it('a file cut short', async () => {
    const bytes = await good();
    expect(await refusal(bytes.subarray(0, Math.floor(bytes.length / 2)))).toBe('format.truncated');
  });

  it('a file with its middle destroyed', async () => {
    const bytes = Uint8Array.from(await good());
    bytes.fill(0x55, 400, 700);
    expect(['format.damaged', 'format.truncated']).toContain(await refusal(bytes));
  });

  it('a zip encryption flag', async () => {
    const bytes = patched(await good(), (view, at, signature) => {
      const flags = at + (signature === CENTRAL ? 8 : 6);
      view.setUint16(flags, view.getUint16(flags, true) | 1, true);
    });
    expect(await refusal(bytes)).toBe('format.encrypted');
  });

  it('sizes that lie: the stream stops where the table of contents said', async () => {
    const bytes = patched(await docxFile({ body: p('слово '.repeat(50_000)) }), (view, at, signature) => {
      if (signature === CENTRAL && view.getUint32(at + 24, true) > 100_000) view.setUint32(at + 24, 1000, true);
    });
    expect(await refusal(bytes)).toBe('format.damaged');
  });

  it('more parts than a document has', async () => {
    const files = Object.fromEntries(Array.from({ length: LIMITS.entries + 1 }, (_, at) => [`p${at}`, '']));
    expect(await refusal(await zipOf(files))).toBe('format.too-many-entries');
  });

  it('a DOCTYPE, in any part', async () => {
    const evil = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>';
    const parts = ['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml'];
    for (const name of [...parts, 'word/settings.xml', 'customXml/item1.xml', 'word/drawings/a.vml'])
      expect(await refusal(await docxFile({ body: p('x'), other: { [name]: evil } }))).toBe('format.doctype');
  });

  it('XML nested too deep', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(300) + p('x') + '</w:sdtContent></w:sdt>'.repeat(300);
    expect(await refusal(await docxFile({ body: deep }))).toBe('format.too-deep');
  });

  it('XML nested too deep behind attributes that look like the end of a tag', async () => {
    const deep = '<w:sdt w:a="/>">'.repeat(300) + p('x') + '</w:sdt>'.repeat(300);
    expect(await refusal(await docxFile({ body: deep }))).toBe('format.too-deep');
  });

  it('more tags than a document has', async () => {
    const body = Array.from({ length: 260_000 }, (_, at) => `<w:p><w:r/><w:r a="${at}"/></w:p>`).join('');
    expect(await refusal(await docxFile({ body, compression: 'STORE' }))).toBe('format.too-many-parts');
  });

  it('XML that is not well formed', async () => {
    expect(await refusal(await docxFile({ body: '<w:p><w:r></w:p>' }))).toBe('format.damaged');
  });

  it('a document without words', async () => {
    expect(await refusal(await docxFile({ body: p('') }))).toBe('format.no-text');
  });
});

describe('names do not decide', () => {
  it('reads a DOCX named .txt, an HTML page named .docx, a text named .pdf', async () => {
    const read = async (name: string, bytes: Uint8Array) => (await readSource({ name, bytes })).format;
    expect(await read('a.txt', await good())).toBe('docx');
    expect(await read('a.docx', text('<html><body><p>Статья 1</p></body></html>'))).toBe('html');
    expect(await read('a.pdf', text('Статья 1. Предмет\n\n1. Закон.'))).toBe('txt');
    expect(await read('a.txt', text('# Закон\n\n> **Приложение**\n\n1\\) первое'))).toBe('md');
  });
});
