import { jest } from '@jest/globals';
import { readSource } from '../../src/formats/read-source.js';
import { docxFile, item, abstractNum, num, p, run, type DocxParts } from './docx-file.js';

const read = async (parts: DocxParts) => readSource({ name: 'a.docx', bytes: await docxFile(parts) });
const words = async (body: string) => {
  const { paragraphs, issues } = await read({ body });
  return {
    texts: paragraphs.map((block) => block.runs.map((one) => one.text).join('')),
    paragraphs,
    codes: issues.map((one) => one.code),
    issues,
  };
};

describe('words of a Word file', () => {
  it('keeps formatting, tabs, breaks, symbols and non-breaking hyphens', async () => {
    const body = `<w:p>${run('м', '<w:b/>')}${run('2', '<w:vertAlign w:val="superscript"/>')}<w:r><w:tab/><w:t>а</w:t><w:br/><w:t>б</w:t><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('н', '<w:b w:val="0"/><w:i/>')}</w:p>`;
    const { paragraphs } = await words(body);
    expect(paragraphs[0]!.runs).toEqual([
      { text: 'м', strong: true },
      { text: '2', sup: true },
      { text: '\tа\nб\u2011≥' },
      { text: 'н', em: true },
    ]);
  });

  it('reads through links, smart tags, content controls and field results', async () => {
    const body =
      `<w:sdt><w:sdtContent><w:p><w:hyperlink>${run('ссылка ')}</w:hyperlink><w:smartTag>${run('тег ')}</w:smartTag>` +
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('поле')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>`;
    expect((await words(body)).texts).toEqual(['ссылка тег поле']);
  });

  it('takes tracked changes as accepted, joins over a deleted mark, and tells so once', async () => {
    const body =
      `<w:p>${run('было ')}<w:del><w:r><w:delText>старое</w:delText></w:r></w:del><w:ins>${run('новое')}</w:ins></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('начало ')}</w:p>${p('конец')}` +
      `<w:p><w:moveFrom>${run('ушло')}</w:moveFrom></w:p>`;
    const { texts, issues } = await words(body);
    expect(texts).toEqual(['было новое', 'начало конец']);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'format.tracked-changes', source: 0, params: { count: 4, places: 3 } }),
    ]);
  });

  it('closes joined words before a table, puts their notes behind the whole', async () => {
    const deleted = (inside: string) => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${inside}</w:p>`;
    const reference = '<w:r><w:footnoteReference w:id="7"/></w:r>';
    const table = `<w:tbl><w:tr><w:tc>${p('а')}</w:tc><w:tc>${p('б')}</w:tc></w:tr></w:tbl>`;
    const { paragraphs } = await read({
      body: deleted(run('раз ') + reference) + p('два') + deleted(run('три')) + table,
      footnotes: `<w:footnote w:id="7">${p('сноска')}</w:footnote>`,
    });
    expect(paragraphs.map(({ kind, runs }) => [kind, runs.map((one) => one.footnote ?? one.text).join('|')])).toEqual([
      ['paragraph', 'раз |1|два'],
      ['footnote', 'сноска'],
      ['paragraph', 'три'],
      ['table', ''],
    ]);
  });

  it('shows results of fields only, also of fields inside fields', async () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const inner = char('begin') + code('REF x') + char('separate') + run('довод') + char('end');
    const field = char('begin') + code('IF ') + inner + code('= 1') + char('separate') + run('итог') + char('end');
    const simple = `<w:fldSimple w:instr="DATE">${run(' дата')}</w:fldSimple>`;
    expect((await words(`<w:p>${run('до ')}${field}${simple}${run(' после')}</w:p>`)).texts).toEqual([
      'до итог дата после',
    ]);
    const open = await words(`<w:p>${run('видно')}${char('begin')}${run('нет')}</w:p>${p('дальше')}`);
    expect(open.texts).toEqual(['видно', 'дальше']);
    expect(open.issues).toEqual([expect.objectContaining({ code: 'format.hidden-text', source: 0 })]);
  });

  it('numbers endnotes apart from footnotes and puts both behind their paragraph', async () => {
    const refer = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const { paragraphs } = await read({
      body: `<w:p>${run('а')}${refer('endnote', 2)}${refer('footnote', 2)}</w:p><w:p>${run('б')}${refer('endnote', 3)}</w:p>`,
      footnotes: `<w:footnote w:id="2">${p('внизу')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('в конце')}</w:endnote><w:endnote w:id="3">${p('там же')}</w:endnote>`,
    });
    expect(
      paragraphs.map(({ number, runs }) => [number, runs.map((one) => one.footnote ?? one.text).join('|')]),
    ).toEqual([
      [undefined, 'а|i|1'], ['i', 'в конце'], ['1', 'внизу'], [undefined, 'б|ii'], ['ii', 'там же'],
    ]); // prettier-ignore
  });

  it('asks for nothing outside the file: relations that lead out are not followed', async () => {
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const outside = ['image', 'attachedTemplate', 'oleObject', 'styles', 'numbering', 'footnotes', 'hyperlink']
      .map(
        (type, at) =>
          `<Relationship Id="x${at}" Type="${rel}/${type}" Target="http://192.0.2.1/${type}.xml" TargetMode="External"/>`,
      )
      .join('');
    const picture = '<w:r><w:drawing><a:blip xmlns:a="a" r:link="x0"/></w:drawing></w:r>';
    const fetched = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('a file was asked for'));
    const { paragraphs, issues } = await read({
      body: `<w:p>${run('текст')}${picture}</w:p>`,
      other: {
        'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${outside}</Relationships>`,
      },
    });
    expect(paragraphs.map((block) => block.runs[0]!.text)).toEqual(['текст']);
    expect(issues.map((issue) => issue.code)).toEqual(['format.image-skipped']);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it('does not count a numbered paragraph that was deleted', async () => {
    const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>х</w:delText></w:r></w:del></w:p>`;
    const { paragraphs } = await read({
      body: item('а', 1) + deleted + item('б', 1),
      numbering: abstractNum(0, [{ text: '%1.' }]) + num(1, 0),
    });
    expect(paragraphs.map((block) => block.label)).toEqual(['1.', '2.']);
  });

  it('reads a text box once, after its paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p>${run('текст')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('рамка')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('рамка')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect((await words(body)).texts).toEqual(['текст', 'рамка']);
  });

  it('warns of pictures, comments, hidden words, formulas and embedded files', async () => {
    const body = `<w:p>${run('видно')}${run('скрыто', '<w:vanish/>')}<w:r><w:drawing/></w:r><w:r><w:commentReference w:id="1"/></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p><w:altChunk r:id="rId9"/>`;
    const { texts, codes } = await words(body);
    expect(texts).toEqual(['видноa+b']);
    expect(codes.sort()).toEqual([
      'format.comments-skipped', 'format.embedded-document', 'format.formula-flattened', 'format.hidden-text', 'format.image-skipped',
    ]); // prettier-ignore
  });

  it('reads headings by style and outline level, leaves out an automatic table of contents', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
    const body =
      p('Глава 1', '<w:pStyle w:val="1"/>') +
      p('Статья 1', '<w:outlineLvl w:val="2"/>') +
      p('Глава 1…3', '<w:pStyle w:val="T"/>') +
      p('т');
    const { paragraphs, issues } = await read({ body, styles });
    expect(paragraphs.map((block) => block.headingLevel)).toEqual([2, 3, undefined]);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'format.contents-skipped', source: 2, params: { count: 1 } }),
    ]);
  });

  it('puts a footnote behind its paragraph and tells of one without a reference', async () => {
    const reference = '<w:r><w:footnoteReference w:id="7"/></w:r>';
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="7">${p('раз')}${p('два')}</w:footnote><w:footnote w:id="8">${p('сирота')}</w:footnote>`;
    const { paragraphs, issues } = await read({
      body: `<w:p>${run('слово')}${reference}</w:p>${p('дальше')}`,
      footnotes,
    });
    expect(
      paragraphs.map(({ kind, number, runs }) => [kind, number, runs.map((one) => one.footnote ?? one.text).join('|')]),
    ).toEqual([
      ['paragraph', undefined, 'слово|1'],
      ['footnote', '1', 'раз\nдва'],
      ['paragraph', undefined, 'дальше'],
      ['footnote', '*', 'сирота'],
    ]);
    expect(issues.map((issue) => [issue.code, issue.source])).toEqual([['format.footnote-orphan', 3]]);
  });

  it('joins lines of a right-aligned block and starts another at its first word', async () => {
    const right = (text: string) => p(text, '<w:jc w:val="right"/>');
    const body =
      right('Приложение') +
      right('к приказу') +
      right('Форма') +
      p('т') +
      right('') +
      p('Правила', '<w:jc w:val="center"/>');
    const { paragraphs } = await words(body);
    expect(paragraphs.map(({ corner, align, runs }) => [corner, align, runs[0]!.text])).toEqual([
      [true, 'right', 'Приложение\nк приказу'],
      [true, 'right', 'Форма'],
      [undefined, undefined, 'т'],
      [undefined, 'center', 'Правила'],
    ]);
  });

  it('tells what stands in headers', async () => {
    const { issues } = await read({ body: p('т'), header: p('Проект для обсуждения') + p('12') });
    expect(issues[0]).toMatchObject({ code: 'format.header-skipped', params: { text: 'Проект для обсуждения12' } });
  });
});

