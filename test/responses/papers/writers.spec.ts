import fc from 'fast-check';
import JSZip from 'jszip';
import { compared } from '../../../src/responses/papers/print/print-proposals';
import { paperDay, tied } from '../../../src/responses/papers/print/paper-day';
import { disposition, fileName, readSigner } from '../../../src/responses/papers/paper.rules';
import { agenciesOf, totalsOf, type AnswerGroup } from '../../../src/responses/papers/totals.rules';
import { linesOf } from '../../../src/responses/papers/write/pdf-lines';
import { csvField, looksLikeFormula } from '../../../src/responses/papers/write/write-csv';
import { writePaper } from '../../../src/responses/papers/write/write-paper';
import { PAPER_STYLE_HASH } from '../../../src/responses/papers/write/write-html';
import { zip } from '../../../src/responses/papers/write/zip';
import type { PaperFormat, PaperKind } from '../../../src/responses/papers/paper.rules';
import type { PaperRow } from '../../../src/responses/papers/paper-facts';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { answer, bytesOf, each, facts, row } from './sample';

const write = (kind: PaperKind, format: PaperFormat, rows: PaperRow[], lang: 'kk' | 'ru' | 'en' = 'ru') =>
  bytesOf(writePaper({ kind, lang, format }, facts(lang), each(rows)));

async function partOf(bytes: Buffer, name: string): Promise<string> {
  const archive = await JSZip.loadAsync(bytes, { checkCRC32: true });
  return archive.file(name)!.async('string');
}

/** What each stream of a PDF draws: lines are ` l S`, cells ` re S`. */
function drawnBy(pdf: Buffer): string[] {
  const drawn: string[] = [];
  for (let from = pdf.indexOf('stream\n'); from >= 0; from = pdf.indexOf('stream\n', from)) {
    const end = pdf.indexOf('endstream', from);
    const bytes = pdf.subarray(from + 'stream\n'.length, end);
    if (bytes[0] === 0x78) drawn.push(inflateSync(bytes).toString('latin1'));
    from = end + 'endstream'.length;
  }
  return drawn;
}

