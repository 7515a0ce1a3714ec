import { cellParagraphs } from '../../src/formats/cells.js';
import { readSource } from '../../src/formats/read-source.js';
import { LIMITS } from '../../src/formats/limits.js';
import { closingLines } from '../../src/formats/markdown/closing-lines.js';
import { parseInline } from '../../src/formats/markdown/inline.js';
import { readMarkdown } from '../../src/formats/markdown/read-markdown.js';
import { appendLine, lineCount, tidyRuns } from '../../src/formats/runs.js';
import { SourceBuilder } from '../../src/formats/source-builder.js';

afterEach(() => jest.restoreAllMocks());

const wordsOf = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');

describe('work that grows with the text, not with its square', () => {
  it('looks for the end of comments once when there is none', () => {
    const search = jest.spyOn(String.prototype, 'indexOf');
    expect(wordsOf(parseInline('<!-- а '.repeat(500)))).toBe('<!-- а '.repeat(500));
    expect(search.mock.calls.filter(([sign]) => sign === '-->')).toHaveLength(1);
  });

  it('drops comments of any length, with the signs in them', () => {
    expect(wordsOf(parseInline('а<!-- **б** <br> -->в<!-- г -->д <!-- е'))).toBe('авд <!-- е');
    expect(wordsOf(parseInline(`а<!-- ${'б'.repeat(5000)} -->в`))).toBe('ав');
  });

  it('looks through the lines of a text once for all its HTML', () => {
    const match = jest.spyOn(String.prototype, 'matchAll');
    const closing = closingLines(Array.from({ length: 300 }, () => '<div>а'));
    const asked = match.mock.calls.length;
    expect(asked).toBe(300);
    expect(Array.from({ length: 300 }, (_, at) => closing(at, 'div')).every((end) => end === undefined)).toBe(true);
    expect(match.mock.calls).toHaveLength(asked);
  });

  it.each([
    ['on its own line', ['<div>а</div>', 'б'], 0, 'div', 1],
    ['below', ['<div>', 'а', '</div>', '</div>'], 0, 'div', 3],
    ['around another of its name', ['<ol>', '<ol>', '</ol>', '</ol>', 'а'], 0, 'ol', 4],
    ['inside another of its name', ['<ol>', '<ol>', '</ol>', '</ol>', 'а'], 1, 'ol', 3],
    ['in capitals', ['<TABLE>', '</table>'], 0, 'Table', 2],
    ['never', ['<p>а', '<p>б', '</p>'], 0, 'p', undefined],
    ['with more ends than beginnings before it', ['</p></p>', '<p>', 'а', '</p>'], 1, 'p', 4],
    ['with more ends than beginnings behind it', ['<p>', '</p></p>', '</p>'], 0, 'p', 2],
  ])('finds the end of an element: %s', (_, lines, at, tag, end) => expect(closingLines(lines)(at, tag)).toBe(end));

  it('takes an element as never closed that is longer than any table', () => {
    const lines = (length: number) => ['<table>', ...Array.from({ length }, () => 'а'), '</table>'];
    expect(closingLines(lines(19_998))(0, 'table')).toBe(20_000);
    expect(closingLines(lines(19_999))(0, 'table')).toBeUndefined();
  });

  it('adds a line to a corner block without reading what stands there again', () => {
    const runs = tidyRuns([{ text: 'Приложение' }, { text: ' 1', strong: true }]);
    appendLine(runs, [{ text: 'к приказу' }, { text: ' № 5', strong: true }]);
    appendLine(runs, [{ text: 'от 1 мая' }]);
    expect(runs).toEqual([
      { text: 'Приложение' },
      { text: ' 1', strong: true },
      { text: '\nк приказу' },
      { text: ' № 5', strong: true },
      { text: '\nот 1 мая' },
    ]);
    expect(lineCount(runs)).toBe(3);
  });

  it('starts a corner block anew after fourteen lines', () => {
    const builder = new SourceBuilder();
    for (let i = 0; i < 15; i++) builder.add({ kind: 'paragraph', corner: true, runs: [{ text: `строка ${i}` }] });
    expect(builder.paragraphs.map(({ runs }) => lineCount(runs))).toEqual([14, 1]);
  });
});