describe('tables of a Word file', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

  it('turns merged cells into spans', async () => {
    const body = table(
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('№')}${cell('Шапка', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      row(cell('1', '<w:vMerge w:val="restart"/>'), cell('а'), cell('б')),
      row(cell('', '<w:vMerge/>'), cell('в'), cell('г')),
    );
    const { paragraphs } = await words(body);
    expect(paragraphs[0]!.rows!.map((cells) => cells.map((one) => [one.paragraphs[0]?.[0]?.text, one.colspan, one.rowspan, one.header]))).toEqual([
      [['№', 1, 1, true], ['Шапка', 2, 1, true]],
      [['1', 1, 2, false], ['а', 1, 1, false], ['б', 1, 1, false]],
      [['в', 1, 1, false], ['г', 1, 1, false]],
    ]); // prettier-ignore
  });

  it('leaves out rows and cells that were deleted, and counts them as tracked changes', async () => {
    const body = table(
      row(cell('а'), cell('лишний', '<w:cellDel/>'), cell('б')),
      `<w:tr><w:trPr><w:del/></w:trPr>${cell('строка', '<w:vMerge w:val="restart"/>')}${cell('ушла')}</w:tr>`,
      row(cell('в', '<w:vMerge/>'), cell('г', '<w:cellIns/>')),
      `<w:tr><w:trPr><w:ins/></w:trPr>${cell('д')}${cell('е')}</w:tr>`,
    );
    const { paragraphs, issues } = await words(body);
    const texts = paragraphs[0]!.rows!.map((cells) => cells.map((one) => one.paragraphs[0]![0]!.text));
    expect(texts).toEqual([['а', 'б'], ['в', 'г'], ['д', 'е']]); // prettier-ignore
    expect(issues).toEqual([
      expect.objectContaining({ code: 'format.tracked-changes', params: { count: 4, places: 1 } }),
    ]);
  });

  it('bounds the spans that a file may claim', async () => {
    const body = table(
      `<w:tr><w:trPr><w:gridBefore w:val="100000000"/></w:trPr>${cell('а', '<w:gridSpan w:val="9e9"/>')}${cell('б', '<w:gridSpan w:val="x"/>')}</w:tr>`,
      row(cell('в', '<w:gridSpan w:val="-3"/>'), cell('г')),
    );
    const { paragraphs } = await words(body);
    expect(paragraphs[0]!.rows!.map((cells) => cells.map((one) => one.colspan))).toEqual([[100, 100, 1], [1, 1]]); // prettier-ignore
  });

  it('flattens a table inside a cell and keeps numbers as words there', async () => {
    const inner = `<w:tc>${item('пункт', 1)}${table(row(cell('внутри'), cell('рядом')))}</w:tc>`;
    const { paragraphs, issues } = await read({
      body: table(row(inner, cell('x')), row(cell('y'), cell('z'))),
      numbering: abstractNum(0, [{ text: '%1)' }]) + num(1, 0),
    });
    const texts = paragraphs[0]!.rows![0]![0]!.paragraphs.map((runs) => runs.map((one) => one.text).join(''));
    expect(texts).toEqual(['1) пункт', 'внутри', 'рядом']);
    expect(issues.map((issue) => issue.code)).toEqual(['format.nested-table']);
  });

  it('reads a frame of one cell, a corner cell and a signature row as paragraphs', async () => {
    const body =
      table(row(cell('В рамке'))) +
      table(row(cell(''), cell('Приложение к приказу'))) +
      table(row(cell('Министр'), cell('А. Сериков')));
    const { paragraphs } = await words(body);
    expect(paragraphs.map(({ kind, corner, runs }) => [kind, corner, runs[0]!.text])).toEqual([
      ['paragraph', undefined, 'В рамке'],
      ['paragraph', true, 'Приложение к приказу'],
      ['paragraph', undefined, 'Министр'],
      ['paragraph', undefined, 'А. Сериков'],
    ]);
  });
});
