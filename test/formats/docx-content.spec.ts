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
      expect.objectContaining({ code: 'format.tracked-changes', source: 0, params: { count: 4 } }),
    ]);
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
