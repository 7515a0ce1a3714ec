import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { readSource } from '../../src/formats/read-source.js';
import { formatNumber } from '../../src/formats/number-format.js';
import { abstractNum, docxFile, item, num, p, type DocxParts } from './docx-file.js';

async function labels(parts: DocxParts): Promise<(string | undefined)[]> {
  const read = await readSource({ name: 'a.docx', bytes: await docxFile(parts) });
  return read.paragraphs.map((block) => block.label);
}

const LAW = [
  { text: 'Глава %1.', format: 'upperRoman' },
  { text: 'Статья %2.', extra: '<w:lvlRestart w:val="0"/>' },
  { text: '%3)' },
];

describe('numbers that Word prints', () => {
  it('counts levels, restarts deeper ones, and lets articles run on across chapters', async () => {
    const body = [0, 1, 2, 2, 1, 2, 0, 1].map((level, at) => item(`т${at}`, 1, level)).join('');
    expect(await labels({ body, numbering: abstractNum(0, LAW) + num(1, 0) })).toEqual([
      'Глава I.', 'Статья 1.', '1)', '2)', 'Статья 2.', '1)', 'Глава II.', 'Статья 3.',
    ]); // prettier-ignore
  });

  it('runs on in another list of the same definition, and restarts once by an override', async () => {
    const numbering =
      abstractNum(0, [{ text: '%1.' }]) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [1, 1, 2, 3, 3, 1, 3].map((list) => item('т', list)).join('');
    expect(await labels({ body, numbering })).toEqual(['1.', '2.', '3.', '1.', '2.', '3.', '4.']);
  });

  it('starts from an override again wherever its level restarts in that list (17.9.27)', async () => {
    const overrides = [1, 4].map(
      (start, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    const numbering =
      abstractNum(0, [{ text: '%1.' }, { text: '%2)', format: 'lowerLetter' }]) +
      num(1, 0) +
      num(2, 0, overrides.join(''));
    const body = [0, 1, 1, 0, 1].map((level) => item('т', 2, level)).join('') + item('т', 1) + item('т', 1, 1);
    expect(await labels({ body, numbering })).toEqual(['1.', 'd)', 'e)', '2.', 'd)', '3.', 'a)']);
  });

  it.each<[string, string, string[]]>([
    ['1', 'after the first level only', ['1.', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.3', '2.', '2.1', '2.1.1']],
    ['2', 'after the second or the first', ['1.', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1', '2.', '2.1', '2.1.1']],
    ['0', 'never', ['1.', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.3', '2.', '2.1', '2.1.4']],
    [
      '7',
      'as if it said nothing, when it names a deeper level',
      ['1.', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1', '2.', '2.1', '2.1.1'],
    ],
  ])('lvlRestart %s: restarts %s (17.9.10)', async (restart, _, expected) => {
    const levels = [
      { text: '%1.' },
      { text: '%1.%2' },
      { text: '%1.%2.%3', extra: `<w:lvlRestart w:val="${restart}"/>` },
    ];
    const body = [0, 1, 2, 2, 1, 2, 0, 1, 2].map((level) => item('т', 1, level)).join('');
    expect(await labels({ body, numbering: abstractNum(0, levels) + num(1, 0) })).toEqual(expected);
  });

  it('does not heed lvlRestart inside an override, as Word does not', async () => {
    const own =
      '<w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlRestart w:val="0"/><w:lvlText w:val="%2)"/></w:lvl></w:lvlOverride>';
    const numbering = abstractNum(0, [{ text: '%1.' }, { text: '%2.' }]) + num(1, 0, own);
    const body = [0, 1, 0, 1].map((level) => item('т', 1, level)).join('');
    expect(await labels({ body, numbering })).toEqual(['1.', '1)', '2.', '1)']);
  });

  it('prints ordinals in the language of the number, else of the document', async () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const english = '<w:rPr><w:lang w:val="en-GB"/></w:rPr>';
    const numbering =
      abstractNum(0, [
        { text: '%1', format: 'ordinal' },
        { text: '%2', format: 'ordinal', extra: english },
      ]) + num(1, 0);
    expect(await labels({ body: item('т', 1) + item('т', 1, 1), styles, numbering })).toEqual(['1-й', '1st']);
  });

  it('takes the level of an override in place of the definition', async () => {
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>';
    const numbering = abstractNum(0, [{ text: '%1.' }]) + num(1, 0, own);
    expect(await labels({ body: item('a', 1) + item('b', 1), numbering })).toEqual(['(e)', '(f)']);
  });

  it('inherits a list along basedOn and finds the level by its style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Point"><w:name w:val="Point"/><w:basedOn w:val="Base"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Plain"/><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstractNum(0, [
        { text: '%1.', extra: '<w:pStyle w:val="Base"/>' },
        { text: '%1.%2.', extra: '<w:pStyle w:val="Point"/>' },
      ]) + num(1, 0);
    const styled = (style: string, more = '') => p('т', `<w:pStyle w:val="${style}"/>${more}`);
    const body =
      styled('Base') + styled('Point') + styled('Point') + styled('Plain') +
      styled('Base', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('Base'); // prettier-ignore
    expect(await labels({ body, styles, numbering })).toEqual(['1.', '1.1.', '1.2.', undefined, undefined, '2.']);
  });

  it('finds the levels behind a numbering style', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="Law"><w:name w:val="Law"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Law"/></w:abstractNum>` +
      abstractNum(1, [{ text: '§ %1' }], '<w:styleLink w:val="Law"/>') + num(1, 0) + num(2, 1); // prettier-ignore
    expect(await labels({ body: item('т', 1) + item('т', 1), styles, numbering })).toEqual(['§ 1', '§ 2']);
  });

  it('prints digits on a legal level, nothing for numFmt none, a dot for a symbol bullet', async () => {
    const numbering =
      abstractNum(0, [{ text: '%1.', format: 'upperRoman' }, { text: '%1.%2', extra: '<w:isLgl/>' }]) +
      abstractNum(1, [{ text: '', format: 'none' }]) +
      abstractNum(2, [{ text: '\uf0b7', format: 'bullet' }, { text: '–', format: 'bullet' }]) +
      num(1, 0) + num(2, 1) + num(3, 2); // prettier-ignore
    const body = item('т', 1) + item('т', 1, 1) + item('т', 2) + item('т', 3) + item('т', 3, 1);
    expect(await labels({ body, numbering })).toEqual(['I.', '1.1', undefined, '•', '–']);
  });

  it('keeps the typed number beside no label, and counts an empty numbered line', async () => {
    const numbering = abstractNum(0, [{ text: '%1)' }]) + num(1, 0);
    const read = await readSource({
      name: 'a.docx',
      bytes: await docxFile({ body: p('3-1. Напечатано') + item('', 1) + item('второй', 1), numbering }),
    });
    expect(read.paragraphs.map((block) => [block.label, block.runs[0]?.text])).toEqual([
      [undefined, '3-1. Напечатано'],
      ['1)', undefined],
      ['2)', 'второй'],
    ]);
    expect(read.issues).toEqual([
      expect.objectContaining({ code: 'format.number-without-text', source: 1, params: { label: '1)' } }),
    ]);
  });

  it('reads what the docx package writes', async () => {
    const levels = [
      { level: 0, format: LevelFormat.DECIMAL, text: 'Статья %1.', alignment: AlignmentType.START },
      { level: 1, format: LevelFormat.RUSSIAN_LOWER, text: '%2)', alignment: AlignmentType.START },
    ];
    const line = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'law', level } });
    const file = new Document({
      numbering: { config: [{ reference: 'law', levels }] },
      sections: [
        { children: [line('Предмет', 0), line('первое', 1), line('второе', 1), line('Сфера', 0), line('третье', 1)] },
      ],
    });
    const read = await readSource({ name: 'law.docx', bytes: await Packer.toBuffer(file) });
    expect(read.paragraphs.map((block) => `${block.label} ${block.runs[0]!.text}`)).toEqual([
      'Статья 1. Предмет', 'а) первое', 'б) второе', 'Статья 2. Сфера', 'а) третье',
    ]); // prettier-ignore
  });

  it.each([
    [10, 'russianLower', 'к'],
    [28, 'russianUpper', 'Ю'],
    [30, 'russianLower', 'аа'],
    [27, 'lowerLetter', 'aa'],
    [54, 'upperLetter', 'BBB'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [7, 'decimalZero', '07'],
  ])('prints %d as %s %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [110, '110th'],
    [113, '113th'],
    [122, '122nd'],
  ])('prints the English ordinal of %d as %s', (value, text) => {
    expect(formatNumber(value, 'ordinal', 'en-US')).toBe(text);
  });

  it('prints a dot where the ordinals of a language are not known', () => {
    expect(formatNumber(5, 'ordinal', 'kk-KZ')).toBe('5.');
  });
});