describe('texts of too many parts', () => {
  it('looks through signs of images once', () => {
    const tested = jest.spyOn(RegExp.prototype, 'test');
    const { issues } = readMarkdown(`${'!['.repeat(300)}а\n\n![б](в)`);
    expect(issues.map(({ code, source }) => [code, source])).toEqual([['format.image-skipped', 1]]);
    // a pattern that begins anew at each bracket holds none inside
    const image = tested.mock.contexts.map((one) => String(one)).find((source) => source.startsWith('/!\\['));
    expect(image).not.toContain('[^\\]]*');
  });

  const wide = (rows: number, width: number) => `|${'а|'.repeat(width)}\n|---|---|\n${'|б|\n'.repeat(rows - 1)}`;
  it('a table that one wide row would widen is counted before it is widened', () => {
    expect(LIMITS.cells).toBe(150_000);
    const { rows } = readMarkdown(wide(30, 5000)).paragraphs[0]!;
    expect(rows!.map((row) => row.length)).toEqual(Array(30).fill(5000));
    expect(() => readMarkdown(wide(31, 5000))).toThrow('format.too-many-parts');
  });

  it('the cells of all tables are counted together, one inside another too', () => {
    const outer = new SourceBuilder();
    const inner = new SourceBuilder();
    inner.countCells(LIMITS.cells - 2);
    cellParagraphs(outer, inner);
    expect(() => cellParagraphs(outer, new SourceBuilder())).not.toThrow();
    expect(() => cellParagraphs(outer, new SourceBuilder())).toThrow('format.too-many-parts');
  });

  it('the elements of all HTML in a Markdown file are counted together', () => {
    const text = '<p>а</p>\n\n'.repeat(3);
    const count = jest.spyOn(SourceBuilder.prototype, 'countElement');
    readMarkdown(text);
    expect(count).toHaveBeenCalledTimes(3);
    const builder = new SourceBuilder();
    for (let i = 0; i < LIMITS.htmlTags; i++) builder.countElement();
    expect(() => builder.countElement()).toThrow('format.too-many-parts');
  });

  it('a text of more lines than any act has is refused', async () => {
    const lines = (count: number) => `а${'\n'.repeat(count - 1)}`;
    const read = (name: string, text: string) => readSource({ name, bytes: new TextEncoder().encode(text) });
    expect((await read('a.txt', lines(LIMITS.lines))).paragraphs).toHaveLength(1);
    for (const [name, text] of [
      ['a.txt', lines(LIMITS.lines + 1)],
      ['a.md', lines(LIMITS.lines + 1)],
      ['a.html', `<!doctype html><pre>б${lines(LIMITS.lines + 1)}б</pre>`],
    ] as const)
      await expect(read(name, text)).rejects.toThrow('format.too-many-parts');
  });

  it('more blocks than any act has are refused', () => {
    const builder = new SourceBuilder();
    const add = () => builder.add({ kind: 'paragraph', runs: [{ text: 'а' }] });
    builder.paragraphs.length = LIMITS.blocks - 1;
    expect(add()).toBe(true);
    expect(add).toThrow('format.too-many-parts');
  });

  it('a paragraph of nothing but signs is refused', () =>
    expect(() => readMarkdown('*а '.repeat(LIMITS.markdownSigns))).toThrow('format.too-many-parts'));
});

describe('letters that are halves', () => {
  const wide = (text: string) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 + i * 2, text.charCodeAt(i), true);
    return bytes;
  };

  it.each([
    ['a first half', 'до\ud83d после'],
    ['a second half', 'до\ude00 после'],
  ])('%s is shown as lost, and said', async (_, text) => {
    const { paragraphs, issues } = await readSource({ name: 'a.txt', bytes: wide(text) });
    expect(paragraphs.map(({ runs }) => wordsOf(runs))).toEqual(['до\ufffd после']);
    expect(issues.map(({ code, params }) => [code, params.count])).toEqual([['format.characters-lost', 1]]);
  });

  it('both halves are a letter', async () => {
    const { paragraphs, issues } = await readSource({ name: 'a.txt', bytes: wide('до \ud83d\ude00 после') });
    expect(paragraphs.map(({ runs }) => wordsOf(runs))).toEqual(['до 😀 после']);
    expect(issues).toEqual([]);
  });
});

describe('HTML as LibreOffice writes it', () => {
  const PAGE = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<title></title><meta name="generator" content="LibreOffice 7.6 (Linux)"/>
<style type="text/css">p { margin-bottom: 0.25cm }</style></head>
<body lang="ru-RU" link="#000080" dir="ltr">
<p align="center" style="line-height: 100%; margin-bottom: 0cm"><font size="4" style="font-size: 14pt"><b>О хранении
семян</b></font></p>
<ol><li><p style="margin-bottom: 0cm">Семена хранят в сухом месте<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p></li>
<li value="3"><p>Мешки подписывают.</p></li></ol>
<table width="100%" cellpadding="4" cellspacing="0"><col width="128*"/><col width="128*"/>
<tr valign="top"><td width="50%"><p>Пшеница</p></td><td width="50%"><p>12 месяцев</p></td></tr></table>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Влажность до 14 %.</p></div>
</body></html>`;

  it('keeps its lists, notes and tables', async () => {
    const { paragraphs, issues } = await readSource({ name: 'a.html', bytes: new TextEncoder().encode(PAGE) });
    expect(paragraphs.map(({ kind, label = '', runs }) => [kind, label, wordsOf(runs)])).toEqual([
      ['paragraph', '', 'О хранении семян'],
      ['paragraph', '1.', 'Семена хранят в сухом месте.'],
      ['footnote', '', 'Влажность до 14 %.'],
      ['paragraph', '3.', 'Мешки подписывают.'],
      ['table', '', ''],
    ]);
    expect(paragraphs[2]).toMatchObject({ number: '1' });
    expect(paragraphs[1]!.runs).toContainEqual({ text: '', footnote: '1' });
    expect(paragraphs[0]).toMatchObject({ align: 'center', runs: [{ strong: true }] });
    expect(issues).toEqual([]);
  });
});