describe('fields that a spreadsheet might run', () => {
  it.each(['=1+1', '+7 701', '-5', '@SUM(A1)', '\tx', '\rx', '\nx', '  =1', '＝1', '＋1', '－1', '＠a'])(
    '%j',
    (text) => {
      expect(looksLikeFormula(text)).toBe(true);
      expect(csvField(text).replace(/^"/, '')).toBe(`'${text}${csvField(text).startsWith('"') ? '"' : ''}`);
    },
  );
  it.each(['a=1', 'Вода', '1-2', '', '№ 5'])('%j is words', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
    expect(csvField(text)).toBe(text);
  });
  it('are quoted as RFC 4180 says', () => {
    expect(csvField('a,b')).toBe('"a,b"');
    expect(csvField('a"b')).toBe('"a""b"');
    expect(csvField('a\r\nb')).toBe('"a\r\nb"');
    expect(csvField(' a')).toBe('" a"');
  });
});

describe('CSV', () => {
  it('has a mark, a head and a line a row, with days and counts as they are', async () => {
    const text = (
      await write('report', 'csv', [
        row({ body: '=cmd', answer: answer({ late: true, group: 2, promisedOn: '2027-01-15' }) }),
      ])
    ).toString();
    expect(text.startsWith('\ufeff№ комментария,')).toBe(true);
    const [, line, end] = text.split('\r\n');
    expect(line).toContain(',2026-10-12,ru,');
    expect(line).toContain(",'=cmd,");
    expect(line).toContain(',С опозданием,Министерство воды,Принято частично,2,');
    expect(line).toMatch(/,2027-01-15$/);
    expect(end).toBe('');
  });
});

describe('XLSX', () => {
  it('holds words as strings in place, never formulas, and marks what would become one', async () => {
    const sheet = await partOf(
      await write('report', 'xlsx', [row({ body: '=1+1 <b> _x0041_', answer: answer() })]),
      'xl/worksheets/sheet1.xml',
    );
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain(
      '<c r="I2" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1 &lt;b&gt; _x005F_x0041_</t>',
    );
    expect(sheet).toContain('<c r="A2" s="2" t="inlineStr">');
    // 12 October 2026 is the 46307th day
    expect(sheet).toContain('<c r="E2" s="4"><v>46307</v></c>');
    expect(sheet).toMatch(/<autoFilter ref="A1:U2"\/>/);
  });
  it('cuts what no cell holds', async () => {
    const sheet = await partOf(
      await write('report', 'xlsx', [row({ body: 'а'.repeat(40_000) })]),
      'xl/worksheets/sheet1.xml',
    );
    expect(/а+…/.exec(sheet)![0]).toHaveLength(32_767);
  });
});

describe('DOCX', () => {
  it('repeats the head, numbers the pages and leaves lines for the signature', async () => {
    const bytes = await write('proposals', 'docx', [row({ answer: answer() })]);
    const words = await partOf(bytes, 'word/document.xml');
    expect(words.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(words).toContain('w:orient="landscape"');
    expect(words).toContain('(должность)');
    expect(words).toContain('<w:b/></w:rPr><w:t xml:space="preserve">месяц</w:t>');
    const foot = await partOf(bytes, 'word/footer1.xml');
    expect(foot).toMatch(/стр\. .* PAGE .* из .* NUMPAGES /);
    expect(await partOf(bytes, 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
  });
  it('goes on in another table with the same head after a hundred rows, on a new page', async () => {
    const shapeOf = async (count: number) => {
      const rows = Array.from({ length: count }, () => row());
      const words = await partOf(await write('proposals', 'docx', rows), 'word/document.xml');
      const [table] = words.split('<w:tblHeader/>').slice(1);
      const head = table!.slice(0, table!.indexOf('</w:tr>'));
      return {
        rows: words.split('</w:tbl>').map((piece) => piece.split('<w:tr><w:tc>').length - 1),
        heads: words.split(head).length - 1,
        pages: words.split('</w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"/><w:pageBreakBefore/>').length - 1,
      };
    };
    // the signature is a table in the last one
    expect(await shapeOf(100)).toEqual({ rows: [100, 0, 0], heads: 1, pages: 0 });
    expect(await shapeOf(201)).toEqual({ rows: [100, 100, 1, 0, 0], heads: 3, pages: 2 });
  });
  it('keeps the signature on the page of the last row', async () => {
    const words = await partOf(await write('report', 'docx', [row(), row()]), 'word/document.xml');
    const rows = words.slice(words.lastIndexOf('<w:tblHeader/>')).split('<w:tr>');
    const [head, first, last, signed] = rows as [string, string, string, string];
    expect(head).toContain('Решение');
    expect(first).not.toContain('<w:keepNext/>');
    expect(last.split('<w:keepNext/>')).toHaveLength(last.split('<w:p>').length);
    expect(signed).toContain('<w:gridSpan w:val="4"/>');
    expect(rows.slice(3).join('')).toMatch(/\(подпись\).*<\/w:tbl>.*2026 г\..*<\/w:tc><\/w:tr><\/w:tbl>/);
    const none = facts('ru', { totals: { ...facts().totals, comments: 0 } });
    const empty = await bytesOf(writePaper({ kind: 'report', lang: 'ru', format: 'docx' }, none, each([])));
    expect(await partOf(empty, 'word/document.xml')).toContain('(подпись)');
  });
  it('marks the language of the words that are not the paper’s, and survives any of them', async () => {
    const hostile = '<w:p>&]]>\u0000\ud800\u0008';
    const words = await partOf(
      await write('report', 'docx', [row({ lang: 'kk', body: hostile })]),
      'word/document.xml',
    );
    expect(words).toContain('<w:lang w:val="kk-KZ"/></w:rPr><w:t xml:space="preserve">&lt;w:p&gt;&amp;]]&gt;</w:t>');
  });
});

describe('HTML', () => {
  it('brings only the style that its policy names', async () => {
    const text = (await write('report', 'html', [row({ body: '<script>x</script>' })])).toString();
    expect(text).not.toContain('<script');
    expect(text).not.toMatch(/ style=/);
    const style = /<style>([\s\S]*)<\/style>/.exec(text)![1]!;
    expect(PAPER_STYLE_HASH).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`);
  });
});

describe('PDF', () => {
  it('has pages that say how many there are, with letters of its own', async () => {
    const rows = Array.from({ length: 60 }, () => row({ body: 'Ә ғ қ ң ө ұ ү һ і. '.repeat(40), answer: answer() }));
    const text = (await write('report', 'pdf', rows, 'kk')).toString('latin1');
    const pages = Number(/\/Count (\d+)/.exec(text)![1]);
    expect(pages).toBeGreaterThan(10);
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(pages);
    expect(text.match(/\/FontFile2/g)!.length).toBe(3);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
  });
  it('puts no signature on a page of its own', async () => {
    const alone: number[] = [];
    for (let count = 1; count <= 14; count++) {
      const rows = Array.from({ length: count }, () => row({ answer: answer() }));
      const drawn = drawnBy(await write('report', 'pdf', rows));
      const signed = drawn.filter((operators) => / l S/.test(operators));
      expect(signed).toHaveLength(1);
      if (!/ re S/.test(signed[0]!)) alone.push(count);
    }
    expect(alone).toEqual([]);
  });
  it('breaks lines between words, and a word that is too long between its letters', () => {
    const measure = (text: string) => text.length;
    const textOf = (text: string, width: number) =>
      linesOf([{ runs: [{ text }] }], 1, width, measure).map(({ pieces }) => pieces.map((one) => one.text).join('|'));
    expect(textOf('ab cd efg', 5)).toEqual(['ab cd', 'efg']);
    expect(textOf('abcdefg h', 3)).toEqual(['abc', 'def', 'g h']);
    expect(textOf('', 3)).toEqual(['']);
    const mixed = linesOf([{ runs: [{ text: 'a' }, { text: 'b', bold: true }, { text: ' c' }] }], 2, 20, measure);
    expect(mixed[0]!.pieces).toEqual([
      { font: 'regular', text: 'a', x: 0 },
      { font: 'bold', text: 'b', x: 2 },
      { font: 'regular', text: 'c', x: 6 },
    ]);
  });
  it('loses no letter and makes no line too wide', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[а-яә ]{0,80}$/), fc.integer({ min: 1, max: 12 }), (text, width) => {
        const lines = linesOf([{ runs: [{ text }] }], 1, width, (one) => one.length);
        const all = lines.flatMap(({ pieces }) => pieces.map((one) => one.text)).join('');
        expect(all.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('ZIP', () => {
  it('gives back what was put in, and an error of the content', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), async (texts) => {
        const bytes = await bytesOf(
          zip([
            { name: 'a/b.xml', content: texts },
            { name: 'c', content: each(texts) },
          ]),
        );
        const whole = Buffer.from(texts.join(''), 'utf8').toString();
        expect(await partOf(bytes, 'a/b.xml')).toBe(whole);
        expect(await partOf(bytes, 'c')).toBe(whole);
      }),
      { numRuns: 20 },
    );
    const broken = (async function* () {
      yield await Promise.resolve('a');
      throw new Error('the database went away');
    })();
    await expect(bytesOf(zip([{ name: 'a', content: broken }]))).rejects.toThrow('the database went away');
  });
});

describe('rules of papers', () => {
  it('count by what was decided, when and by whom', () => {
    const group = (given: Partial<AnswerGroup>): AnswerGroup => ({
      ...{ agencyId: null, agency: null, decision: null, late: null, past: false, comments: 1, suggestions: 0 },
      ...given,
    });
    const groups = [
      group({ agencyId: 1, agency: 'A', decision: 'rejected', late: true, past: true, comments: 3, suggestions: 1 }),
      group({ agencyId: 1, agency: 'A', decision: 'accepted', late: false, comments: 2 }),
      group({ agencyId: 2, agency: 'Б', decision: 'partly', late: false, comments: 7, suggestions: 2 }),
      group({ past: true, comments: 4, suggestions: 4 }),
      group({ comments: 5 }),
    ];
    expect(totalsOf(groups, 9)).toEqual({
      ...{ comments: 21, people: 9, suggestions: 7, answered: 12, onTime: 9, late: 3, unanswered: 9, overdue: 4 },
      decisions: { accepted: 2, partly: 7, rejected: 3, 'already-covered': 0, 'out-of-scope': 0 },
    });
    expect(agenciesOf(groups).map(({ agency, answered, onTime, late }) => [agency, answered, onTime, late])).toEqual([
      ['Б', 7, 7, 0],
      ['A', 5, 2, 3],
    ]);
  });
  it('name files and signers safely', () => {
    const order = { kind: 'report', lang: 'kk', format: 'docx' } as const;
    expect(fileName('2026-0042', order)).toBe('2026-0042-report-kk.docx');
    expect(disposition('20"\r\n26', order)).toBe('attachment; filename="20___26-report-kk.docx"');
    expect(readSigner(' К.\n Ә\u202eбенов ')).toBe('К. Ә бенов');
    expect(readSigner('а'.repeat(500))).toHaveLength(200);
  });
  it('write days as official papers do', () => {
    expect(paperDay('2026-11-22', 'kk')).toBe('2026 жылғы 22 қараша');
    expect(paperDay('2026-11-22', 'ru')).toBe('22 ноября 2026\u00a0г.');
    expect(tied('пункт 5 статьи 15')).toBe('пункт\u00a05 статьи\u00a015');
  });
  it('show the words that differ in bold', () => {
    const { before, after } = compared('Чистят раз в год.', 'Чистят раз в месяц.\nВсегда.', 'ru');
    const bold = (lines: typeof before) =>
      lines.flatMap(({ runs }) => runs.filter((one) => one.bold).map((one) => one.text.trim()));
    expect(bold(before).join(' ')).toContain('год');
    expect(bold(after).join(' ')).toContain('месяц');
    expect(after).toHaveLength(2);
    expect(compared('', 'Новое.', 'ru').before).toEqual([]);
  });
});
